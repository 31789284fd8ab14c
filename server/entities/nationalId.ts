import { Field, ObjectType } from "type-graphql";
import { enumOf } from "./enums.ts";

export const nationalIdNoteCodes = ["BIRTH_YEAR_DIFFERS", "SEX_DIFFERS", "TO_SETTLE", "SAME_PERSON"] as const;
export type NationalIdNoteCode = (typeof nationalIdNoteCodes)[number];
const NationalIdNoteEnum = enumOf(
  nationalIdNoteCodes,
  "NationalIdNoteCode",
  "BIRTH_YEAR_DIFFERS, SEX_DIFFERS: papers disagree, and either side may be wrong. TO_SETTLE: a committee above was asked whose number it is. SAME_PERSON: it found that the person is known already.",
);

@ObjectType({ simpleResolvers: true, description: "Something to look into about a national ID; refuses nothing." })
export class NationalIdNote {
  @Field(() => NationalIdNoteEnum, { description: "What." })
  code!: NationalIdNoteCode;
  @Field(() => String, { description: "In Vietnamese." })
  textVi!: string;
  @Field(() => String, { description: "In English." })
  textEn!: string;
}
