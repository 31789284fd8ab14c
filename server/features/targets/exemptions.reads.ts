import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import type { Exemption } from "../../entities/Exemption.ts";

type Row = Omit<Exemption, "indicator">;

const columns = `x.id, x.unit_id as "unitId", ${unitRef("u")} as unit, u.parent_id as "parentId", x.indicator_id as "indicatorId", x.rule, x.ground, x.reason,
  x.evidence, x.starts_on as "startsOn", x.ends_before as "endsBefore", x.state, x.proposed_at as "proposedAt", x.by_role as "proposedByRole",
  x.decided_at as "decidedAt", ${unitRef("g")} as "decidedBy", x.answer,
  case when i.id is not null then json_build_object('number', i.number, 'signedOn', i.signed_on, 'issuer', i.issuer, 'title', i.title) end as instrument,
  x.city_id as "cityId", x.ward_id as "wardId", x.base_id as "baseId", x.branch_id as "branchId"
  from exemption x join unit u on u.id = x.unit_id left join unit g on g.id = x.decided_by_unit left join instrument i on i.id = x.instrument_id`;

const named = (caller: Caller, row: Row): Exemption => ({ ...row, indicator: caller.reference.indicatorOfId(row.indicatorId).code });

export async function findExemption(caller: Caller, read: Reader, id: string): Promise<Exemption> {
  const [row] = await read.rows<Row>("exemption", `select ${columns} where x.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return named(caller, row);
}

const most = 200;

/** Everything one unit ever asked to be exempt from, newest first. */
export async function exemptions(caller: Caller, unitId: string): Promise<Exemption[]> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  const text = `select ${columns} where x.unit_id = $1 order by x.proposed_at desc, x.id desc limit ${most}`;
  return (await caller.reading.rows<Row>("exemptions", text, [unit.id])).map((row) => named(caller, row));
}

/** What the units straight below one ask and it has not decided, oldest first. */
export async function proposedExemptions(caller: Caller, unitId: string): Promise<Exemption[]> {
  const text = `select ${columns} where u.parent_id = $1 and x.state = 'PROPOSED' order by x.proposed_at, x.id limit ${most}`;
  return (await caller.reading.rows<Row>("proposedExemptions", text, [unitId])).map((row) => named(caller, row));
}
