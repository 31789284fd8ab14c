import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { levels } from "../domain/levels.ts";
import { mayHoldPostAt, type Role, roles } from "../domain/roles.ts";
import { behindTheDoor } from "../test/matrix/behindTheDoor.ts";
import { insertTarget } from "../test/matrix/scene.ts";
import { World } from "../test/world.ts";
import { type UnitKey, units } from "../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const secretary = { role: "BRANCH_SECRETARY", home: "branch" } as const;
const id = units.branch.id;
const longAgo = "2001-01-01";
const now = expect.objectContaining({ count: 1, rows: [expect.objectContaining({ fresh: true })] });

describe("whoever smuggles SQL in behind the door cannot say when or as what it was written", () => {
  test("an entry of the log", async () => {
    const { accountId, postId } = await world.person(secretary.role, secretary.home);
    await behindTheDoor(world, secretary, async ({ attempt }) => {
      const answer = await attempt(
        `insert into audit_entry (id, at, account_id, post_id, role, acting_unit_id, action, subject_type, outcome, unit_id)
         values ($1, $2, $3, $4, 'CITY_BOARD', $5, 'setTarget', 'OrgUnit', 'DONE', $6) returning at = now() as fresh, post_id, role, acting_unit_id`,
        [randomUUID(), longAgo, accountId, randomUUID(), units.city.id, id],
      );
      expect(answer).toEqual(now);
      expect(answer).toMatchObject({ rows: [{ post_id: postId, role: secretary.role, acting_unit_id: id }] });
    });
  });

  test("a fact", async () => {
    const { accountId } = await world.person(secretary.role, secretary.home);
    await behindTheDoor(world, secretary, async ({ attempt }) => {
      const answer = await attempt(
        `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit)
         values ($1, $2, 1, 4, '2026-03-01', 1, $3, $4, 'CASES', $2) returning recorded_at = now() as fresh, recorded_by_role as role`,
        [randomUUID(), id, longAgo, accountId],
      );
      expect(answer).toEqual(now);
      expect(answer).toMatchObject({ rows: [{ role: secretary.role }] });
    });
  });

  test("a plan, nor who changed it or how often", async () => {
    const { accountId } = await world.person("WARD_STAFF", "ward");
    const stranger = await world.person("CITY_BOARD", "city");
    await behindTheDoor(world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
      const columns = "id, unit_id, indicator_id, period_kind, starts_on, ends_before";
      const answer = await attempt(
        `insert into allocation_plan (${columns}, revision, changed_by, changed_at, history)
         values ($1, $2, 1, 'YEAR', '2026-01-01', '2027-01-01', 9, $3, $4, '[{"by":null}]')
         returning changed_at = now() as fresh, changed_by, revision, jsonb_array_length(history) as changes, history -> 0 ->> 'by' as told`,
        [randomUUID(), units.ward.id, stranger.accountId, longAgo],
      );
      expect(answer).toEqual(now);
      expect(answer).toMatchObject({ rows: [{ changed_by: accountId, revision: 1, changes: 1, told: accountId }] });
    });
  });

  test("a kept draft, nor who kept it", async () => {
    const { accountId } = await world.person("WARD_STAFF", "ward");
    const stranger = await world.person("CITY_BOARD", "city");
    await behindTheDoor(world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
      const answer = await attempt(
        `insert into plan_variant (id, unit_id, indicator_id, period_kind, starts_on, ends_before, name, rules, numbers, kept_by, kept_at)
         values ($1, $2, 1, 'YEAR', '2026-01-01', '2027-01-01', 'A', '[]', '[]', $3, $4) returning kept_at = now() as fresh, kept_by`,
        [randomUUID(), units.ward.id, stranger.accountId, longAgo],
      );
      expect(answer).toEqual(now);
      expect(answer).toMatchObject({ rows: [{ kept_by: accountId }] });
    });
  });

  test("an acknowledgement, nor who gave it", async () => {
    const { accountId } = await world.person(secretary.role, secretary.home);
    const stranger = await world.person("WARD_STAFF", "ward");
    const targetId = await insertTarget(world, "branch", 1, ["YEAR", "2026-01-01", "2027-01-01"]);
    await behindTheDoor(world, secretary, async ({ attempt }) => {
      const answer = await attempt(
        `insert into target_event (id, target_id, version, kind, at, account_id, unit_id)
         values ($1, $2, 1, 'ACKNOWLEDGED', $3, $4, $5) returning at = now() as fresh, account_id`,
        [randomUUID(), targetId, longAgo, stranger.accountId, id],
      );
      expect(answer).toEqual(now);
      expect(answer).toMatchObject({ rows: [{ account_id: accountId }] });
    });
  });
});

describe("nor for whom, or in whose name, targets' life goes on", () => {
  const asker = { role: "WARD_STAFF", home: "ward" } as const;

  test("an adjustment that is asked carries the asker's own unit and role", async () => {
    const targetId = await insertTarget(world, "branch", 2, ["YEAR", "2031-01-01", "2032-01-01"]);
    await behindTheDoor(world, secretary, async ({ attempt }) => {
      const answer = await attempt(
        `insert into target_event (id, target_id, version, kind, round, value, note, unit_id, by_unit_id, by_role, at)
         values ($1, $2, 1, 'ADJUSTMENT_ASKED', 1, 4, 'x', $3, $4, 'CITY_BOARD', $5) returning at = now() as fresh, by_unit_id, by_role`,
        [randomUUID(), targetId, id, units.city.id, longAgo],
      );
      expect(answer).toMatchObject({ rows: [{ fresh: true, by_unit_id: id, by_role: "BRANCH_SECRETARY" }] });
    });
  });

  test("nobody decides about themselves, and an exemption is neither approved by its asker nor rewritten once decided", async () => {
    const columns = "id, unit_id, indicator_id, rule, ground, reason, evidence, starts_on, ends_before";
    const values = "$1, $2, 1, 'FLOOR', 'OTHER', 'x', 'x', '2031-01-01', '2032-01-01'";
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await world.owner.query(`insert into exemption (${columns}) values (${values})`, [theirs, units.base.id]);
    await behindTheDoor(world, secretary, async ({ attempt }) => {
      expect(await attempt(`insert into exemption (${columns}, state) values (${values}, 'APPROVED')`, [mine, id])).toHaveProperty(
        "refused",
      );
      expect(await attempt(`insert into exemption (${columns}) values (${values})`, [mine, id])).toMatchObject({ count: 1 });
    });
    await behindTheDoor(world, asker, async ({ attempt }) => {
      expect(await attempt("update exemption set state = 'REFUSED', answer = 'x' where id = $1", [theirs])).toMatchObject({ count: 1 });
      expect(await attempt("update exemption set answer = 'y' where id = $1", [theirs])).toEqual({
        refused: expect.stringMatching(/^42501/),
      });
    });
  });

  test("a message names the unit that really sends it, and now", async () => {
    const columns = "id, unit_id, kind, subject, body, by_unit_id, by_role, at";
    await behindTheDoor(world, asker, async ({ attempt }) => {
      const answer = await attempt(
        `insert into reminder (${columns}) values ($1, $2, 'OTHER', 'x', 'x', $3, 'CITY_BOARD', $4) returning at = now() as fresh, by_unit_id, by_role`,
        [randomUUID(), units.base.id, units.city.id, longAgo],
      );
      expect(answer).toMatchObject({ rows: [{ fresh: true, by_unit_id: units.ward.id, by_role: "WARD_STAFF" }] });
    });
  });
});

test("without a session, what the owner says is kept", async () => {
  const fact = `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_at, recorded_by_role, recorded_by_unit)
    values ($1, $2, 1, 4, '2026-03-01', 1, $3, 'CASES', $2) returning recorded_at::date::text as day, recorded_by_role as role`;
  const { rows } = await world.owner.query(fact, [randomUUID(), id, longAgo]);
  expect(rows).toEqual([{ day: longAgo, role: "CASES" }]);
});

const givePost = "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, $4, '[2026-01-01,)')";

test("the database knows the roles and the levels they are held at as the rules do", async () => {
  const { accountId } = await world.person(secretary.role, secretary.home);
  const give = (role: string, unitId: string | null) =>
    world.owner.query(givePost, [randomUUID(), accountId, unitId, role]).then(
      () => true,
      (error: { code: string }) => error.code,
    );
  const places: UnitKey[] = ["city", "ward", "base", "branch"];
  expect(places.map((place) => units[place].level)).toEqual(levels.map(({ level }) => level));
  for (const { role } of roles) {
    for (const place of places)
      expect([role, place, await give(role, units[place].id)]).toEqual([role, place, mayHoldPostAt(role, units[place].level) || "23514"]);
    expect([role, await give(role, null)]).toEqual([role, mayHoldPostAt(role, null) || "23514"]);
  }
  expect(await give("DEPUTY", units.ward.id)).toBe("23514");
});

test("nobody gives, lengthens or ends a post of their own from behind the door", async () => {
  const role: Role = "WARD_STAFF";
  const me = await world.person(role, "ward");
  const other = await world.person("BASE_COMMITTEE", "base");
  await behindTheDoor(world, { role, home: "ward" }, async ({ attempt }) => {
    expect(await attempt(givePost, [randomUUID(), other.accountId, units.base.id, "BASE_COMMITTEE"])).toMatchObject({ count: 1 });
    const refused = { refused: "42501 nobody handles a post of their own" };
    expect(await attempt(givePost, [randomUUID(), me.accountId, units.ward.id, "WARD_LEADER"])).toEqual(refused);
    expect(await attempt("update post set during = '[2026-01-01,2030-01-01)' where id = $1", [me.postId])).toEqual(refused);
  });
});
