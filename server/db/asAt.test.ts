import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFor } from "../demo/random.ts";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import { admissions, LedgerScene, members } from "../test/ledgerScene.ts";
import { type UnitKey, units } from "../test/worldTree.ts";
import { DatedTree, type RawPlacement, type RawUnit } from "./datedTree.ts";
import { type RawFact, Recount } from "./recount.ts";

let scene: LedgerScene;
beforeAll(async () => {
  scene = await LedgerScene.open();
});
afterAll(() => scene.close());

const random = randomFor("as at");
const today = dateInVietnam(new Date());
const someDay = () => addDays("2024-01-02", random.between(0, (Date.parse(today) - Date.parse("2024-01-02")) / 86_400_000));
const branches: UnitKey[] = ["branch", "siblingBranch", "wardBranch", "cousinBranch"];

/** What the database refuses is part of the chance. */
const ifAllowed = (work: Promise<unknown>) => work.catch(() => {});

function something(): Promise<unknown> {
  const draw = random.weighted([10, 5, 3, 1, 1]);
  const unitId = units[random.pick([...branches, "base", "ward"] as UnitKey[])].id;
  if (draw === 0) return scene.record({ unitId, on: someDay(), quantity: random.between(1, 9), groupId: random.between(1, 5) });
  if (draw === 1) return scene.record({ unitId, on: someDay(), quantity: random.between(0, 60), indicatorId: members });
  if (draw === 2) return scene.move(random.pick(branches), random.pick(["base", "otherBase", "ward", "otherWard"] as UnitKey[]), someDay());
  if (draw === 3) return scene.move("base", random.pick(["ward", "otherWard"] as UnitKey[]), someDay());
  const [gone, heir] = [random.pick(branches), random.pick(branches)];
  const end = { do: "end", unit: units[gone].id, heir: units[heir].id, on: someDay() };
  return random.next() < 0.5 ? scene.reorganise(end) : scene.reorganise({ do: "revive", unit: units[gone].id });
}

test("the totals of any day equal a recount that has never heard of the days after it", async () => {
  for (let step = 0; step < 250; step++) await ifAllowed(something());
  const all = await scene.owner.query<RawUnit>(
    `select id, level, born_on::text as "bornOn", ended_on::text as "endedOn", heir_id as "heirId" from unit`,
  );
  const placements = await scene.owner.query<RawPlacement>(
    `select unit_id as "unitId", parent_id as "parentId", lower(during)::text as starts, upper(during)::text as ends from placement`,
  );
  const facts = await scene.owner.query<RawFact>(
    `select e.unit_id as "unitId", e.indicator_id as "indicatorId", i.kind = 'STOCK' as stock, e.source_group_id as "sourceGroupId",
       e.occurred_on::text as "occurredOn", e.quantity from result_event e join indicator i on i.id = e.indicator_id`,
  );
  let compared = 0;
  for (const day of [today, ...Array.from({ length: 12 }, someDay)]) {
    const counted = new Recount(new DatedTree(all.rows, placements.rows), day);
    for (const fact of facts.rows) if (fact.occurredOn <= day) counted.addFact(fact);
    for (const top of Object.values(units)) {
      const stored = await scene.owner.query<{ unitId: string; what: string; was: number; now: number }>(
        `select unit_id as "unitId", date_part('year', at) || ', indicator ' || indicator_id as what, sum(actual)::int as was, sum(actual_now)::int as now
         from facts_as_at($1, $2, '2000-01-01', array[${admissions}]::smallint[], array[${members}]::smallint[]) group by 1, 2`,
        [top.id, day],
      );
      const wanted = new Map<string, { was: number; now: number }>();
      for (const { place, what, figure } of counted.figures.nonZero()) {
        const [, unitId, parentId] = /^unit (\S+) under (\S+) /.exec(place)!;
        if (unitId !== top.id && parentId !== top.id) continue;
        const key = `${unitId} ${what}`;
        const sum = wanted.get(key) ?? { was: 0, now: 0 };
        wanted.set(key, { was: sum.was + figure.actual, now: sum.now + figure.actualNow });
      }
      const found = stored.rows.map(({ unitId, what, was, now }) => [`${unitId} ${what}`, { was, now }] as const);
      const shown = (entries: Iterable<readonly [string, { was: number; now: number }]>) =>
        Object.fromEntries([...entries].filter(([, { was, now }]) => was !== 0 || now !== 0));
      expect(shown(found), `${top.name} on ${day}`).toEqual(shown(wanted));
      compared += Object.keys(shown(wanted)).length;
    }
  }
  expect(compared).toBeGreaterThan(500);
});

test("seen from today they are the live totals", async () => {
  const { rows } = await scene.owner.query(
    `with tops as (select id from unit), day as (select today from clock),
     asked as (select f.unit_id, t.id as top, f.indicator_id, date_part('year', f.at) as year, sum(f.actual) as was, sum(f.actual_now) as now
       from tops t, day d cross join lateral facts_as_at(t.id, d.today, '2000-01-01', array[1]::smallint[], array[8]::smallint[]) f
       where f.unit_id <> t.id group by 1, 2, 3, 4 having sum(f.actual) <> 0 or sum(f.actual_now) <> 0),
     live as (select unit_id, parent_id as top, indicator_id, year, sum(actual) as was, sum(actual_now) as now from figure
       where parent_id <> no_unit() group by 1, 2, 3, 4 having sum(actual) <> 0 or sum(actual_now) <> 0)
     (select * from asked except select * from live) union all (select * from live except select * from asked)`,
  );
  expect(rows).toEqual([]);
});
