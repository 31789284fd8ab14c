import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../db/connect.ts";
import { recountDatabase } from "../../db/recountDatabase.ts";
import { columnLetter } from "../../sheets/cells.ts";
import { faultOf, headings, isSpoilt, letterOf, memberRow, spoilt } from "../../test/campaign/memberSheet.ts";
import { ImportScene } from "../../test/importScene.ts";
import { xlsx } from "../../test/sheetFiles.ts";
import { dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

/** One row in twelve is spoilt, in every way there is. */
const every = 12;
const count = every * spoilt.length + 100;

let world: World;
beforeAll(async () => {
  world = await World.open();
  const twin = { do: "create", level: 4, kind: "BRANCH", name: "Chi bộ trùng tên", under: units.base.id, on: "2024-01-01" };
  const edits = ["a", "b"].map((end) => ({ ...twin, unit: `${units.branch.id.slice(0, -1)}${end}`, code: `trùng ${end}` }));
  await world.owner.query("select reorganise($1)", [JSON.stringify(edits)]);
});
afterAll(() => world.close());

/** Cuts whatever worker has a connection, wherever it is. */
async function cut(): Promise<void> {
  await withClient(world.database.ownerUrl, (admin) =>
    admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'chitieu-imports'",
    ),
  );
}

test("who goes on where another fell silent knows whom the rows before named", async () => {
  const scene = await ImportScene.open(world);
  const branches = [units.branch.code];
  const rows = Array.from({ length: 5 }, (_, place) => memberRow(place + 1, branches, every));
  const checked = await scene.checked(xlsx([headings, ...rows, rows[0]!]), "MEMBERS");
  const repeated = { row: 7, faults: [{ code: "REPEATED", otherRow: 2 }] };
  expect(await scene.rows(checked.id)).toMatchObject([repeated]);
  await world.owner.query("delete from import_row where job_id = $1", [checked.id]);
  await world.owner.query("update import_job set state = 'CHECKING', done_row = 6, faulty = 0 where id = $1", [checked.id]);
  await scene.until(checked.id, ({ state }) => state === "CHECKED");
  expect(await scene.rows(checked.id)).toMatchObject([repeated]);
  await scene.close();
});

test("a large list is cut off on its way, taken up by another worker, and every planted fault is named while nothing is doubled", async () => {
  const branches = [units.branch, units.siblingBranch, units.wardBranch].map(({ code }) => code);
  const rows = Array.from({ length: count }, (_, place) => memberRow(place + 1, branches, every));
  const first = await ImportScene.open(world);
  const uploaded = await first.uploaded(xlsx([headings, ...rows]), "MEMBERS");
  const { chooseMapping } = dataOf(await first.map(uploaded));
  dataOf(await first.step(chooseMapping, "checkImport"));
  await first.until(uploaded.id, ({ done }) => done > 0);
  await cut();
  await first.close();

  const second = await ImportScene.open(world);
  const checked = await second.until(uploaded.id, ({ state }) => state === "CHECKED");
  const planted = Array.from({ length: count }, (_, place) => place + 1).filter((row) => isSpoilt(row, every));
  const named = (await second.rows(uploaded.id)).map(({ row, faults }) => [row, ...faults.map(({ column, code }) => `${column} ${code}`)]);
  const meant = planted.map((row) => [row + 1, `${letterOf(faultOf(row, every).heading)} ${faultOf(row, every).code}`]);
  expect(meant.filter((one) => !named.some((other) => String(other) === String(one)))).toEqual([]);
  expect(named).toEqual(meant);
  expect(checked).toMatchObject({
    total: count,
    done: count,
    counts: { added: count - planted.length, faulty: planted.length, conflicts: 0 },
  });
  expect(letterOf("Trạng thái")).toBe(columnLetter(12));

  dataOf(await second.step(checked, "applyImport"));
  await second.until(uploaded.id, ({ done }) => done > 0);
  await cut();
  const applied = await second.until(uploaded.id, ({ state }) => state === "APPLIED");
  await second.close();
  expect(applied.counts).toMatchObject({ added: count - planted.length, faulty: planted.length });
  const { rows: kept } = await world.owner.query(
    "select count(*)::int as people, count(distinct national_id_index)::int as numbers, (select count(*)::int from membership) as members from person",
  );
  expect(kept).toEqual([{ people: count - planted.length, numbers: count - planted.length, members: count - planted.length }]);
  const client = await world.owner.connect();
  expect((await recountDatabase(client)).differences).toEqual([]);
  client.release();
}, 30_000);
