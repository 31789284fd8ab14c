import { Field, ID, Int, ObjectType } from "type-graphql";
import type { EventCode } from "../domain/procedure/codes.ts";
import { CandidateCard } from "./candidate.ts";
import { enumOf } from "./enums.ts";
import { CaseEventEnum, ProcedureRefusal } from "./procedure.ts";
import { CalendarDate } from "./scalars.ts";

export type MeetingPaper = "LIST" | "MINUTES" | "DECISION";
export const MeetingPaperEnum = enumOf<MeetingPaper>(
  ["LIST", "MINUTES", "DECISION"],
  "MeetingPaper",
  "LIST: the cases put to a meeting, before it; MINUTES: the table of its votes; DECISION: what it decided of one person.",
);

@ObjectType({ simpleResolvers: true, description: "A case that the standing committee may decide, or that is held up short of it." })
export class MeetingCase {
  @Field(() => CandidateCard, { description: "Who." })
  candidate!: CandidateCard;
  @Field(() => Int, { description: "The revision; a meeting names the one it decided on." })
  revision!: number;
  @Field(() => CaseEventEnum, { description: "DECIDE: on admission; RECOGNISE: of an official member." })
  event!: EventCode;
  @Field(() => Boolean, { description: "It can be decided today." })
  ready!: boolean;
  @Field(() => [ProcedureRefusal], { description: "What stands in its way; empty also where its state alone says what it waits for." })
  refusals!: ProcedureRefusal[];
}

@ObjectType({
  simpleResolvers: true,
  description: "What a meeting decided of one case; a ward keeps what it voted itself, wherever the person went since.",
})
export class MeetingDecision {
  @Field(() => ID, { description: "The case." })
  candidateId!: string;
  @Field(() => CandidateCard, { nullable: true, description: "Where the case stands now; null once it is another ward's." })
  candidate!: CandidateCard | null;
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => Int, { description: "Year of birth." })
  birthYear!: number;
  @Field(() => String, { description: "The branch that had the case then, as it was called that day." })
  branch!: string;
  @Field(() => CaseEventEnum, { description: "DECIDE, DECLINE or RECOGNISE." })
  event!: EventCode;
  @Field(() => Int, { description: "How many the standing committee had." })
  members!: number;
  @Field(() => Int, { description: "Votes for." })
  yes!: number;
  @Field(() => String, { nullable: true, description: "Number of the decision; null where the vote did not carry." })
  number!: string | null;
  @Field(() => String, { nullable: true, description: "Who signs it." })
  signer!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A day's meeting of a ward's standing committee, as far as cases were voted on." })
export class Meeting {
  @Field(() => CalendarDate, { description: "The day." })
  on!: string;
  @Field(() => [MeetingDecision], { description: "In the order in which they were decided; steps taken back are not among them." })
  decisions!: MeetingDecision[];
}
