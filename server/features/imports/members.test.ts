import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recountDatabase } from "../../db/recountDatabase.ts";
import { ImportScene } from "../../test/importScene.ts";
import { type Written, xlsx } from "../../test/sheetFiles.ts";
import { dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: ImportScene;
beforeAll(async () => {
  world = await World.open();
  scene = await ImportScene.open(world);
});
afterAll(async () => {
  await scene.close();
  await world.close();
});

const headings = [
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Tổ chức đảng",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Số thẻ đảng viên",
  "Trạng thái",
  "Dân tộc",
];
const row = (name: string, more: Partial<Record<number, Written>> = {}): Written[] =>
  Object.assign([name, "12/03/1970", "Nam", units.branch.name, "03/02/1995", "03/02/1996", null, "Đang sinh hoạt", "Kinh"], more);
const sheet = (...rows: Written[][]) => xlsx([headings, ...rows]);
const kept = async (name: string) => {
  const { rows } = await world.owner.query(
    `select m.standing, m.joined_on as joined, m.official_on as official, m.card_index is not null as card, p.born_year_only as "yearOnly", m.unit_id as unit
       from person p join membership m on m.person_id = p.id where p.full_name = $1`,
    [name],
  );
  return rows;
};

test("members are listed as they stand; the birth may be a year, and who left the Party is none", async () => {
  const checked = await scene.checked(
    sheet(
      row("Hoàng Văn Chính", { 6: "012345678901" }),
      row("Hoàng Văn Năm", { 1: "1950" }),
      row("Hoàng Văn Dự", { 4: "01/06/2026", 5: null, 7: "Dự bị" }),
      row("Hoàng Văn Mất", { 7: "Từ trần" }),
      row("Hoàng Văn Thiếu", { 5: null }),
      row("Hoàng Văn Thẻ", { 6: "012345678901" }),
    ),
    "MEMBERS",
  );
  expect(checked.counts).toMatchObject({ added: 3, faulty: 3 });
  expect(
    (await scene.rows(checked.id)).map(({ row: at, faults }) => [at, ...faults.map(({ column, code }) => `${column} ${code}`)]),
  ).toEqual([
    [5, "H STATUS_ENDED"],
    [6, "F OFFICIAL_ON_NEEDED"],
    [7, "G NUMBER_REPEATED"],
  ]);
  await scene.after(checked, "applyImport");
  expect(await kept("Hoàng Văn Chính")).toEqual([
    { standing: "OFFICIAL", joined: "1995-02-03", official: "1996-02-03", card: true, yearOnly: false, unit: units.branch.id },
  ]);
  expect(await kept("Hoàng Văn Năm")).toMatchObject([{ standing: "OFFICIAL", yearOnly: true }]);
  expect(await kept("Hoàng Văn Dự")).toMatchObject([{ standing: "PROBATIONARY", official: null }]);
});

test("a second list fills what was empty, contradicts nothing, and says who is missing in it", async () => {
  await scene.after(
    await scene.checked(sheet(row("Bùi Văn Một", { 8: null }), row("Bùi Văn Hai", { 8: null }), row("Bùi Văn Ba")), "MEMBERS"),
    "applyImport",
  );
  const before = Number((await world.owner.query("select count(*) from membership")).rows[0]!.count);
  const again = await scene.checked(sheet(row("Bùi Văn Một", { 8: "Tày" }), row("Bùi Văn Hai", { 5: "03/03/1996" })), "MEMBERS");
  expect(again.counts).toMatchObject({ added: 0, changed: 1, conflicts: 1, missing: before - 2 });
  expect(await scene.rows(again.id, ["CONFLICT"])).toMatchObject([
    { row: 3, fullName: "Bùi Văn Hai", faults: [{ column: "F", code: "DIFFERS" }] },
  ]);
  const missing = await world.as(
    "WARD_STAFF",
    "ward",
  )<{ importMissing: { edges: { node: { fullName: string } }[] } }>(
    `{ importMissing(id: "${again.id}") { edges { node { fullName birthYear unit { name } } } } }`,
  );
  expect(missing.data!.importMissing.edges.map(({ node }) => node.fullName)).toContain("Bùi Văn Ba");
  const applied = await scene.after(again, "applyImport");
  expect(applied.counts).toMatchObject({ changed: 1, conflicts: 1 });
  const undone = await scene.after(applied, "undoImport");
  expect(undone.counts).toMatchObject({ undone: 1, kept: 0 });
});

test("a list of members counts nothing, and undone it leaves nothing", async () => {
  const applied = await scene.after(await scene.checked(sheet(row("Ngô Văn Về"), row("Ngô Văn Lại")), "MEMBERS"), "applyImport");
  const undone = await scene.after(applied, "undoImport");
  expect(undone.counts).toMatchObject({ undone: 2, kept: 0 });
  expect(await kept("Ngô Văn Về")).toEqual([]);
  expect((await world.owner.query("select from result_event")).rowCount).toBe(0);
  const client = await world.owner.connect();
  expect((await recountDatabase(client)).differences).toEqual([]);
  client.release();
});

test("in a branch with a roll whoever is listed belongs to the number it opened with, told by the uploader; undone it is as it was, but for whom a later roll rests on", async () => {
  const open = async (branch: "wardBranch" | "siblingBranch") => {
    const input = { clientKey: randomUUID(), unitId: units[branch].id, since: "2026-03-01" };
    dataOf(
      await world.as("BRANCH_SECRETARY", branch)("mutation ($input: OpenRollInput!) { openRoll(input: $input) { __typename } }", { input }),
    );
  };
  await open("wardBranch");
  const at = { 3: units.wardBranch.name };
  const applied = await scene.after(await scene.checked(sheet(row("Mai Văn Sót", at), row("Mai Thị Quên", at)), "MEMBERS"), "applyImport");
  const facts = async () =>
    (
      await world.owner.query(
        `select e.occurred_on as day, e.quantity, e.recorded_by_role as role, e.recorded_by_account is not null as named, p.full_name as whom
           from result_event e left join result_person o on o.result_id = e.id left join person p on p.id = o.person_id
          where e.unit_id = $1 and e.member_event_id is not null order by e.recorded_at, e.id`,
        [units.wardBranch.id],
      )
    ).rows;
  const told = { day: "2026-02-28", quantity: 1, role: "WARD_STAFF", named: true };
  expect(await facts()).toEqual(expect.arrayContaining(["Mai Văn Sót", "Mai Thị Quên"].map((whom) => ({ ...told, whom }))));
  const agrees = async () => {
    expect((await world.owner.query("select * from roll_differences()")).rows).toEqual([]);
    const client = await world.owner.connect();
    expect((await recountDatabase(client)).differences).toEqual([]);
    client.release();
  };
  await agrees();
  expect((await scene.after(applied, "undoImport")).counts).toMatchObject({ undone: 2, kept: 0 });
  expect((await facts()).map(({ quantity }) => quantity).toSorted()).toEqual([-1, -1, 1, 1]);
  await agrees();

  const early = await scene.after(
    await scene.checked(sheet(row("Mai Văn Trước", { 3: units.siblingBranch.name })), "MEMBERS"),
    "applyImport",
  );
  await open("siblingBranch");
  expect((await scene.after(early, "undoImport")).counts).toMatchObject({ undone: 0, kept: 1 });
  await agrees();

  await world.owner.query("update clock set closed_before = '2026-03-01'");
  const late = await scene.checked(sheet(row("Mai Văn Muộn", at)), "MEMBERS");
  expect(await scene.rows(late.id)).toMatchObject([{ action: "CONFLICT", faults: [{ code: "ROLL_CLOSED" }] }]);
  await world.owner.query("update clock set closed_before = '-infinity'");
});

test("no list makes a listed probationer official: the row says what to do, at the official day", async () => {
  const probationer = { 4: "01/06/2025", 5: null, 7: "Dự bị" };
  await scene.after(await scene.checked(sheet(row("Đào Thị Dự", probationer)), "MEMBERS"), "applyImport");
  const official = await scene.checked(sheet(row("Đào Thị Dự", { 4: "01/06/2025", 5: "01/06/2026" })), "MEMBERS");
  expect(await scene.rows(official.id)).toMatchObject([
    {
      action: "CONFLICT",
      faults: [{ column: "F", code: "STILL_PROBATIONARY" }],
    },
  ]);
  expect(await kept("Đào Thị Dự")).toMatchObject([{ standing: "PROBATIONARY", official: null }]);
  const rest = await scene.checked(sheet(row("Đào Thị Dự", { ...probationer, 6: "012345678977" })), "MEMBERS");
  expect(rest.counts).toMatchObject({ changed: 1, conflicts: 0 });
});
