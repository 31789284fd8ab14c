import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../world.ts";
import { units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import type { Stage } from "./cell.ts";
import type { Seat } from "./oracle.ts";
import { plantScene } from "./scene.ts";

let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
});
afterAll(() => stage.world.close());

const ward: Seat = { role: "WARD_STAFF", home: "ward" };
const id = (unit: keyof typeof units) => units[unit].id;
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(stage.world, seat, work);
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });
const walled = refusedBy("42501");

test("the level roles may call these functions and no others, and what they change stays in one's own place", async () => {
  const { rows } = await stage.world.owner.query<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'chitieu'::regnamespace
       and exists (select from aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee where r.rolname like 'app\\_%') order by 1`,
  );
  const reading = [
    "am_operator",
    "cells_as_at",
    "city_pace",
    "fold_text",
    "giver_of",
    "months_as_at",
    "my_account",
    "my_ancestors",
    "my_unit",
    "no_unit",
    "resolutions_as_at",
    "rungs",
    "scores_as_at",
    "stood_below",
  ];
  const changing = [
    "cancel_reorganisation",
    "close_unit",
    "create_unit",
    "decide_reorganisation",
    "found_city",
    "give_password",
    "rename_unit",
  ];
  const trying = ["preview_reorganisation"];
  const helping = ["my_paper", "unstaffed"];
  expect(rows.map((row) => row.name)).toEqual([...reading, ...changing, ...trying, ...helping].sort());

  const place = { hidden: [id("otherWard"), id("farWard"), id("city")] };
  const retired = randomUUID();
  const account = "insert into account (id, login, full_name, unit_id) values ($1, 'holds.no.post', 'Không chức vụ', $2)";
  await stage.world.owner.query(account, [retired, id("otherWard")]);
  await inside(ward, async ({ attempt }) => {
    for (const unit of place.hidden) {
      expect(
        await attempt("select create_unit($1, $2, 4::smallint, 'BRANCH', null, null, 'x', '2026-01-01')", [randomUUID(), unit]),
      ).toEqual(refusedBy("CT404"));
      expect(await attempt("select rename_unit($1, '2026-01-01', 'x', null)", [unit])).toEqual(refusedBy("CT404"));
      expect(await attempt("select close_unit($1, $2, '2026-01-01')", [unit, id("ward")])).toEqual(refusedBy("CT404"));
      for (const [moved, under] of [
        [unit, id("ward")],
        [id("wardBranch"), unit],
      ]) {
        const steps = JSON.stringify([{ kind: "MOVE", units: [moved], under }]);
        const paper = JSON.stringify({ number: "1", signedOn: "2026-01-01", issuer: "x", title: "x" });
        const decide = "select decide_reorganisation($1, '2026-01-01', 'x', $2, $3)";
        expect(await attempt(decide, [randomUUID(), paper, steps])).toEqual(refusedBy("CT404"));
        expect(await attempt("select preview_reorganisation('2026-01-01', $1)", [steps])).toEqual(refusedBy("CT404"));
      }
      expect(await attempt("select close_unit($1, $2, '2026-01-01')", [id("wardBranch"), unit])).toEqual(refusedBy("CT404"));
      for (const asked of [
        "stood_below($1, '2026-06-01')",
        "scores_as_at($1, 2026::smallint, '2026-06-01', '{1}', '{8}')",
        "cells_as_at($1, 2026::smallint, '2026-06-01', 1::smallint)",
        "months_as_at($1, '2026-06-01', '{1}')",
        "resolutions_as_at($1, 2026::smallint, '2026-06-01')",
      ])
        expect(await attempt(`select * from ${asked}`, [unit])).toMatchObject({ count: 0 });
    }
    expect(await attempt("select rename_unit($1, '2026-01-01', 'x', null)", [id("ward")])).toEqual(refusedBy("CT404"));
    expect(await attempt("select give_password($1, 'x')", [stage.scene.otherWard.personId])).toEqual(refusedBy("CT404"));
    expect(await attempt("select give_password($1, 'x')", [retired])).toEqual(refusedBy("CT404"));
    expect(await attempt("select found_city($1, 'x', 'x', '2026-01-01')", [randomUUID()])).toEqual(walled);
  });
});
