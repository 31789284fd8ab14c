import { afterAll, beforeAll, expect, test } from "vitest";
import { openSheet } from "../../sheets/openSheet.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { ImportScene } from "../../test/importScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { type Written, xlsx } from "../../test/sheetFiles.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: ImportScene;
let cases: CaseScene;
beforeAll(async () => {
  world = await World.open();
  scene = await ImportScene.open(world);
  cases = new CaseScene(world);
});
afterAll(async () => {
  await scene.close();
  await world.close();
});

const headings = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi bộ", "Nhóm nguồn", "Số định danh cá nhân", "Ghi chú"];
const group = "Giáo viên";
let last = 400;
const fresh = () => `001300${String(++last).padStart(6, "0")}`;
const row = (name: string, more: Partial<Record<number, Written>> = {}): Written[] =>
  Object.assign([name, "17/05/2000", "Nữ", units.branch.name, group, fresh(), "không đọc"], more);
const sheet = (...rows: Written[][]) => xlsx([headings, ...rows]);
const people = async (name: string) => (await world.owner.query<{ id: string }>("select id from person where full_name = $1", [name])).rows;

test("a list is uploaded, mapped, checked without writing, applied, and each person has a case at its first step", async () => {
  const uploaded = await scene.uploaded(sheet(row("Nguyễn Thị Xuân"), row("Trần Thị Hạ", { 3: units.siblingBranch.code })));
  expect(uploaded.columns!.map(({ field }) => field)).toEqual(["fullName", "born", "sex", "branch", "sourceGroup", "nationalId", null]);
  expect(uploaded.absent).toEqual([]);
  const { chooseMapping } = dataOf(await scene.map(uploaded));
  expect(codeOf(await scene.step(chooseMapping, "applyImport"))).toBe("FORBIDDEN");
  const checked = await scene.after(chooseMapping, "checkImport");
  expect(checked).toMatchObject({ state: "CHECKED", total: 2, done: 2, counts: { added: 2, conflicts: 0, faulty: 0 } });
  expect(await people("Nguyễn Thị Xuân")).toEqual([]);
  const applied = await scene.after(checked, "applyImport");
  expect(applied).toMatchObject({ state: "APPLIED", counts: { added: 2 }, can: expect.arrayContaining(["undoImport"]) });
  const { rows } = await world.owner.query(
    `select p.unit_id as unit, c.state, e.recorded_by_role as role, p.national_id_index is not null as numbered from person p
       join candidate c on c.person_id = p.id join candidate_event e on e.candidate_id = c.id where p.full_name in ('Nguyễn Thị Xuân', 'Trần Thị Hạ') order by p.full_name`,
  );
  expect(rows).toEqual([
    { unit: units.branch.id, state: "IDENTIFIED", role: "WARD_STAFF", numbered: true },
    { unit: units.siblingBranch.id, state: "IDENTIFIED", role: "WARD_STAFF", numbered: true },
  ]);
  expect((await scene.rows(applied.id)).map(({ row: at, action, fullName }) => [at, action, fullName])).toEqual([
    [2, "ADD", "Nguyễn Thị Xuân"],
    [3, "ADD", "Trần Thị Hạ"],
  ]);
});

test("what a list does not tell of somebody nobody was asked: it is not taken for no", async () => {
  const headed = [...headings, "Đoàn viên", "Trình độ học vấn"];
  const told = (name: string, union?: string, schooling?: string) => [...row(name), union ?? null, schooling ?? null];
  await scene.after(await scene.checked(xlsx([headed, told("Hà Thị Có", "có", "12/12"), told("Hà Thị Trống")])), "applyImport");
  const { rows } = await world.owner.query(
    `select p.youth_union as "union", c.facts ->> 'education' as education from person p join candidate c on c.person_id = p.id
     where p.full_name in ('Hà Thị Có', 'Hà Thị Trống') order by p.full_name`,
  );
  expect(rows).toEqual([
    { union: true, education: "UPPER_SECONDARY" },
    { union: null, education: null },
  ]);
});

test("who may upload gets a workbook to be filled in; others do not, and there is none of an unknown kind", async () => {
  const answer = await scene.get("samples/CANDIDATES");
  expect(answer.headers["content-type"]).toContain("spreadsheetml");
  // As it is it says of its one row that there is no such branch.
  const checked = await scene.checked(answer.rawPayload);
  expect(checked.counts).toMatchObject({ added: 0, faulty: 1 });
  expect((await scene.get("samples/CLASSES")).statusCode).toBe(400);
  expect((await scene.by("BRANCH_SECRETARY", "branch").get("samples/MEMBERS")).statusCode).toBe(403);
});

test("what is wrong is named by row and column, and the bad rows come back as a sheet that says so", async () => {
  const number = fresh();
  const checked = await scene.checked(
    sheet(
      row("Lê Thị Một"),
      row("Lê Thị Hai", { 1: "30/02/2000" }),
      row("Lê Thị Ba", { 3: "Chi bộ Doi 1" }),
      row("Lê Thị Bốn", { 4: "Nhóm lạ" }),
      row("Lê Thị Năm", { 5: "12345" }),
      row("Lê Thị Sáu", { 5: number }),
      row("Lê Thị Bảy", { 5: number }),
      row("Lê Thị Một"),
      row("Lê Thị Tám", { 1: "17/05/2020" }),
      row("Lê Thị Chín", { 3: units.cousinBranch.name }),
      row("Lê Thị Mười", { 0: null }),
    ),
  );
  expect(checked.counts).toMatchObject({ added: 3, faulty: 8 });
  const bad = await scene.rows(checked.id, ["FAULT"]);
  expect(
    bad.map(({ row: at, faults }) => [at, ...faults.map(({ column, code, otherRow }) => `${column} ${code} ${otherRow ?? ""}`.trim())]),
  ).toEqual([
    [3, "B DATE_IMPOSSIBLE"],
    [4, "D UNIT_UNKNOWN"],
    [5, "E SOURCE_GROUP_UNKNOWN"],
    [6, "F ID_SHAPE"],
    [8, "F NUMBER_REPEATED 7"],
    [10, "B AGE"],
    [11, "D UNIT_UNKNOWN"],
    [12, "A MISSING"],
  ]);
  const answer = await scene.badRows(checked.id);
  expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
  const file = await openSheet(answer.rawPayload);
  const texts: string[][] = [];
  for await (const { cells } of file.rows()) texts.push([...cells.values()].map((cell) => (cell.kind === "text" ? cell.text : "?")));
  expect(texts[0]).toEqual([...headings.slice(0, 6), "Dòng trong tệp", "Cần sửa"]);
  expect(texts[1]!.slice(0, 2)).toEqual(["Lê Thị Hai", "30/02/2000"]);
  expect(texts[1]!.slice(-2)).toEqual(["3", expect.stringContaining("Cột B (Ngày sinh): Ngày này không có trong lịch.")]);
  expect(texts).toHaveLength(9);
  // One of the ward's, and one who has no rule about lists at all: neither is a fault in the log.
  for (const another of [scene.by("WARD_LEADER", "ward"), scene.by("BRANCH_SECRETARY", "branch")])
    expect((await another.badRows(checked.id)).statusCode).toBe(404);
  expect(scene.world.faults).toEqual([]);
});

test("who is held already is met: alike by name and birth, another number, another branch, an ended case", async () => {
  const [here, elsewhere] = [fresh(), fresh()];
  await cases.opened({ fullName: "Phạm Thị Thu", nationalId: here });
  await cases.opened({ fullName: "Phạm Thị Đông" });
  await new CaseScene(world, "wardBranch").opened({ fullName: "Phạm Thị Ở Xa", nationalId: elsewhere });
  const checked = await scene.checked(
    sheet(
      row("Phạm Thị Thu", { 5: here }),
      row("Phạm Thị Đông"),
      row("Phạm Thị Khác", { 5: here }),
      row("Phạm Thị Ở Xa", { 5: elsewhere }),
      row("Phạm Thị Đông", { 1: "18/05/2000", 4: "Sinh viên" }),
    ),
  );
  expect([checked.refusal, scene.warnings]).toEqual([null, []]);
  const met = await scene.rows(checked.id);
  expect(met.map(({ row: at, action, faults }) => [at, action, ...faults.map(({ code }) => code)])).toEqual([
    [2, "SAME"],
    [3, "CHANGE"],
    [4, "FAULT", "NUMBER_REPEATED"],
    [5, "CONFLICT", "IN_ANOTHER_BRANCH"],
  ]);
  const applied = await scene.after(checked, "applyImport");
  expect(applied.counts).toMatchObject({ added: 1, changed: 1, same: 1, conflicts: 1, faulty: 1 });
  const kept = "select national_id_index is not null as numbered from person where full_name = 'Phạm Thị Đông' and born_on = '2000-05-17'";
  expect((await world.owner.query(kept)).rows).toEqual([{ numbered: true }]);
  const undone = await scene.after(applied, "undoImport");
  expect(undone).toMatchObject({ state: "UNDONE", counts: { undone: 2, kept: 0 } });
  expect((await world.owner.query(kept)).rows).toEqual([{ numbered: false }]);
});

test("a city is told of none whom it may not see: whoever is held, wherever and as whoever, is told by one word", async () => {
  const number = fresh();
  await cases.opened({ fullName: "Tô Thị Kín", nationalId: number });
  await new MemberScene(world).listed({ fullName: "Tô Thị Đảng", bornOn: "2000-05-17", joinedOn: "2020-05-19", officialOn: "2021-05-19" });
  const city = scene.by("CITY_ADMINISTRATOR", "city");
  const told = async (...rows: Parameters<typeof sheet>) => {
    const checked = await city.checked(sheet(...rows));
    const met = (await city.rows(checked.id)).map(({ action, faults }) => [action, ...faults.map(({ code }) => code)]);
    await city.step(checked, "cancelImport");
    return met;
  };
  const elsewhere = { 3: units.cousinBranch.name, 5: number };
  expect(await told(row("Tô Thị Lạ", elsewhere), row("Tô Thị Đảng"))).toEqual([
    ["CONFLICT", "HELD_ALREADY"],
    ["CONFLICT", "HELD_ALREADY"],
  ]);
  expect(await told(row("Tô Thị Lạ", { 5: number }))).toEqual([["CONFLICT", "HELD_ALREADY"]]);
});

test("a number held in another ward is kept and put to the city, as when somebody enters it by hand", async () => {
  const number = fresh();
  await new CaseScene(world, "cousinBranch", "base", "otherWard").opened({ nationalId: number });
  const checked = await scene.checked(sheet(row("Đỗ Thị Hai Nơi", { 5: number })));
  expect(checked.counts).toMatchObject({ added: 1, conflicts: 0, asked: 0 });
  const applied = await scene.after(checked, "applyImport");
  expect(applied.counts).toMatchObject({ added: 1, asked: 1 });
  expect(await scene.rows(applied.id)).toMatchObject([{ asked: true, fullName: "Đỗ Thị Hai Nơi" }]);
});

test("undone within a day: whoever was looked at or gone on with stays and is told, the rest is gone", async () => {
  const applied = await scene.after(await scene.checked(sheet(row("Vũ Thị Đi"), row("Vũ Thị Xem"), row("Vũ Thị Bước"))), "applyImport");
  const caseOf = async (name: string) =>
    (
      await world.owner.query<{ id: string }>("select c.id from candidate c join person p on p.id = c.person_id where p.full_name = $1", [
        name,
      ])
    ).rows[0]!.id;
  await cases.shown(await caseOf("Vũ Thị Xem"));
  const stepped = await caseOf("Vũ Thị Bước");
  const { rows } = await world.owner.query<{ revision: number }>(
    "select c.revision + p.revision + c.steps as revision from candidate c join person p on p.id = c.person_id where c.id = $1",
    [stepped],
  );
  dataOf(await cases.step(cases.secretary, { id: stepped, revision: rows[0]!.revision }, "ACCEPT_SOURCE", day(0)));
  const undone = await scene.after(applied, "undoImport");
  expect(undone.counts).toMatchObject({ undone: 1, kept: 2 });
  expect((await scene.rows(undone.id)).map(({ undo, fullName }) => [undo, fullName])).toEqual([
    ["UNDONE", null],
    ["LOOKED_AT", "Vũ Thị Xem"],
    ["LOOKED_AT", "Vũ Thị Bước"],
  ]);
  expect(codeOf(await scene.step(undone, "undoImport"))).toBe("FORBIDDEN");
});
