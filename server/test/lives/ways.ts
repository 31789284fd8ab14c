import type { WrittenStep } from "../caseScene.ts";
import { throughAllLevels } from "../memberScene.ts";

/** A year of probation later: from the papers to the decision. Days are set when they are walked. */
export const toRecognition: readonly WrittenStep[] = [
  ["RECORD_PAPER", 0, { paper: "MEMBER_CV" }],
  ["RECORD_PAPER", 0, { paper: "10-KND" }],
  ["RECORD_PAPER", 0, { paper: "11-KND" }],
  ["RECORD_PAPER", 0, { paper: "12-KND" }],
  ["RECORD_PAPER", 0, { paper: "NEW_MEMBER_CERTIFICATE", number: "8/ĐVM" }],
  ["REVIEW_PROBATION", 0],
  ["HOLD_RECOGNITION_BALLOT", 0, { official: 12, present: 12, recognise: 11, remove: 1 }],
  ["RESOLVE_RECOGNITION_AT_BASE", 0, { members: 9, yes: 8 }],
  ["SUBMIT_RECOGNITION", 0],
  ["RECOGNISE", 0, { members: 11, yes: 9, number: "31-QĐ/ĐU" }],
];

/** The same with the other outcome. */
export const toRemoval: readonly WrittenStep[] = toRecognition.map(([event, ago, facts]) =>
  event === "RECOGNISE"
    ? (["REMOVE", ago, facts] as const)
    : event === "HOLD_RECOGNITION_BALLOT"
      ? ([event, ago, { official: 12, present: 12, recognise: 1, remove: 11 }] as const)
      : ([event, ago, facts] as const),
);

/** What else can happen to a member, how likely, and what it counts; an end stops the life. */
export const happenings: readonly { event: string; facts?: object; weight: number; counts?: string; ended?: string }[] = [
  { event: "EXEMPT", facts: { reason: "HEALTH" }, weight: 3, ended: "END_EXEMPTION" },
  { event: "LODGE", facts: { place: "Chi bộ khu dân cư" }, weight: 2, ended: "END_LODGING" },
  { event: "SUSPEND", facts: { number: "3-QĐ/UBKT" }, weight: 1, ended: "END_SUSPENSION" },
  { event: "DISCIPLINE", facts: { level: "REPRIMAND", branchOfficial: 12, branchYes: 9 }, weight: 2 },
  { event: "STRIKE_OFF", facts: throughAllLevels, weight: 1, counts: "STRUCK_OFF" },
  { event: "EXPEL", facts: throughAllLevels, weight: 1, counts: "EXPELLED", ended: "REINSTATE" },
  { event: "LEAVE", facts: throughAllLevels, weight: 1, counts: "LEFT_ON_REQUEST" },
  { event: "DIE", weight: 1, counts: "DECEASED" },
];
