import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { lastOn } from "../../domain/monthReview.ts";
import { periodOf, shiftPeriod } from "../../domain/periods.ts";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import { insertCase } from "./caseScene.ts";
import type { Seat } from "./oracle.ts";
import { insertReview, personOfCase } from "./reviewScene.ts";

// As in ownHand.test.ts, for what branches say of people in a month.
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const id = (unit: UnitKey) => units[unit].id;
const branch: Seat = { role: "BRANCH_SECRETARY", home: "branch" };
const sibling: Seat = { role: "BRANCH_SECRETARY", home: "siblingBranch" };
const base: Seat = { role: "BASE_COMMITTEE", home: "base" };
const ward: Seat = { role: "WARD_STAFF", home: "ward" };
const city: Seat = { role: "CITY_BOARD", home: "city" };
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(world, seat, work);
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });
const walled = refusedBy("42501");
const sentStays = refusedBy("CT380");
const month = periodOf(dateInVietnam(new Date()), "MONTH");
const begun = "insert into month_review (id, unit_id, starts_on) values ($1, $2, $3)";
const said = `insert into month_answer (review_id, person_id, standing, progress, activities, helper_met) values ($1, $2, 'CASE', 'STEADY', 'FULL', true)`;
const sending = "update month_review set state = 'SENT' where id = $1";
const followedAt = async (unit: UnitKey) => personOfCase(world, await insertCase(world, unit, "ACCEPT_SOURCE"));

test("a branch writes of its own people in its own draft, and sends it when everybody is answered for", async () => {
  const [mine, second, theirs] = [await followedAt("branch"), await followedAt("branch"), await followedAt("siblingBranch")];
  const known = await personOfCase(world, await insertCase(world, "branch", "IDENTIFY"));
  await inside(branch, async ({ attempt, rows }) => {
    const review = randomUUID();
    expect(await attempt(begun, [randomUUID(), id("siblingBranch"), month.startsOn])).toEqual(walled);
    await rows(begun, [review, id("branch"), month.startsOn]);
    expect(await attempt(begun, [randomUUID(), id("branch"), month.startsOn])).toEqual(sentStays);
    await rows(said, [review, mine]);
    for (const other of [theirs, known]) expect(await attempt(said, [review, other])).toEqual(refusedBy("CT404"));
    expect(await attempt(sending, [review])).toEqual(refusedBy("CT382"));
    await rows(said, [review, second]);
    expect(await attempt("update month_answer set note = 'x' where review_id = $1", [review])).toEqual(walled);
    await rows(sending, [review]);
    expect(await attempt(sending, [review])).toEqual(sentStays);
    expect(await attempt("delete from month_answer where review_id = $1", [review])).toEqual(sentStays);
    expect(await attempt("delete from month_review where id = $1", [review])).toEqual(walled);
    expect(await attempt("update month_review set people = 9 where id = $1", [review])).toEqual(walled);
  });
});

test("a month that is over or to come is not written, the one before is; the database closes it on the day that the program names", async () => {
  await inside(branch, async ({ attempt }) => {
    const begin = (step: number) => attempt(begun, [randomUUID(), id("branch"), shiftPeriod(month, step).startsOn]);
    for (const step of [-2, 1]) expect(await begin(step)).toEqual(refusedBy("CT381"));
    expect(await begin(-1)).toMatchObject({ count: 1 });
  });
  const last = "select review_due($1)::text as last";
  for (const one of [month, shiftPeriod(month, -1), shiftPeriod(month, 3)])
    expect((await world.owner.query(last, [one.startsOn])).rows).toEqual([{ last: lastOn(one) }]);
});

test("a draft is the branch's own; those above read what was sent, another branch nothing, a city numbers alone", async () => {
  const person = await followedAt("branch");
  const draft = await insertReview(world, "branch", [person], { startsOn: "2025-03-01", state: "DRAFT" });
  const sent = await insertReview(world, "branch", [person], { startsOn: "2025-04-01" });
  const seen = async (seat: Seat) =>
    inside(seat, async ({ rows }) => [
      (await rows<{ id: string }>("select id from month_review where starts_on in ('2025-03-01', '2025-04-01')"))
        .map((row) => row.id)
        .sort(),
      (await rows<{ id: string }>("select review_id as id from month_answer where starts_on in ('2025-03-01', '2025-04-01')"))
        .map((row) => row.id)
        .sort(),
    ]);
  expect(await seen(branch)).toEqual([[draft, sent].sort(), [draft, sent].sort()]);
  for (const seat of [base, ward]) expect(await seen(seat)).toEqual([[sent], [sent]]);
  expect(await seen(sibling)).toEqual([[], []]);
  await inside(city, async ({ attempt, rows }) => {
    for (const table of ["month_review", "month_answer"]) expect(await attempt(`select * from ${table}`)).toEqual(walled);
    expect(await rows("select done from review_counts('2025-04-01')")).toEqual([{ done: 1 }]);
  });
  await inside({ role: "CITY_BOARD", home: "otherCity" }, async ({ rows }) =>
    expect(await rows("select done from review_counts('2025-04-01')")).toEqual([{ done: 0 }]),
  );
});

test("answers go with the person to the branch that follows them next, the words go with the name", async () => {
  const person = await followedAt("branch");
  await insertReview(world, "branch", [person], { startsOn: "2025-05-01", note: "Nhiệt tình" });
  await world.owner.query("update person set unit_id = $2 where id = $1", [person, id("siblingBranch")]);
  const notes = (seat: Seat) => inside(seat, async ({ rows }) => rows("select note from month_answer where person_id = $1", [person]));
  expect(await notes(sibling)).toEqual([{ note: "Nhiệt tình" }]);
  expect(await notes(branch)).toEqual([]);
  await world.owner.query("update person set deidentified_on = '2026-01-05' where id = $1", [person]);
  expect(await notes(sibling)).toEqual([{ note: null }]);
});
