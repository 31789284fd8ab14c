import { Field, Float, Int, ObjectType } from "type-graphql";
import { type Form2Row, form2Rows } from "../domain/form2.ts";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { ReportingPeriod } from "./reference.ts";

export type WhyKept = "SMALL" | "NOT_RELEASED";
export type CountedCategory = "MINORITY" | "RELIGIOUS";

export const Form2RowEnum = enumOf(
  form2Rows,
  "Form2Row",
  "Rows of the statistics of newly admitted members (forms 2 and 2B), the occupations among them; NOT_DESCRIBED were entered as a bare number, REMOVED are those expelled or struck off.",
);
export const WhyKeptEnum = enumOf(
  ["SMALL", "NOT_RELEASED"],
  "WhyKept",
  "Why a number is kept back. SMALL: fewer than five, or kept back so that such a number cannot be worked out. NOT_RELEASED: nobody who does not see the persons is told this, or not yet.",
);
export const CountedCategoryEnum = enumOf(["MINORITY", "RELIGIOUS"], "CountedCategory", "What form 2B counts newly admitted members by.");

@ObjectType({ simpleResolvers: true, description: "One number of a form; either it or why it is kept back." })
export class StatisticsCell {
  @Field(() => Float, {
    nullable: true,
    description: "People; of AVERAGE_AGE years. Null where kept back, or where there is nothing to average.",
  })
  value!: number | null;
  @Field(() => WhyKeptEnum, { nullable: true, description: "Why the number is kept back; null where it is told." })
  kept!: WhyKept | null;
}

@ObjectType({ simpleResolvers: true, description: "One row of the form." })
export class StatisticsRow {
  @Field(() => Form2RowEnum, { description: "Which." })
  row!: Form2Row;
  @Field(() => StatisticsCell, { description: "In the period asked about." })
  now!: StatisticsCell;
  @Field(() => StatisticsCell, { description: "In the same period of the year before." })
  before!: StatisticsCell;
  @Field(() => Float, { nullable: true, description: "Now in per cent of before; null where either is kept back or before is none." })
  percent!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "Units straight below, or several told together, in form 2B." })
export class StatisticsPart {
  @Field(() => CountedCategoryEnum, { description: "What was counted." })
  category!: CountedCategory;
  @Field(() => [UnitRef], { description: "Whose sum this is; several where only their sum is told." })
  units!: UnitRef[];
  @Field(() => Boolean, { description: "With what was counted straight at the unit above them." })
  own!: boolean;
  @Field(() => Int, { description: "People of the category." })
  count!: number;
  @Field(() => Int, { description: "Admitted people of whom it is known." })
  total!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "Newly admitted members of a unit and all below it, by forms 2 and 2B (DOMAIN §4), over the tree of each admission's day.",
})
export class AdmissionStatistics {
  @Field(() => UnitRef, { description: "Whose." })
  unit!: UnitRef;
  @Field(() => ReportingPeriod, { description: "The period asked about." })
  period!: ReportingPeriod;
  @Field(() => ReportingPeriod, { description: "The same period of the year before; before a term the term before." })
  before!: ReportingPeriod;
  @Field(() => [StatisticsRow], { description: "In the order of the form." })
  rows!: StatisticsRow[];
  @Field(() => [StatisticsPart], {
    description: "Form 2B by units straight below. To whoever does not see the persons only what was released, and of half-years alone.",
  })
  parts!: StatisticsPart[];
}
