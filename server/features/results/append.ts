import type { Actor } from "../../access/actor.ts";
import { type AuditFact, auditColumns, auditValues } from "../../db/audit.ts";
import { type Claim, claimSql, firstAnswer } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";

export interface Fact {
  unitId: string;
  indicatorId: number;
  sourceGroupId: number;
  occurredOn: string;
  quantity: number;
  reading: number | null;
  reverses: string | null;
  note: string;
}

/**
 * The key is claimed, the fact appended and the entry of the log written by one statement: nothing after the claim happens where the
 * key was used before. Triggers stamp the fact's ancestors and book what it adds to each of them.
 * $1–$4 claim (whose id is the fact's), $5–$11 fact, $12–$13 who records, $14–$24 log.
 */
const statement = `with claimed as (${claimSql}),
  appended as (
    insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, reverses,
      recorded_by_account, recorded_by_role, recorded_by_unit)
    select $4::uuid, $5::uuid, $6::smallint, $7::smallint, $8::date, $9::int, $10::int, $11::uuid, $1::uuid, $12::text, $13::uuid from claimed
  ),
  logged as (
    insert into audit_entry (${auditColumns})
    select $14::uuid, $15::uuid, $16::uuid, $17::text, $18::uuid, $19::text, $20::text, $21::uuid, $22::text, $23::jsonb, $24::uuid from claimed
  )
  select exists (select from claimed) as fresh`;

const noteStatement = "insert into result_note (result_id, note) select e.id, $2 from result_event e where e.id = $1";

/** Appends a fact once; answers with its id, or with the first answer to the same request. */
export async function append(db: Reader, actor: Actor, claim: Claim, fact: Fact, log: AuditFact): Promise<string> {
  const id = claim[3];
  const { unitId, indicatorId, sourceGroupId, occurredOn, quantity, reading, reverses, note } = fact;
  const columns = [unitId, indicatorId, sourceGroupId, occurredOn, quantity, reading, reverses, actor.role, actor.unitId];
  const appended = db.rows<{ fresh: boolean }>("append", statement, [...claim, ...columns, ...auditValues(actor, log)]);
  const noted = note ? db.rows("note", noteStatement, [id, note]) : undefined; // adds nothing where nothing was appended
  const [rows] = await Promise.all([appended, noted]);
  return rows[0]!.fresh ? id : firstAnswer(db, claim);
}
