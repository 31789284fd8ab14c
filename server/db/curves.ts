import type { Curve } from "../domain/pace.ts";
import type { Indicator } from "../entities/reference.ts";
import { actingAs } from "./actingAs.ts";
import type { Caller } from "./caller.ts";
import type { Reference } from "./reference.ts";

/** Past years change little and seldom: what was read is kept for a while, for each application, city and year. */
const keptFor = 600_000;
const kept = new WeakMap<Reference, Map<string, { readAt: number; curves: Promise<Map<number, Curve>> }>>();

/**
 * How the city's results came in over the five years before `year`, by indicator; a RATIO goes by what it counts, and nothing is known
 * of an indicator that never had a result. One curve for everybody in the city, so that no unit is held to another pace than its
 * neighbour, nor to the chance of its own few people.
 */
export async function cityCurves(caller: Caller, year: number): Promise<(indicator: Indicator) => Curve | undefined> {
  const { cityId } = await actingAs(caller);
  const known = kept.get(caller.reference) ?? new Map();
  kept.set(caller.reference, known);
  const key = `${cityId} ${year}`;
  const found = known.get(key);
  const fresh = found && Date.now() - found.readAt < keptFor ? found : { readAt: Date.now(), curves: read(caller, year) };
  known.set(key, fresh);
  const curves: Map<number, Curve> = await fresh.curves.catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  return (indicator) => curves.get(indicator.numeratorId ?? indicator.id);
}

async function read(caller: Caller, year: number): Promise<Map<number, Curve>> {
  const text = `select indicator_id as "indicatorId", years, months from city_pace($1)`;
  const rows = await caller.reading.rows<Curve & { indicatorId: number }>("cityPace", text, [year]);
  return new Map(rows.map(({ indicatorId, years, months }) => [indicatorId, { years, months }]));
}
