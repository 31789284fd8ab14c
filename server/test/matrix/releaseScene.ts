import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { chain, everyUnit } from "./oracle.ts";

/** The half-year whose releases are planted for both cities. */
export const releasedHalf = { id: "2025S1", startsOn: "2025-01-01" };
/** Of each category in the whole city, of so many; of the wards their sum alone, of what is below nothing. */
export const toldOfCity = { count: 7, total: 20 };

const isCity = (unit: UnitKey) => !units[unit].under;

/** Releases as the worker keeps them, of one half-year. */
export async function plantReleases({ owner }: World): Promise<void> {
  for (const city of everyUnit.filter(isCity)) {
    const within = everyUnit.filter((unit) => chain(unit).at(-1) === city);
    const cells = within.map((unit) => ({
      unit: units[unit].id,
      counted: unit === city ? toldOfCity.count : null,
      total: toldOfCity.total,
    }));
    const wards = within.filter((unit) => units[unit].under === city).map((unit) => units[unit].id);
    const blocks = [{ within: units[city].id, units: wards, own: true, counted: toldOfCity.count, total: toldOfCity.total }];
    const tables = ["MINORITY", "RELIGIOUS", "EXPELLED"].map((category) => ({ category, cells, blocks }));
    await owner.query("select make_release($1, $2, $3)", [units[city].id, releasedHalf.startsOn, JSON.stringify(tables)]);
    await owner.query("insert into released_fact (result_id, starts_on) select e.id, $2 from result_event e where e.city_id = $1 limit 1", [
      units[city].id,
      releasedHalf.startsOn,
    ]);
  }
}
