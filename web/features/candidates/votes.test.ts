import { expect, test } from "vitest";
import { moreThanHalfOf, twoThirdsOf } from "../../lib/majority.ts";
import { voteSum } from "./votes.ts";

test("two thirds and more than half are whole numbers of votes, never a rounded share", () => {
  for (let all = 1; all <= 300; all++) {
    const two = twoThirdsOf(all);
    expect(3 * two >= 2 * all && 3 * (two - 1) < 2 * all, `two thirds of ${all}`).toBe(true);
    const half = moreThanHalfOf(all);
    expect(2 * half > all && 2 * (half - 1) <= all, `half of ${all}`).toBe(true);
  }
});

test("a branch counts its official members without those away and those exempt who did not come", () => {
  const sum = voteSum("HOLD_BRANCH_MEETING", { official: 12, away: 1, exemptAbsent: 1, present: 9, yes: 7 });
  expect(sum).toMatchObject({ all: 10, needed: 7, votes: [{ count: 7, enough: true }], quorum: { needed: 7, enough: true } });
  const all = voteSum("HOLD_BRANCH_MEETING", { official: 12, away: 0, exemptAbsent: 0, present: 12, yes: 7 });
  expect(all).toMatchObject({ needed: 8, votes: [{ count: 7, enough: false }] });
});

test("two of three are two thirds", () => {
  expect(voteSum("HOLD_BRANCH_MEETING", { official: 3, present: 3, yes: 2 })?.votes[0]?.enough).toBe(true);
});

test("a base committee needs two thirds, a standing committee more than half", () => {
  expect(voteSum("RESOLVE_AT_BASE", { members: 9, yes: 5 })).toMatchObject({ needed: 6, votes: [{ enough: false }] });
  expect(voteSum("DECIDE", { members: 11, yes: 6 })).toMatchObject({ needed: 6, share: "MORE_THAN_HALF", votes: [{ enough: true }] });
  expect(voteSum("DECIDE", { members: 10, yes: 5 })?.votes[0]?.enough).toBe(false);
});

test("a ballot on a probationer carries one of the two, or nothing", () => {
  const ballot = (recognise: number, remove: number) =>
    voteSum("HOLD_RECOGNITION_BALLOT", { official: 9, away: 0, exemptAbsent: 0, present: 9, recognise, remove })?.votes.map(
      ({ enough }) => enough,
    );
  expect([ballot(6, 3), ballot(3, 6), ballot(5, 4)]).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test("numbers that cannot be are told before they are sent", () => {
  const branch = (more: object) =>
    voteSum("HOLD_BRANCH_MEETING", { official: 12, away: 0, exemptAbsent: 0, present: 10, yes: 9, ...more })?.impossible;
  expect([branch({}), branch({ yes: 11 }), branch({ present: 13 }), branch({ away: 12 })]).toEqual([false, true, true, true]);
  expect(voteSum("DECIDE", { members: 9, yes: 10 })?.impossible).toBe(true);
  const both = { official: 9, present: 9, recognise: 6, remove: 4 };
  expect(voteSum("HOLD_RECOGNITION_BALLOT", both)?.impossible).toBe(true);
});

test("nothing is said while a number is missing, nor of a step without a vote", () => {
  expect(voteSum("HOLD_BRANCH_MEETING", { official: 12, present: 12, yes: null })).toBeNull();
  expect(voteSum("DECIDE", { members: null, yes: 3 })).toBeNull();
  expect(voteSum("SUBMIT", { members: 9, yes: 9 })).toBeNull();
});
