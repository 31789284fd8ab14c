import { Field, ID, InputType, Int } from "type-graphql";
import type { EvidenceKind, HelpResult, ScreeningOutcome } from "../../domain/screening.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { EvidenceKindEnum, HelpResultEnum, ScreeningOutcomeEnum } from "../../entities/screening.ts";

@InputType({ description: "A round over all branches of one's own unit." })
export class OpenScreeningRoundInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own ward or base committee." })
  unitId!: string;
  @Field(() => String, { description: "`2026` or `2026S1`." })
  period!: string;
  @Field(() => String, { description: "Its name, 3 to 200 characters." })
  name!: string;
  @Field(() => CalendarDate, { description: "Last day for branches to send, today or later." })
  closesOn!: string;
}

@InputType({ description: "What was found of one member; criterion and evidence with every outcome but NO_ISSUE." })
export class ScreeningItemInput {
  @Field(() => ID, { description: "The member." })
  memberId!: string;
  @Field(() => ScreeningOutcomeEnum, { description: "What it came to." })
  outcome!: ScreeningOutcome;
  @Field(() => String, { nullable: true, description: "Code of a criterion of the round." })
  criterion?: string | null;
  @Field(() => EvidenceKindEnum, { nullable: true, description: "On what it rests; one that the criterion names." })
  evidenceKind?: EvidenceKind | null;
}

@InputType({ description: "Names a branch's review as it was looked at." })
export class ScreeningRevisionInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The review." })
  screeningId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
}

@InputType({ description: "Findings of one branch, all or none." })
export class RecordScreeningInput extends ScreeningRevisionInput {
  @Field(() => [ScreeningItemInput], { description: "1 to 500 members." })
  items!: ScreeningItemInput[];
}

@InputType({ description: "Closes a round of one's own unit." })
export class CloseScreeningRoundInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The round." })
  roundId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => String, { nullable: true, description: "Why, where branches have not sent; at most 300 characters." })
  reason?: string | null;
}

@InputType({ description: "How twelve months of help ended." })
export class ConcludeHelpInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The finding that asked for the help." })
  findingId!: string;
  @Field(() => HelpResultEnum, { description: "How." })
  result!: HelpResult;
}
