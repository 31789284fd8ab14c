import type { DuplicateRequestsQuery } from "../gql/duplicates.ts";
import type { ImportJobQuery } from "../gql/imports.ts";
import type { MeetingCasesQuery, MeetingDayQuery } from "../gql/meeting.ts";
import type { MemberGradesQuery } from "../gql/members.ts";
import type { CaseQueueQuery } from "../gql/queue.ts";
import type { AttainmentStatus } from "../parts/figure.ts";
import type { Role } from "../parts/viewer.ts";
import { newAuthority, type WorldSpan } from "./authority.ts";
import type { WorldDivision } from "./division.ts";
import { lifeVerdicts, newLife, type WorldLife } from "./life.ts";
import { newLists, type WorldLists } from "./lists.ts";
import type { WorldPerson } from "./people.ts";
import { newPrivacy, type WorldPrivacy } from "./privacy.ts";
import { newYears, type WorldYear } from "./procedure.ts";
import { newReviews, type WorldReviews } from "./reviews.ts";

/**
 * A tiny city kept in memory, for pages rendered in tests: it answers every operation of the printed schema, remembers what is
 * recorded, drafted, issued and acknowledged, and can be told to fail. It knows no rule: what may be done is given by `can`.
 */
export interface World extends WorldLists {
  signedIn: boolean;
  role: Role;
  mustChangePassword: boolean;
  posts: number;
  can: string[];
  unitsBelow: number;
  results: WorldResult[];
  drafts: Map<string, { value: number | null; exempt: boolean }>;
  /** Units whose numbers were set by hand. */
  byHand: Set<string>;
  proposed: Map<string, number>;
  rules: object[];
  target: number | null;
  revision: number;
  messages: { code: string; message: string; impossible: boolean; toConfirm?: boolean; numbers?: number[] }[];
  /** Kept drafts of the plan; null for a name: what stood before. */
  variants: WorldVariant[];
  /** What a longer period leaves: for the plan, and for each unit. */
  /** What was issued of a term's years, the first year's first. */
  issuedYears: (number | null)[];
  within: { period: { id: string }; target: number; given: number; left: number; share: number } | null;
  /** Units with an approved exemption. */
  exempted: Set<string>;
  conflicts: object[];
  /** What the next numbers set by hand are answered with. */
  rowErrors: { row: number; code: string; field: string; message: string }[];
  issued: Map<string, { value: number; exempt: boolean; state: "ISSUED" | "ACKNOWLEDGED" }>;
  /** Nothing was ever recorded or asked. */
  silent: boolean;
  /** What our own unit was given no target for. */
  unasked: string[];
  ownTarget: number | null;
  /** What units asked of themselves for the year. */
  resolutions: { unitId: string; indicator: string; value: number; status: AttainmentStatus }[];
  /** Under which targets were issued, the newest first. */
  papers: { id: string; number: string; signedOn: string; units: number; amends: boolean }[];
  acknowledged: boolean;
  /** Year of our own target. */
  givenFor: string;
  /** What the answers to some operations, by name, wait for. */
  held: Map<string, Promise<unknown>>;
  /** What became of targets after they were issued, and messages. */
  life: WorldLife;
  /** Whose cases our unit sees. */
  people: WorldPerson[];
  /** People under one national ID, to be compared by us. */
  duplicates: WorldDuplicate[];
  /** How members were classified, by year. */
  grades: MemberGradesQuery["now"][];
  /** What is said of the next number that is kept. */
  numberNotes: { code: string; textVi: string; textEn: string }[];
  years: WorldYear[];
  privacy: WorldPrivacy;
  authority: WorldSpan[];
  reviews: WorldReviews;
  division: WorldDivision | null;
  /** Cases that wait for us. */
  queue: CaseQueueQuery["caseQueue"];
  /** Cases whose deadline passed one level below. */
  escalated: CaseQueueQuery["caseQueue"];
  /** Cases for the standing committee's meeting, and what it decided, by day. */
  meeting: MeetingCasesQuery["meetingCases"];
  decided: Map<string, MeetingDayQuery["meeting"]["decisions"]>;
  /** Lists of people that were uploaded. */
  imports: ImportJobQuery["importJob"][];
  /** No answer comes at all; what is sent is lost before it arrives. */
  offline: boolean;
  /** Codes thrown by the next operations of this root field. */
  failures: Map<string, { code: string; message: string; field?: string; refusals?: object[]; theirs?: object; items?: object[] }[]>;
  /** Inputs of every mutation sent, in order. */
  sent: { field: string; input: unknown }[];
}

export type WorldDuplicate = DuplicateRequestsQuery["duplicateRequests"][number];

export interface WorldVariant {
  id: string;
  name: string | null;
  target: number | null;
  rules: object[];
  drafts: World["drafts"];
}

export interface WorldResult {
  id: string;
  clientKey: string;
  indicator: string;
  sourceGroup: string | null;
  occurredOn: string;
  quantity: number;
  note: string | null;
  reverses: string | null;
  reversedBy: string | null;
  fromCase: boolean;
  candidateId: string | null;
}

const plans = ["planTargets", "setTargets", "keepVariant", "dropVariant", "restoreVariant", "previewCascade"];
const figures = ["read", "readFigures", "readTargets", "readResults"];
const everything: Record<Role, string[]> = {
  OPERATOR: ["read", "createCity"],
  CITY_BOARD: ["read", "readFigures", "readTargets", "readResults", "setTarget", "issueTargets", ...plans],
  CITY_ADMINISTRATOR: [
    "read",
    "readUsers",
    "readAudit",
    "createUnit",
    "renameUnit",
    "setCapability",
    "reorganise",
    "cancelReorganisation",
    "readReorganisations",
    "setWorkingYear",
    "readPrivacy",
    "setRetention",
    "createUser",
    "grantPost",
    "resetPassword",
    "endPost",
  ],
  WARD_STAFF: [
    "read",
    "readFigures",
    "readTargets",
    "readResults",
    "setTarget",
    "issueTargets",
    ...plans,
    "acknowledgeTarget",
    "recordResult",
    "createUnit",
    "renameUnit",
    "reorganise",
    "cancelReorganisation",
    "readReorganisations",
    "readUsers",
    "createUser",
    "holdMeeting",
  ],
  WARD_LEADER: ["read", "readFigures", "readTargets", "readResults", "issueTargets", "acknowledgeTarget", "readUsers", "readAudit"],
  BASE_COMMITTEE: [...figures, "setTarget", "issueTargets", ...plans, "acknowledgeTarget", "recordResult", "readUsers", "readCandidates"],
  BRANCH_SECRETARY: [...figures, "acknowledgeTarget", "recordResult", "reverseResult", "readCandidates", "openCase"],
  AUDITOR: [...figures, "readUsers", "readAudit", "readCandidates"],
};

export function makeWorld(role: Role, change: Partial<World> = {}): World {
  return {
    signedIn: true,
    role,
    mustChangePassword: false,
    posts: 1,
    can: [...everything[role], ...lifeVerdicts[role]],
    unitsBelow: role === "CITY_BOARD" || role === "AUDITOR" ? 126 : 9,
    results: role === "BRANCH_SECRETARY" ? [fact("r2", "2026-10-20", "STUDENT"), fact("r1", "2026-03-05", "LOCAL_ROLE")] : [],
    drafts: new Map(),
    byHand: new Set(),
    proposed: new Map(),
    rules: [],
    target: null,
    revision: 0,
    messages: [],
    variants: [],
    issuedYears: [90, 90, 90, null, null],
    within: null,
    exempted: new Set(),
    conflicts: [],
    rowErrors: [],
    issued: new Map(),
    silent: false,
    unasked: [],
    ownTarget: 40,
    resolutions: [],
    papers: [],
    acknowledged: false,
    givenFor: "2026",
    held: new Map(),
    life: newLife(),
    people: [],
    ...newLists(),
    duplicates: [],
    grades: [],
    numberNotes: [],
    years: newYears(),
    privacy: newPrivacy(),
    authority: newAuthority(),
    reviews: newReviews(),
    division: null,
    queue: [],
    escalated: [],
    meeting: [],
    decided: new Map(),
    imports: [],
    offline: false,
    failures: new Map(),
    sent: [],
    ...change,
  };
}

export function fact(id: string, occurredOn: string, sourceGroup: string | null, more: Partial<WorldResult> = {}): WorldResult {
  return {
    id,
    clientKey: id,
    indicator: "ADMISSIONS",
    sourceGroup,
    occurredOn,
    quantity: 1,
    note: null,
    reverses: null,
    reversedBy: null,
    fromCase: false,
    candidateId: null,
    ...more,
  };
}
