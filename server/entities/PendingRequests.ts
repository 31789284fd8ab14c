import { Field, ObjectType } from "type-graphql";
import { Exemption } from "./Exemption.ts";
import { Target } from "./Target.ts";

@ObjectType({ simpleResolvers: true, description: "What the units straight below one wait for." })
export class PendingRequests {
  @Field(() => [Target], { description: "Targets about which another number was asked and not answered." })
  adjustments!: Target[];
  @Field(() => [Exemption], { description: "Exemptions proposed and not decided, oldest first." })
  exemptions!: Exemption[];
  @Field(() => [Target], { description: "Their own resolutions, of periods not over, that stay below what was assigned." })
  undercuts!: Target[];
}
