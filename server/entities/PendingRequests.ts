import { Field, ID, ObjectType } from "type-graphql";

/** Its lists are read one by one, as they are asked for (pending.resolver.ts). */
@ObjectType({
  simpleResolvers: true,
  description:
    "What waits at a unit, in every period that is not over, begun or not: what it was given, and what the units straight below ask of it.",
})
export class PendingRequests {
  @Field(() => ID, { description: "The unit." })
  unitId!: string;
}
