import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../world.ts";
import { units } from "../worldTree.ts";
import { behindTheDoor } from "./behindTheDoor.ts";
import { insertMember } from "./memberScene.ts";
import { insertNameless, insertRequest } from "./privacyScene.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const walled = { refused: expect.stringMatching(/^42501/) };
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });
const personOf = async (memberId: string) =>
  (await world.owner.query<{ id: string }>("select person_id as id from membership where id = $1", [memberId])).rows[0]!.id;
const secretary = { role: "BRANCH_SECRETARY", home: "branch" } as const;

test("by hand a request is taken down about one's own people alone, in one's own name and not for a day to come", async () => {
  const members = { own: await insertMember(world, "branch"), other: await insertMember(world, "siblingBranch") };
  const asking = await insertMember(world, "branch");
  await insertRequest(world, "branch", { memberId: asking });
  await behindTheDoor(world, secretary, async ({ attempt }) => {
    const receive = async (memberId: string, day = "today_here()") =>
      attempt(
        `insert into subject_request (id, person_id, made_at_id, kind, identity, received_on) values ($1, $2, $3, 'ACCESS', 'KNOWN', ${day})
         returning made_at_id as at`,
        [randomUUID(), await personOf(memberId), units.ward.id],
      );
    expect(await receive(members.other)).toEqual(walled);
    expect(await receive(members.own, "today_here() + 2")).toEqual(refusedBy("CT036"));
    expect(await receive(members.own)).toMatchObject({ rows: [{ at: units.branch.id }] });
    expect(await receive(asking)).toEqual(refusedBy("23505"));
  });
});

test("by hand it is acknowledged once, and answered by no branch", async () => {
  const [fresh, told] = [await insertRequest(world, "branch"), await insertRequest(world, "branch", { acknowledged: true })];
  await behindTheDoor(world, secretary, async ({ attempt }) => {
    const acknowledge = (id: string) => attempt("update subject_request set acknowledged_on = '2026-06-03' where id = $1", [id]);
    expect(await attempt("update subject_request set outcome = 'GRANTED' where id = $1", [fresh])).toEqual(walled);
    expect(await attempt("select answer_subject_request($1, 'GRANTED', null, null, null, today_here())", [told])).toEqual(walled);
    expect(await attempt("select held_of($1)", [told])).toEqual(walled);
    expect(await acknowledge(fresh)).toMatchObject({ count: 1 });
    expect(await acknowledge(told)).toEqual(refusedBy("CT035"));
    // When it was written down is nobody's to say.
    const back = "update subject_request set acknowledged_on = '2026-06-03', acknowledge_recorded_at = '2026-06-03' where id = $1";
    expect(await attempt(back, [fresh])).toEqual(walled);
    const dated = `update subject_request set acknowledged_on = '2026-06-03' where id = $1
      returning (acknowledge_recorded_at at time zone 'Asia/Ho_Chi_Minh')::date = today_here() as now`;
    expect(await attempt(dated, [fresh])).toMatchObject({ rows: [{ now: true }] });
    expect(await attempt("delete from subject_request where id = $1", [fresh])).toEqual(walled);
  });
});

test("by hand what somebody under a base asked is answered by the base, not by the ward, and not before it is acknowledged", async () => {
  const [fresh, told] = [await insertRequest(world, "branch"), await insertRequest(world, "branch", { acknowledged: true })];
  const answer = "select answer_subject_request($1, 'GRANTED', null, null, '7-CV/ĐU', today_here())";
  await behindTheDoor(world, { role: "BASE_COMMITTEE", home: "base" }, async ({ attempt }) => {
    expect(await attempt(answer, [fresh])).toEqual(refusedBy("CT035"));
    expect(await attempt(answer, [told])).toMatchObject({ count: 1 });
  });
  await behindTheDoor(world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
    expect(await attempt(answer, [told])).toEqual(refusedBy("CT404"));
  });
});

test("by hand a member is not erased", async () => {
  const id = await insertRequest(world, "branch", { acknowledged: true, kind: "ERASE" });
  await behindTheDoor(world, { role: "BASE_COMMITTEE", home: "base" }, async ({ attempt }) => {
    const answer = "select answer_subject_request($1, 'GRANTED', null, null, null, today_here())";
    expect(await attempt(answer, [id])).toEqual(refusedBy("CT037"));
  });
});

test("the city reads no request, and is told days without persons", async () => {
  await insertRequest(world, "branch");
  await behindTheDoor(world, { role: "CITY_BOARD", home: "city" }, async ({ attempt }) => {
    expect(await attempt("select id from subject_request")).toEqual(walled);
    expect(await attempt("select * from subject_request_days()")).not.toMatchObject({ count: 0 });
  });
  await behindTheDoor(world, { role: "CITY_BOARD", home: "otherCity" }, async ({ attempt }) => {
    expect(await attempt("select * from subject_request_days()")).toMatchObject({ count: 0 });
  });
});

test("the city reads that a name went, and not whose", async () => {
  await insertNameless(world, "branch");
  await behindTheDoor(world, { role: "CITY_BOARD", home: "city" }, async ({ attempt }) => {
    expect(await attempt("select person_id from deidentification")).toEqual(walled);
    expect(await attempt("select rule, closed_as from deidentification")).toMatchObject({ count: 1 });
  });
  await behindTheDoor(world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
    expect(await attempt("select person_id from deidentification")).toMatchObject({ count: 1 });
  });
});
