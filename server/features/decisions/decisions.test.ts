import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { todayInVietnam } from "../../domain/calendar.ts";
import { shortDate } from "../../domain/partyPapers.ts";
import { pdfPages, withoutSpaces, wordCells } from "../../test/officialFile.ts";
import { city, given, id, issue, setMany, ward, world } from "../../test/planScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";

const first = { number: "5-QĐ/ĐU", signedOn: "2026-01-05", issuer: "Ban Thường vụ Đảng ủy", title: "về giao chỉ tiêu năm 2026" };

interface File {
  fileName: string;
  mediaType: string;
  content: string;
}
const decision = (call: Call, more = "", unit: Parameters<typeof id>[0] = "ward") =>
  call<{ targetDecision: File }>(
    `{ targetDecision(unitId: "${id(unit)}", indicator: "ADMISSIONS", period: "2026", format: DOCX ${more}) { fileName mediaType content } }`,
  );
const papers = async (call: Call) =>
  dataOf(
    await call<{ targetPapers: { id: string; units: number; amends: boolean; instrument: { number: string } }[] }>(
      `{ targetPapers(unitId: "${id("ward")}", indicator: "ADMISSIONS", period: "2026") { id units amends issuedAt instrument { number signedOn issuer title } } }`,
    ),
  ).targetPapers;

/** The rows of the annex tables: cells from an order number on, as many as the heading has. */
function annexRows({ content }: File, columns: number): string[][] {
  const cells = wordCells(content);
  return cells.flatMap((cell, at) =>
    /^\d+$/.test(cell) && /^(Đảng|Chi) bộ /.test(cells[at + 1] ?? "") ? [cells.slice(at, at + columns)] : [],
  );
}

async function issueFirst() {
  await given(10);
  const numbers = { base: 6, otherBase: 4 };
  const rows = Object.entries(numbers).map(([unit, value]) => ({ unitId: id(unit as "base"), value }));
  dataOf(await setMany(ward, [...rows, { unitId: id("wardBranch"), exempt: true }]));
  dataOf(await issue(ward, { instrument: first }));
}

test("what a ward has issued is a file with every unit, its members and its number", async () => {
  expect(codeOf(await decision(ward))).toBe("CONFLICT");
  expect(await papers(ward)).toEqual([]);
  await issueFirst();
  const { targetDecision: word } = dataOf(await decision(ward));
  expect([word.fileName, word.mediaType]).toEqual([
    "Quyet-dinh-giao-chi-tieu-2026.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]);
  expect(annexRows(word, 6)).toEqual([
    ["1", "Đảng bộ Công an phường", "100", "0", "6", ""],
    ["2", "Đảng bộ Trường học", "60", "0", "4", ""],
    ["3", "Chi bộ Tổ dân phố số 1", "27", "0", "Miễn", "Miễn theo quyết định của cấp giao"],
  ]);
  const { targetDecision: pdf } = dataOf(
    await ward<{ targetDecision: File }>(
      `{ targetDecision(unitId: "${id("ward")}", indicator: "ADMISSIONS", period: "2026", format: PDF) { fileName mediaType content } }`,
    ),
  );
  expect([pdf.fileName, pdf.mediaType]).toEqual(["Quyet-dinh-giao-chi-tieu-2026.pdf", "application/pdf"]);
  const text = withoutSpaces((await pdfPages(Buffer.from(pdf.content, "base64"))).flat().map(({ str }) => str));
  for (const words of [
    "THÀNH ỦY MỘT",
    "ĐẢNG ỦY PHƯỜNG ĐỐNG ĐA",
    "Số 05-QĐ/ĐU",
    "Đống Đa, ngày 05 tháng 01 năm 2026",
    "Căn cứ Kế hoạch số 01-KH/ĐU ngày 05/01/2026",
    "cho 2 tổ chức đảng trực thuộc, tổng số 10 đảng viên. Miễn cho 1 tổ chức.",
    "Tổng cộng",
  ]) {
    expect(text).toContain(withoutSpaces([words]));
  }
});

test("a paper of a year to come counts up to today and says so, also where its year has not begun", async () => {
  const year = Number(new Date().toISOString().slice(0, 4)) + 2;
  await given(10, String(year));
  dataOf(await setMany(ward, [{ unitId: id("base"), value: 10 }], { period: String(year) }));
  dataOf(await issue(ward, { period: String(year), instrument: first }));
  const { targetDecision: word } = dataOf(
    await ward<{ targetDecision: File }>(
      `{ targetDecision(unitId: "${id("ward")}", indicator: "ADMISSIONS", period: "${year}", format: DOCX) { fileName mediaType content } }`,
    ),
  );
  const today = shortDate(todayInVietnam());
  expect(wordCells(word.content)).toEqual(expect.arrayContaining([`Đảng viên đến ${today}`, `Kết quả năm ${year - 2} (đến ${today})`]));
});

test("a paper is issued by a committee, whoever typed its organisation, and bears its own kind", async () => {
  await given(10);
  dataOf(await setMany(ward, [{ unitId: id("base"), value: 10 }]));
  dataOf(await issue(ward, { instrument: { ...first, number: "5-KH/ĐU", issuer: "Đảng bộ phường Đống Đa" } }));
  const told = async () =>
    dataOf(
      await ward<{ targetPapers: unknown[] }>(
        `{ targetPapers(unitId: "${id("ward")}", indicator: "ADMISSIONS", period: "2026") { type instrument { issuer } } }`,
      ),
    ).targetPapers;
  const committee = [{ type: "Kế hoạch", instrument: { issuer: "Đảng ủy phường Đống Đa" } }];
  expect(await told()).toEqual(committee);
  const { rows } = await world.owner.query("select distinct issuer from instrument where number = '5-KH/ĐU'");
  expect(rows).toEqual([{ issuer: "Đảng ủy phường Đống Đa" }]);
  await world.owner.query("update instrument set issuer = 'Đảng bộ phường Đống Đa' where number = '5-KH/ĐU'");
  expect(await told()).toEqual(committee);
});

test("the same number and date is one paper, whatever indicators it gives", async () => {
  await issueFirst();
  const classes = { indicator: "CLASS_CERTIFICATES", unitId: id("ward") };
  dataOf(await setMany(ward, [{ unitId: id("base"), value: 5 }], classes));
  dataOf(await issue(ward, { ...classes, instrument: first }));
  const { targetDecision: word } = dataOf(await decision(ward));
  expect(wordCells(word.content).filter((cell) => cell === "Đảng bộ Công an phường")).toHaveLength(2);
  expect(annexRows(word, 6).map((cells) => cells.slice(4))).toEqual([
    ["6", ""],
    ["4", ""],
    ["Miễn", "Miễn theo quyết định của cấp giao"],
    ["5", ""],
    ["–", "Chưa giao"],
    ["–", "Chưa giao"],
  ]);
});

test("an amendment is a paper of its own; the first one still says what it gave", async () => {
  await issueFirst();
  const again = { ...first, number: "9-QĐ/ĐU", signedOn: "2026-03-02" };
  dataOf(await setMany(ward, [{ unitId: id("base"), value: 8 }], { revision: 2 }));
  dataOf(await issue(ward, { instrument: again }));
  const both = await papers(ward);
  expect(both.map(({ instrument: { number }, units, amends }) => [number, units, amends])).toEqual([
    ["9-QĐ/ĐU", 1, true],
    ["5-QĐ/ĐU", 3, false],
  ]);
  const newest = dataOf(await decision(ward)).targetDecision;
  expect(newest.fileName).toBe("Quyet-dinh-dieu-chinh-chi-tieu-2026.docx");
  expect(annexRows(newest, 8).map((cells) => cells.slice(4))).toEqual([
    ["6", "8", "+2", "Phiên bản 2, thay 05-QĐ/ĐU ngày 05/01/2026"],
    ["4", "4", "–", ""],
    ["Miễn", "Miễn", "–", "Miễn theo quyết định của cấp giao"],
  ]);
  const old = dataOf(await decision(ward, `paperId: "${both[1]!.id}"`)).targetDecision;
  expect(annexRows(old, 6)[0]!.slice(4)).toEqual(["6", "Sau đó thành 8 (phiên bản 2, 09-QĐ/ĐU ngày 02/03/2026)"]);
  expect(codeOf(await decision(ward, `paperId: "${randomUUID()}"`))).toBe("NOT_FOUND");
});

test("whoever reads all the units' targets may have it; a receiver may not have its giver's", async () => {
  await issueFirst();
  for (const call of [city, world.as("AUDITOR", "city"), world.as("AUDITOR", "ward"), world.as("WARD_LEADER", "ward")]) {
    expect(annexRows(dataOf(await decision(call)).targetDecision, 6)).toHaveLength(3);
  }
  expect(codeOf(await decision(world.as("CITY_ADMINISTRATOR", "city")))).toBe("FORBIDDEN");
  for (const call of [world.as("BASE_COMMITTEE", "base"), world.as("BRANCH_SECRETARY", "wardBranch")]) {
    expect(codeOf(await decision(call))).toBe("NOT_FOUND");
  }
  expect(codeOf(await decision(ward, "", "city"))).toBe("NOT_FOUND");
});

test("a unit that has left keeps its number, alike for whoever reads the paper, and nothing of what came after is told", async () => {
  await issueFirst();
  await world.owner.query("update target_version set issued_at = now() - interval '2 days'");
  const said = async (call: Call) => {
    const pdf = await call<{ targetDecision: File }>(
      `{ targetDecision(unitId: "${id("ward")}", indicator: "ADMISSIONS", period: "2026", format: PDF) { content } }`,
    );
    return withoutSpaces((await pdfPages(Buffer.from(dataOf(pdf).targetDecision.content, "base64"))).flat().map(({ str }) => str));
  };
  const article = withoutSpaces(["cho 2 tổ chức đảng trực thuộc, tổng số 10 đảng viên. Miễn cho 1 tổ chức."]);
  expect(await said(ward)).toContain(article);
  const edit = { do: "move", unit: id("base"), under: id("otherWard"), on: todayInVietnam() };
  await world.owner.query("select reorganise($1)", [JSON.stringify([edit])]);
  const other = { unitId: id("otherWard"), instrument: { ...first, number: "6-QĐ/ĐU" } };
  const newGiver = world.as("WARD_STAFF", "otherWard");
  dataOf(await setMany(newGiver, [{ unitId: id("base"), value: 9 }], { unitId: other.unitId }));
  dataOf(await issue(newGiver, other));

  const row = annexRows(dataOf(await decision(ward)).targetDecision, 6).find((cells) => cells[1] === "Đảng bộ Công an phường");
  expect(row?.slice(2)).toEqual(["–", "–", "6", "Đã rời khỏi Đảng bộ phường Đống Đa"]);
  const after = await said(ward);
  expect(after).toContain(article);
  for (const call of [city, world.as("AUDITOR", "city"), world.as("AUDITOR", "ward")]) expect(await said(call)).toEqual(after);
  expect(await papers(ward)).toMatchObject([{ units: 3, amends: false }]);
});

test("a paper all of whose receivers have left is still there", async () => {
  await given(10);
  dataOf(await setMany(ward, [{ unitId: id("base"), value: 10 }]));
  dataOf(await issue(ward, { instrument: first }));
  await world.owner.query("update target_version set issued_at = now() - interval '2 days'");
  const edit = { do: "move", unit: id("base"), under: id("otherWard"), on: todayInVietnam() };
  await world.owner.query("select reorganise($1)", [JSON.stringify([edit])]);
  expect(annexRows(dataOf(await decision(ward)).targetDecision, 6)[0]?.slice(2, 5)).toEqual(["–", "–", "10"]);
});

test("one request lays out three papers at most", async () => {
  const one = `targetDecision(unitId: "${id("ward")}", indicator: "ADMISSIONS", period: "2026", format: PDF) { fileName }`;
  const many = (count: number) => ward(`{ ${Array.from({ length: count }, (_, at) => `a${at}: ${one}`).join(" ")} }`);
  expect(codeOf(await many(3))).toBe("CONFLICT");
  expect(codeOf(await many(4))).toBe("TOO_EXPENSIVE");
});
