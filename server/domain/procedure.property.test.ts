import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./calendar.ts";
import { type EventCode, eventCodes } from "./procedure/codes.ts";
import { type EventFacts, educations, type PaperCode, type ProcedureEvent, paperCodes } from "./procedure/facts.ts";
import { ruleSet2025 } from "./procedure/ruleSet2025.ts";
import { ruleSet2026 } from "./procedure/ruleSet2026.ts";
import { type Books, type ProcedureCase, rulesOn } from "./procedure/view.ts";
import { judge, outlook } from "./procedure.ts";
import { workingYears } from "./workingYears.ts";

const books: Books = { ruleSets: [ruleSet2025, ruleSet2026], calendar: workingYears };

const day = (from: string, days: number) => fc.nat(days).map((later) => addDays(from, later));
const person = fc.record({
  bornOn: fc.oneof(
    { weight: 1, arbitrary: day("1964-01-01", 1500) },
    { weight: 5, arbitrary: day("1980-01-01", 9000) },
    { weight: 1, arbitrary: day("2007-06-01", 900) },
  ),
  education: fc.oneof({ weight: 9, arbitrary: fc.constant("HIGHER" as const) }, { weight: 1, arbitrary: fc.constantFrom(...educations) }),
  hardArea: fc.boolean(),
  unionAge: fc.boolean(),
  specialReview: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  overAgeGrounds: fc.boolean(),
  before: fc.oneof(
    { weight: 7, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({
        leftOn: day("2019-01-01", 2500),
        ground: fc.constantFrom(null, "LESS_SERIOUS_CRIME" as const, "WASTE" as const, "FAMILY_HARDSHIP" as const),
        clearedOn: fc.option(day("2019-01-01", 2500)),
        readmittedBefore: fc.boolean(),
      }),
    },
  ),
  openElsewhere: fc.constant(false),
});
const often = fc.integer({ min: 0, max: 19 }).map((one) => one > 0);
const place = fc.record({
  officialMembers: fc.integer({ min: 2, max: 12 }),
  baseCommittee: fc.boolean(),
  subCommittee: fc.boolean(),
  wardIsBase: fc.boolean(),
  youthUnion: fc.boolean(),
  tradeUnion: fc.boolean(),
  noMembers: fc.boolean(),
  canPropose: often,
  canAppraise: often,
  canDecide: often,
  canRemove: often,
  hasSeal: often,
});

/** Facts that no rule minds, so that only dates, papers, ages and authority can stand in the way. */
const lawful: Partial<Record<EventCode, EventFacts>> = {
  IDENTIFY: { by: "BRANCH" },
  ASSIGN_HELPERS: {
    helpers: [
      { kind: "MEMBER", official: true, togetherSince: "2020-01-01" },
      { kind: "MEMBER", official: true, togetherSince: "2020-01-01" },
    ],
  },
  NOMINATE: { placesLeft: 3 },
  CERTIFY: { passed: true, number: "1" },
  REQUEST_VERIFICATION: { requests: 0 },
  CONCLUDE_VERIFICATION: { conclusion: true },
  HOLD_BRANCH_MEETING: { official: 9, present: 9, yes: 9 },
  RESOLVE_AT_BASE: { members: 9, yes: 9 },
  RETURN: { to: "FILE", reason: "x" },
  EXTEND: { days: 10, reason: "x" },
  GIVE_CONSENT: { granted: true, number: "1" },
  DECIDE: { members: 9, yes: 9, number: "1" },
  DECLINE: { reason: "x" },
  HOLD_CEREMONY: { lateConsent: "1" },
  HOLD_RECOGNITION_BALLOT: { official: 9, present: 9, recognise: 9, remove: 0 },
  RESOLVE_RECOGNITION_AT_BASE: { members: 9, yes: 9 },
  RECOGNISE: { members: 9, yes: 9 },
  REMOVE: { members: 9, yes: 9 },
  DROP: { reasonClass: "x" },
  MOVE: { document53: "1" },
  ANNUL_DECISION: { ground: "STANDARD" },
};
/** What a walk does next: an event, or a paper, so many days later. Steps onward are tried more often than the rest. */
const stride = fc.record({
  later: fc.oneof({ weight: 39, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(400) }),
  onward: fc.oneof({ weight: 11, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constant(null) }),
  event: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...eventCodes) },
    { weight: 19, arbitrary: fc.constant<EventCode>("RECORD_PAPER") },
  ),
  paper: fc.constantFrom<PaperCode>(...paperCodes),
  helper: fc.constantFrom(1, 2),
});
const walk = fc.record({ person, place, strides: fc.array(stride, { minLength: 60, maxLength: 110, size: "max" }) });

test("wherever a case has come to, the steps onward are those that may be recorded, and what stands in their way is what refuses them", () => {
  const ends = new Map<string, number>();
  fc.assert(
    fc.property(walk, ({ person, place, strides }) => {
      let recorded: ProcedureCase = { person, place, events: [] };
      let on = "2025-06-01";
      for (const { later, onward, event, paper, helper } of strides) {
        on = addDays(on, later);
        const seen = outlook(recorded, on, books);
        for (const { code, on: due, overdue } of seen.clocks) expect([code, overdue && due >= on]).toEqual([code, false]);
        for (const next of seen.next) {
          const judged = judge(recorded, { event: next.event, on, ...lawful[next.event] }, books);
          expect([next.event, "refusals" in judged ? judged.refusals : []]).toEqual([next.event, next.refusals]);
        }
        const chosen = seen.next[(onward ?? 0) % Math.max(seen.next.length, 1)];
        const wanted = onward === null || !chosen || chosen.refusals.length > 0 ? event : chosen.event;
        const one: ProcedureEvent = { event: wanted, on, ...lawful[wanted], ...(wanted === "RECORD_PAPER" && { paper, helper }) };
        const judged = judge(recorded, one, books);
        if ("refusals" in judged) {
          expect(judged.refusals.length).toBeGreaterThan(0);
          continue;
        }
        recorded = { ...recorded, events: [...recorded.events, one] };
        expect([wanted, outlook(recorded, on, books).state]).toEqual([wanted, judged.becomes]);
        expect(judge(recorded, { ...one, on: addDays(on, -1) }, books)).toHaveProperty("refusals");
      }
      const { state } = outlook(recorded, on, books);
      ends.set(state, (ends.get(state) ?? 0) + 1);
    }),
    { numRuns: 100 },
  );
  // A walk that never got anywhere would prove nothing.
  expect(ends.size).toBeGreaterThan(8);
});

test("an admission by these rules is never without the branch's two thirds, the decision and the ceremony, in this order", () => {
  fc.assert(
    fc.property(walk, ({ person, place, strides }) => {
      let recorded: ProcedureCase = {
        person: { ...person, before: null },
        place: { ...place, canDecide: true, canRemove: true, hasSeal: true, canAppraise: true },
        events: [],
      };
      let on = "2025-07-01";
      for (const { later, onward, event, paper, helper } of strides) {
        on = addDays(on, later % 9);
        const next = outlook(recorded, on, books).next.find(({ refusals }) => refusals.length === 0)?.event;
        const wanted = onward === null ? event : (next ?? "RECORD_PAPER");
        const one: ProcedureEvent = { event: wanted, on, ...lawful[wanted], ...(wanted === "RECORD_PAPER" && { paper, helper }) };
        if ("becomes" in judge(recorded, one, books)) recorded = { ...recorded, events: [...recorded.events, one] };
      }
      const at = (event: EventCode) => recorded.events.findIndex((past) => past.event === event);
      const ceremony = at("HOLD_CEREMONY");
      if (ceremony < 0) return;
      expect([at("CERTIFY"), at("RECEIVE_APPLICATION"), at("HOLD_BRANCH_MEETING"), at("SUBMIT"), at("DECIDE"), ceremony]).toEqual(
        [at("CERTIFY"), at("RECEIVE_APPLICATION"), at("HOLD_BRANCH_MEETING"), at("SUBMIT"), at("DECIDE"), ceremony].sort((a, b) => a - b),
      );
      expect(at("CERTIFY")).toBeGreaterThanOrEqual(0);
      const resolves = place.baseCommittee && !(rulesOn(recorded.events[at("SUBMIT")]!.on, books).wardMayBeBase && place.wardIsBase);
      if (resolves) expect(at("RESOLVE_AT_BASE")).toBeGreaterThan(at("HOLD_BRANCH_MEETING"));
    }),
    { numRuns: 100 },
  );
});
