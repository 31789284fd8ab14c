import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import type { Stage } from "./cell.ts";
import { everyUnit, nameOf, places, type Seat, stands } from "./oracle.ts";
import { plantScene } from "./scene.ts";

// What lies inside one's own place, so that the level columns let it through, and is still in somebody else's hand.
let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
});
afterAll(() => stage.world.close());

const id = (unit: UnitKey) => units[unit].id;
const children = (home: UnitKey) => everyUnit.filter((unit) => units[unit].under === home);
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(stage.world, seat, work);
const walled = { refused: expect.stringMatching(/^42501/) };
const homes = places.flatMap((seat) => (seat.home ? [[nameOf(seat), seat, seat.home] as const] : []));

describe.each(homes)("raw SQL as %s", (_name, seat, home) => {
  const own = everyUnit.filter((unit) => stands(unit, home) && units[unit].under);

  test("changes the targets that it gave and no others, and takes none over", async () => {
    await inside(seat, async ({ attempt }) => {
      // Two were given to each unit straight below; without a condition, reading is not asked.
      expect(await attempt("update target set value = 6")).toMatchObject({ count: 2 * children(home).length });
      const takeOver = "update target set value = 6, version = version + 1, assigned_by_id = $1 where unit_id = $2";
      for (const unit of own) {
        const count = units[unit].under === home ? 2 : 0;
        expect([unit, await attempt(takeOver, [id(home), id(unit)])]).toMatchObject([unit, { count }]);
      }
    });
  });

  test("changes and takes back the drafts that it prepared and no others", async () => {
    await inside(seat, async ({ attempt }) => {
      const count = children(home).length;
      expect(await attempt("update target_draft set value = 8")).toMatchObject({ count });
      expect(await attempt("delete from target_draft")).toMatchObject({ count });
    });
  });

  test("changes the white places of its own ward and no others, and writes no step of theirs", async () => {
    await inside(seat, async ({ attempt }) => {
      // Without a condition, reading is not asked.
      const answer = await attempt("update white_place set sources = 1");
      expect(answer).toEqual(units[home].level === "WARD" ? expect.objectContaining({ count: 1 }) : walled);
      expect(await attempt("update white_place_step set sources = 1")).toEqual(walled);
    });
  });

  test("acknowledges what it received itself, and nothing for those below", async () => {
    const event = "insert into target_event (id, target_id, version, kind, unit_id) values ($1, $2, 1, 'ACKNOWLEDGED', $3)";
    await inside(seat, async ({ attempt }) => {
      for (const unit of own) {
        const answer = await attempt(event, [randomUUID(), stage.scene[unit].targetId, id(unit)]);
        if (unit === home) expect([unit, answer]).toMatchObject([unit, { count: 1 }]);
        else expect([unit, answer]).toEqual([unit, walled]);
      }
    });
  });

  test("signs papers for itself alone, and cites them only in versions of targets that it gave", async () => {
    const paper = `insert into instrument (id, number, signed_on, issuer, title, unit_id) values ($1, '9-KH', '2026-02-01', 'Cấp trên', 'Kế hoạch', $2)`;
    const version =
      "insert into target_version (target_id, version, value, exempt, instrument_id, unit_id) values ($1, 2, 5, false, $2, $3)";
    const paperId = randomUUID();
    await inside(seat, async ({ attempt, rows }) => {
      for (const unit of own.filter((below) => below !== home))
        expect([unit, await attempt(paper, [paperId, id(unit)])]).toEqual([unit, walled]);
      await rows(paper, [paperId, id(home)]);
      for (const unit of own) {
        const answer = await attempt(version, [stage.scene[unit].targetId, paperId, id(unit)]);
        if (units[unit].under === home) expect([unit, answer]).toMatchObject([unit, { count: 1 }]);
        else expect([unit, answer]).toEqual([unit, walled]);
      }
    });
  });
});

test("a target that a unit set itself stays in its own hand, and is not its parent's to change", async () => {
  const targetId = randomUUID();
  await stage.world.owner.query(
    `insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
     values ($1, $2, 3, 'YEAR', '2031-01-01', '2032-01-01', 'OWN_RESOLUTION', $2, 5)`,
    [targetId, id("base")],
  );
  const change = "update target set value = 6, version = version + 1, assigned_by_id = $1 where id = $2";
  for (const [role, home, count] of [
    ["CITY_BOARD", "city", 0],
    ["WARD_STAFF", "ward", 0],
    ["BASE_COMMITTEE", "base", 1],
  ] as const)
    await inside({ role, home }, async ({ attempt }) =>
      expect([home, await attempt(change, [id(home), targetId])]).toMatchObject([home, { count }]),
    );
});
