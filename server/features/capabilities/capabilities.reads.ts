import DataLoader from "dataloader";
import type { QueryResultRow } from "pg";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { capabilities, standard } from "../../domain/capabilities.ts";
import type { CapabilitySpan } from "../../entities/capability.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";

type Row = Omit<CapabilitySpan, "standard"> & QueryResultRow & { forUnit: string };

const paper = (decision: string) =>
  `case when ${decision}.id is not null then json_build_object('number', ${decision}.number, 'signedOn', ${decision}.signed_on, 'issuer', ${decision}.issuer, 'title', ${decision}.title) end`;

/** Whatever else a table may hold, the names of today alone are told. */
const spans = `select c.unit_id as "forUnit", c.capability, lower(c.during) as "from", upper(c.during) as "until", ${paper("g")} as "givenBy", ${paper("e")} as "endedBy"
  from unit_capability c left join capability_decision g on g.id = c.given_by left join capability_decision e on e.id = c.ended_by
  where c.unit_id = any ($1::uuid[]) and c.capability = any ($2::text[])
  order by array_position($2::text[], c.capability), lower(c.during) desc`;

/** Read for a whole list of units by one statement; a snapshot never changes, so it serves for as long as it. */
const kept = new WeakMap<Reader, DataLoader<string, Row[]>>();

function loaderOf(read: Reader) {
  const known =
    kept.get(read) ??
    new DataLoader<string, Row[]>(async (ids) => {
      const found = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await read.rows<Row>("capabilitySpans", spans, [ids, capabilities])) found.get(row.forUnit)!.push(row);
      return ids.map((id) => found.get(id)!);
    });
  kept.set(read, known);
  return known;
}

/** Every span of days on which the unit had a capability, has or will have, in the order of the procedure, the latest first. */
export async function capabilitySpans(caller: Caller, unit: OrgUnit): Promise<CapabilitySpan[]> {
  const rows = await loaderOf(caller.reading).load(unit.id);
  return rows.map((row) => ({ ...row, standard: standard[unit.level].includes(row.capability) }));
}
