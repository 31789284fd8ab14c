import { Field, ID, ObjectType } from "type-graphql";
import { type Queue, queues } from "../domain/queues.ts";
import { enumOf } from "./enums.ts";
import { Moment } from "./scalars.ts";

export const QueueEnum = enumOf(
  queues,
  "Queue",
  "What waits for a unit: people's cases (`caseQueue`), members' letters (`transfers`), questions whose a national ID is (`duplicateRequests`).",
);

@ObjectType({ simpleResolvers: true, description: "Tells that a queue of a unit has changed, and nothing of whom it concerns." })
export class QueueChange {
  @Field(() => ID, { description: "The unit that was watched." })
  unitId!: string;
  @Field(() => QueueEnum, { description: "Which of its queues: read that again." })
  queue!: Queue;
  @Field(() => Moment, { description: "When the change was seen." })
  at!: string;
}
