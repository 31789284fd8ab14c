import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import { insertCase } from "./caseScene.ts";
import type { Stage } from "./cell.ts";
import { nameOf, places, type Seat } from "./oracle.ts";
import { plantScene } from "./scene.ts";

// As in ownHand.test.ts, for the steps of people's cases and what they count.
let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
});
afterAll(() => stage.world.close());

const id = (unit: UnitKey) => units[unit].id;
const branch: Seat = { role: "BRANCH_SECRETARY", home: "branch" };
const base: Seat = { role: "BASE_COMMITTEE", home: "base" };
const ward: Seat = { role: "WARD_STAFF", home: "ward" };
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(stage.world, seat, work);
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });
const walled = refusedBy("42501");
const unlawful = refusedBy("CT024");
const done = { count: 1 };

/** A step as raw SQL would write it. */
const step = "insert into candidate_event (id, candidate_id, event, on_day, becomes, facts) values ($1, $2, $3, $4, $5, $6)";
const takeBack = "insert into candidate_event (id, candidate_id, event, on_day, becomes, undoes) select $1, $2, 'x', '2026-01-01', 'x', $3";
const values = (of: string, event: string, becomes: string, on = "2026-06-01", facts: object = {}) => [
  ...[randomUUID(), of, event, on],
  ...[becomes, JSON.stringify(facts)],
];
const ownerStep = (of: string, event: string, becomes: string, by: UnitKey, facts: object = {}) =>
  stage.world.owner.query(
    `insert into candidate_event (id, candidate_id, event, on_day, becomes, facts, recorded_by_role, recorded_by_unit)
     values ($1, $2, $3, '2026-05-01', $4, $5, 'BRANCH_SECRETARY', $6)`,
    [randomUUID(), of, event, becomes, facts, id(by)],
  );
const lastStep = async (of: string, back = 1) =>
  (await stage.world.owner.query<{ id: string }>("select id from candidate_event where candidate_id = $1 order by ordinal desc", [of]))
    .rows[back - 1]!.id;

const steps = [
  ["IDENTIFY", "ACCEPT_SOURCE", "SOURCE", "branch"],
  ["NOMINATE", "CERTIFY", "CLASS_CERTIFIED", "ward"],
  ["HOLD_BRANCH_MEETING", "RESOLVE_AT_BASE", "BASE_RESOLVED", "base"],
  ["SUBMIT", "START_APPRAISAL", "APPRAISING", "ward"],
] as const;

test.each(steps)("after %s a step of raw SQL, %s, is recorded by whose it is and by nobody else", async (until, event, becomes, holder) => {
  const of = await insertCase(stage.world, "branch", until);
  for (const seat of places.filter(({ home }) => home))
    await inside(seat, async ({ attempt }) => {
      const answer = await attempt(step, values(of, event, becomes));
      expect([nameOf(seat), answer]).toMatchObject([nameOf(seat), seat.home === holder ? done : refusedBy("(CT024|42501)")]);
    });
});

test("a unit records what is its own only on a day on which it could", async () => {
  const of = await insertCase(stage.world, "branch", "SUBMIT");
  const { owner } = stage.world;
  const during = "update unit_capability set during = daterange(lower(during), $2) where unit_id = $1 and capability = 'canAppraise'";
  await owner.query(during, [id("ward"), "2026-05-01"]);
  await inside(ward, async ({ attempt }) => {
    expect(await attempt(step, values(of, "START_APPRAISAL", "APPRAISING", "2026-04-01"))).toMatchObject(done);
    expect(await attempt(step, values(of, "START_APPRAISAL", "APPRAISING"))).toEqual(refusedBy("CT520"));
  });
  await owner.query(during, [id("ward"), null]);
});

test("a step leaves the state its case is in, leads where the rules lead, and lies between the last step and today", async () => {
  const of = await insertCase(stage.world, "branch", "ACCEPT_SOURCE");
  await inside(branch, async ({ attempt }) => {
    expect(await attempt(step, values(of, "ASSIGN_HELPERS", "FOSTERING"))).toMatchObject(done);
    for (const [event, becomes] of [
      ["ASSIGN_HELPERS", "OFFICIAL"],
      ["ASSIGN_HELPERS", "CLASS_NOMINATED"],
      ["NOMINATE", "CLASS_NOMINATED"],
      ["HOLD_CEREMONY", "PROBATION"],
      ["RESUME", "IDENTIFIED"],
      ["NO_SUCH", "FOSTERING"],
    ] as const)
      expect([event, await attempt(step, values(of, event, becomes))]).toEqual([event, unlawful]);
    expect(await attempt(step, values(of, "ASSIGN_HELPERS", "FOSTERING", "2099-01-01"))).toEqual(refusedBy("CT005"));
    expect(await attempt(step, values(of, "ASSIGN_HELPERS", "FOSTERING", "2025-09-02"))).toEqual(unlawful);
    // Two in one statement are both judged by where the case stood before it.
    const twice = `insert into candidate_event (id, candidate_id, event, on_day, becomes)
      select gen_random_uuid(), $1, 'ASSIGN_HELPERS', '2026-06-01', 'FOSTERING' from generate_series(1, 2)`;
    expect(await attempt(twice, [of])).toEqual(refusedBy("23505"));
  });
});

test("a case comes back from aside to where it stood, and from a return to what the return named, nowhere else", async () => {
  const paused = await insertCase(stage.world, "branch", "PUT_TO_BRANCH");
  await ownerStep(paused, "PAUSE", "PAUSED", "branch");
  const returned = await insertCase(stage.world, "branch", "SUBMIT");
  await ownerStep(returned, "START_APPRAISAL", "APPRAISING", "ward");
  await inside(ward, async ({ attempt }) => {
    const back = (to: string) => values(returned, "RETURN", "RETURNED", "2026-06-01", { to, reason: "x" });
    expect(await attempt(step, back("OPINIONS"))).toMatchObject(done);
    expect(await attempt(step, back("APPRAISING"))).toEqual(unlawful);
    expect(await attempt(step, values(returned, "RETURN", "RETURNED"))).toEqual(unlawful);
  });
  await ownerStep(returned, "RETURN", "RETURNED", "ward", { to: "OPINIONS", reason: "x" });
  await inside(branch, async ({ attempt }) => {
    expect(await attempt(step, values(paused, "RESUME", "BRANCH_REVIEW"))).toMatchObject(done);
    for (const becomes of ["OPINIONS", "PAUSED", "SOURCE"])
      expect([becomes, await attempt(step, values(paused, "RESUME", becomes))]).toEqual([becomes, unlawful]);
    expect(await attempt(step, values(returned, "MEND", "OPINIONS"))).toMatchObject(done);
    for (const becomes of ["APPRAISING", "SUBMITTED", "RETURNED", "BRANCH_APPROVED"])
      expect([becomes, await attempt(step, values(returned, "MEND", becomes))]).toEqual([becomes, unlawful]);
  });
});

test("only the last step that stands is taken back, by the unit that recorded it", async () => {
  const of = await insertCase(stage.world, "branch", "SUBMIT");
  const own = await insertCase(stage.world, "branch", "ACCEPT_SOURCE");
  const [last, before, own1, own2] = [await lastStep(of), await lastStep(of, 2), await lastStep(own), await lastStep(own, 2)];
  await inside(base, async ({ attempt }) => {
    expect(await attempt(takeBack, [randomUUID(), of, last])).toMatchObject(done);
    expect(await attempt(takeBack, [randomUUID(), of, before])).toEqual(refusedBy("CT023"));
    expect(await attempt(takeBack, [randomUUID(), own, own1])).toEqual(walled);
  });
  await inside(branch, async ({ attempt }) => {
    expect(await attempt(takeBack, [randomUUID(), of, last])).toEqual(walled);
    expect(await attempt(takeBack, [randomUUID(), own, own2])).toEqual(refusedBy("CT023"));
    expect(await attempt(takeBack, [randomUUID(), own, last])).toEqual(refusedBy("CT023"));
    expect(await attempt(takeBack, [randomUUID(), own, own1])).toMatchObject(done);
  });
});

test("what a case counted is not taken back by hand", async () => {
  const of = await insertCase(stage.world, "branch", "ACCEPT_SOURCE", randomUUID(), "2026-06-01");
  const { rows } = await stage.world.owner.query<{ id: string; indicator: number; group: number; day: string }>(
    `select e.id, e.indicator_id as indicator, e.source_group_id as group, e.occurred_on::text as day
     from result_event e join candidate_event s on s.id = e.case_event_id where s.candidate_id = $1`,
    [of],
  );
  expect(rows).toHaveLength(1);
  const { accountId } = await stage.world.person("BRANCH_SECRETARY", "branch");
  await inside(branch, async ({ attempt }) => {
    const [{ id: fact, indicator, group, day }] = rows as [(typeof rows)[0]];
    const hand = `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reverses, recorded_by_account, recorded_by_role, recorded_by_unit)
      values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, 'x', $1)`;
    expect(await attempt(hand, [id("branch"), indicator, group, day, -1, fact, accountId])).toEqual(refusedBy("CT008"));
    expect(await attempt(hand, [id("branch"), indicator, group, "2026-11-01", 1, null, accountId])).toEqual(refusedBy("CT008"));
  });
});

test("a person's certificate counts once a year, whatever their cases", async () => {
  await stage.world.owner.query("delete from case_start where unit_id = $1", [id("branch")]); // the scene's lies in the future
  const first = await insertCase(stage.world, "branch", "CERTIFY", randomUUID(), "2026-02-01");
  await ownerStep(first, "DROP", "DROPPED", "branch", { reasonClass: "OTHER" });
  const second = randomUUID();
  const again = `insert into candidate (id, person_id, unit_id, facts) select $1, person_id, unit_id, facts from candidate where id = $2`;
  await stage.world.owner.query(again, [second, first]);
  for (const [event, becomes, by] of [
    ["IDENTIFY", "IDENTIFIED", "branch"],
    ["ACCEPT_SOURCE", "SOURCE", "branch"],
    ["ASSIGN_HELPERS", "FOSTERING", "branch"],
    ["NOMINATE", "CLASS_NOMINATED", "branch"],
    ["CERTIFY", "CLASS_CERTIFIED", "ward"],
  ] as const)
    await ownerStep(second, event, becomes, by, { by: "BRANCH" });
  const { rows } = await stage.world.owner.query(
    `select count(*)::int as n from result_event e join indicator i on i.id = e.indicator_id join candidate_event s on s.id = e.case_event_id
     where s.candidate_id = any ($1) and i.code = 'CLASS_CERTIFICATES'`,
    [[first, second]],
  );
  expect(rows).toEqual([{ n: 1 }]);
});
