import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { type CalendarDate, dateInVietnam } from "../../domain/calendar.ts";
import { badInput, notFound } from "../../domain/errors.ts";
import type { Exemption } from "../../entities/Exemption.ts";

type Row = Omit<Exemption, "indicator" | "past">;

const columns = `x.id, x.unit_id as "unitId", ${unitRef("u")} as unit, u.parent_id as "parentId", x.indicator_id as "indicatorId", x.rule, x.ground, x.reason,
  x.evidence, x.starts_on as "startsOn", x.ends_before as "endsBefore", x.state, x.proposed_at as "proposedAt", x.by_role as "proposedByRole",
  x.decided_at as "decidedAt", ${unitRef("g")} as "decidedBy", x.answer, x.ended_at as "endedAt", ${unitRef("e")} as "endedBy", x.ended_by_role as "endedByRole",
  x.end_reason as "endReason",
  case when i.id is not null then json_build_object('number', i.number, 'signedOn', i.signed_on, 'issuer', i.issuer, 'title', i.title) end as instrument,
  x.city_id as "cityId", x.ward_id as "wardId", x.base_id as "baseId", x.branch_id as "branchId"
  from exemption x join unit u on u.id = x.unit_id left join unit g on g.id = x.decided_by_unit left join unit e on e.id = x.ended_by_unit
  left join instrument i on i.id = x.instrument_id`;

const named = (caller: Caller, row: Row): Exemption => ({
  ...row,
  indicator: caller.reference.indicatorOfId(row.indicatorId).code,
  past: false,
});

const undecided = { state: "PROPOSED", decidedAt: null, decidedBy: null, answer: null, instrument: null } as const;
const notEnded = { endedAt: null, endedBy: null, endedByRole: null, endReason: null } as const;

/** As it stood at the end of a day: nothing that was decided later. */
function onDay(exemption: Exemption, day: CalendarDate): Exemption {
  const by = (moment: string | null) => moment !== null && dateInVietnam(new Date(moment)) <= day;
  const { decidedAt, endedAt, state } = exemption;
  if (!by(decidedAt)) return { ...exemption, ...undecided, ...notEnded, past: true };
  if (by(endedAt)) return { ...exemption, past: true };
  return { ...exemption, ...notEnded, state: state === "ENDED" ? "APPROVED" : state, past: true };
}

export async function findExemption(caller: Caller, read: Reader, id: string): Promise<Exemption> {
  const [row] = await read.rows<Row>("exemption", `select ${columns} where x.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return named(caller, row);
}

const most = 200;

/** Everything one unit asked to be exempt from until a day, newest first; null: until now. */
export async function exemptions(caller: Caller, unitId: string, asOf: CalendarDate | null): Promise<Exemption[]> {
  const today = dateInVietnam(new Date());
  if (asOf && asOf > today) throw badInput("asOf", "Ngày xem không được sau hôm nay.");
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  const text = `select ${columns} where x.unit_id = $1 and (x.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date <= $2
    order by x.proposed_at desc, x.id desc limit ${most}`;
  const rows = await caller.reading.rows<Row>("exemptions", text, [unit.id, asOf ?? today]);
  return rows.map((row) => (asOf ? onDay(named(caller, row), asOf) : named(caller, row)));
}

/** What the units straight below one ask and it has not decided, oldest first. */
export async function proposedExemptions(caller: Caller, unitId: string): Promise<Exemption[]> {
  const text = `select ${columns} where u.parent_id = $1 and x.state = 'PROPOSED' order by x.proposed_at, x.id limit ${most}`;
  return (await caller.reading.rows<Row>("proposedExemptions", text, [unitId])).map((row) => named(caller, row));
}
