import { Field, ID, InputType, Int } from "type-graphql";
import type { UnitKind } from "../../domain/levels.ts";
import type { StepKind } from "../../domain/reorganisation.ts";
import type { Sector } from "../../domain/sectors.ts";
import { SectorEnum, StepKindEnum, UnitKindEnum } from "../../entities/enums.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { InstrumentInput } from "../instrument.ts";

@InputType({ description: "How many people of one stock a part gets." })
export class StockShareInput {
  @Field(() => String, { description: "Code of a STOCK indicator, e.g. `MEMBERS`." })
  indicator!: string;
  @Field(() => Int, { description: "How many; over all parts exactly what the divided unit holds itself." })
  people!: number;
}

@InputType({ description: "One part of a division, or the new unit of a merger: an existing unit, or name and kind of a new one." })
export class PartInput {
  @Field(() => ID, { nullable: true, description: "An existing unit; the divided one itself, when it goes on." })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: "Name of a new one." })
  name?: string | null;
  @Field(() => String, { nullable: true, description: "Official code of a new one." })
  code?: string | null;
  @Field(() => UnitKindEnum, { nullable: true, description: "Kind of a new one; as the divided unit's when left out." })
  kind?: UnitKind | null;
  @Field(() => SectorEnum, { nullable: true, description: "Field of a new one; as the divided unit's when left out." })
  sector?: Sector | null;
  @Field(() => ID, { nullable: true, description: "Parent of a new one; that of the divided unit when left out." })
  underId?: string | null;
  @Field(() => [StockShareInput], { nullable: true, description: "Its share of the people." })
  stock?: StockShareInput[] | null;
  @Field(() => [ID], { nullable: true, description: "Units straight below the divided one that go with it; the others go to the heir." })
  takes?: string[] | null;
}

@InputType({ description: "One step. Which fields it reads depends on its kind." })
export class ReorganisationStepInput {
  @Field(() => StepKindEnum, { description: "What is done." })
  kind!: StepKind;
  @Field(() => [ID], { description: "To which units, at least one." })
  unitIds!: string[];
  @Field(() => ID, { nullable: true, description: "MOVE: the new parent." })
  underId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "MERGE: the unit they go into, when it exists. DISSOLVE: who counts its past; its parent when left out. SPLIT: the same; the first part when left out.",
  })
  heirId?: string | null;
  @Field(() => [PartInput], {
    nullable: true,
    description: "MERGE: the new unit. SPLIT: the parts. GROW: the base committee, then its branches.",
  })
  parts?: PartInput[] | null;
  @Field(() => String, { nullable: true, description: "RENAME: the new name." })
  name?: string | null;
  @Field(() => String, { nullable: true, description: "RENAME: the code from then on; none when left out." })
  code?: string | null;
  @Field(() => UnitKindEnum, { nullable: true, description: "CHANGE_KIND: the new kind, of the same level." })
  unitKind?: UnitKind | null;
  @Field(() => SectorEnum, { nullable: true, description: "CHANGE_KIND: the new field." })
  sector?: Sector | null;
}

@InputType({ description: "What a decision would do." })
export class PreviewReorganisationInput {
  @Field(() => CalendarDate, { description: "First day it holds." })
  effectiveOn!: string;
  @Field(() => [ReorganisationStepInput], { description: "Its steps in order, at most 200." })
  steps!: ReorganisationStepInput[];
}

@InputType({ description: "A decision: carried out at once as of its day, or kept until then." })
export class ReorganiseInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => CalendarDate, { description: "First day it holds: past within open periods, today, or to come." })
  effectiveOn!: string;
  @Field(() => String, { description: "Why." })
  reason!: string;
  @Field(() => InstrumentInput, { description: "The paper it rests on." })
  instrument!: InstrumentInput;
  @Field(() => [ReorganisationStepInput], { description: "Its steps in order, at most 200; all of them are done, or none." })
  steps!: ReorganisationStepInput[];
}
