import type pg from "pg";
import type { KeyRing } from "../secrets/keyRing.ts";
import { reseal, type SealedRow } from "../secrets/reseal.ts";
import { ownerRole } from "./roles.ts";

export interface Resealed {
  seen: number;
  changed: number;
  /** One line for each number that does not open: the person's id and why. */
  failures: string[];
}

const next = `select id, national_id_sealed as sealed, national_id_index as index from person
  where national_id_sealed is not null and id > $1 order by id limit $2 for update`;
const changedRows = "unnest($1::uuid[], $2::bytea[]) as new (id, bytes) where person.id = new.id";
const writeSealed = `update person set national_id_sealed = new.bytes from ${changedRows}`;
/** Another index is a change of the person, whose revision it raises; another seal is not, and disturbs nobody who has the person open. */
const writeIndex = `update person set national_id_index = new.bytes from ${changedRows} and national_id_index is distinct from new.bytes`;

/** Brings every national ID under the newest keys, one short transaction for each batch, in the order of ids. */
export async function resealDatabase(client: pg.ClientBase, ring: KeyRing, batch = 1000): Promise<Resealed> {
  const done: Resealed = { seen: 0, changed: 0, failures: [] };
  let last: string | undefined = "00000000-0000-0000-0000-000000000000";
  while (last !== undefined) last = await resealBatch(client, ring, { after: last, batch, done });
  return done;
}

/** The id of the batch's last row; undefined when there was none. */
async function resealBatch(
  client: pg.ClientBase,
  ring: KeyRing,
  { after, batch, done }: { after: string; batch: number; done: Resealed },
): Promise<string | undefined> {
  await client.query("begin");
  try {
    await client.query(`set local role ${ownerRole}; set local search_path = chitieu, public`);
    const { rows } = await client.query<SealedRow>(next, [after, batch]);
    const { changed, failed } = reseal(ring, rows);
    const ids = changed.map(({ id }) => id);
    await client.query(writeSealed, [ids, changed.map(({ sealed }) => sealed)]);
    await client.query(writeIndex, [ids, changed.map(({ index }) => index)]);
    await client.query("commit");
    done.seen += rows.length;
    done.changed += changed.length;
    done.failures.push(...failed.map(({ id, why }) => `${id} ${why}`));
    return rows.at(-1)?.id;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
