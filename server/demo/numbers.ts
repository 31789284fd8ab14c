import type { ClientBase } from "pg";
import { yearOf } from "../domain/calendar.ts";
import { readPersonalId } from "../domain/personalId.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import { demoId } from "./demoId.ts";
import type { DemoCase, DemoPlan } from "./demoPlan.ts";

/** Invented: no province has the code 090, so that nobody's own number is hit by chance. */
export function inventNumber({ bornOn, sex }: Pick<DemoCase, "bornOn" | "sex">, chance: number) {
  const year = yearOf(bornOn);
  const fourth = 2 * (Math.floor(year / 100) - 19) + (sex === "FEMALE" ? 1 : 0);
  return readPersonalId(`090${fourth}${String(year % 100).padStart(2, "0")}${String(chance).padStart(6, "0")}`);
}

const [wardLevel, baseLevel] = [2, 3];

/** The first person of each of two branches under one committee: a pair for the ward to compare, and one for a base committee. */
export function pairsToCompare({ cases, units }: DemoPlan): (readonly [DemoCase, DemoCase])[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const parentOf = (one: DemoCase) => unitOf.get(unitOf.get(one.unitId)!.parentId!)!;
  const firsts = cases.filter((one, at) => cases.findIndex(({ unitId }) => unitId === one.unitId) === at);
  return [wardLevel, baseLevel].map((level) => {
    const siblings = (one: DemoCase) => firsts.filter((other) => parentOf(other) === parentOf(one));
    const [later, earlier] = siblings(firsts.find((one) => parentOf(one).level === level && siblings(one).length > 1)!);
    return [later!, earlier!];
  });
}

/** Half of the people followed have a national ID; two pairs were entered under one number, so that there is something to compare. */
export async function keepDemoNumbers(db: ClientBase, plan: DemoPlan, personalIds: PersonalIds): Promise<void> {
  const pairs = pairsToCompare(plan);
  const numbers = new Map(plan.cases.filter((_, at) => at % 2 === 0).map((one, at) => [one, inventNumber(one, 100_000 + at)]));
  pairs.forEach(([later, earlier], at) => {
    const number = inventNumber(earlier, 900_000 + at);
    numbers.set(earlier, number).set(later, number);
  });
  for (const [{ personId }, number] of numbers) {
    const { sealed, index } = personalIds.kept(personId, number);
    await db.query("update person set national_id_sealed = $2, national_id_index = $3 where id = $1 and deidentified_on is null", [
      personId,
      sealed,
      index,
    ]);
  }
  for (const [later, earlier] of pairs)
    await db.query("insert into duplicate_request (id, person_id, other_id) values ($1, $2, $3)", [
      demoId(`${later.personId}/compared`),
      later.personId,
      earlier.personId,
    ]);
}
