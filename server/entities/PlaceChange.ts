import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Level } from "../domain/levels.ts";
import type { UnitFate } from "../domain/reorganisation.ts";
import { type Baseline, BaselineEnum, LevelEnum, UnitFateEnum } from "./enums.ts";

@ObjectType({ simpleResolvers: true, description: "An open target that a decision about the tree adds to, divides, gives or ends." })
export class TargetChange {
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => String, { description: "Id of its period, e.g. `2026`." })
  period!: string;
  @Field(() => BaselineEnum, { description: "Against what the result is measured." })
  baseline!: Baseline;
  @Field(() => Int, { nullable: true, description: "What had to be reached, basis points for a RATIO; null when there was no target." })
  before!: number | null;
  @Field(() => Int, { nullable: true, description: "What must be reached from then on; null when there is no target any more." })
  after!: number | null;
  @Field(() => Boolean, { description: "Whether the unit was exempt." })
  exemptBefore!: boolean;
  @Field(() => Boolean, { description: "Whether the unit is exempt from then on." })
  exemptAfter!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "One unit before and after a decision about the tree, with all that hangs below it. Posts, branches and targets are null or empty in decisions of before they were counted.",
})
export class PlaceChange {
  @Field(() => ID, { description: "The unit; one that the decision itself makes has no page yet." })
  unitId!: string;
  @Field(() => String, { description: "Its name before, or the name a new one is given." })
  name!: string;
  @Field(() => String, { nullable: true, description: "Its name after, when it is another." })
  renamed!: string | null;
  @Field(() => LevelEnum, { nullable: true, description: "Its level; null in decisions of before it was told." })
  level!: Level | null;
  @Field(() => UnitFateEnum, { description: "What becomes of it." })
  fate!: UnitFate;
  @Field(() => Int, { description: "Units straight below it before." })
  unitsBefore!: number;
  @Field(() => Int, { description: "Units straight below it after." })
  unitsAfter!: number;
  @Field(() => Int, { description: "Members in all of it before." })
  membersBefore!: number;
  @Field(() => Int, { description: "Members in all of it after." })
  membersAfter!: number;
  @Field(() => Int, { nullable: true, description: "Branches in all of it before; null for a branch and a city." })
  branchesBefore!: number | null;
  @Field(() => Int, { nullable: true, description: "Branches in all of it after; null for a branch and a city." })
  branchesAfter!: number | null;
  @Field(() => Int, { nullable: true, description: "Posts held in all of it before; null for a city." })
  postsBefore!: number | null;
  @Field(() => Int, { nullable: true, description: "Posts held in all of it after; null for a city." })
  postsAfter!: number | null;
  @Field(() => [String], { description: "Names of units that stand straight below it from then on." })
  gained!: string[];
  @Field(() => [String], { description: "Names of units that stand straight below it no longer." })
  lost!: string[];
  @Field(() => [TargetChange], { description: "Its open targets that change." })
  targets!: TargetChange[];
}
