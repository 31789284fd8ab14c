import type { CalendarDate } from "../calendar.ts";
import type { Sex } from "../candidates.ts";
import type { DisciplineLevel, ExemptionReason, MemberEvent, MemberFlag, MemberGrade, Standing } from "./codes.ts";

/** What an event brings; which fields it asks for stands in its rule. */
export interface MemberFacts {
  readonly reason?: ExemptionReason;
  /** The last day of what is given for a time. */
  readonly until?: CalendarDate;
  readonly place?: string;
  readonly level?: DisciplineLevel;
  readonly year?: number;
  readonly grade?: MemberGrade;
  /** Of a badge. */
  readonly years?: number;
  /** Of the decision. */
  readonly number?: string;
  readonly branchOfficial?: number;
  readonly branchYes?: number;
  readonly baseMembers?: number;
  readonly baseYes?: number;
  readonly standingMembers?: number;
  readonly standingYes?: number;
}

export interface ToldEvent extends MemberFacts {
  readonly event: MemberEvent;
  readonly on: CalendarDate;
}

/** A member as the rules look at them; events that stand, in order. */
export interface Member {
  readonly sex: Sex;
  readonly standing: Standing;
  readonly flags: readonly MemberFlag[];
  readonly joinedOn: CalendarDate;
  readonly officialOn: CalendarDate | null;
  /** Whether a base committee stands between the branch and the ward. */
  readonly hasBase: boolean;
  readonly events: readonly ToldEvent[];
}
