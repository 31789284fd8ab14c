import { describe, expect, it } from "vitest";
import { inOldFont } from "../test/sheetFiles.ts";
import type { Cell, SheetRow } from "./cells.ts";
import { checkRow } from "./checkRow.ts";
import { faultSentences } from "./faults.ts";
import { type Field, fieldsOf, type SheetKind } from "./fields.ts";
import type { HeaderMap } from "./mapHeaders.ts";

const text = (value: string): Cell => ({ kind: "text", text: value });
const number = (digits: number | string, asDate = false): Cell => ({ kind: "number", digits: String(digits), asDate });

/** A sheet whose columns are the fields of its kind, in their order. */
const mapOf = (kind: SheetKind, without: readonly Field[] = ["familyAndMiddleName", "givenName"]): HeaderMap => ({
  kind,
  missing: [],
  columns: fieldsOf[kind].flatMap((field, column) =>
    without.includes(field) ? [] : [{ column, letter: "", heading: `cột ${field}`, field }],
  ),
});

function rowOf(kind: SheetKind, cells: Partial<Record<Field, Cell>>): SheetRow {
  return { number: 7, cells: new Map(Object.entries(cells).map(([field, cell]) => [fieldsOf[kind].indexOf(field as Field), cell])) };
}

const check = (kind: SheetKind, cells: Partial<Record<Field, Cell>>, map = mapOf(kind)) =>
  checkRow(rowOf(kind, cells), { map, from1904: false, today: "2026-11-22" });

const member = { fullName: text("Nguyễn Văn An"), born: text("05/02/1985"), sex: text("Nam"), admittedOn: text("19/05/2010") };
const person = { fullName: text("Nguyễn Văn An"), born: text("05/02/1985"), sex: text("Nữ") };

describe("a row", () => {
  it("of a member is a record: in NFC, dates as dates, of ethnicity and religion yes or no alone", () => {
    const cells = {
      ...member,
      fullName: text("  Nguyễn  Thị Hòa ".normalize("NFD")),
      sex: text("NỮ"),
      ethnicity: text("Ê-đê"),
      religion: text("Không"),
      nationalId: text("001085 123 456"),
      cardNumber: text("99001234"),
      branch: text("Chi bộ số 1"),
      officialOn: number(40682, true),
      education: text("12/12"),
      occupation: text("Giáo viên"),
      status: text("Đang sinh hoạt"),
    };
    expect(check("MEMBERS", cells)).toEqual({
      record: {
        ...{
          kind: "MEMBERS",
          row: 7,
          fullName: "Nguyễn Thị Hòa",
          born: { date: "1985-02-05" },
          sex: "FEMALE",
          minority: true,
          religious: false,
        },
        ...{
          nationalId: "001085123456",
          cardNumber: "99001234",
          branch: "Chi bộ số 1",
          admittedOn: "2010-05-19",
          officialOn: "2011-05-19",
        },
        ...{ education: "UPPER_SECONDARY", occupation: "Giáo viên", status: "ACTIVE" },
      },
    });
  });

  it("of a member may know the year of birth only; a candidate's may not, for the rules of age need the day", () => {
    expect(check("MEMBERS", { ...member, born: number(1985) })).toMatchObject({ record: { born: { year: 1985 } } });
    expect(check("CANDIDATES", { ...person, born: text("1985") })).toMatchObject({ faults: [{ place: { code: "DATE_YEAR_ONLY" } }] });
  });

  it("of a candidate or of somebody who attended a class is a record of its own", () => {
    const candidate = { ...person, sourceGroup: text("Sinh viên"), sourceOn: text("01/03/2026"), youthUnion: text("x") };
    expect(check("CANDIDATES", candidate)).toEqual({
      record: {
        ...{ kind: "CANDIDATES", row: 7, fullName: "Nguyễn Văn An", bornOn: "1985-02-05", sex: "FEMALE" },
        ...{ sourceGroup: "Sinh viên", sourceOn: "2026-03-01", youthUnion: true },
      },
    });
    const attendee = { ...person, result: text("Không đạt"), certificateNumber: text("12/GCN"), certificateOn: text("01/03/2026") };
    expect(check("CLASSES", attendee)).toMatchObject({
      record: { kind: "CLASSES", passed: false, certificateNumber: "12/GCN", certificateOn: "2026-03-01" },
    });
  });

  it("whose name stands in two columns has them joined, and neither may be empty", () => {
    const map = mapOf("CLASSES", ["fullName"]);
    const halves = { familyAndMiddleName: text("Nguyễn Văn"), givenName: text(" An"), born: text("1985") };
    expect(check("CLASSES", halves, map)).toMatchObject({ record: { fullName: "Nguyễn Văn An" } });
    const capitals = { ...halves, familyAndMiddleName: text("NGUYỄN VĂN"), givenName: text("AN") };
    expect(check("CLASSES", capitals, map)).toMatchObject({ record: { fullName: "Nguyễn Văn An" } });
    expect(check("CLASSES", { familyAndMiddleName: text("Nguyễn"), born: text("1985") }, map)).toMatchObject({
      faults: [{ place: { code: "NAME_HALF", field: "givenName" } }],
    });
  });
});

const wrong: [SheetKind, Field, Cell | undefined, keyof typeof faultSentences][] = [
  ["MEMBERS", "fullName", undefined, "MISSING"],
  ["MEMBERS", "fullName", text(" \u200B "), "MISSING"],
  ["MEMBERS", "fullName", text("Nguyễn Văn 5"), "NAME_SHAPE"],
  ["MEMBERS", "fullName", number(5), "NAME_SHAPE"],
  ["MEMBERS", "fullName", text("a".repeat(201)), "TOO_LONG"],
  ["MEMBERS", "fullName", { kind: "boolean", value: true }, "UNEXPECTED_VALUE"],
  ["MEMBERS", "fullName", text(inOldFont("Nguyễn Văn Tiếng", "TCVN3")), "LEGACY_TEXT"],
  ["MEMBERS", "fullName", text(inOldFont("Nguyễn Văn Tiếng", "VNI")), "LEGACY_TEXT"],
  ["MEMBERS", "born", { kind: "formula" }, "FORMULA"],
  ["MEMBERS", "born", { kind: "error" }, "CELL_ERROR"],
  ["MEMBERS", "born", text("02/25/1985"), "DATE_MONTH_FIRST"],
  ["MEMBERS", "born", text("01/01/1899"), "DATE_OUT_OF_RANGE"],
  ["MEMBERS", "born", number(1985, true), "DATE_IS_YEAR"],
  ["MEMBERS", "admittedOn", text("23/11/2026"), "DATE_OUT_OF_RANGE"],
  ["MEMBERS", "admittedOn", text("2009"), "DATE_YEAR_ONLY"],
  ["MEMBERS", "admittedOn", text("05/02/1985"), "DATE_ORDER"],
  ["MEMBERS", "officialOn", text("18/05/2010"), "DATE_ORDER"],
  ["MEMBERS", "sex", text("1985"), "SEX_UNKNOWN"],
  ["MEMBERS", "ethnicity", text("Kinhh"), "ETHNICITY_UNKNOWN"],
  ["MEMBERS", "religion", text("Phật dáo"), "RELIGION_UNKNOWN"],
  ["MEMBERS", "nationalId", number(1085123456), "ID_LOST_ZEROS"],
  ["MEMBERS", "nationalId", number(85123456789), "ID_LOST_ZEROS"],
  ["MEMBERS", "nationalId", number("8.5123456789E10"), "ID_LOST_ZEROS"],
  ["MEMBERS", "nationalId", text("01085123456"), "ID_LOST_ZEROS"],
  ["MEMBERS", "nationalId", text("1,08512E+11"), "ID_ROUNDED"],
  ["MEMBERS", "nationalId", number(123456789), "ID_NINE_DIGITS"],
  ["MEMBERS", "nationalId", text("123456789"), "ID_NINE_DIGITS"],
  ["MEMBERS", "nationalId", number(101085123456), "ID_SHAPE"],
  ["MEMBERS", "nationalId", text("0010851234567"), "ID_SHAPE"],
  ["MEMBERS", "nationalId", text("không có"), "ID_SHAPE"],
  ["MEMBERS", "cardNumber", number(1234), "CARD_LOST_ZEROS"],
  ["MEMBERS", "cardNumber", text("12345"), "CARD_SHAPE"],
  ["MEMBERS", "education", number(46368, true), "EDUCATION_IS_DATE"],
  ["MEMBERS", "education", text("13/12"), "EDUCATION_UNKNOWN"],
  ["MEMBERS", "status", text("?!"), "STATUS_UNKNOWN"],
  ["CANDIDATES", "youthUnion", text("chưa rõ"), "YES_NO_UNKNOWN"],
  ["CANDIDATES", "sourceOn", text("05/02/1985"), "DATE_ORDER"],
  ["CLASSES", "result", text("???"), "RESULT_UNKNOWN"],
];

describe("a faulty cell is named by its row, column and heading, and its content stays out of what may be logged", () => {
  it.each(wrong)("in %s: %s %j is %s", (kind, field, cell, code) => {
    const whole = kind === "MEMBERS" ? member : person;
    const { [field]: _, ...others } = { ...whole } as Partial<Record<Field, Cell>>;
    const checked = check(kind, cell ? { ...others, [field]: cell } : others);
    if (!("faults" in checked)) throw new Error("the row was taken");
    const [fault] = checked.faults;
    expect(checked.faults).toHaveLength(1);
    const column = "ABCDEFGHIJKLMNO"[fieldsOf[kind].indexOf(field)];
    expect(fault!.place).toEqual({
      ...{ row: 7, column, heading: `cột ${field}`, field, code },
      sentence: `Dòng 7, cột ${column} (cột ${field}): ${faultSentences[code]}`,
    });
    if (cell?.kind === "text" && fault!.value !== "") expect(JSON.stringify(fault!.place)).not.toContain(fault!.value);
  });

  it("together with every other fault of its row", () => {
    const checked = check("MEMBERS", { ...member, born: text("x"), sex: text("y"), nationalId: text("z") });
    expect("faults" in checked && checked.faults.map(({ place, value }) => [place.code, value])).toEqual([
      ["ID_SHAPE", "z"],
      ["DATE_SHAPE", "x"],
      ["SEX_UNKNOWN", "y"],
    ]);
  });
});
