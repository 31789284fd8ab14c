import { expect, test } from "vitest";
import { ruleSets } from "../../test/procedure.ts";
import { wayOf } from "./way.ts";

const rules = ruleSets[0]!;
const way = wayOf(rules);
const events = (stations: { event: string }[]) => stations.map(({ event }) => event);

test("the way goes from hand to hand up to the full member, its steps numbered on end", () => {
  expect(way.lanes.map(({ by, stations }) => [by, ...events(stations)])).toEqual([
    ["BRANCH", "IDENTIFY", "PUT_TO_BRANCH", "HOLD_BRANCH_MEETING"],
    ["PROPOSER", "SUBMIT"],
    ["APPRAISER", "START_APPRAISAL"],
    ["DECIDER", "DECIDE", "RECOGNISE"],
  ]);
  expect(way.lanes.flatMap(({ stations }) => stations.map(({ place }) => place))).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("what turns back stands as a way off beside the hand that begins it", () => {
  const [, , appraiser] = way.lanes;
  expect(appraiser!.detours.map(events)).toEqual([
    ["RETURN", "MEND"],
    ["ASK_CONSENT", "GIVE_CONSENT"],
  ]);
});

test("side exits and notes stand apart from the way", () => {
  expect(events(way.asides)).toEqual(["PAUSE", "RESUME"]);
  expect(events(way.notes)).toEqual(["RECORD_PAPER"]);
});

test("rows of one event are one step: it leaves every state of theirs, and is bound only by what binds all of them", () => {
  const submit = way.lanes[1]!.stations[0]!;
  expect(submit.from).toEqual(["BRANCH_APPROVED", "RETURNED"]);
  expect(submit.onlyVi).toEqual([]);
});
