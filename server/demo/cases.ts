import { addDays, type CalendarDate, yearOf } from "../domain/calendar.ts";
import { asProcedureCase, type CandidateFacts, unaskedFacts } from "../domain/candidates.ts";
import type { EventCode, StateCode } from "../domain/procedure/codes.ts";
import type { EventFacts, ProcedureEvent } from "../domain/procedure/facts.ts";
import { ruleSet2025 } from "../domain/procedure/ruleSet2025.ts";
import { ruleSet2026 } from "../domain/procedure/ruleSet2026.ts";
import { judge } from "../domain/procedure.ts";
import { workingYears } from "../domain/workingYears.ts";
import { demoId } from "./demoId.ts";
import type { DemoCase, DemoCaseLetter } from "./demoPlan.ts";
import { inventPerson } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import type { DemoCity } from "./tree.ts";
import type { DemoWard, Reporter } from "./wards.ts";

const books = { ruleSets: [ruleSet2025, ruleSet2026], calendar: workingYears };

interface Scene {
  random: Random;
  reporter: Reporter;
  baseId: string | null;
  first: CalendarDate;
}
type Written = readonly [event: EventCode, facts?: (scene: Scene) => EventFacts];

const helpers = ({ random, first }: Scene): EventFacts => ({
  helpers: [0, 1].map(() => ({
    name: inventPerson(random).fullName,
    kind: "MEMBER" as const,
    official: true,
    suspended: false,
    togetherSince: addDays(first, -random.between(500, 2500)),
  })),
});
/** A branch's vote, all present, at most one against. */
const branchVote = ({ random, reporter: { members } }: Scene): EventFacts => ({
  ...{ official: members, away: 0, exemptAbsent: 0, present: members },
  yes: members - random.weighted([3, 1]),
});

/** The way of most people, in order (DOMAIN §2.3). */
const way: readonly Written[] = [
  ["IDENTIFY", ({ random }) => ({ by: random.pick(["BRANCH", "BRANCH", "MASS_BODY"] as const) })],
  ["ACCEPT_SOURCE"],
  ["ASSIGN_HELPERS", helpers],
  ["NOMINATE", () => ({ placesLeft: 20 })],
  ["CERTIFY", ({ random, first }) => ({ passed: true, number: `${random.between(10, 180)}/${yearOf(first)}` })],
  ["RECEIVE_APPLICATION"],
  ["RECEIVE_CV"],
  ["REQUEST_VERIFICATION", ({ random }) => ({ requests: random.between(1, 2) })],
  ["RECORD_REPLY"],
  ["RECORD_REPLY"],
  ["CONCLUDE_VERIFICATION", () => ({ conclusion: true })],
  ["RECORD_PAPER", () => ({ paper: "3-KND", helper: 1 })],
  ["RECORD_PAPER", () => ({ paper: "3-KND", helper: 2 })],
  ["RECORD_PAPER", () => ({ paper: "4-KND" })],
  ["RECORD_PAPER", () => ({ paper: "5-KND", keptAt: "Tủ hồ sơ chi bộ" })],
  ["PUT_TO_BRANCH"],
  ["HOLD_BRANCH_MEETING", branchVote],
  ["RESOLVE_AT_BASE", () => ({ members: 9, yes: 9 })],
  ["SUBMIT"],
  ["START_APPRAISAL"],
  ["DECIDE", ({ random }) => ({ members: 11, yes: 11, number: `${random.between(20, 140)}-QĐ/ĐU` })],
];

/** Where people stand, and how many of a hundred. Nobody is admitted: what was, the figures of the months tell. */
const stops: readonly (readonly [EventCode, number])[] = [
  ["IDENTIFY", 14],
  ["ACCEPT_SOURCE", 12],
  ["ASSIGN_HELPERS", 18],
  ["NOMINATE", 10],
  ["CERTIFY", 10],
  ["RECEIVE_CV", 7],
  ["REQUEST_VERIFICATION", 7],
  ["CONCLUDE_VERIFICATION", 5],
  ["PUT_TO_BRANCH", 5],
  ["HOLD_BRANCH_MEETING", 4],
  ["SUBMIT", 3],
  ["START_APPRAISAL", 3],
  ["DECIDE", 2],
];

const dropped: Written = ["DROP", () => ({ reasonClass: "LEFT_THE_PLACE", reason: "Chuyển nơi cư trú" })];

/** Chosen ones, so that every queue has something and one deadline has passed. `ago`: days since the last step. */
interface Chosen {
  stop: EventCode;
  ago: number;
  special?: boolean;
  more?: readonly Written[];
}
const chosen: Readonly<Record<string, readonly Chosen[]>> = {
  tdp1: [
    { stop: "DECIDE", ago: 12 },
    { stop: "PUT_TO_BRANCH", ago: 9 },
    { stop: "ASSIGN_HELPERS", ago: 30 },
    // Closed so long ago that the name is gone, and one whose time comes within the month.
    { stop: "CERTIFY", ago: 800, more: [dropped] },
    { stop: "ASSIGN_HELPERS", ago: 715, more: [dropped] },
  ],
  tdp2: [{ stop: "START_APPRAISAL", ago: 96 }],
  "yte-1": [{ stop: "HOLD_BRANCH_MEETING", ago: 6 }],
  "yte-2": [
    { stop: "RESOLVE_AT_BASE", ago: 4 },
    { stop: "START_APPRAISAL", ago: 40, special: true, more: [["ASK_CONSENT"]] },
  ],
  tdp3: [{ stop: "START_APPRAISAL", ago: 20, more: [["RETURN", () => ({ to: "FILE", reason: "Thiếu ý kiến chi ủy nơi cư trú" })]] }],
};

/** Whom one branch let go and the ward above it has sent to a branch of another ward, which is asked to take the case over. */
const moving = [
  { from: ["dongda", "tdp4"], to: ["lang", "daihoc-1"], number: "03-GT/CB" },
  { from: ["lang", "daihoc-1"], to: ["dongda", "tdp2"], number: "07-GT/CB" },
] as const;

/** Each step some days before the next; the last one `ago` days before today. */
function walked(scene: Omit<Scene, "first">, written: readonly Written[], ago: number, today: CalendarDate) {
  const gaps = written.map(() => scene.random.between(5, 13));
  const days = written.map((_, at) => addDays(today, -(ago + gaps.slice(at + 1).reduce((sum, gap) => sum + gap, 0))));
  return written.map(([event, facts], at): ProcedureEvent => ({ event, on: days[at]!, ...facts?.({ ...scene, first: days[0]! }) }));
}

function caseOf(
  ward: DemoWard,
  reporter: Reporter,
  place: number,
  { stop, ago, special = false, more = [] }: Chosen,
  today: CalendarDate,
): DemoCase {
  const path = `${reporter.path}/case ${place}`;
  const random = randomFor(path);
  const person = inventPerson(random);
  const baseId = reporter.unit.parentId === ward.unit.id ? null : reporter.unit.parentId;
  const until = way.slice(0, way.findIndex(([event]) => event === stop) + 1).filter(([event]) => baseId || event !== "RESOLVE_AT_BASE");
  const events = walked({ random, reporter, baseId }, [...until, ...more], ago, today);
  const bornOn = addDays(today, -random.between(19 * 366, 45 * 365));
  // Of somebody only just named the branch has asked nothing more yet.
  const asked = events.length > 1;
  const facts: CandidateFacts = asked
    ? { ...unaskedFacts, education: "HIGHER", youthUnionHere: true, tradeUnionHere: false, specialReview: special }
    : unaskedFacts;
  const unitOf: Partial<Record<EventCode, string>> = Object.fromEntries([
    ...["CERTIFY", "START_APPRAISAL", "ASK_CONSENT", "RETURN", "DECIDE"].map((event) => [event, ward.unit.id]),
    ...(baseId ? ["RESOLVE_AT_BASE", "SUBMIT"].map((event) => [event, baseId]) : []),
  ]);
  return {
    ...{ id: demoId(path), personId: demoId(`${path}/person`), unitId: reporter.unit.id, ...person, bornOn, facts },
    sourceGroup: reporter.groups.codes[random.weighted(reporter.groups.weights)]!,
    steps: judged({ bornOn, facts, baseId }, events).map(({ event, on, becomes, ...brought }, at) => {
      const unitId = unitOf[event] ?? reporter.unit.id;
      return { id: demoId(`${path}/step ${at}`), event, on, becomes, facts: brought, unitId };
    }),
  };
}

/** Each step with the state it leads to; a demo that the procedure refuses is a fault of ours. */
function judged(kept: { bornOn: CalendarDate; facts: CandidateFacts; baseId: string | null }, events: readonly ProcedureEvent[]) {
  const usual = {
    openElsewhere: false,
    mayPropose: true,
    mayAppraise: true,
    mayDecide: true,
    mayRemove: true,
    hasSeal: true,
    wardIsBase: false,
    letGo: false,
    members: null,
  };
  return events.map((event, at): ProcedureEvent & { becomes: StateCode } => {
    const verdict = judge(asProcedureCase({ ...kept, ...usual, events: events.slice(0, at) }, event.on), event, books);
    if ("refusals" in verdict) throw new Error(`${event.event} on ${event.on}: ${verdict.refusals.join(", ")}`);
    return { ...event, becomes: verdict.becomes };
  });
}

const slugOf = (reporter: Reporter) => reporter.path.slice(reporter.path.lastIndexOf("/") + 1);

/** Cases on their way between two wards, each with its letter. */
export function movingCases(cities: DemoCity[], today: CalendarDate): { cases: DemoCase[]; caseLetters: DemoCaseLetter[] } {
  const find = ([wardSlug, slug]: readonly [string, string]) => {
    const ward = cities[0]!.wards.find((one) => one.slug === wardSlug)!;
    return { ward, reporter: ward.reporters.find((one) => slugOf(one) === slug)! };
  };
  const sent = moving.map(({ from, to, number }, place) => {
    const { ward, reporter } = find(from);
    const more: Written[] = [["MOVE", () => ({ document53: number })]];
    const one = caseOf(ward, reporter, 100 + place, { stop: "ASSIGN_HELPERS", ago: 8, more }, today);
    const letter = { id: demoId(`${reporter.path}/letter ${place}`), caseId: one.id, wardId: ward.unit.id, to: find(to).reporter.unit.id };
    return { one, letter };
  });
  return { cases: sent.map(({ one }) => one), caseLetters: sent.map(({ letter }) => letter) };
}

/** People followed in the one ward that is told in full: some in every branch, and the chosen ones. */
export function demoCases(cities: DemoCity[], today: CalendarDate): DemoCase[] {
  const ward = cities[0]!.wards.find(({ slug }) => slug === "dongda")!;
  return ward.reporters.flatMap((reporter) => {
    const random = randomFor(`${reporter.path}/cases`);
    const usual = Array.from({ length: random.between(1, 3) }, (): Chosen => {
      const [stop] = stops[random.weighted(stops.map(([, weight]) => weight))]!;
      return { stop, ago: random.between(2, 25) };
    });
    return [...(chosen[slugOf(reporter)] ?? []), ...usual].map((one, place) => caseOf(ward, reporter, place, one, today));
  });
}
