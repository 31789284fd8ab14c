import { yearOf } from "../domain/calendar.ts";
import { asName } from "../domain/persons.ts";
import { normalise } from "../domain/vietnamese.ts";
import type { SheetRow } from "./cells.ts";
import type { Fault } from "./faults.ts";
import { readCardNumber, readNationalId } from "./numbers.ts";
import type { AttendeeRecord, CandidateRecord, MemberRecord, SheetRecord } from "./records.ts";
import { type Born, type Reading, RowReader } from "./rowReader.ts";
import { readEducation } from "./schooling.ts";
import { isMinority, isReligious, readResult, readSex, readStatus, yesOrNo } from "./words.ts";

export type CheckedRow = { readonly record: SheetRecord } | { readonly faults: readonly Fault[] };

/** One row as a record, or all that is wrong with it. Says nothing of other rows or of what is already held. */
export function checkRow(row: SheetRow, reading: Reading): CheckedRow {
  if (reading.map.missing.length > 0) throw new Error(`columns are missing: ${reading.map.missing.join(", ")}`);
  const reader = new RowReader(row, reading);
  const record = readers[reading.map.kind](reader);
  return record && reader.faults.length === 0 ? { record } : { faults: reader.faults };
}

const readers = { MEMBERS: member, CANDIDATES: candidate, CLASSES: attendee };

function member(reader: RowReader): MemberRecord | undefined {
  const common = person(reader);
  const born = reader.born("born", true);
  const sex = reader.word("sex", readSex, "SEX_UNKNOWN", true);
  const admittedOn = reader.date("admittedOn", true);
  const officialOn = reader.date("officialOn");
  const rest = {
    ...background(reader),
    cardNumber: reader.number("cardNumber", readCardNumber),
    status: reader.word("status", readStatus, "STATUS_UNKNOWN"),
  };
  if (admittedOn && born && isAfter(born, admittedOn)) reader.fault("admittedOn", "DATE_ORDER");
  if (admittedOn && officialOn && officialOn < admittedOn) reader.fault("officialOn", "DATE_ORDER");
  if (!common || !born || !sex || !admittedOn) return undefined;
  return { kind: "MEMBERS", ...common, born, sex, admittedOn, ...present({ officialOn, ...rest }) };
}

function candidate(reader: RowReader): CandidateRecord | undefined {
  const common = person(reader);
  const bornOn = reader.date("born", true);
  const sex = reader.word("sex", readSex, "SEX_UNKNOWN", true);
  const sourceOn = reader.date("sourceOn");
  const rest = {
    ...background(reader),
    sourceGroup: reader.text("sourceGroup"),
    youthUnion: reader.word("youthUnion", yesOrNo, "YES_NO_UNKNOWN"),
  };
  if (bornOn && sourceOn && sourceOn <= bornOn) reader.fault("sourceOn", "DATE_ORDER");
  return common && bornOn !== undefined && sex
    ? { kind: "CANDIDATES", ...common, bornOn, sex, ...present({ sourceOn, ...rest }) }
    : undefined;
}

function attendee(reader: RowReader): AttendeeRecord | undefined {
  const common = person(reader);
  const born = reader.born("born", true);
  const rest = {
    sex: reader.word("sex", readSex, "SEX_UNKNOWN"),
    passed: reader.word("result", readResult, "RESULT_UNKNOWN"),
    certificateNumber: reader.text("certificateNumber"),
    certificateOn: reader.date("certificateOn"),
  };
  if (born && rest.certificateOn && isAfter(born, rest.certificateOn)) reader.fault("certificateOn", "DATE_ORDER");
  return common && born ? { kind: "CLASSES", ...common, born, ...present(rest) } : undefined;
}

function person(reader: RowReader) {
  const fullName = name(reader);
  const rest = present({ nationalId: reader.number("nationalId", readNationalId), branch: reader.text("branch") });
  return fullName === undefined ? undefined : { row: reader.row.number, fullName, ...rest };
}

const nameShape = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

/** A name in one column, or its two halves joined. */
function name(reader: RowReader): string | undefined {
  if (reader.has("fullName")) return named(reader, "fullName");
  const [family, given] = [named(reader, "familyAndMiddleName", "NAME_HALF"), named(reader, "givenName", "NAME_HALF")];
  return family === undefined || given === undefined ? undefined : normalise(`${family} ${given}`);
}

function named(reader: RowReader, field: "fullName" | "familyAndMiddleName" | "givenName", whenEmpty: "MISSING" | "NAME_HALF" = "MISSING") {
  const before = reader.faults.length;
  const text = reader.text(field);
  if (text === undefined) return reader.faults.length > before ? undefined : reader.fault(field, whenEmpty);
  return nameShape.test(text) ? asName(text) : reader.fault(field, "NAME_SHAPE");
}

function background(reader: RowReader) {
  const schooling = reader.cell("education");
  const turned = schooling?.kind === "number" && schooling.asDate;
  return {
    minority: reader.word("ethnicity", isMinority, "ETHNICITY_UNKNOWN"),
    religious: reader.word("religion", isReligious, "RELIGION_UNKNOWN"),
    education: turned
      ? reader.fault("education", "EDUCATION_IS_DATE")
      : schooling && reader.word("education", readEducation, "EDUCATION_UNKNOWN"),
    occupation: reader.text("occupation"),
  };
}

/** Whether somebody born so was not yet born on the day; a year alone is taken at its kindest. */
const isAfter = (born: Born, day: string) => ("date" in born ? born.date >= day : born.year > yearOf(day));

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is not there. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
