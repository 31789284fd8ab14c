import { Field, Float, ObjectType } from "type-graphql";
import type { IndicatorKind } from "../domain/attainment.ts";
import type { PeriodKind } from "../domain/periods.ts";
import { IndicatorKindEnum, PeriodKindEnum } from "./enums.ts";
import { CalendarDate } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "Something that is counted." })
export class Indicator {
  @Field(() => String, { description: "Stable code, e.g. `ADMISSIONS`." })
  code!: string;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => String, { description: "Unit of measure in Vietnamese." })
  unitVi!: string;
  @Field(() => String, { description: "Unit of measure in English." })
  unitEn!: string;
  @Field(() => IndicatorKindEnum, { description: "How it adds up." })
  kind!: IndicatorKind;
  @Field(() => Boolean, { description: "Whether facts name a source group." })
  bySourceGroup!: boolean;
  @Field(() => String, { nullable: true, description: "RATIO: code of the indicator above the line." })
  numerator!: string | null;
  @Field(() => String, { nullable: true, description: "RATIO: code of the indicator below the line, at the end of the prior year." })
  denominator!: string | null;
  @Field(() => Boolean, {
    description: "Told exactly to those alone who see the persons, so never to a city; to it by releases (`admissionStatistics`).",
  })
  sensitive!: boolean;
  @Field(() => String, { description: "MANUAL, or FROM_CASES once people's cases feed it." })
  entryMode!: string;

  id!: number;
  numeratorId!: number | null;
  denominatorId!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "The exclusive primary group a person comes from, so that tables add up (DOMAIN R24)." })
export class SourceGroup {
  @Field(() => String, { description: "Stable code." })
  code!: string;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;

  id!: number;
}

@ObjectType({ simpleResolvers: true, description: "A half-open run of days in Asia/Ho_Chi_Minh." })
export class ReportingPeriod {
  @Field(() => String, { description: "`2026`, `2026Q3`, `2026S1`, `202607` or `TERM2025`." })
  id!: string;
  @Field(() => PeriodKindEnum, { description: "How long it is." })
  kind!: PeriodKind;
  @Field(() => CalendarDate, { description: "First day." })
  startsOn!: string;
  @Field(() => CalendarDate, { description: "First day after it." })
  endsBefore!: string;
  @Field(() => Float, { description: "Share of it that has passed today, 0 to 1." })
  elapsed!: number;
}
