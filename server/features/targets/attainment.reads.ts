import DataLoader from "dataloader";
import type { Caller } from "../../db/caller.ts";
import { cityCurves } from "../../db/curves.ts";
import type { Reader } from "../../db/reading.ts";
import { attainmentStatus } from "../../domain/attainment.ts";
import { dateInVietnam, monthOf, yearOf } from "../../domain/calendar.ts";
import { dueShare, paceOf } from "../../domain/pace.ts";
import type { Target } from "../../entities/Target.ts";
import type { Attainment } from "../../entities/targetLife.ts";

interface Sums {
  indicatorId: number;
  inPeriod: number;
  before: number;
}
type SumsRow = Sums & { [column: string]: unknown };

/** Months since the year 0, which number the months of totals too. */
const monthNumber = (date: string) => 12 * yearOf(date) + monthOf(date);

/** What a unit ($1) has within and before a run of months ($2 to before $3), by indicator, from what stands in `from`. */
const statement = (actual: string, from: string) => `select indicator_id as "indicatorId",
    coalesce(sum(${actual}) filter (where 12 * year + month >= $2), 0)::int as "inPeriod", coalesce(sum(${actual}) filter (where 12 * year + month < $2), 0)::int as before
  from ${from} and 12 * year + month < $3 group by indicator_id`;
const live = "figure_cell where unit_id = $1";
const ofDay = "months_as_at($1, $4::date, $5::smallint[]) where true";
const statements = {
  AS_WAS: { live: statement("actual", live), ofDay: statement("was", ofDay) },
  AS_NOW: { live: statement("actual_now", live), ofDay: statement("now", ofDay) },
};

const kept = new WeakMap<Reader, DataLoader<Target, Sums[], string>>();

/** One statement for each unit and period, however many targets there are; of a past day one for each indicator, from the ledger. */
function sumsOf({ reading, reference }: Caller): DataLoader<Target, Sums[], string> {
  const known = kept.get(reading);
  if (known) return known;
  const load = ({ unitId, period, indicator, basis, asOf }: Target) => {
    const { id, numeratorId, denominatorId } = reference.indicator(indicator);
    const months = [unitId, monthNumber(period.startsOn), monthNumber(period.endsBefore)];
    return asOf
      ? reading.rows<SumsRow>(`attainmentAsOf${basis}`, statements[basis].ofDay, [
          ...months,
          asOf,
          numeratorId ? [numeratorId, denominatorId] : [id],
        ])
      : reading.rows<SumsRow>(`attainment${basis}`, statements[basis].live, months);
  };
  const loader = new DataLoader<Target, Sums[], string>(async (targets) => Promise.all(targets.map(load)), {
    cacheKeyFn: ({ unitId, period, indicator, basis, asOf }) => `${unitId} ${period.id} ${basis} ${asOf ? `${asOf} ${indicator}` : ""}`,
  });
  kept.set(reading, loader);
  return loader;
}

/**
 * How the unit's result stands against this target, today or at the end of the day looked at: the same result against every baseline it
 * has, each judged by itself. A FLOW counts within the period, a STOCK up to its end, a RATIO its numerator within the period over what
 * its denominator was before it (DOMAIN Q3, Q14).
 */
export async function attainmentOf(caller: Caller, target: Target): Promise<Attainment> {
  const indicator = caller.reference.indicator(target.indicator);
  const sums = await sumsOf(caller).load(target);
  const of = (id: number | null) => sums.find((row) => row.indicatorId === id) ?? { inPeriod: 0, before: 0 };
  const counted = of(indicator.numeratorId ?? indicator.id);
  const actual = indicator.kind === "STOCK" ? counted.before + counted.inPeriod : counted.inPeriod;
  const base = indicator.kind === "RATIO" ? of(indicator.denominatorId).before : null;
  const curveOf = await cityCurves(caller, yearOf(target.period.startsOn));
  const pace = paceOf(target.period, target.asOf ?? dateInVietnam(new Date()), curveOf(indicator));
  const { value, exempt } = target;
  const status = attainmentStatus({ kind: indicator.kind, actual, base, target: exempt ? null : value, exempt, pace });
  const paced = indicator.kind === "STOCK" ? null : pace;
  return { actual, base, status, due: paced && dueShare(paced), paceBasis: paced?.basis ?? null };
}
