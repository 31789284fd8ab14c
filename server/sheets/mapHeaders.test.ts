import { describe, expect, it } from "vitest";
import { csv, type Written, xlsx } from "../test/sheetFiles.ts";
import { type Field, fields, fieldsOf, neededOf, type SheetKind, sheetKinds } from "./fields.ts";
import { readHead } from "./head.ts";
import { headingWords } from "./headingWords.ts";
import { choose, columnsRead, mapHeaders } from "./mapHeaders.ts";
import { nationalSheet } from "./nationalSheet.ts";
import { openSheet } from "./openSheet.ts";
import { plain } from "./words.ts";

const usesOf = (kind: SheetKind, headings: readonly string[]) =>
  mapHeaders(
    kind,
    headings.map((heading, column) => ({ column, lines: [heading] })),
  ).columns.map(({ field, leftOut }) => field ?? leftOut);

async function headOf(rows: Written[][], kind: SheetKind = "MEMBERS") {
  const file = await openSheet(xlsx(rows));
  const { map, firstRow } = await readHead(file, kind);
  return { firstRow, uses: Object.fromEntries(map.columns.flatMap(({ letter, field }) => (field ? [[letter, field]] : []))), map };
}

describe("headings", () => {
  it("are known without accents, case, signs and what stands in brackets", () => {
    const headings = ["HỌ VÀ TÊN (chữ in hoa)", "ngày, tháng, năm sinh", "Gioi tinh *", "Ngày vào Đảng\n(dự bị)", "Số CCCD/ĐDCN"];
    expect(usesOf("MEMBERS", headings)).toEqual(["fullName", "born", "sex", "admittedOn", "nationalId"]);
  });

  it("of relatives, addresses, health, income and telephones are left out whatever else they say", () => {
    const headings = [
      "Họ và tên cha",
      "Họ tên vợ (chồng)",
      "Quê quán",
      "Nơi thường trú",
      "Tình trạng sức khỏe",
      "Thu nhập",
      "Số điện thoại",
      "Số CMND cũ",
      "Mẹ",
    ];
    expect(new Set(usesOf("MEMBERS", headings))).toEqual(new Set(["NEVER_HELD"]));
    expect(usesOf("MEMBERS", ["Chi bộ", "Đảng bộ", "Số lượng"])).toEqual(["branch", "UNKNOWN", "UNKNOWN"]);
  });

  it("of the national sheet's 33 columns give just the fields we may hold", () => {
    expect(nationalSheet).toHaveLength(33);
    const uses = usesOf(
      "MEMBERS",
      nationalSheet.map(({ heading }) => heading),
    );
    expect(uses.map((use) => (fields.includes(use as Field) ? use : null))).toEqual(nationalSheet.map(({ field }) => field));
  });

  it("mean a field each: no words stand for two fields of one kind, and none needs accents to be known", () => {
    for (const kind of sheetKinds) {
      const all = fieldsOf[kind].flatMap((field) => headingWords[field]);
      expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([]);
      expect(all.filter((words) => plain(words) !== words)).toEqual([]);
      expect(neededOf[kind].filter((field) => !fieldsOf[kind].includes(field))).toEqual([]);
    }
  });

  it("that repeat are not guessed at, and what must be there and is not is named", () => {
    const map = mapHeaders("MEMBERS", [
      { column: 0, lines: ["Họ tên"] },
      { column: 3, lines: ["Họ và tên"] },
    ]);
    expect(map.columns).toMatchObject([
      { letter: "A", field: "fullName" },
      { letter: "D", leftOut: "REPEATED" },
    ]);
    expect(map.missing).toEqual(["born", "sex", "admittedOn"]);
  });

  it("may be given another field by a person, but never one that we may not hold", () => {
    const map = mapHeaders("CLASSES", [
      { column: 0, lines: ["Học viên"] },
      { column: 1, lines: ["Năm sinh"] },
      { column: 2, lines: ["Địa chỉ"] },
      { column: 3, lines: ["Lớp"] },
    ]);
    expect(map.missing).toEqual(["fullName"]);
    const chosen = choose(
      map,
      new Map<number, Field | null>([
        [0, "fullName"],
        [2, "branch"],
        [3, "status"],
      ]),
    );
    expect(chosen.missing).toEqual([]);
    expect(chosen.columns.map(({ field, leftOut }) => field ?? leftOut)).toEqual(["fullName", "born", "NEVER_HELD", "UNKNOWN"]);
    expect([...columnsRead(chosen)]).toEqual([0, 1]);
    expect(choose(chosen, new Map([[1, null]])).missing).toEqual(["born"]);
  });
});

describe("the head of a table", () => {
  const data: Written[] = [1, "Nguyễn Văn A", { serial: 32874 }, "Nam", { serial: 42005 }];

  it("is found below its titles", async () => {
    const rows = [["ĐẢNG BỘ PHƯỜNG"], [], ["DANH SÁCH ĐẢNG VIÊN"], ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Ngày vào Đảng"], data];
    expect(await headOf(rows)).toMatchObject({ firstRow: 5, uses: { B: "fullName", C: "born", D: "sex", E: "admittedOn" } });
  });

  it("is folded from two or three lines with merged cells, and a line that numbers the columns is passed over", async () => {
    const rows = [
      ["TT", "Thông tin cá nhân", null, null, "Ngày vào Đảng", null, "Cha"],
      [null, "Họ và tên", "Ngày sinh", "Giới tính", "Dự bị", "Chính thức", "Họ và tên"],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
      data,
    ];
    const head = await headOf(rows);
    expect(head).toMatchObject({ firstRow: 4, uses: { B: "fullName", C: "born", D: "sex", E: "admittedOn", F: "officialOn" } });
    expect(head.map.columns.find(({ letter }) => letter === "G")).toMatchObject({ heading: "Cha › Họ và tên", leftOut: "NEVER_HELD" });
    const three = [["Danh sách"], ["TT", "Họ và tên", null, "Ngày"], [null, null, null, "sinh"], data];
    expect((await headOf(three, "CLASSES")).uses).toEqual({ B: "fullName", D: "born" });
  });

  it("takes a name in two columns, under one heading or two", async () => {
    const rest = ["Năm sinh"];
    const names: Written[] = [1, "Nguyễn Văn", "An", 1985];
    const half = { B: "familyAndMiddleName", C: "givenName", D: "born" };
    expect((await headOf([["TT", "Họ và tên", null, ...rest], names], "CLASSES")).uses).toEqual(half);
    expect((await headOf([["TT", "Họ và đệm", "Tên", ...rest], names], "CLASSES")).uses).toEqual(half);
    expect((await headOf([["TT", "Họ và tên", null, ...rest], [null, "Họ đệm", "Tên", null], names], "CLASSES")).uses).toEqual(half);
  });

  it("is asked for where there is none", async () => {
    const file = await openSheet(
      Buffer.from(
        csv([
          ["a", "b"],
          ["c", "d"],
        ]),
      ),
    );
    await expect(readHead(file, "MEMBERS")).rejects.toMatchObject({ code: "NO_HEADINGS" });
  });
});
