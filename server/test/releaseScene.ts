import { randomUUID } from "node:crypto";
import { parsePeriod, type ReportingPeriod } from "../domain/periods.ts";
import type { CountedUnit } from "../domain/smallCells/parts.ts";
import { countIn, everyPlace, type Place, randomCity, randomFrom } from "../domain/smallCells/scene.oracle.ts";
import type { World } from "./world.ts";
import { type UnitKey, units } from "./worldTree.ts";

export const categories = ["MINORITY", "RELIGIOUS", "EXPELLED"] as const;
export type Category = (typeof categories)[number];
export const halfYears = ["2024S1", "2024S2", "2025S1", "2025S2", "2026S1"].map(parsePeriod);

/** Whose half-year, of which category: the true counts, which nobody who does not see the persons may find. */
export type Tables = Map<string, CountedUnit>;
export const tableOf = (category: Category, half: ReportingPeriod) => `${category} ${half.id}`;

const known = (key: UnitKey): Place => ({
  id: units[key].id,
  below: Object.entries(units).flatMap(([below, { under }]) => (under === key ? [known(below as UnitKey)] : [])),
});

/** Puts a random city of wards beside those of the world, under its first city; the whole tree of that city. */
export async function plantCity(world: World, seed: number): Promise<Place> {
  const make = async (place: Place, under: string, level: number): Promise<Place> => {
    const id = randomUUID();
    const leaf = place.below.length === 0 && level > 2;
    const at = leaf ? 4 : level;
    const kind = at === 4 ? "BRANCH" : at === 3 ? "BASE_COMMITTEE" : "WARD_COMMITTEE";
    const edit = { do: "create", unit: id, level: at, kind, code: id, name: `Đơn vị ${place.id}`, under, on: "2024-01-01" };
    await world.owner.query("select reorganise($1)", [JSON.stringify([edit])]);
    const below: Place[] = [];
    for (const one of place.below) below.push(await make(one, id, at + 1));
    return { id, below };
  };
  const wards: Place[] = [];
  for (const ward of randomCity(randomFrom(seed)).below) wards.push(await make(ward, units.city.id, 2));
  return { id: units.city.id, below: [...known("city").below, ...wards] };
}

interface Fact {
  id: string;
  unit: string;
  indicator: string;
  day: string;
  minority: boolean;
  religious: boolean;
}

/** People admitted, expelled and struck off in every half-year, entered as they happened; answers with the true tables. */
export async function plantPeople(world: World, city: Place, seed: number): Promise<Tables> {
  const random = randomFrom(seed);
  const tables: Tables = new Map();
  const facts: Fact[] = [];
  for (const half of halfYears) {
    const admitted = countIn(city, random, 9, 0.2);
    const religious = new Map<string, { count: number; total: number }>();
    const removed = countIn(city, random, 7, 0.3);
    const first = Number(half.startsOn.slice(5, 7));
    const day = () => `${half.startsOn.slice(0, 5)}${String(first + Math.floor(random() * 6)).padStart(2, "0")}-12`;
    each(admitted, ({ id, own }) => {
      const one = religious.set(id, { count: 0, total: own!.total }).get(id)!;
      for (let place = 0; place < own!.total; place++) {
        const of = { minority: place < own!.count, religious: random() < 0.15 };
        if (of.religious) one.count++;
        facts.push({ id: randomUUID(), unit: id, indicator: "ADMISSIONS", day: day(), ...of });
      }
    });
    each(removed, ({ id, own }) => {
      for (let place = 0; place < own!.total; place++) {
        const indicator = place < own!.count ? "EXPELLED" : "STRUCK_OFF";
        facts.push({ id: randomUUID(), unit: id, indicator, day: day(), minority: false, religious: false });
      }
    });
    tables.set(tableOf("MINORITY", half), admitted);
    tables.set(tableOf("RELIGIOUS", half), map(admitted, religious));
    tables.set(tableOf("EXPELLED", half), removed);
  }
  await write(world, facts);
  return tables;
}

const each = (unit: CountedUnit, visit: (unit: CountedUnit) => void): void => {
  visit(unit);
  for (const below of unit.children ?? []) each(below, visit);
};
const map = (unit: CountedUnit, own: Map<string, { count: number; total: number }>): CountedUnit => ({
  id: unit.id,
  own: own.get(unit.id)!,
  children: (unit.children ?? []).map((below) => map(below, own)),
});

/** Of whom a fact tells is one person for all: only what they were that day counts. */
async function write(world: World, facts: Fact[]): Promise<void> {
  const personId = randomUUID();
  await world.owner.query(
    "insert into person (id, unit_id, full_name, born_on, sex, source_group_id) values ($1, $2, 'Người của mọi chi bộ', '1995-01-01', 'MALE', 4)",
    [personId, units.branch.id],
  );
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_role, recorded_by_unit)
     select f.id, f.unit, i.id, 1, f.day, 1, 'BRANCH_SECRETARY', f.unit
     from jsonb_to_recordset($1) f (id uuid, unit uuid, indicator text, day date) join indicator i on i.code = f.indicator`,
    [JSON.stringify(facts)],
  );
  await world.owner.query(
    `insert into result_person (result_id, person_id, sex, age, minority, religious, youth_union, tags)
     select f.id, $2, 'MALE', 25, f.minority, f.religious, true, '{}'
     from jsonb_to_recordset($1) f (id uuid, indicator text, minority boolean, religious boolean) where f.indicator = 'ADMISSIONS'`,
    [JSON.stringify(facts), personId],
  );
}

export const placesOf = everyPlace;
