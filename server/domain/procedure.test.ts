import { expect, test } from "vitest";
import type { EventFacts, ProcedureEvent } from "./procedure/facts.ts";
import { ruleSet2025 } from "./procedure/ruleSet2025.ts";
import { ruleSet2026 } from "./procedure/ruleSet2026.ts";
import type { Books, ProcedureCase } from "./procedure/view.ts";
import { judge, outlook } from "./procedure.ts";
import { workingYears } from "./workingYears.ts";

const books: Books = { ruleSets: [ruleSet2025, ruleSet2026], calendar: workingYears };
const helpers = [
  { kind: "MEMBER", official: true, togetherSince: "2020-01-01" },
  { kind: "MEMBER", official: true, togetherSince: "2020-01-01" },
] as const;
/** A life of which nothing is out of order. */
const life: ProcedureEvent[] = [
  { event: "IDENTIFY", on: "2025-07-07", by: "BRANCH" },
  { event: "ACCEPT_SOURCE", on: "2025-07-08" },
  { event: "ASSIGN_HELPERS", on: "2025-07-09", helpers },
  { event: "NOMINATE", on: "2025-07-10", placesLeft: 1 },
  { event: "CERTIFY", on: "2025-07-21", passed: true, number: "1" },
  { event: "RECEIVE_APPLICATION", on: "2025-07-22" },
  { event: "RECEIVE_CV", on: "2025-07-23" },
  { event: "REQUEST_VERIFICATION", on: "2025-07-24", requests: 0 },
  { event: "CONCLUDE_VERIFICATION", on: "2025-07-25", conclusion: true },
  { event: "RECORD_PAPER", on: "2025-07-25", paper: "3-KND", helper: 1 },
  { event: "RECORD_PAPER", on: "2025-07-25", paper: "3-KND", helper: 2 },
  { event: "RECORD_PAPER", on: "2025-07-25", paper: "4A-KND" },
  { event: "RECORD_PAPER", on: "2025-07-25", paper: "5-KND" },
  { event: "PUT_TO_BRANCH", on: "2025-07-28" },
  { event: "HOLD_BRANCH_MEETING", on: "2025-07-29", official: 9, present: 9, yes: 9 },
  { event: "SUBMIT", on: "2025-07-30" },
  { event: "START_APPRAISAL", on: "2025-07-31" },
  { event: "DECIDE", on: "2025-08-04", members: 9, yes: 9, number: "1" },
  { event: "RECEIVE_DECISION", on: "2025-08-05" },
  { event: "HOLD_CEREMONY", on: "2025-08-06" },
  { event: "RECORD_PAPER", on: "2026-08-06", paper: "MEMBER_CV" },
  { event: "RECORD_PAPER", on: "2026-08-06", paper: "10-KND" },
  { event: "RECORD_PAPER", on: "2026-08-06", paper: "11-KND" },
  { event: "RECORD_PAPER", on: "2026-08-06", paper: "12-KND" },
  { event: "RECORD_PAPER", on: "2026-08-06", paper: "NEW_MEMBER_CERTIFICATE" },
  { event: "REVIEW_PROBATION", on: "2026-08-10" },
];
const place = { officialMembers: 9, subCommittee: false, wardIsBase: false, youthUnion: false, tradeUnion: true, noMembers: false };
const can = { canPropose: true, canAppraise: true, canDecide: true, canRemove: true, hasSeal: true };
const person = { hardArea: false, unionAge: false, specialReview: false, overAgeGrounds: false, before: null, openElsewhere: false };

function until(event: string | null, more: readonly ProcedureEvent[] = [], baseCommittee = false): ProcedureCase {
  const at = event ? life.findLastIndex((one) => one.event === event) + 1 : 0;
  return {
    person: { ...person, bornOn: "1990-05-05", education: "HIGHER" },
    place: { ...place, ...can, baseCommittee },
    events: [...life.slice(0, at), ...more],
  };
}
const tried = (recorded: ProcedureCase, event: ProcedureEvent) => judge(recorded, event, books);
const ballot = (on: string, votes: EventFacts): ProcedureEvent => ({
  event: "HOLD_RECOGNITION_BALLOT",
  on,
  official: 9,
  present: 9,
  recognise: 0,
  remove: 0,
  ...votes,
});

test("every event of an orderly life may be recorded", () => {
  life.forEach((event, at) => {
    expect([event.event, tried(until(null, life.slice(0, at)), event)]).toEqual([event.event, { becomes: expect.any(String) }]);
  });
});

test("education that nobody asked is asked for with the application; too little of it is something else", () => {
  const applied = (more: Partial<ProcedureCase["person"]>) => {
    const before = until("CERTIFY");
    return tried({ ...before, person: { ...before.person, ...more } }, life.find(({ event }) => event === "RECEIVE_APPLICATION")!);
  };
  expect(applied({ education: null })).toEqual({ refusals: ["EDUCATION_UNASKED"] });
  expect(applied({ education: "PRIMARY" })).toEqual({ refusals: ["EDUCATION_TOO_LOW"] });
  expect(applied({ education: null, hardArea: true })).toEqual({ becomes: "APPLIED" });
});

test("nobody carries nothing: without anybody who counts there is no vote", () => {
  const meeting = (facts: EventFacts) => tried(until("PUT_TO_BRANCH"), { event: "HOLD_BRANCH_MEETING", on: "2025-07-29", ...facts });
  expect(meeting({ official: 3, away: 3, present: 0, yes: 0 })).toEqual({ refusals: ["VOTES_DO_NOT_ADD"] });
  expect(meeting({ official: 12, away: 6, present: 12, yes: 12 }), "those away do not vote").toEqual({ refusals: ["VOTES_DO_NOT_ADD"] });
  const resolution: ProcedureEvent = { event: "RESOLVE_AT_BASE", on: "2025-07-30", members: 0, yes: 0 };
  expect(tried(until("HOLD_BRANCH_MEETING", [], true), resolution)).toEqual({ refusals: ["VOTES_DO_NOT_ADD"] });
});

test("a file is returned to a step that can be mended, and papers are those of the procedure", () => {
  const back = (to: string) => tried(until("START_APPRAISAL"), { event: "RETURN", on: "2025-08-01", reason: "x", to: to as "FILE" });
  expect(back("OPINIONS")).toEqual({ becomes: "RETURNED" });
  expect(back("OFFICIAL")).toEqual({ refusals: ["FACT_UNKNOWN"] });
  const paper = tried(until("ACCEPT_SOURCE"), { event: "RECORD_PAPER", on: "2025-07-09", paper: "99-ZZZ" as "3-KND" });
  expect(paper).toEqual({ refusals: ["FACT_UNKNOWN"] });
});

test("a helper of whom nobody says that they are an official member is none", () => {
  const unsaid = [helpers[0], { kind: "MEMBER", togetherSince: "2020-01-01" }] as const;
  const assigned = tried(until("ACCEPT_SOURCE"), { event: "ASSIGN_HELPERS", on: "2025-07-09", helpers: unsaid });
  expect(assigned).toEqual({ refusals: ["HELPER_NOT_OFFICIAL"] });
});

test("what a ballot has carried is not voted on again, and submitting again does not set the ward's clock back", () => {
  const carried = until("REVIEW_PROBATION", [ballot("2026-08-10", { recognise: 9 }), { event: "SUBMIT_RECOGNITION", on: "2026-08-12" }]);
  expect(tried(carried, ballot("2026-08-13", { remove: 9 }))).toEqual({ refusals: ["BALLOT_CARRIED"] });
  const due = (recorded: ProcedureCase) => outlook(recorded, "2026-10-20", books).clocks.find(({ code }) => code === "RECOGNITION");
  const again = { ...carried, events: [...carried.events, { event: "SUBMIT_RECOGNITION", on: "2026-10-12" } as const] };
  expect(due(again)).toEqual(due(carried));
  expect(due(again)).toMatchObject({ overdue: true });
});

test("a look at a day knows nothing of what came after it", () => {
  const seen = outlook(until("HOLD_CEREMONY"), "2025-07-29", books);
  expect(seen).toMatchObject({ state: "BRANCH_APPROVED", next: [{ event: "SUBMIT", refusals: [] }] });
  expect(seen.clocks.map(({ code }) => code)).toEqual(["PAPERS_EXPIRY"]);
});
