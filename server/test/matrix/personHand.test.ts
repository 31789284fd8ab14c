import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import { caseIdOf, insertCase } from "./caseScene.ts";
import type { Stage } from "./cell.ts";
import { insertLetter } from "./letterScene.ts";
import { nameOf, places, type Seat } from "./oracle.ts";
import { plantScene } from "./scene.ts";

// As in ownHand.test.ts, for people whom branches follow and for what is told of them.
let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
});
afterAll(() => stage.world.close());

const id = (unit: UnitKey) => units[unit].id;
const branch: Seat = { role: "BRANCH_SECRETARY", home: "branch" };
const base: Seat = { role: "BASE_COMMITTEE", home: "base" };
const ward: Seat = { role: "WARD_STAFF", home: "ward" };
const city: Seat = { role: "CITY_BOARD", home: "city" };
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(stage.world, seat, work);
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });
const walled = refusedBy("42501");
const unlawful = refusedBy("CT024");
const done = { count: 1 };

const personOf = (of: string) => `(select person_id from candidate where id = '${of}')`;

test("people, their place, their state and their figures are nobody's to write past the steps", async () => {
  const of = caseIdOf("branch");
  const person = `(id, unit_id, full_name, born_on, sex, source_group_id) values (gen_random_uuid(), $1, 'Ai', '2000-01-01', 'MALE', 4)`;
  const fact = "indicator_id, source_group_id, occurred_on, quantity, recorded_by_account, recorded_by_role, recorded_by_unit";
  for (const seat of places.filter(({ home }) => home))
    await inside(seat, async ({ attempt }) => {
      const { accountId } = await stage.world.person(seat.role, seat.home);
      for (const forged of [
        `update person set unit_id = '${id("siblingBranch")}'`,
        `update person set branch_id = '${id("siblingBranch")}'`,
        `update person set consent_city_id = '${id("city")}'`,
        `update candidate set unit_id = '${id("siblingBranch")}'`,
        "update candidate set state = 'OFFICIAL'",
        `update candidate set consent_city_id = '${id("city")}'`,
        "update candidate_event set becomes = 'OFFICIAL'",
        "delete from candidate_event",
        "delete from candidate",
        "delete from person",
        "update person_view set times = 0",
        "delete from person_view",
        `insert into person_view (person_id) values (${personOf(of)})`,
        `insert into case_start (unit_id, indicator_id, since) values ('${id("branch")}', 3, '2020-01-01')`,
        "delete from case_start",
        `insert into result_person (result_id) values ('${stage.scene.branch.factId}')`,
        `insert into result_event (id, unit_id, ${fact}, case_event_id)
         values (gen_random_uuid(), '${id("branch")}', 1, 4, '2026-03-01', 1, '${accountId}', 'x', '${id(seat.home!)}', null)`,
      ])
        expect([nameOf(seat), forged, await attempt(forged)]).toEqual([nameOf(seat), forged, walled]);
      for (const unit of ["branch", "siblingBranch", "base"] as const) {
        const made = await attempt(`insert into person ${person}`, [id(unit)]);
        expect([nameOf(seat), unit, made]).toMatchObject([nameOf(seat), unit, unit === seat.home && unit !== "base" ? done : walled]);
      }
      const renamed = await attempt("update person set full_name = 'Khác' where unit_id = $1 and deidentified_on is null", [id("branch")]);
      expect([nameOf(seat), "count" in renamed && renamed.count > 0]).toEqual([nameOf(seat), seat.home === "branch"]);
    });
});

test("a case is given to another branch only once it was let go, by who stands above both", async () => {
  const [kept, gone] = [await insertCase(stage.world, "branch", "ACCEPT_SOURCE"), await insertCase(stage.world, "branch", "MOVE")];
  const hand = "select hand_over($1, $2)";
  await inside(base, async ({ attempt }) => {
    expect(await attempt(hand, [gone, id("siblingBranch")])).toMatchObject(done);
    expect(await attempt(hand, [kept, id("siblingBranch")])).toEqual(unlawful);
    for (const unit of ["wardBranch", "cousinBranch", "base"] as const)
      expect([unit, await attempt(hand, [gone, id(unit)])]).toEqual([unit, refusedBy("CT404")]);
  });
  for (const seat of [branch, city])
    await inside(seat, async ({ attempt }) => void expect(await attempt(hand, [gone, id("branch")])).toEqual(walled));
});

test("a case is sent to another ward only by who stands above its branch, and answered only by the branch that is asked", async () => {
  const [kept, gone] = [await insertCase(stage.world, "branch", "ACCEPT_SOURCE"), await insertCase(stage.world, "branch", "MOVE")];
  const letter = await insertLetter(stage.world, "branch", "cousinBranch");
  const send = "select send_case(gen_random_uuid(), $1, $2)";
  await inside(base, async ({ attempt }) => {
    expect(await attempt(send, [kept, id("cousinBranch")])).toEqual(unlawful);
    for (const unit of ["siblingBranch", "wardBranch", "farBranch", "otherWard"] as const)
      expect([unit, await attempt(send, [gone, id(unit)])]).toEqual([unit, refusedBy("CT404")]);
    expect(await attempt(send, [gone, id("cousinBranch")])).toMatchObject(done);
    expect(await attempt("select accept_case($1)", [letter])).toEqual(walled);
  });
  await inside({ role: "WARD_STAFF", home: "otherWard" }, async ({ attempt, rows }) => {
    expect(await attempt(send, [gone, id("branch")])).toEqual(refusedBy("CT404"));
    expect(await attempt("select call_back_case($1)", [letter])).toEqual(refusedBy("CT404"));
    // The letter is all that they see of the person.
    expect(await rows("select from case_letter where id = $1", [letter])).toHaveLength(1);
    expect(await rows("select from candidate c join case_letter l on l.candidate_id = c.id where l.id = $1", [letter])).toEqual([]);
    expect(await rows("select from person where unit_id = $1", [id("branch")])).toEqual([]);
  });
  for (const seat of [branch, city])
    await inside(seat, async ({ attempt }) => void expect(await attempt(send, [gone, id("cousinBranch")])).toEqual(walled));
  await inside(branch, async ({ attempt }) => {
    for (const answer of ["accept_case($1)", "decline_case($1, 'không')"])
      expect(await attempt(`select ${answer}`, [letter])).toEqual(refusedBy("CT404"));
    expect(await attempt("update case_letter set state = 'ACCEPTED'")).toEqual(walled);
  });
  await inside(city, async ({ rows }) => void expect(await rows("select from case_letter")).toEqual([]));
});

test("what functions tell of a person goes to those who see the person; another city's people change no answer", async () => {
  const { owner } = stage.world;
  const number = (unit: UnitKey, index: string | null) =>
    owner.query(`update person set national_id_sealed = $1, national_id_index = $1 where id = ${personOf(caseIdOf(unit))}`, [
      index && Buffer.from(index),
    ]);
  const { rows } = await owner.query<{ id: string }>(`select ${personOf(caseIdOf("branch"))} as id`);
  const asked = [rows[0]!.id];
  const elsewhere = async (seat: Seat) => (await inside(seat, ({ rows }) => rows("select open_elsewhere($1) as known", asked)))[0];
  for (const unit of ["branch", "farBranch"] as const) await number(unit, "một số");
  expect(await elsewhere(branch)).toEqual({ known: false });
  await number("cousinBranch", "một số");
  for (const seat of [branch, base, ward]) expect([nameOf(seat), await elsewhere(seat)]).toEqual([nameOf(seat), { known: true }]);
  const strangers = [city, { role: "BRANCH_SECRETARY", home: "wardBranch" }, { role: "WARD_STAFF", home: "otherWard" }] as const;
  for (const seat of strangers) {
    expect([nameOf(seat), await elsewhere(seat)]).toEqual([nameOf(seat), { known: false }]);
    await inside(seat, async ({ attempt }) => {
      expect(await attempt("select * from case_place($1, '2026-06-01')", [caseIdOf("branch")])).toMatchObject({ rows: [] });
      expect(await attempt("select note_view($1, '{fullName}', '')", asked)).toEqual(refusedBy("CT404"));
    });
  }
  await inside(branch, async ({ attempt }) => {
    expect(await attempt("select * from case_place($1, '2026-06-01')", [caseIdOf("branch")])).toMatchObject(done);
  });
  for (const unit of ["branch", "farBranch", "cousinBranch"] as const) await number(unit, null);
});

test("a look is written under the name of who looks", async () => {
  const { accountId } = await stage.world.person("WARD_STAFF", "ward");
  await inside(ward, async ({ rows }) => {
    const person = personOf(caseIdOf("branch"));
    await rows(`select note_view(${person}, '{fullName}', 'x')`);
    expect(await rows(`select account_id, role, unit_id, fields from person_view where person_id = ${person} and reason = 'x'`)).toEqual([
      { account_id: accountId, role: "WARD_STAFF", unit_id: id("ward"), fields: ["fullName"] },
    ]);
  });
});
