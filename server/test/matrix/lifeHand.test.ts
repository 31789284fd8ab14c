import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import type { Stage } from "./cell.ts";
import { everyUnit, nameOf, places, type Seat, stands } from "./oracle.ts";
import { insertTarget, plantScene } from "./scene.ts";

// As in ownHand.test.ts, for plans and for what becomes of a target once it is issued.
let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
});
afterAll(() => stage.world.close());

const id = (unit: UnitKey) => units[unit].id;
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(stage.world, seat, work);
const walled = { refused: expect.stringMatching(/^42501/) };
const homes = places.flatMap((seat) => (seat.home ? [[nameOf(seat), seat, seat.home] as const] : []));
/** Done where it is meant to be, walled off elsewhere. */
const only = (meant: boolean) => (meant ? { count: 1 } : walled);

const event = "insert into target_event (id, target_id, version, kind, round, value, note, unit_id) values ($1, $2, 1, $3, 1, $4, 'x', $5)";
const decided = `insert into exemption (id, unit_id, indicator_id, rule, ground, reason, evidence, starts_on, ends_before, state, decided_at)
  values ($1, $2, 1, 'FLOOR', 'OTHER', 'x', 'x', '2031-01-01', '2032-01-01', 'REFUSED', now())`;
const reminder =
  "insert into reminder (id, unit_id, kind, subject, body, by_unit_id, by_role) values ($1, $2, 'OTHER', 'x', 'x', $3, 'WARD_STAFF')";

describe.each(homes)("raw SQL as %s", (_name, seat, home) => {
  const own = everyUnit.filter((unit) => stands(unit, home));
  const given = own.filter((unit) => units[unit].under);

  test("makes and changes its own plans alone, and their number, rules and change alone", async () => {
    const plan =
      "insert into allocation_plan (id, unit_id, indicator_id, period_kind, starts_on, ends_before) values ($1, $2, 1, 'YEAR', '2031-01-01', '2032-01-01')";
    await inside(seat, async ({ attempt }) => {
      for (const unit of own) expect([unit, await attempt(plan, [randomUUID(), id(unit)])]).toMatchObject([unit, only(unit === home)]);
      expect(await attempt("update allocation_plan set target = 9")).toMatchObject({ count: 1 });
      expect(await attempt("update allocation_plan set revision = 1")).toEqual(walled);
    });
  });

  test("answers what the units straight below ask, and nothing that it asks itself", async () => {
    const asked = new Map(
      await Promise.all(
        given.map(async (unit) => {
          const targetId = await insertTarget(stage.world, unit, 3, ["YEAR", "2031-01-01", "2032-01-01"]);
          await stage.world.owner.query(event, [randomUUID(), targetId, "ADJUSTMENT_ASKED", 4, id(unit)]);
          return [unit, targetId] as const;
        }),
      ),
    );
    await inside(seat, async ({ attempt }) => {
      for (const [unit, targetId] of asked) {
        const answer = await attempt(event, [randomUUID(), targetId, "GRANTED", 4, id(unit)]);
        expect([unit, answer]).toMatchObject([unit, only(units[unit].under === home)]);
      }
    });
    await stage.world.owner.query("delete from target_event where target_id = any ($1)", [[...asked.values()]]);
    await stage.world.owner.query("delete from target_version where target_id = any ($1)", [[...asked.values()]]);
    await stage.world.owner.query("delete from target where id = any ($1)", [[...asked.values()]]);
  });

  test("asks for exemptions undecided, decides those of the units straight below alone, and reminds only from itself", async () => {
    await inside(seat, async ({ attempt }) => {
      for (const unit of given) {
        const answer = await attempt("update exemption set state = 'REFUSED', answer = 'x' where id = $1", [stage.scene[unit].exemptionId]);
        const refusable = "refused" in answer ? 0 : answer.count;
        expect([unit, refusable]).toEqual([unit, units[unit].under === home ? 1 : 0]);
      }
      expect(await attempt(decided, [randomUUID(), id(home)])).toEqual(walled);
      expect(await attempt(reminder, [randomUUID(), id(home), id(home)])).toEqual(walled);
      const read = await attempt("update reminder set read_at = now()");
      expect("refused" in read ? 0 : read.count).toBe(units[home].under ? 1 : 0);
    });
  });
});

test("rounds go in order, and a target of a past period is neither given nor changed, whatever the service says", async () => {
  const targetId = await insertTarget(stage.world, "ward", 3, ["YEAR", "2031-01-01", "2032-01-01"]);
  const past = await insertTarget(stage.world, "ward", 3, ["YEAR", "2021-01-01", "2022-01-01"]);
  const ask = (round: number) => event.replace("1, $4, 'x'", `${round}, $4, 'x'`);
  await inside({ role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
    const values = [randomUUID(), targetId, "ADJUSTMENT_ASKED", 4, id("ward")];
    expect(await attempt(ask(2), values)).toEqual({ refused: expect.stringMatching(/^23505/) });
    expect(await attempt(ask(1), values)).toMatchObject({ count: 1 });
    expect(await attempt(ask(1).replace("'x'", "''"), values)).toEqual({ refused: expect.stringMatching(/^23514/) });
  });
  await inside({ role: "CITY_BOARD", home: "city" }, async ({ attempt }) => {
    expect(await attempt(event, [randomUUID(), targetId, "GRANTED", 4, id("ward")])).toEqual({ refused: expect.stringMatching(/^23505/) });
    expect(await attempt("update target set value = 6 where id = $1", [past])).toEqual({ refused: expect.stringMatching(/^CT020/) });
    expect(await attempt("update target set value = 6 where id = $1", [targetId])).toMatchObject({ count: 1 });
  });
});
