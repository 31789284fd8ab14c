import { Field, ID, InputType } from "type-graphql";
import type { UnitKind } from "../../domain/levels.ts";
import type { Sector } from "../../domain/sectors.ts";
import { SectorEnum, UnitKindEnum } from "../../entities/enums.ts";
import { CalendarDate } from "../../entities/scalars.ts";

@InputType({ description: "A new unit." })
export class CreateUnitInput {
  @Field(() => ID, { description: "The unit it stands under." })
  parentId!: string;
  @Field(() => UnitKindEnum, { description: "Its kind, which sets its level." })
  kind!: UnitKind;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => String, { nullable: true, description: "Its official code, text with leading zeros." })
  code?: string | null;
  @Field(() => SectorEnum, { nullable: true, description: "The field it works in." })
  sector?: Sector | null;
  @Field(() => CalendarDate, { nullable: true, description: "First day; today when left out." })
  from?: string | null;
}

@InputType({ description: "Another name or code from a day on." })
export class RenameUnitInput {
  @Field(() => ID, { description: "The unit." })
  unitId!: string;
  @Field(() => String, { description: "Its new name." })
  name!: string;
  @Field(() => String, { nullable: true, description: "Its new code; without one it keeps none." })
  code?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "First day of the new name; today when left out." })
  from?: string | null;
}
