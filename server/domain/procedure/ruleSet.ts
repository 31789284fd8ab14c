import type { CalendarDate } from "../calendar.ts";
import type { ClockCode, ConditionCode, EventCode, FactGuardCode, StandingGuardCode, StateCode } from "./codes.ts";
import type { Education, EventFacts, LeavingGround } from "./facts.ts";

/**
 * Whose step it is, by what a unit may do that day and never by its type name (DOMAIN §0.2). The proposer is the base committee, or the
 * branch itself where there is none; a sub-committee appraises only where one stands between the two; appraiser and decider are the ward's board and standing committee, the consenter the city's.
 */
export const actors = ["BRANCH", "CLASS_HOLDER", "SUBCOMMITTEE", "PROPOSER", "APPRAISER", "DECIDER", "CONSENTER"] as const;
export type Actor = (typeof actors)[number];

/** Where an event leads when votes or answers tell. AS_BEFORE: back to the open state before the aside; AS_NAMED: what the return names. */
export type Outcome =
  | StateCode
  | "SAME"
  | "AS_BEFORE"
  | "AS_NAMED"
  | { readonly told: "BRANCH_VOTE" | "STANDING_VOTE" | "CONSENT"; readonly yes: StateCode; readonly no: StateCode };

/** One row of the procedure: an event, the states it leaves, where it leads, who records it and what stands in its way. */
export interface Step {
  readonly event: EventCode;
  readonly from: readonly StateCode[];
  readonly to: Outcome;
  readonly by: Actor;
  /** Number of the transition in DOMAIN §2.3. */
  readonly source?: string;
  /** The step does not exist where one of these fails. */
  readonly where?: readonly ConditionCode[];
  /** Leads onward by the procedure (shown as the next step), always or while these hold; left out for side exits and notes. */
  readonly onward?: true | readonly ConditionCode[];
  /** Recorded with the results of a class alone: never offered by itself. */
  readonly inClass?: true;
  /** Recorded from a member's page alone, of a probationer whose admission no case tells: never offered by itself. */
  readonly ofMember?: true;
  readonly needs?: readonly (keyof EventFacts)[];
  /** What a fact may say, where not everything is lawful here. */
  readonly among?: Partial<Record<"by" | "paper" | "to" | "ground", readonly string[]>>;
  readonly guards?: readonly StandingGuardCode[];
  readonly checks?: readonly FactGuardCode[];
}

/** A statutory clock can be overdue; a date only says a day. */
export interface ClockRule {
  readonly code: ClockCode;
  readonly statutory: boolean;
  /** The first of these events sets it going; for papers, each of them its own. */
  readonly startedBy: readonly EventCode[];
  /** Key of the months it runs, before its working days where it has both. */
  readonly months?: keyof RuleValues;
  readonly workingDays?: number;
}

/** Keys of DOMAIN §2.1. */
export const valueKeys = [
  "admission.minAge",
  "admission.maxAge",
  "class.validity",
  "paper.staleness",
  "helper.sharedTime",
  "helper.count",
  "branch.minOfficial",
  "readmission.wait",
  "readmission.waitAfterCrime",
  "decision.extension",
  "recognition.ballots",
  "probation.months",
] as const;
export type RuleValues = Readonly<Record<(typeof valueKeys)[number], number>>;

/**
 * The procedure in force from a day on. Data only: it is kept as JSON and can be read, compared and drawn; `procedure.ts` is what runs it.
 * Ages in years, `class.validity`, `paper.staleness`, `helper.sharedTime`, waits and probation in months, extension in working days.
 */
export interface RuleSet {
  readonly code: string;
  readonly validFrom: CalendarDate;
  /** False while its text was not seen and its values are to be confirmed. */
  readonly confirmed: boolean;
  readonly instruments: readonly string[];
  readonly values: RuleValues;
  readonly leastEducation: Education;
  readonly bars: readonly LeavingGround[];
  /** Whether a ward that is itself the base organisation makes the base resolution needless. */
  readonly wardMayBeBase: boolean;
  /** Whether the decision's clock stands still while a file is returned (DOMAIN §2.6: a policy). */
  readonly stopsWhileReturned: boolean;
  readonly clocks: readonly ClockRule[];
  readonly steps: readonly Step[];
}
