import { authorize, may } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit, unitColumns } from "../../db/units.ts";
import { dateInVietnam, yearOf } from "../../domain/calendar.ts";
import { elapsedShare, parsePeriod, type ReportingPeriod } from "../../domain/periods.ts";
import type { Allocation, AllocationRow } from "../../entities/Allocation.ts";
import type { TargetState } from "../../entities/enums.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { Indicator } from "../../entities/reference.ts";

interface Row extends OrgUnit {
  members: number;
  lastYear: number;
  actual: number;
  draft: number | null;
  draftExempt: boolean | null;
  issued: number | null;
  issuedExempt: boolean | null;
  state: TargetState | null;
}

/** $1 giving unit, $2 indicator, $3 kind and $4 start of the period, $5 its year, $6 the indicator counted, $7 members, $8 one child or null. */
const statement = `select ${unitColumns},
    coalesce(f.members, 0) as members, coalesce(f.last_year, 0) as "lastYear", coalesce(f.actual, 0) as actual,
    d.value as draft, d.exempt as "draftExempt", t.value as issued, t.exempt as "issuedExempt",
    case when t.id is null then null when a.id is null then 'ISSUED' else 'ACKNOWLEDGED' end as state
  from unit u
  left join (
    select unit_id, sum(actual) filter (where indicator_id = $7 and year < $5)::int as members,
      sum(actual) filter (where indicator_id = $6 and year = $5 - 1)::int as last_year, sum(actual) filter (where indicator_id = $6 and year = $5)::int as actual
    from figure where parent_id = $1 and year <= $5 and indicator_id in ($6, $7) group by unit_id
  ) f on f.unit_id = u.id
  left join target_draft d on d.for_unit_id = u.id and d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4
  left join target t on t.unit_id = u.id and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $4 and t.baseline = 'ASSIGNED'
  left join target_event a on a.target_id = t.id and a.version = t.version and a.kind = 'ACKNOWLEDGED'
  where u.parent_id = $1 and (u.ended_on is null or t.id is not null) and ($8::uuid is null or u.id = $8)
  order by u.level, u.name collate "vi-x-icu", u.id`;

async function rowsOf(
  caller: Caller,
  giver: string,
  indicator: Indicator,
  period: ReportingPeriod,
  child: string | null,
): Promise<AllocationRow[]> {
  const members = caller.reference.indicator("MEMBERS").id;
  const rows = await caller.reading.rows<Row>("allocation", statement, [
    giver,
    indicator.id,
    period.kind,
    period.startsOn,
    yearOf(period.startsOn),
    indicator.numeratorId ?? indicator.id,
    members,
    child,
  ]);
  const actor = await actingAs(caller);
  return rows.map((row) => ({
    unit: { id: row.id, level: row.level, name: row.name },
    code: row.code,
    kind: row.kind,
    members: row.members,
    lastYear: row.lastYear,
    actual: row.actual,
    draft: row.draft,
    draftExempt: row.draftExempt ?? false,
    issued: row.issued,
    issuedExempt: row.issuedExempt ?? false,
    state: row.state,
    can: may(actor, "setTarget", "OrgUnit", row) ? ["setTarget"] : [],
  }));
}

/** One receiving unit's row, as it stands after its draft has changed. */
export async function allocationRow(caller: Caller, unit: OrgUnit, indicator: Indicator, period: ReportingPeriod): Promise<AllocationRow> {
  const [row] = await rowsOf(caller, unit.parentId!, indicator, period, unit.id);
  return row!;
}

/** What one unit gives the units straight below it. Exempt units add nothing to the sums. */
export async function allocation(caller: Caller, unitId: string, code: string, periodId: string): Promise<Allocation> {
  const period = parsePeriod(periodId);
  const indicator = caller.reference.indicator(code);
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  const rows = await rowsOf(caller, unit.id, indicator, period, null);
  const [own] = await caller.reading.rows<{ value: number }>(
    "ownTarget",
    `select value from target where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and baseline = 'ASSIGNED' and not exempt`,
    [unit.id, indicator.id, period.kind, period.startsOn],
  );
  return {
    unit,
    indicator: code,
    period: { ...period, elapsed: elapsedShare(period, dateInVietnam(new Date())) },
    ownTarget: own?.value ?? null,
    issuedSum: rows.reduce((sum, row) => sum + (row.issued ?? 0), 0),
    draftSum: rows.reduce((sum, row) => sum + (row.draft ?? row.issued ?? 0), 0),
    drafts: rows.filter((row) => row.draft !== null).length,
    rows,
  };
}
