import { Field, Int, ObjectType } from "type-graphql";
import { ReportingPeriod } from "./reference.ts";

@ObjectType({
  simpleResolvers: true,
  description: "What a longer period leaves one unit for this one: a term for a year, a year for a quarter.",
})
export class WithinShare {
  @Field(() => Int, { description: "The number of the longer period." })
  target!: number;
  @Field(() => Int, { description: "Issued of it in the other parts, for instance the other years of the term." })
  given!: number;
  @Field(() => Int, { description: "`target` less `given`; below 0 more was given than the longer period says." })
  left!: number;
  @Field(() => Int, {
    description: "What is left, dealt over this part and the later ones that nothing was issued for: this one's whole people.",
  })
  share!: number;
}

@ObjectType({ simpleResolvers: true, description: "The longer period that a plan's period is part of, and what it leaves (DOMAIN R9)." })
export class PlanWithin extends WithinShare {
  @Field(() => ReportingPeriod, { description: "The longer period." })
  period!: ReportingPeriod;
}

@ObjectType({ simpleResolvers: true, description: "A year of a term whose number is planned." })
export class PlanPart {
  @Field(() => ReportingPeriod, { description: "The year." })
  period!: ReportingPeriod;
  @Field(() => Int, { description: "The year's whole people of what the plan gives for the term; the shares of all years add up to it." })
  share!: number;
  @Field(() => Int, { nullable: true, description: "What was issued for the year to the units straight below; null before anything was." })
  issued!: number | null;
}
