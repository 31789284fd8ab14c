import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { type CalendarDate, dateInVietnam } from "../../domain/calendar.ts";
import { badInput, notFound } from "../../domain/errors.ts";
import { elapsedShare, type PeriodKind, parsePeriod, periodOf } from "../../domain/periods.ts";
import type { Basis } from "../../entities/enums.ts";
import type { Target, TargetVersion } from "../../entities/Target.ts";
import { explanationOf, type Why } from "./explanation.ts";
import { dayOf, lifeColumns, versionOn } from "./life.sql.ts";

type VersionRow = Omit<TargetVersion, "explanation" | "difference"> & { why: Why | null };
type TargetRow = Omit<Target, "indicator" | "period" | "versions" | "explanation" | "asked" | "closed" | "basis" | "asOf"> & {
  indicatorId: number;
  periodKind: PeriodKind;
  startsOn: string;
  versions: VersionRow[];
};

const instrument = `json_build_object('number', i.number, 'signedOn', i.signed_on, 'issuer', i.issuer, 'title', i.title)`;

/** A target as the API and the rules know it: now, or as it stood at the end of the day $1 (`past`), whatever came of it later. */
const columns = (past: boolean) => {
  const until = past ? (at: string) => `and ${dayOf(at)} <= $1::date` : () => "";
  const giver = `giver_of(t.id, v.version, ${past ? "$1::date" : "(select today from clock)"})`;
  const name = "coalesce((select i.name from unit_identity i where i.unit_id = u.id and i.during @> $1::date), u.name)";
  return `t.id, t.unit_id as "unitId", ${unitRef("u", past ? name : "u.name")} as unit, ${past ? giver : `coalesce(${unitRef("g")}::jsonb, ${giver})`} as "assignedBy",
  t.indicator_id as "indicatorId", t.period_kind as "periodKind", t.starts_on as "startsOn", t.baseline, v.value, v.exempt, v.version,
  ${past ? "case when t.closed_on <= $1::date then t.closed_on end" : "t.closed_on"} as "closedOn",
  case when a.at is null then 'ISSUED' else 'ACKNOWLEDGED' end as state, a.at as "acknowledgedAt", ${instrument} as instrument,
  (select json_agg(json_build_object('version', o.version, 'value', o.value, 'exempt', o.exempt, 'issuedAt', o.issued_at, 'why', o.why, 'reason', o.reason,
     'instrument', (select ${instrument} from instrument i where i.id = o.instrument_id)) order by o.version desc)
   from target_version o where o.target_id = t.id ${until("o.issued_at")}) as versions,
  ${lifeColumns(past)}, t.city_id as "cityId", t.ward_id as "wardId", t.base_id as "baseId", t.branch_id as "branchId"
  from target t join unit u on u.id = t.unit_id left join unit g on g.id = t.assigned_by_id
  join target_version v on v.target_id = t.id and v.version = ${past ? versionOn("t") : "t.version"} join instrument i on i.id = v.instrument_id
  left join target_event a on a.target_id = t.id and a.version = v.version and a.kind = 'ACKNOWLEDGED' ${until("a.at")}`;
};
const live = columns(false);
const past = columns(true);

function named(caller: Caller, row: TargetRow, { basis, asOf }: TargetSight = today): Target {
  const period = periodOf(row.startsOn, row.periodKind);
  const day = asOf ?? dateInVietnam(new Date());
  const versions = row.versions.map(({ why, ...version }, place) => {
    const before = row.versions[place + 1];
    return { ...version, difference: before ? version.value - before.value : null, explanation: why && explanationOf(why) };
  });
  return {
    ...row,
    indicator: caller.reference.indicatorOfId(row.indicatorId).code,
    period: { ...period, elapsed: elapsedShare(period, day) },
    versions,
    explanation: versions[0]!.explanation,
    asked: row.adjustments[0]?.state === "ASKED",
    closed: period.endsBefore <= day || row.closedOn !== null,
    basis,
    asOf: asOf ?? null,
  };
}

export async function findTarget(caller: Caller, read: Reader, id: string): Promise<Target> {
  const [row] = await read.rows<TargetRow>("target", `select ${live} where t.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return named(caller, row);
}

/** Targets issued under one instrument, by the receiving units' names. */
export async function targetsUnder(caller: Caller, instrumentId: string): Promise<Target[]> {
  const text = `select ${live} where v.instrument_id = $1 order by u.level, u.name collate natural_vi, u.id`;
  return (await caller.reading.rows<TargetRow>("targetsUnder", text, [instrumentId])).map((row) => named(caller, row));
}

/** Targets in force of one unit that it has not acknowledged, in periods that are not over, begun or not: the nearest period first. */
export async function unacknowledgedTargets(caller: Caller, unitId: string): Promise<Target[]> {
  const text = `select ${live} where t.unit_id = $1 and t.baseline = 'ASSIGNED' and t.closed_on is null and t.ends_before > $2 and a.at is null
    order by t.starts_on, t.ends_before, t.indicator_id, t.id`;
  const rows = await caller.reading.rows<TargetRow>("unacknowledgedTargets", text, [unitId, dateInVietnam(new Date())]);
  return rows.map((row) => named(caller, row));
}

/** Those among the targets in force of the units straight below one that wait for its answer, in periods that are not over. */
export async function askedTargets(caller: Caller, unitId: string): Promise<Target[]> {
  const text = `select ${live} where u.parent_id = $1 and t.baseline = 'ASSIGNED' and t.closed_on is null and t.ends_before > $2 and t.id in (
    select q.target_id from target_event q where q.kind = 'ADJUSTMENT_ASKED' and not exists (
      select from target_event d where d.target_id = q.target_id and d.round = q.round and d.kind <> 'ADJUSTMENT_ASKED'))
    order by u.level, u.name collate natural_vi, t.indicator_id, t.id`;
  return (await caller.reading.rows<TargetRow>("askedTargets", text, [unitId, dateInVietnam(new Date())])).map((row) => named(caller, row));
}

/** Own resolutions of the units straight below one that stay below what was assigned, in periods that are not over. */
export async function undercuttingTargets(caller: Caller, unitId: string): Promise<Target[]> {
  const text = `select ${live} where u.parent_id = $1 and t.baseline = 'OWN_RESOLUTION' and t.closed_on is null and t.ends_before > $2
    and exists (select from target given where given.unit_id = t.unit_id and given.indicator_id = t.indicator_id and given.period_kind = t.period_kind
      and given.starts_on = t.starts_on and given.baseline = 'ASSIGNED' and given.closed_on is null
      and not given.exempt and given.value > t.value)
    order by u.level, u.name collate natural_vi, t.indicator_id, t.id`;
  const rows = await caller.reading.rows<TargetRow>("undercuttingTargets", text, [unitId, dateInVietnam(new Date())]);
  return rows.map((row) => named(caller, row));
}

/** Which tree a result is added over, and the day at whose end everything is looked at; without a day it is looked at now. */
export interface TargetSight {
  basis: Basis;
  asOf?: CalendarDate | null;
}
const today: TargetSight = { basis: "AS_WAS" };

/** Every target one unit was given in one period, whatever the indicator and baseline; of a past day those in force then. */
export async function targets(caller: Caller, unitId: string, periodId: string, sight: TargetSight): Promise<Target[]> {
  const period = parsePeriod(periodId);
  const { asOf } = sight;
  if (asOf && asOf > dateInVietnam(new Date())) throw badInput("asOf", "Ngày xem không được sau hôm nay.");
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  const key = [unit.id, period.kind, period.startsOn];
  const rows = asOf
    ? await caller.reading.rows<TargetRow>(
        "targetsAsOf",
        `select ${past} where t.unit_id = $2 and t.period_kind = $3 and t.starts_on = $4 order by t.indicator_id, t.baseline`,
        [asOf, ...key],
      )
    : await caller.reading.rows<TargetRow>(
        "targets",
        `select ${live} where t.unit_id = $1 and t.period_kind = $2 and t.starts_on = $3 order by t.indicator_id, t.baseline`,
        key,
      );
  return rows.map((row) => named(caller, row, sight));
}
