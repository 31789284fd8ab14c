import { Field, ID, Int, ObjectType } from "type-graphql";
import { type Standing, type TransferKind, type TransferState, transferKinds, transferStates } from "../domain/members/codes.ts";
import { connectionOf } from "./connection.ts";
import { enumOf } from "./enums.ts";
import { StandingEnum } from "./member.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate } from "./scalars.ts";

export const TransferKindEnum = enumOf(
  transferKinds,
  "TransferKind",
  "INTERNAL: under one's own committees. TEMPORARY: the home branch goes on counting them. ABROAD: leaves the headcount once received.",
);
export const TransferStateEnum = enumOf(
  transferStates,
  "TransferState",
  "Nobody vanishes on the way: until RECEIVED the sender counts them.",
);

@ObjectType({ simpleResolvers: true, description: "A member on the way from one branch to another, as the letter tells it to both ends." })
export class Transfer {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => ID, { nullable: true, description: "The membership; null where the person is not ours to see." })
  memberId!: string | null;
  @Field(() => String, { description: "Full name, as in the letter." })
  fullName!: string;
  @Field(() => CalendarDate, { description: "Day of the decision of admission." })
  joinedOn!: string;
  @Field(() => StandingEnum, { description: "How they stood when they were sent." })
  standing!: Standing;
  @Field(() => TransferKindEnum, { description: "Of which kind." })
  kind!: TransferKind;
  @Field(() => TransferStateEnum, { description: "Where it stands." })
  state!: TransferState;
  @Field(() => String, { description: "Name of the branch that sent them." })
  fromName!: string;
  @Field(() => UnitRef, { nullable: true, description: "That branch; null where it is not ours to see." })
  from!: UnitRef | null;
  @Field(() => String, { description: "Name of the committee or branch that takes them in, or of the place outside the city." })
  toName!: string;
  @Field(() => Boolean, { description: "Whether they leave the city." })
  outside!: boolean;
  @Field(() => String, { nullable: true, description: "Number of the letter." })
  letter!: string | null;
  @Field(() => CalendarDate, { description: "Day of the letter." })
  sentOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: "Last day of a temporary one." })
  until!: string | null;
  @Field(() => CalendarDate, { description: "By when the letter is presented: 30 working days." })
  dueOn!: string;
  @Field(() => Boolean, { description: "Whether the holidays up to that day are confirmed, so that it stands." })
  dueConfirmed!: boolean;
  @Field(() => Int, { description: "Working days from today to that day; below zero once it has passed." })
  workingDaysLeft!: number;
  @Field(() => Boolean, { description: "On the way beyond that day, or away beyond the last day of a temporary one." })
  overdue!: boolean;
  @Field(() => CalendarDate, { nullable: true, description: "Day of arrival." })
  receivedOn!: string | null;
  @Field(() => [String], { description: "Operations of the API that are the viewer's on it." })
  can!: string[];
}
export const TransferConnection = connectionOf("Transfer", () => Transfer, true);

@ObjectType({ simpleResolvers: true, description: "A committee that members can be sent to." })
export class ReceivingCommittee {
  @Field(() => ID, { description: "Id of the unit." })
  id!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
}
