import { Field, ObjectType } from "type-graphql";
import type { Level } from "../domain/levels.ts";
import { enumOf, LevelEnum } from "./enums.ts";

export const registerFormats = ["PDF", "DOCX", "CSV"] as const;
export type RegisterFormat = (typeof registerFormats)[number];
export const RegisterFormatEnum = enumOf(
  registerFormats,
  "RegisterFormat",
  "A paper to be signed, to be edited first, or rows for a spreadsheet.",
);

@ObjectType({ simpleResolvers: true, description: "What is kept of somebody for a purpose." })
export class ProcessingItem {
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => Boolean, { description: "Sensitive by the law on personal data." })
  sensitive!: boolean;
  @Field(() => [String], { description: "The columns that hold it, as `table.column`." })
  columns!: string[];
  @Field(() => [LevelEnum], {
    description: "Levels whose database role may read one of them, each its own place; a city's only where its consent is asked.",
  })
  levels!: Level[];
}

@ObjectType({ simpleResolvers: true, description: "One purpose for which data of people is processed: an entry of the register." })
export class Processing {
  @Field(() => String, { description: "Code." })
  code!: string;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => String, { description: "Whose data, in Vietnamese." })
  peopleVi!: string;
  @Field(() => String, { description: "Whose data, in English." })
  peopleEn!: string;
  @Field(() => String, { description: "What for, in Vietnamese." })
  purposeVi!: string;
  @Field(() => String, { description: "What for, in English." })
  purposeEn!: string;
  @Field(() => String, { description: "On which ground, in Vietnamese." })
  groundVi!: string;
  @Field(() => String, { description: "On which ground, in English." })
  groundEn!: string;
  @Field(() => String, { description: "How long, in Vietnamese, by the period in force." })
  keptVi!: string;
  @Field(() => String, { description: "How long, in English." })
  keptEn!: string;
  @Field(() => [ProcessingItem], { description: "What is kept." })
  items!: ProcessingItem[];
}
