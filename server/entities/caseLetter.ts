import { Field, ID, ObjectType } from "type-graphql";
import { type CaseLetterState, caseLetterStates } from "../domain/caseLetters.ts";
import type { StateCode } from "../domain/procedure/codes.ts";
import { enumOf } from "./enums.ts";
import { CaseStateEnum } from "./procedure.ts";
import { CalendarDate } from "./scalars.ts";

export const CaseLetterStateEnum = enumOf(
  caseLetterStates,
  "CaseLetterState",
  "Until it is ACCEPTED the case stays where it was; DECLINED or CALLED_BACK it can be sent again.",
);

@ObjectType({
  simpleResolvers: true,
  description: "A case on its way to a branch of another ward, as the letter tells it to both ends (DOMAIN §2.5).",
})
export class CaseLetter {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => ID, { nullable: true, description: "The case; null where it is not, or no longer, ours to see." })
  candidateId!: string | null;
  @Field(() => String, { description: "Full name, as in the letter." })
  fullName!: string;
  @Field(() => CaseStateEnum, { description: "How far the case had come when its branch let it go." })
  stage!: StateCode;
  @Field(() => String, { description: "Its name in Vietnamese." })
  stageVi!: string;
  @Field(() => String, { description: "Its name in English." })
  stageEn!: string;
  @Field(() => String, { description: "Names of the branch that let the case go and of its ward." })
  fromName!: string;
  @Field(() => String, { description: "Names of the branch that is asked to take it over and of its ward." })
  toName!: string;
  @Field(() => CalendarDate, { description: "Day on which it was sent." })
  sentOn!: string;
  @Field(() => CaseLetterStateEnum, { description: "Where it stands." })
  state!: CaseLetterState;
  @Field(() => CalendarDate, { nullable: true, description: "Day on which it was answered or called back." })
  closedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was declined." })
  reason!: string | null;
  @Field(() => [String], { description: "Operations of the API that are the viewer's on it." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "A ward, or a branch of one, that a case can be sent to, by name." })
export class ReceivingUnit {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
}
