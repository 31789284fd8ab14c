import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { World } from "../world.ts";
import { units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import type { Stage } from "./cell.ts";
import { divisionIdOf } from "./divisionScene.ts";
import { requestIdOf } from "./duplicateScene.ts";
import type { Seat } from "./oracle.ts";
import { subjectRequestIdOf } from "./privacyScene.ts";
import { plantScene, year } from "./scene.ts";

const today = dateInVietnam(new Date());
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
    "admission_counts",
    "admission_parts",
    "am_operator",
    "as_printed",
    "branches_to_send_to",
    "case_officials",
    "case_place",
    "cells_as_at",
    "city_pace",
    "committees_to_send_to",
    "fold_text",
    "import_bad_rows",
    "in_class",
    "class_takes",
    "given_by",
    "given_under",
    "giver_of",
    "members_now",
    "duplicates_to_settle",
    "division_counts",
    "people_to_place",
    "missing_in_import",
    "months_as_at",
    "must_keep",
    "my_account",
    "my_ancestors",
    "my_unit",
    "no_unit",
    "number_check",
    "numbers_given",
    "open_elsewhere",
    "resolutions_as_at",
    "removed_months",
    "retention_months",
    "retention_outlook",
    "review_counts",
    "reviewed_people",
    "rungs",
    "scores_as_at",
    "stood_below",
    "subject_request_days",
    "votes_of_meeting",
  ];
  const changing = [
    "answer_subject_request",
    "accept_case",
    "ask_about_number",
    "call_back_case",
    "call_back_member",
    "cancel_reorganisation",
    "create_unit",
    "decide_reorganisation",
    "decline_case",
    "found_city",
    "give_password",
    "hand_over",
    "held_of",
    "note_view",
    "open_roll",
    "place_people",
    "settle_division",
    "receive_member",
    "rename_unit",
    "return_member",
    "send_case",
    "send_member",
    "settle_duplicate",
  ];
  const waiting = ["hold_case", "hold_class", "hold_known", "hold_member"];
  const trying = ["preview_reorganisation"];
  const helping = ["my_paper", "unstaffed"];
  // Pure; for checks of rows.
  const checking = ["all_of_year", "all_weekend", "name_order", "today_here"];
  expect(rows.map((row) => row.name)).toEqual([...reading, ...changing, ...waiting, ...trying, ...helping, ...checking].sort());

  const place = { hidden: [id("otherWard"), id("farWard"), id("city")] };
  const retired = randomUUID();
  const account = "insert into account (id, login, full_name, unit_id) values ($1, 'holds.no.post', 'Không chức vụ', $2)";
  await stage.world.owner.query(account, [retired, id("otherWard")]);
  // What each of the hidden units, and one's own, has to tell.
  for (const unit of [...place.hidden, id("ward")])
    await stage.world.owner.query(
      `with t as (insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
         values (gen_random_uuid(), $1, 1, 'YEAR', $2, $3, 'OWN_RESOLUTION', $1, 4) returning *),
       i as (insert into instrument (id, number, signed_on, issuer, title, unit_id) values (gen_random_uuid(), '1-NQ', $2, 'x', 'x', $1) returning id)
       insert into target_version (target_id, version, value, exempt, instrument_id, unit_id) select t.id, 1, t.value, false, i.id, t.unit_id from t, i`,
      [unit, `${year}-01-01`, `${year + 1}-01-01`],
    );
  const told = [
    `stood_below($1, '${today}')`,
    `scores_as_at($1, ${year}::smallint, '${today}', '{1}', '{8}')`,
    `cells_as_at($1, ${year}::smallint, '${today}', 1::smallint)`,
    `months_as_at($1, '${today}', '{1}')`,
    `admission_counts($1, '${year}-01-01', '${year + 1}-01-01')`,
    `admission_parts($1, '${year}-01-01', '${year + 1}-01-01')`,
    `resolutions_as_at($1, ${year}::smallint, '${today}')`,
    `given_by($1, 'YEAR', '${year}-01-01')`,
    `given_under($1, 'YEAR', '${year}-01-01', '{}', '${today}', 1::smallint)`,
  ];
  await inside(ward, async ({ attempt }) => {
    for (const unit of place.hidden) {
      expect(
        await attempt("select create_unit($1, $2, 4::smallint, 'BRANCH', null, null, 'x', '2026-01-01')", [randomUUID(), unit]),
      ).toEqual(refusedBy("CT404"));
      expect(await attempt("select rename_unit($1, '2026-01-01', 'x', null)", [unit])).toEqual(refusedBy("CT404"));
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
      for (const asked of told) expect(await attempt(`select * from ${asked}`, [unit])).toMatchObject({ count: 0 });
    }
    for (const asked of told) expect(await attempt(`select * from ${asked}`, [id("ward")])).not.toMatchObject({ count: 0 });
    const givenBy = "select 1 where giver_of($1, 1, $2) is not null";
    for (const unit of ["otherWard", "cousinBranch", "farWard", "ward"] as const)
      expect(await attempt(givenBy, [stage.scene[unit].targetId, today])).toMatchObject({ count: unit === "ward" ? 1 : 0 });
    for (const unit of ["cousinBranch", "farBranch", "branch"] as const) {
      const { caseId } = stage.scene[unit];
      const hidden = unit !== "branch";
      expect(await attempt(`select * from case_place($1, '${today}')`, [caseId])).toMatchObject({ count: hidden ? 0 : 1 });
      const { rows: people } = await stage.world.owner.query<{ id: string }>("select person_id as id from candidate where id = $1", [
        caseId,
      ]);
      const look = await attempt("select note_view($1, '{fullName}', '')", [people[0]!.id]);
      expect(await attempt("select 1 where number_check($1) is not null", [people[0]!.id])).toMatchObject({ count: 0 });
      expect(await attempt("select 1 where must_keep($1)", [people[0]!.id])).toMatchObject({ count: hidden ? 0 : 1 });
      // Its base committee answers, not the ward.
      const answer = "select answer_subject_request($1, 'GRANTED', null, null, null, today_here())";
      expect(await attempt(answer, [subjectRequestIdOf(unit)])).toEqual(refusedBy("CT404"));
      expect(await attempt("select held_of($1)", [subjectRequestIdOf(unit)])).toEqual(refusedBy("CT404"));
      if (hidden) expect(look).toEqual(refusedBy("CT404"));
      else expect(look).toMatchObject({ count: 1 });
    }
    for (const unit of ["cousinBranch", "farBranch", "branch"] as const) {
      const hidden = unit !== "branch";
      const division = divisionIdOf(unit);
      expect(await attempt("select * from division_counts($1)", [division])).toMatchObject({ count: hidden ? 0 : 1 });
      expect(await attempt("select * from people_to_place($1)", [[id(unit)]])).toMatchObject({ count: hidden ? 0 : 1 });
      // One's own is over: no longer chosen.
      const code = refusedBy(hidden ? "CT404" : "CT012");
      expect(await attempt("select place_people($1, $2, '{}')", [division, id(unit)])).toEqual(code);
      expect(await attempt("select settle_division($1, $2)", [division, id(unit)])).toEqual(code);
    }
    for (const settler of ["base", "city"] as const)
      expect(await attempt("select settle_duplicate($1, 'SAME_PERSON')", [requestIdOf(settler)])).toEqual(refusedBy("CT404"));
    expect(await attempt("select * from duplicates_to_settle(false)")).toMatchObject({ count: 1 });
    expect(await attempt("select ask_about_number($1, '{}')", [randomUUID()])).toEqual(walled);
    expect(await attempt("select rename_unit($1, '2026-01-01', 'x', null)", [id("ward")])).toEqual(refusedBy("CT404"));
    expect(await attempt("select give_password($1, 'x')", [stage.scene.otherWard.personId])).toEqual(refusedBy("CT404"));
    expect(await attempt("select give_password($1, 'x')", [retired])).toEqual(refusedBy("CT404"));
    expect(await attempt("select found_city($1, 'x', 'x', '2026-01-01')", [randomUUID()])).toEqual(walled);
  });
  await inside({ role: "BRANCH_SECRETARY", home: "branch" }, async ({ attempt }) => {
    const foreign = "select person_id as id from duplicate_request where id = $1";
    const { rows: people } = await stage.world.owner.query<{ id: string }>(foreign, [requestIdOf("city")]);
    expect(await attempt("select ask_about_number($1, '{}')", [people[0]!.id])).toEqual(refusedBy("CT404"));
  });
});

test("of a branch to be divided a city is told of members alone, a ward of everybody whom it follows", async () => {
  const counted = "select count(*)::int as people, (count(*) filter (where member))::int as members from followed_at($1)";
  const { rows } = await stage.world.owner.query<{ people: number; members: number }>(counted, [id("branch")]);
  const { people, members } = rows[0]!;
  expect(people).toBeGreaterThan(members);
  expect(members).toBeGreaterThan(0);
  const ask = (seat: Seat) => inside(seat, ({ attempt }) => attempt("select people from people_to_place($1)", [[id("branch")]]));
  expect(await ask({ role: "CITY_ADMINISTRATOR", home: "city" })).toMatchObject({ rows: [{ people: members }] });
  expect(await ask({ role: "CITY_BOARD", home: "city" })).toMatchObject({ rows: [{ people: members }] });
  expect(await ask({ role: "WARD_STAFF", home: "ward" })).toMatchObject({ rows: [{ people }] });
});
