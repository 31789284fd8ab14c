import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor } from "./behindTheDoor.ts";
import { importIdOf, insertImport } from "./importScene.ts";
import type { Seat } from "./oracle.ts";
import { plantScene } from "./scene.ts";

let world: World;
let worker: pg.Client;
beforeAll(async () => {
  world = await World.open();
  await plantScene(world);
  worker = new pg.Client({ connectionString: world.database.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker.end();
  await world.close();
});

const administrator: Seat = { role: "CITY_ADMINISTRATOR", home: "city" };
const staff: Seat = { role: "WARD_STAFF", home: "ward" };
const refused = { refused: expect.stringMatching(/^42501/) };

test("a city is told rows and codes and not whom they mean; nobody reads sealed cells, and the parts of a file are read by none", async () => {
  for (const [seat, whom] of [
    [administrator, refused],
    [staff, { count: 1, rows: [{ person_id: null }] }],
  ] as const)
    await behindTheDoor(world, seat, async ({ attempt }) => {
      const mine = "where job_id = $1";
      const id = [importIdOf(seat.home as UnitKey)];
      expect(await attempt(`select row_no, action, faults from import_row ${mine}`, id)).toMatchObject({ count: 1 });
      expect(await attempt(`select person_id from import_row ${mine}`, id)).toMatchObject(whom);
      expect(await attempt(`select cells from import_row ${mine}`, id)).toEqual(refused);
      expect(await attempt(`select filled from import_row ${mine}`, id)).toEqual(refused);
      expect(await attempt("select sealed from import_part")).toEqual(refused);
      expect(await attempt("select * from import_bad_rows($1, 0, 10)", id)).toMatchObject({ count: 0 });
      expect(await attempt(`select row_no from import_row ${mine}`, [importIdOf("otherWard")])).toMatchObject({ count: 0 });
    });
});

test("by hand an import is led only where it may go, and what the worker keeps is not written", async () => {
  await behindTheDoor(world, staff, async ({ attempt }) => {
    const lead = (state: string, where: UnitKey = "ward") =>
      attempt("update import_job set state = $2 where id = $1", [importIdOf(where), state]);
    expect(await lead("APPLIED")).toEqual({ refused: expect.stringMatching(/^CT050/) });
    expect(await lead("UNDOING")).toEqual({ refused: expect.stringMatching(/^CT050/) });
    expect(await lead("APPLYING")).toMatchObject({ count: 1 });
    expect(await lead("APPLYING", "otherWard")).toMatchObject({ count: 0 });
    for (const column of ["total = 1", "added = 1", "lease_by = null", "proposal = null", "unit_id = unit_id", "account_id = account_id"])
      expect(await attempt(`update import_job set ${column}`)).toEqual(refused);
  });
});

test("the worker's log-in reads no table, and its functions serve whoever holds the import", async () => {
  for (const table of ["import_job", "import_part", "import_row", "person", "unit", "membership"])
    await expect(worker.query(`select from chitieu.${table}`)).rejects.toMatchObject({ code: "42501" });
  const id = importIdOf("ward");
  for (const call of [
    "import_units($1, $2)",
    "import_bytes($1, $2, 0)",
    "match_import($1, $2, '[]')",
    "book_import($1, $2, 0, 5, '[]', 5)",
    "finish_import($1, $2)",
    "undo_import($1, $2, 5, 5)",
    "fail_import($1, $2, 'X')",
  ])
    await expect(worker.query(`select chitieu.${call}`, [id, randomUUID()]), call).rejects.toMatchObject({ code: "CT051" });
});

/** An import that is being applied, in the worker's own hands. */
async function held(unit: UnitKey): Promise<[string, string]> {
  const { postId, accountId } = await world.person("WARD_STAFF", unit);
  const [id, holder] = [await insertImport(world, unit, { personId: accountId, postId }, "APPLYING"), randomUUID()];
  await world.owner.query("update import_job set lease_by = $2 where id = $1", [id, holder]);
  return [id, holder];
}
const added = (unit: UnitKey) => {
  const body = { name: "Người Viết Lén", born: "2000-01-02", sex: "MALE", group: 4, case: randomUUID(), on: "2026-06-01", facts: {} };
  return JSON.stringify([{ n: 3, action: "ADD", person: randomUUID(), unit: units[unit].id, body }]);
};

test("people are written below the unit that imports and nowhere else, each row once", async () => {
  const [id, holder] = await held("ward");
  const book = (unit: UnitKey, since = 0, upto = 3) =>
    worker.query("select chitieu.book_import($1, $2, $3, $4, $5, 5)", [id, holder, since, upto, added(unit)]);
  for (const unit of ["cousinBranch", "farBranch", "base", "ward"] as const) await expect(book(unit), unit).rejects.toThrow();
  await book("branch");
  await expect(book("branch")).rejects.toMatchObject({ code: "CT051" });
  const { rows } = await world.owner.query("select unit_id from person where full_name = 'Người Viết Lén'");
  expect(rows).toEqual([{ unit_id: units.branch.id }]);
});

test("an import goes no further than its uploader's post", async () => {
  const [id, holder] = await held("otherWard");
  const { postId } = await world.person("WARD_STAFF", "otherWard");
  await world.owner.query("update post set during = daterange('2024-01-01', today_here() - 1) where id = $1", [postId]);
  const book = worker.query("select chitieu.book_import($1, $2, 0, 3, $3, 5)", [id, holder, added("cousinBranch")]);
  await expect(book).rejects.toMatchObject({ code: "CT052" });
  await world.owner.query("update import_job set lease_until = null where id = $1", [id]);
  await worker.query("select * from chitieu.take_import($1, 5)", [randomUUID()]);
  const { rows } = await world.owner.query("select state, refusal from import_job where id = $1", [id]);
  expect(rows).toEqual([{ state: "FAILED", refusal: "RIGHT_WITHDRAWN" }]);
});
