import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shortDate } from "../../domain/partyPapers.ts";
import { CaseScene, day, type ShownCase } from "../../test/caseScene.ts";
import { pdfPages, withoutSpaces, wordCells, wordText } from "../../test/officialFile.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
let staff: Call;
let an: ShownCase;
let binh: ShownCase;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
  staff = scene.as("WARD_STAFF");
  an = await scene.walk(await scene.opened({ fullName: "Trần Thị Ẩn" }), "START_APPRAISAL");
  binh = await scene.walk(await scene.opened({ fullName: "Lê Văn Bình" }), "START_APPRAISAL");
});
afterAll(() => world.close());

interface File {
  fileName: string;
  content: string;
}
const paper = (asked: object, call = staff) =>
  call<{ meetingPaper: File }>(
    `query ($unitId: ID!, $on: Date!, $paper: MeetingPaper!, $format: FileFormat!, $candidateIds: [ID!]) {
      meetingPaper(unitId: $unitId, on: $on, paper: $paper, format: $format, candidateIds: $candidateIds) { fileName content }
    }`,
    { unitId: units.ward.id, on: day(0), format: "DOCX", ...asked },
  );
const fileOf = async (asked: object) => dataOf(await paper(asked)).meetingPaper;
const text = ({ content }: File) => wordText(Buffer.from(content, "base64"));

test("before the meeting its list names those chosen, in their order, with branch and deadline, and bears its label", async () => {
  const file = await fileOf({ paper: "LIST", candidateIds: [binh.id, an.id] });
  expect(file.fileName).toBe(`Danh-sach-phien-hop-${day(0)}.docx`);
  expect(text(file)).toContain("LƯU HÀNH NỘI BỘ");
  const cells = wordCells(file.content);
  expect(cells.indexOf("Lê Văn Bình")).toBeLessThan(cells.indexOf("Trần Thị Ẩn"));
  expect(cells).toEqual(expect.arrayContaining(["2000", units.branch.name, "Kết nạp", "Cộng: 2 người"]));
});

test("after it the minutes tell the votes, and the decision is laid out as PDF and Word with the same words and nothing that was not asked", async () => {
  const item = (one: ShownCase, yes: number) => ({ candidateId: one.id, revision: one.revision, yes, declineReason: "Cần theo dõi thêm" });
  const meeting = { unitId: units.ward.id, on: day(0), members: 11, firstNumber: 7, numberSuffix: "-QĐ/ĐU", signer: "Nguyễn Văn Ký" };
  const input = { clientKey: randomUUID(), ...meeting, items: [item(an, 9), item(binh, 4)] };
  dataOf(await staff(`mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { on } }`, { input }));

  const minutes = await fileOf({ paper: "MINUTES" });
  expect(wordCells(minutes.content)).toEqual(expect.arrayContaining(["9/11", "Kết nạp, số 07-QĐ/ĐU", "4/11", "Không kết nạp"]));
  expect(text(minutes)).toContain("1 trường hợp được thông qua, 1 trường hợp không được thông qua");
  expect(text(minutes)).not.toContain("Cần theo dõi thêm");

  const word = await fileOf({ paper: "DECISION", candidateIds: [an.id] });
  expect(word.fileName).toBe("Quyet-dinh-07-qd-du.docx");
  const said = text(word);
  for (const part of ["LƯU HÀNH NỘI BỘ", "Mẫu 9-KNĐ", "Số 07-QĐ/ĐU", "kết nạp đảng viên", "T/M BAN THƯỜNG VỤ", "Nguyễn Văn Ký"])
    expect(said).toContain(part);
  expect(said.replaceAll("\n", " ")).toMatch(/T\/M BAN THƯỜNG VỤ\s*………………\s*Nguyễn Văn Ký/);
  expect(said).toContain("Kết nạp quần chúng Trần Thị Ẩn, sinh ngày 17/05/2000, vào Đảng Cộng sản Việt Nam.");
  expect(said).toContain(`${units.branch.name} ngày ${shortDate(day(80))}`);
  expect(said).not.toMatch(/NaN|undefined|null|Lê Văn Bình/);
  const pdf = await pdfPages(Buffer.from((await fileOf({ paper: "DECISION", format: "PDF", candidateIds: [an.id] })).content, "base64"));
  expect(pdf).toHaveLength(1);
  expect(withoutSpaces(pdf.flat().map(({ str }) => str)).length).toBe(withoutSpaces([said]).length);
});

test("nobody is decided of who was not admitted, and a day without votes has no minutes", async () => {
  expect((await paper({ paper: "DECISION", candidateIds: [binh.id] })).errors?.[0]?.extensions).toMatchObject({
    code: "NOT_FOUND",
    field: "candidateIds.0",
  });
  expect(codeOf(await paper({ paper: "DECISION", candidateIds: null }))).toBe("NOT_FOUND");
  expect(codeOf(await paper({ paper: "LIST", candidateIds: [randomUUID()] }))).toBe("NOT_FOUND");
  expect(codeOf(await paper({ paper: "MINUTES", on: day(3) }))).toBe("CONFLICT");
  expect(codeOf(await paper({ paper: "MINUTES" }, world.as("WARD_STAFF", "otherWard")))).toBe("NOT_FOUND");
});

test("every paper is a look at each person it names, with the fields it shows and what it was for", async () => {
  const { rows } = await world.owner.query<{ reason: string; fields: string[] }>(
    `select v.reason, v.fields from person_view v join candidate c on c.person_id = v.person_id where c.id = $1 and v.reason <> '' order by 1`,
    [an.id],
  );
  const today = shortDate(day(0));
  expect(rows).toEqual([
    { reason: `Xuất biên bản biểu quyết ngày ${today}`, fields: ["birthYear", "fullName", "history"] },
    { reason: `Xuất danh sách phiên họp ngày ${today}`, fields: ["birthYear", "fullName"] },
    { reason: "Xuất quyết định số 07-QĐ/ĐU", fields: ["bornOn", "fullName", "history"] },
  ]);
});
