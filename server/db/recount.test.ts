import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFor } from "../demo/random.ts";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import { admissions, LedgerScene, members } from "../test/ledgerScene.ts";
import { units } from "../test/worldTree.ts";

let scene: LedgerScene;
beforeAll(async () => {
  scene = await LedgerScene.open();
});
afterAll(() => scene.close());

const today = dateInVietnam(new Date());
const random = randomFor("recount");

interface Known {
  id: string;
  level: 1 | 2 | 3 | 4;
}
const tree: Known[] = Object.values(units).map(({ id, level }) => ({
  id,
  level: (["CITY", "WARD", "BASE", "BRANCH"].indexOf(level) + 1) as Known["level"],
}));
const ofLevel = (...levels: number[]) => random.pick(tree.filter(({ level }) => levels.includes(level)));
const someDay = (until: string) => addDays("2024-01-01", random.between(1, (Date.parse(until) - Date.parse("2024-01-01")) / 86_400_000));
const placeAbove = ({ level }: Known) => (level === 4 ? ofLevel(2, 3) : ofLevel(level - 1)).id;

/** What the database refuses (a unit in the air, a fact before its unit's birth) is part of the chance. */
const ifAllowed = (work: Promise<unknown>) =>
  work.then(
    () => 1,
    () => 0,
  );

let created = 0;
function change(clock: string): Promise<unknown> {
  const day = random.next() < 0.2 ? addDays(clock, random.between(1, 200)) : someDay(clock);
  const unit = ofLevel(2, 3, 4);
  const kind = random.weighted([5, 3, 1, 1]);
  if (kind === 0) return scene.reorganise({ do: "move", unit: unit.id, under: placeAbove(unit), on: day });
  if (kind === 1) {
    const fresh: Known = { id: crypto.randomUUID(), level: random.pick([3, 4, 4]) };
    tree.push(fresh);
    return scene.reorganise({
      do: "create",
      unit: fresh.id,
      under: placeAbove(fresh),
      level: fresh.level,
      kind: "BRANCH",
      code: String(++created),
      name: "Mới",
      on: day,
    });
  }
  if (kind === 2) return scene.reorganise({ do: "end", unit: unit.id, heir: ofLevel(unit.level, unit.level, unit.level - 1).id, on: day });
  return scene.reorganise({ do: "revive", unit: unit.id });
}

test("a recount agrees with totals that lived through moves, merges, new and future units, reversals, readings and late facts", async () => {
  const facts: string[] = [];
  let clock = today;
  const done = { changes: 0, facts: 0, readings: 0, reversals: 0, targets: 0 };
  for (let step = 0; step < 500; step++) {
    const draw = random.weighted([8, 40, 15, 10, 6, 1, 3]);
    if (draw === 0) done.changes += await ifAllowed(change(clock));
    if (draw === 1) {
      const fact = { unitId: ofLevel(2, 3, 4).id, on: someDay(clock), quantity: random.between(1, 9), groupId: random.between(1, 5) };
      done.facts += await ifAllowed(scene.record(fact).then((id) => facts.push(id)));
    }
    if (draw === 2) {
      const fact = { unitId: ofLevel(3, 4).id, on: someDay(clock), quantity: random.between(0, 60), indicatorId: members };
      done.readings += await ifAllowed(scene.record(fact).then((id) => facts.push(id)));
    }
    if (draw === 3 && facts.length > 0) done.reversals += await ifAllowed(scene.reverse(random.pick(facts)));
    if (draw === 4) done.targets += await ifAllowed(scene.assign(ofLevel(2, 3, 4).id, random.between(2024, 2027), random.between(0, 90)));
    if (draw === 5) {
      clock = addDays(clock, random.between(1, 40));
      await scene.turnPage(clock);
    }
    if (draw === 6) await scene.fold();
  }
  for (const [what, times] of Object.entries(done)) expect(times, what).toBeGreaterThan(10);
  const { differences, ...seen } = await scene.recount();
  expect(differences).toEqual([]);
  expect(seen.facts).toBe(done.facts + done.readings + done.reversals);
});

test("a total changed by hand is found, and so is a cell, a lost row and a stamp", async () => {
  await scene.fold();
  await scene.owner.query("update score set actual_now = actual_now + 1 where ctid = (select max(ctid) from score)");
  const [line, ...others] = (await scene.recount()).differences;
  expect(others).toEqual([]);
  expect(line).toMatch(/^score: unit .* in \d{4}, indicator \d+: actualNow lacks -1$/);

  await scene.owner.query("update breakdown set actual = actual - 2 where ctid = (select max(ctid) from breakdown)");
  await scene.owner.query("delete from score where ctid = (select min(ctid) from score where target <> 0)");
  await scene.owner.query("update result_event set ward_id = $1 where ctid = (select min(ctid) from result_event where ward_id <> $1)", [
    units.ward.id,
  ]);
  const { differences } = await scene.recount();
  expect(differences).toHaveLength(4);
  expect(differences.filter((found) => found.includes("actual lacks 2"))).toHaveLength(1);
  expect(differences.filter((found) => found.includes("is stamped"))).toHaveLength(1);
});

test("a total that nothing in the ledger explains is found", async () => {
  await scene.owner.query(
    `insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, actual)
     values (no_unit(), $1, $1, no_unit(), no_unit(), 2031, $2, 3, 1, 4)`,
    [units.city.id, admissions],
  );
  const { differences } = await scene.recount();
  expect(differences.filter((line) => line.includes("2031"))).toHaveLength(2);
});
