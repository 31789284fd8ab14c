import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ClassResult } from "../domain/classes.ts";
import { ClassResultEnum } from "./class.ts";
import { CalendarDate } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "What a row of a list says of somebody in the class." })
export class ClassSheetRow {
  @Field(() => Int, { description: "The list's own row number." })
  row!: number;
  @Field(() => ID, { description: "Whose place it is." })
  placeId!: string;
  @Field(() => String, { description: "Their name as it is kept." })
  fullName!: string;
  @Field(() => Int, { description: "Year of birth." })
  birthYear!: number;
  @Field(() => ClassResultEnum, { description: "What the list says." })
  result!: ClassResult;
  @Field(() => String, { nullable: true, description: "The certificate's number, where the list has it." })
  certificateNumber!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "Its day, where the list has it." })
  certifiedOn!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A row that says nothing that could be recorded." })
export class ClassSheetFault {
  @Field(() => Int, { description: "The list's own row number." })
  row!: number;
  @Field(() => String, { description: "Letter of the column." })
  column!: string;
  @Field(() => String, { description: "In Vietnamese: where, what is wrong, and what to do." })
  text!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A list of results, read and compared with the people of a class; nothing of it is kept.",
})
export class ClassSheet {
  @Field(() => [ClassSheetRow], { description: "Rows that can be recorded." })
  rows!: ClassSheetRow[];
  @Field(() => [ClassSheetFault], { description: "What is wrong with the others." })
  faults!: ClassSheetFault[];
}
