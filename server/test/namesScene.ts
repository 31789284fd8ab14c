import { randomUUID } from "node:crypto";
import pg from "pg";
import { day } from "./caseScene.ts";
import type { World } from "./world.ts";
import { units } from "./worldTree.ts";

/** Every row of every table as text, log and keys too. */
export async function dump({ owner }: World): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p')",
  );
  const all = await Promise.all(tables.map(({ name }) => owner.query<{ text: string }>(`select t::text as text from "${name}" t`)));
  return all.flatMap(({ rows }) => rows.map(({ text }) => text)).join("\n");
}

/** A place in a class of the ward that led to a case's certificate, as the step told it; the scene is set past the triggers. */
export async function certificate({ database }: World, caseId: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: "-c search_path=chitieu,public" });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(
      `with k as (insert into class (id, unit_id, kind, title, place, starts_on, ends_on, nominate_by, places, state)
         values ($1, $2, 'AWARENESS', 'Lớp nhận thức', 'Trung tâm', $4, $4, $4, 20, 'CLOSED') returning id)
       insert into class_place (id, class_id, candidate_id, state, nominated_on, result, certificate_number, certified_on, certified_by)
       select $5, k.id, $3, 'ACCEPTED', e.on_day, 'PASSED', e.facts ->> 'number', e.on_day, e.id from k, candidate_event e where e.candidate_id = $3 and e.event = 'CERTIFY'`,
      [randomUUID(), units.ward.id, caseId, day(170), randomUUID()],
    );
  } finally {
    await client.end();
  }
}
