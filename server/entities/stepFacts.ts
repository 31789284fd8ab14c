import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { EventFacts } from "../domain/procedure/facts.ts";
import { enumOf } from "./enums.ts";
import { CalendarDate } from "./scalars.ts";

const helperKinds = ["MEMBER", "YOUTH_UNION", "TRADE_UNION"] as const;
export const HelperKindEnum = enumOf(
  helperKinds,
  "HelperKind",
  "A Party member, or an executive of the Youth Union or of the trade union.",
);

@InputType({ description: "Who is to follow and help a candidate (DOMAIN R28)." })
export class CaseHelperInput {
  @Field(() => ID, {
    nullable: true,
    description: "MEMBER: the membership, of the branch's official members who are not suspended that day. The name is then the list's.",
  })
  memberId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Full name of an executive, or of a member who is not on the list: only where the branch keeps no whole list, or the place has no members. Whoever bears a name of the list is what the list says.",
  })
  name?: string | null;
  @Field(() => HelperKindEnum, { description: "As whom they help." })
  kind!: (typeof helperKinds)[number];
  @Field(() => CalendarDate, { description: "Since when helper and candidate work, study or live in the same place." })
  togetherSince!: string;
}

@ObjectType({ simpleResolvers: true, description: "Who follows and helps a candidate (DOMAIN R28)." })
export class CaseHelper {
  @Field(() => Boolean, { nullable: true, description: "True of a member picked from the branch's list; any other was named by hand." })
  listed?: boolean;
  @Field(() => String, { description: "Full name." })
  name!: string;
  @Field(() => HelperKindEnum, { description: "As whom they help." })
  kind!: (typeof helperKinds)[number];
  @Field(() => CalendarDate, { description: "Since when helper and candidate work, study or live in the same place." })
  togetherSince!: string;
}

@InputType()
@ObjectType()
class Brought implements Omit<EventFacts, "paper" | "by" | "to" | "helpers"> {
  @Field(() => String, { nullable: true, description: "IDENTIFY: BRANCH, MASS_BODY or COMMITTEE_MEMBER." })
  by?: string;
  @Field(() => Int, { nullable: true, description: "NOMINATE: places left in the class." })
  placesLeft?: number;
  @Field(() => Boolean, { nullable: true, description: "CERTIFY: passed." })
  passed?: boolean;
  @Field(() => String, { nullable: true, description: "Number of the paper: certificate, decision, consent." })
  number?: string;
  @Field(() => Int, { nullable: true, description: "REQUEST_VERIFICATION: replies asked for." })
  requests?: number;
  @Field(() => Boolean, { nullable: true, description: "CONCLUDE_VERIFICATION: the conclusion is recorded." })
  conclusion?: boolean;
  @Field(() => String, {
    nullable: true,
    description: "RECORD_PAPER: 3-KND, 4-KND, 4A-KND, 5-KND, MEMBER_CV, 10-KND, 11-KND, 12-KND or NEW_MEMBER_CERTIFICATE.",
  })
  paper?: string;
  @Field(() => Int, { nullable: true, description: "RECORD_PAPER 3-KND: whose introduction, counted from 1." })
  helper?: number;
  @Field(() => Int, { nullable: true, description: "Official members of the branch." })
  official?: number;
  @Field(() => Int, { nullable: true, description: "Of the official members, those transferred out for a time." })
  away?: number;
  @Field(() => Int, { nullable: true, description: "Of the official members, exempt ones who did not come." })
  exemptAbsent?: number;
  @Field(() => Int, { nullable: true, description: "Official members present." })
  present?: number;
  @Field(() => Int, { nullable: true, description: "Members of the committee that voted." })
  members?: number;
  @Field(() => Int, { nullable: true, description: "Votes for." })
  yes?: number;
  @Field(() => Int, { nullable: true, description: "Ballot on a probationer: votes to recognise." })
  recognise?: number;
  @Field(() => Int, { nullable: true, description: "Ballot on a probationer: votes to remove." })
  remove?: number;
  @Field(() => String, {
    nullable: true,
    description: "RETURN: what is to be mended from: VERIFYING, OPINIONS, BRANCH_REVIEW, BRANCH_APPROVED or FILE.",
  })
  to?: string;
  @Field(() => String, { nullable: true, description: "Why." })
  reason?: string;
  @Field(() => String, { nullable: true, description: "DROP: NO_LONGER_FIT, NO_LONGER_WISHES, LEFT_THE_PLACE, HEALTH or OTHER." })
  reasonClass?: string;
  @Field(() => Int, { nullable: true, description: "EXTEND: working days more." })
  days?: number;
  @Field(() => Boolean, { nullable: true, description: "GIVE_CONSENT: granted." })
  granted?: boolean;
  @Field(() => String, { nullable: true, description: "HOLD_CEREMONY after its last day: number of the superior's consent." })
  lateConsent?: string;
  @Field(() => String, { nullable: true, description: "MOVE: number of document 53." })
  document53?: string;
  @Field(() => String, { nullable: true, description: "ANNUL_DECISION: STANDARD, PROCEDURE or AUTHORITY." })
  ground?: string;
  @Field(() => String, { nullable: true, description: "Who signed." })
  signer?: string;
  @Field(() => String, { nullable: true, description: "Where the paper itself is kept; scans are never stored here." })
  keptAt?: string;
}

/** What a step brings with it; which of these a step needs is told by `CaseStep.needs`. */
@InputType({ description: "What a step of a case brings with it; `CaseStep.needs` says which are asked." })
export class StepFactsInput extends Brought {
  @Field(() => [CaseHelperInput], { nullable: true, description: "ASSIGN_HELPERS: one or two." })
  helpers?: CaseHelperInput[] | null;
}

@ObjectType({ simpleResolvers: true, description: "What a step of a case brought with it." })
export class StepFacts extends Brought {
  @Field(() => [CaseHelper], { nullable: true, description: "ASSIGN_HELPERS: one or two." })
  helpers?: CaseHelper[];
}
