import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "./connection.ts";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Moment } from "./scalars.ts";

export const importKinds = ["MEMBERS", "CANDIDATES"] as const;
export type ImportKind = (typeof importKinds)[number];
export const ImportKindEnum = enumOf(importKinds, "ImportKind", "What a list is about.");

export const importStates = [
  "UPLOADING",
  "UPLOADED",
  "MAPPED",
  "CHECKING",
  "CHECKED",
  "APPLYING",
  "APPLIED",
  "UNDOING",
  "UNDONE",
  "FAILED",
  "CANCELLED",
] as const;
export type ImportState = (typeof importStates)[number];
export const ImportStateEnum = enumOf(
  importStates,
  "ImportState",
  "UPLOADED: being looked at until `columns` is there, then waiting for somebody to say what they are. MAPPED: waiting to be checked. CHECKED: waiting to be applied.",
);

export const importActions = ["ADD", "CHANGE", "SAME", "CONFLICT", "FAULT"] as const;
export type ImportAction = (typeof importActions)[number];
export const ImportActionEnum = enumOf(
  importActions,
  "ImportAction",
  "What becomes of a row. CHANGE: fills what was empty. SAME: all of it is held. CONFLICT: contradicts what is held. FAULT: cannot be read.",
);

export const importFields = [
  ...["fullName", "familyAndMiddleName", "givenName", "born", "sex", "ethnicity", "religion", "nationalId", "cardNumber", "branch"],
  ...["admittedOn", "officialOn", "education", "status", "sourceGroup", "sourceOn", "youthUnion"],
] as const;
export type ImportField = (typeof importFields)[number];
export const ImportFieldEnum = enumOf<string>(importFields, "ImportField", "What a column may be.");

export const leftOutReasons = ["NEVER_HELD", "REPEATED", "UNKNOWN"] as const;
export const LeftOutEnum = enumOf(leftOutReasons, "LeftOut", "Why a column is not read. NEVER_HELD: by law; nobody may choose it.");

export const importUndos = ["UNDONE", "LOOKED_AT", "BUILT_UPON"] as const;
export const ImportUndoEnum = enumOf(
  importUndos,
  "ImportUndo",
  "What became of a row when the import was undone: gone, or left because somebody looked at the person or went on with them.",
);

@ObjectType({ simpleResolvers: true, description: "A column of a list." })
export class ImportColumn {
  @Field(() => Int, { description: "Its place, from 0." })
  column!: number;
  @Field(() => String, { description: "Its letter." })
  letter!: string;
  @Field(() => String, { description: "Its heading; lines are joined." })
  heading!: string;
  @Field(() => ImportFieldEnum, { nullable: true, description: "What it is; null: it is not read." })
  field!: string | null;
  @Field(() => LeftOutEnum, { nullable: true, description: "Why it is not read." })
  leftOut!: (typeof leftOutReasons)[number] | null;
}

@ObjectType({ simpleResolvers: true, description: "A text of the file before and after it is converted." })
export class ImportPreview {
  @Field(() => String, { description: "As it stands; empty where it cannot be shown." })
  before!: string;
  @Field(() => String, { description: "As it would be." })
  after!: string;
}

@ObjectType({ simpleResolvers: true, description: "A file written in an old font or code page." })
export class ImportLegacy {
  @Field(() => String, { description: "TCVN3, VNI, WINDOWS_1258 or UTF16." })
  conversion!: string;
  @Field(() => Boolean, { description: "It cannot be read without." })
  needed!: boolean;
  @Field(() => [ImportPreview], { description: "Some texts, until somebody decides." })
  preview!: ImportPreview[];
}

@ObjectType({ simpleResolvers: true, description: "Why a file was not read, or an import stopped." })
export class ImportRefusal {
  @Field(() => String, { description: "A stable code." })
  code!: string;
  @Field(() => String, { description: "In Vietnamese, with what to do." })
  textVi!: string;
  @Field(() => String, { description: "In English." })
  textEn!: string;
}

@ObjectType({ simpleResolvers: true, description: "What becomes, or became, of the rows." })
export class ImportCounts {
  @Field(() => Int, { description: "People who are new." })
  added!: number;
  @Field(() => Int, { description: "People of whom something was not known." })
  changed!: number;
  @Field(() => Int, { description: "People held alike." })
  same!: number;
  @Field(() => Int, { description: "Rows that contradict what is held." })
  conflicts!: number;
  @Field(() => Int, { description: "Rows that cannot be read." })
  faulty!: number;
  @Field(() => Int, { description: "People held in the branches of the file and not in it." })
  missing!: number;
  @Field(() => Int, { description: "People whose number a unit above has to compare." })
  asked!: number;
  @Field(() => Int, { description: "Rows that were taken back." })
  undone!: number;
  @Field(() => Int, { description: "Rows that could not be." })
  kept!: number;
}

@ObjectType({ simpleResolvers: true, description: "A list of people from a file, from the upload to the end." })
export class ImportJob {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => ImportKindEnum, { description: "What it is about." })
  kind!: ImportKind;
  @Field(() => UnitRef, { description: "Whose." })
  unit!: UnitRef;
  @Field(() => String, { description: "Name of the file." })
  fileName!: string;
  @Field(() => Int, { description: "Bytes." })
  size!: number;
  @Field(() => ImportStateEnum, { description: "How far it is." })
  state!: ImportState;
  @Field(() => Int, { description: "Rises with every step." })
  revision!: number;
  @Field(() => Moment, { description: "When." })
  uploadedAt!: string;
  @Field(() => String, { nullable: true, description: "By whom." })
  uploadedBy!: string | null;
  @Field(() => [ImportColumn], {
    nullable: true,
    description: "What the columns are, as proposed and then as chosen; null until the file was looked at.",
  })
  columns!: ImportColumn[] | null;
  @Field(() => [ImportFieldEnum], { description: "What a list of this kind must have and no column is." })
  absent!: string[];
  @Field(() => ImportLegacy, { nullable: true, description: "An old font or code page." })
  legacy!: ImportLegacy | null;
  @Field(() => Int, { nullable: true, description: "Rows in all; null until they were counted." })
  total!: number | null;
  @Field(() => Int, { description: "Rows done in the step under way." })
  done!: number;
  @Field(() => ImportCounts, { description: "What becomes of them." })
  counts!: ImportCounts;
  @Field(() => ImportRefusal, { nullable: true, description: "Why it ended, where it failed." })
  refusal!: ImportRefusal | null;
  @Field(() => Moment, { nullable: true, description: "Until when it can be undone." })
  undoUntil!: string | null;
  @Field(() => [String], { description: "What the rules let the viewer do with it." })
  can!: string[];

  unitId!: string;
}

@ObjectType({ simpleResolvers: true, description: "What is wrong with a row, and where: never what stands there." })
export class ImportFault {
  @Field(() => String, { description: "Letter of the column." })
  column!: string;
  @Field(() => String, { description: "Its heading." })
  heading!: string;
  @Field(() => String, { description: "A stable code." })
  code!: string;
  @Field(() => String, { description: "In Vietnamese, with what to do." })
  textVi!: string;
  @Field(() => String, { description: "In English." })
  textEn!: string;
  @Field(() => Int, { nullable: true, description: "The row that had it first." })
  otherRow!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "A row of a list and what becomes of it." })
export class ImportRow {
  @Field(() => Int, { description: "As the sheet numbers it." })
  row!: number;
  @Field(() => ImportActionEnum, { description: "What becomes of it." })
  action!: ImportAction;
  @Field(() => [ImportFault], { description: "What is wrong." })
  faults!: ImportFault[];
  @Field(() => Boolean, { description: "A unit above was asked whose the number is." })
  asked!: boolean;
  @Field(() => ImportUndoEnum, { nullable: true, description: "What became of it when the import was undone." })
  undo!: (typeof importUndos)[number] | null;
  @Field(() => String, { nullable: true, description: "Whom it means; null for a city, and where nobody is held." })
  fullName!: string | null;
}
export const ImportRowConnection = connectionOf("ImportRow", () => ImportRow, false);

@ObjectType({ simpleResolvers: true, description: "Somebody held in a branch of the file and not in it." })
export class ImportMissing {
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => Int, { description: "Year of birth." })
  birthYear!: number;
  @Field(() => UnitRef, { nullable: true, description: "The branch." })
  unit!: UnitRef | null;

  personId!: string;
}
export const ImportMissingConnection = connectionOf("ImportMissing", () => ImportMissing, false);
