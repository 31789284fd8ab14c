import { authorize, may } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import type { SensitiveCategory } from "../../db/releases.ts";
import { findUnit, unitRef } from "../../db/units.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { type Form2Row, form2Rows, openRows, percentOf, type TraitCount } from "../../domain/form2.ts";
import { elapsedShare, type PeriodKind, parsePeriod, periodOf, type ReportingPeriod, shiftPeriod } from "../../domain/periods.ts";
import type { Count } from "../../domain/smallCells/parts.ts";
import { answerSensitive, type Release } from "../../domain/smallCells.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { AdmissionStatistics, StatisticsCell, StatisticsPart } from "../../entities/statistics.ts";

const perYear: Record<PeriodKind, number> = { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1, TERM: 1 };
/** The rows that are told by releases, and of how many people each is a part. */
const sensitive: Partial<Record<Form2Row, { category: SensitiveCategory; among: string }>> = {
  MINORITY: { category: "MINORITY", among: "DESCRIBED" },
  RELIGIOUS: { category: "RELIGIOUS", among: "DESCRIBED" },
  EXPELLED: { category: "EXPELLED", among: "REMOVED" },
};

/** Forms 2 and 2B of a unit. Whoever does not see its persons has ethnicity, religion and expulsion from the releases alone. */
export async function admissionStatistics(caller: Caller, unitId: string, periodId: string): Promise<AdmissionStatistics> {
  const period = parsePeriod(periodId);
  const before = shiftPeriod(period, -perYear[period.kind]);
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readFigures", "OrgUnit", unit);
  const sees = may(actor, "readSensitive", "OrgUnit", unit);
  const [nowCounts, beforeCounts, released, parts] = await Promise.all([
    countsOf(caller, unit, period),
    countsOf(caller, unit, before),
    sees ? [] : releasesOf(caller, unit, [before, period]),
    sees ? exactParts(caller, unit, period) : releasedParts(caller, unit, period),
  ]);
  const column = (counts: TraitCount[], asked: ReportingPeriod) => {
    const open = openRows(counts);
    return (row: Form2Row): StatisticsCell => {
      const hidden = sensitive[row];
      if (!hidden) return { value: open.get(row) ?? null, kept: null };
      const of = (trait: string) => counts.find((one) => one.trait === trait)?.n ?? 0;
      const answer = answerSensitive(
        { unitId: unit.id, period: asked, basis: "AS_WAS", crossed: false },
        sees,
        () => ({ count: of(row), total: of(hidden.among) }),
        (half) => releaseFrom(released, unit.id, hidden.category, half),
      );
      return answer.count === null ? { value: null, kept: answer.why } : { value: answer.count, kept: null };
    };
  };
  const [now, then] = [column(nowCounts, period), column(beforeCounts, before)];
  const rows = form2Rows.map((row) => {
    const cells = { now: now(row), before: then(row) };
    return { row, ...cells, percent: percentOf(cells.now.value, cells.before.value) };
  });
  const { id, level, name } = unit;
  return { unit: { id, level, name }, period: withElapsed(period), before: withElapsed(before), rows, parts };
}

const withElapsed = (period: ReportingPeriod) => ({ ...period, elapsed: elapsedShare(period, dateInVietnam(new Date())) });

function countsOf(caller: Caller, unit: OrgUnit, { startsOn, endsBefore }: ReportingPeriod): Promise<TraitCount[]> {
  const text = "select trait, key, n from admission_counts($1, $2, $3)";
  return caller.reading.rows<TraitCount & { [column: string]: unknown }>("admissionCounts", text, [unit.id, startsOn, endsBefore]);
}

interface ReleasedCell {
  [column: string]: unknown;
  category: SensitiveCategory;
  startsOn: string;
  known: boolean;
  counted: number | null;
  total: number | null;
}

/** What was released of one unit for all half-years within some periods. */
function releasesOf(caller: Caller, unit: OrgUnit, periods: ReportingPeriod[]): Promise<ReleasedCell[]> {
  const text = `select r.category, r.starts_on as "startsOn", c.unit_id is not null as known, c.counted, c.total
    from release r left join release_cell c on c.release_id = r.id and c.unit_id = $1 where r.unit_id = $2 and r.starts_on >= $3 and r.starts_on < $4`;
  return caller.reading.rows<ReleasedCell>("releases", text, [unit.id, unit.cityId, periods[0]!.startsOn, periods.at(-1)!.endsBefore]);
}

function releaseFrom(
  found: readonly ReleasedCell[],
  unitId: string,
  category: SensitiveCategory,
  half: ReportingPeriod,
): Release | undefined {
  const cell = found.find((one) => one.category === category && one.startsOn === half.startsOn);
  if (!cell) return undefined;
  const told: Count | null = cell.counted === null ? null : { count: cell.counted, total: cell.total! };
  return { cells: new Map(cell.known ? [[unitId, told]] : []), together: [] };
}

type PartRow = StatisticsPart & { [column: string]: unknown };

function exactParts(caller: Caller, unit: OrgUnit, { startsOn, endsBefore }: ReportingPeriod): Promise<StatisticsPart[]> {
  const text = `select p.category, case when u.id is null then '[]'::json else json_build_array(${unitRef("u")}) end as units, p.unit_id is null as own,
    p.counted as count, p.total from admission_parts($1, $2, $3) p left join unit u on u.id = p.unit_id order by p.category, u.name collate natural_vi, u.id`;
  return caller.reading.rows<PartRow>("admissionParts", text, [unit.id, startsOn, endsBefore]);
}

/** Units below that are told one by one, and those told together, of one half-year; of longer times the halves differ in who stands together. */
async function releasedParts(caller: Caller, unit: OrgUnit, period: ReportingPeriod): Promise<StatisticsPart[]> {
  if (period.kind !== "HALF_YEAR") return [];
  const { startsOn } = periodOf(period.startsOn, "HALF_YEAR");
  const text = `select r.category, json_build_array(${unitRef("u")}) as units, false as own, c.counted as count, c.total
      from release r join release_cell c on c.release_id = r.id join unit u on u.id = c.unit_id
     where r.unit_id = $2 and r.starts_on = $3 and r.category <> 'EXPELLED' and u.parent_id = $1 and c.counted is not null
    union all
    select r.category, (select json_agg(${unitRef("u")} order by u.name collate natural_vi, u.id) from unit u where u.id = any (b.units)), b.own, b.counted, b.total
      from release r join release_block b on b.release_id = r.id where r.unit_id = $2 and r.starts_on = $3 and r.category <> 'EXPELLED' and b.within = $1`;
  const rows = await caller.reading.rows<PartRow>("releasedParts", text, [unit.id, unit.cityId, startsOn]);
  return rows.sort((a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : b.total - a.total));
}
