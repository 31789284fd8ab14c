import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { World } from "../world.ts";
import { units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import type { Stage } from "./cell.ts";
import type { Seat } from "./oracle.ts";
import { plantPerson, plantScene } from "./scene.ts";

let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
});
afterAll(() => stage.world.close());

const ward: Seat = { role: "WARD_STAFF", home: "ward" };
const branch: Seat = { role: "BRANCH_SECRETARY", home: "branch" };
const operator: Seat = { role: "OPERATOR", home: null };
const id = (unit: keyof typeof units) => units[unit].id;
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(stage.world, seat, work);
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });
const walled = refusedBy("42501");
const levels = "city_id, ward_id, base_id, branch_id";

async function ownTarget(unit: "base" | "cousinBranch") {
  const { rows } = await stage.world.owner.query<{ paper: string }>(
    "select instrument_id as paper from target_version where target_id = $1",
    [stage.scene[unit].targetId],
  );
  return { id: stage.scene[unit].targetId, paper: rows[0]!.paper };
}

describe("a row that stands in one's own place cannot reach into another", () => {
  test("a version of one's own target names neither another unit nor a paper of somebody else", async () => {
    const [mine, theirs] = [await ownTarget("base"), await ownTarget("cousinBranch")];
    const version =
      "insert into target_version (target_id, version, value, exempt, instrument_id, unit_id) values ($1, 2, 5, false, $2, $3)";
    await inside(ward, async ({ attempt }) => {
      expect(await attempt(version, [mine.id, mine.paper, id("base")])).toMatchObject({ count: 1 });
      expect(await attempt(version, [mine.id, mine.paper, id("cousinBranch")])).toEqual(walled);
      expect(await attempt(version, [mine.id, mine.paper, id("branch")])).toEqual(walled);
      expect(await attempt(version, [mine.id, theirs.paper, id("base")])).toEqual(walled);
      expect(await attempt(version, [theirs.id, mine.paper, id("base")])).toEqual(walled);
    });
  });

  test("nobody acknowledges a target that another unit received", async () => {
    const event =
      "insert into target_event (id, target_id, version, kind, account_id, unit_id) values ($1, $2, 1, 'ACKNOWLEDGED', null, $3)";
    await inside(branch, async ({ attempt }) => {
      expect(await attempt(event, [randomUUID(), stage.scene.branch.targetId, id("branch")])).toMatchObject({ count: 1 });
      for (const other of ["siblingBranch", "base", "farBranch"] as const)
        expect(await attempt(event, [randomUUID(), stage.scene[other].targetId, id("branch")])).toEqual(walled);
    });
  });

  test("nobody gives a target of record to themselves or past the unit between", async () => {
    const target = `insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
      values ($1, $2, 3, 'YEAR', '2031-01-01', '2032-01-01', 'ASSIGNED', $3, 5)`;
    await inside(ward, async ({ attempt }) => {
      expect(await attempt(target, [randomUUID(), id("base"), id("ward")])).toMatchObject({ count: 1 });
      for (const receiver of ["ward", "branch", "otherWard", "cousinBranch"] as const)
        expect(await attempt(target, [randomUUID(), id(receiver), id("ward")])).toEqual(walled);
      expect(await attempt(target, [randomUUID(), id("branch"), id("base")])).toEqual(walled);
    });
  });

  test("a draft is for a unit straight below and stays for it", async () => {
    const draft = `insert into target_draft (unit_id, for_unit_id, indicator_id, period_kind, starts_on, ends_before, value)
      values ($1, $2, 3, 'YEAR', '2031-01-01', '2032-01-01', 5)`;
    await inside(ward, async ({ attempt }) => {
      expect(await attempt(draft, [id("ward"), id("wardBranch")])).toMatchObject({ count: 1 });
      for (const receiver of ["branch", "ward", "otherWard"] as const)
        expect(await attempt(draft, [id("ward"), id(receiver)])).toEqual(walled);
      expect(await attempt(draft, [id("base"), id("branch")])).toEqual(walled);
    });
  });

  test("a post or an account without a unit is nobody's to make, whatever level columns are claimed", async () => {
    const { ward: planted } = stage.scene;
    const place = [id("city"), id("ward"), null, null];
    await inside(ward, async ({ attempt }) => {
      const post = `insert into post (id, account_id, role, during, ${levels}) values ($1, $2, 'OPERATOR', '[2024-01-01,)', $3, $4, $5, $6)`;
      expect(await attempt(post, [randomUUID(), planted.personId, ...place])).toEqual(walled);
      const account = `insert into account (id, login, full_name, ${levels}) values ($1, 'nobody.at.all', 'Không ai', $2, $3, $4, $5)`;
      expect(await attempt(account, [randomUUID(), ...place])).toEqual(walled);
    });
  });

  test("a log entry and a fact are written in one's own name only", async () => {
    const { accountId } = await stage.world.person("BRANCH_SECRETARY", "branch");
    const entry = `insert into audit_entry (id, account_id, action, subject_type, outcome, unit_id) values ($1, $2, 'setTarget', 'OrgUnit', 'DONE', $3)`;
    const fact = `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_account, recorded_by_role, recorded_by_unit)
      values ($1, $2, 1, 4, '2026-03-01', 1, $3, 'BRANCH_SECRETARY', $4)`;
    await inside(branch, async ({ attempt }) => {
      expect(await attempt(entry, [randomUUID(), accountId, id("branch")])).toMatchObject({ count: 1 });
      expect(await attempt(entry, [randomUUID(), stage.scene.branch.personId, id("branch")])).toEqual(walled);
      expect(await attempt(fact, [randomUUID(), id("branch"), accountId, id("branch")])).toMatchObject({ count: 1 });
      expect(await attempt(fact, [randomUUID(), id("branch"), stage.scene.branch.personId, id("branch")])).toEqual(walled);
      expect(await attempt(fact, [randomUUID(), id("branch"), accountId, id("base")])).toEqual(walled);
    });
  });

  test("a note goes to a fact of one's own place", async () => {
    await inside(branch, async ({ attempt }) => {
      const note = "insert into result_note (result_id, note) values ($1, 'lạ')";
      for (const other of ["siblingBranch", "base", "farBranch"] as const)
        expect(await attempt(note, [stage.scene[other].factId])).toEqual(walled);
    });
  });
});

describe("the operator of the installation", () => {
  test("staffs no city that has people already", async () => {
    await inside(operator, async ({ attempt }) => {
      const [accountId, planted] = [randomUUID(), stage.scene.city];
      const account = "insert into account (id, login, full_name, unit_id) values ($1, 'second.admin', 'Quản trị hai', $2)";
      expect(await attempt(account, [accountId, id("city")])).toEqual(walled);
      const post = "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, 'CITY_ADMINISTRATOR', '[2026-01-01,)')";
      expect(await attempt(post, [randomUUID(), planted.personId, id("city")])).toEqual(walled);
    });
  });

  test("takes nobody's password", async () => {
    await inside(operator, async ({ attempt }) => {
      expect(await attempt("select give_password($1, 'x')", [stage.scene.city.personId])).toEqual(refusedBy("CT404"));
    });
  });
});

test("nobody resets the password of a person who also stands outside their place, or beside them", async () => {
  const { world } = stage;
  const reset = "mutation ($id: ID!) { resetPassword(userId: $id) { temporaryPassword } }";
  const call = world.as("WARD_STAFF", "ward");
  for (const [login, second, code] of [
    ["also.city", "city", "NOT_FOUND"],
    ["also.ward", "ward", "FORBIDDEN"],
    ["also.other", "otherWard", "NOT_FOUND"],
  ] as const) {
    const { personId } = await plantPerson(world, "branch", login);
    expect((await call(reset, { id: personId })).errors).toBeUndefined();
    await world.owner.query(
      "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, 'AUDITOR', daterange('2026-01-01', null))",
      [randomUUID(), personId, id(second)],
    );
    const answer = await call(reset, { id: personId });
    expect([login, answer.errors?.[0]?.extensions.code]).toEqual([login, code]);
    await inside({ role: "BASE_COMMITTEE", home: "base" }, async ({ attempt }) => {
      expect(await attempt("select give_password($1, 'x')", [personId])).toEqual(refusedBy("CT404"));
    });
  }
});

describe("forging who one is", () => {
  const tables = [
    "unit",
    "account",
    "post",
    "result_event",
    "result_note",
    "target",
    "target_draft",
    "score",
    "breakdown",
    "audit_entry",
    "request_key",
  ];
  const count = tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(", ");
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
  /** Of people, which not every level has a right to at all. */
  const ofPeople = ["person", "candidate", "membership", "member_event", "transfer", "case_letter"];

  test("another level's role, or the log-in role itself, opens nothing", async () => {
    for (const role of ["app_city", "app_base", "app_branch"]) {
      await inside(ward, async ({ rows }) => {
        await rows(`select set_config('role', '${role}', true)`);
        // The names of one's own ancestors stay readable, whatever the role.
        expect([role, await rows(`select ${count}`)]).toEqual([role, [{ ...nothing, unit: role === "app_city" ? 0 : 1 }]]);
        if (role !== "app_city") for (const table of ofPeople) expect([role, await rows(`select from ${table}`)]).toEqual([role, []]);
      });
    }
    await inside(ward, async ({ rows, attempt }) => {
      await rows("select set_config('role', 'none', true)");
      for (const table of [...tables, ...ofPeople]) expect(await attempt(`select from ${table}`)).toEqual(walled);
      for (const role of ["chitieu_owner", "chitieu_worker", "chitieu_backup", "postgres"])
        expect(await attempt(`set local role ${role}`)).toEqual(walled);
    });
    await inside(ward, async ({ rows, attempt }) => {
      await rows("set local role app_operator");
      expect(await attempt("select from account")).toEqual(walled);
      expect(await rows("select from unit")).toHaveLength(0);
    });
  });

  test("another token opens nothing", async () => {
    const hash = createHash("sha256").update("không ai").digest("hex");
    for (const token of ["", hash, "null", "%", id("ward")]) {
      await inside(ward, async ({ rows }) => {
        await rows("select set_config('app.token', $1, true)", [token]);
        expect(await rows(`select ${count}`)).toEqual([nothing]);
      });
    }
  });
});
