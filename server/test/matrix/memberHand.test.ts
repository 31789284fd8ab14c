import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor, type Inside } from "./behindTheDoor.ts";
import { insertEvent, insertMember, insertTransfer } from "./memberScene.ts";
import { nameOf, places, type Seat } from "./oracle.ts";

// As in ownHand.test.ts, for members, what happens to them and their ways to other branches.
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const id = (unit: UnitKey) => units[unit].id;
const branch: Seat = { role: "BRANCH_SECRETARY", home: "branch" };
const sibling: Seat = { role: "BRANCH_SECRETARY", home: "siblingBranch" };
const base: Seat = { role: "BASE_COMMITTEE", home: "base" };
const ward: Seat = { role: "WARD_STAFF", home: "ward" };
const otherWard: Seat = { role: "WARD_STAFF", home: "otherWard" };
const inside = <T>(seat: Seat, work: (inside: Inside) => Promise<T>) => behindTheDoor(world, seat, work);
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });
const walled = refusedBy("42501");
const unlawful = refusedBy("CT024");
const unknown = refusedBy("CT404");
const done = { count: 1 };

const recorded = "insert into member_event (id, membership_id, event, on_day) values (gen_random_uuid(), $1, $2, '2026-06-01')";

async function personAt(unit: UnitKey): Promise<string> {
  const person = randomUUID();
  await world.owner.query(
    "insert into person (id, unit_id, full_name, born_on, sex, source_group_id) values ($1, $2, 'Đảng viên mới', '1990-01-01', 'MALE', 1)",
    [person, id(unit)],
  );
  return person;
}

test("a branch lists its own people, admits nobody by hand, and begins no membership that has ended", async () => {
  const [mine, theirs] = [await personAt("branch"), await personAt("siblingBranch")];
  const listed = `insert into membership (id, person_id, unit_id, entry, standing, since, joined_on, official_on)
    values (gen_random_uuid(), $1, $2, $3, $4, '2026-01-05', '2019-05-19', '2020-05-19')`;
  await inside(branch, async ({ attempt }) => {
    expect(await attempt(listed, [mine, id("branch"), "LIST", "OFFICIAL"])).toMatchObject(done);
    expect(await attempt(listed, [mine, id("branch"), "ADMIT", "OFFICIAL"])).toEqual(walled);
    expect(await attempt(listed, [mine, id("siblingBranch"), "LIST", "OFFICIAL"])).toEqual(walled);
    expect(await attempt(listed, [theirs, id("branch"), "LIST", "OFFICIAL"])).toEqual(walled);
    expect(await attempt(listed, [theirs, id("siblingBranch"), "LIST", "OFFICIAL"])).toEqual(walled);
    expect(await attempt(listed, [mine, id("branch"), "LIST", "DECEASED"])).toEqual(refusedBy("23514"));
  });
  for (const seat of [base, ward])
    await inside(seat, async ({ attempt }) => expect(await attempt(listed, [mine, id("branch"), "LIST", "OFFICIAL"])).toEqual(walled));
});

test("what a member is comes from events alone: no column of it is anybody's to write", async () => {
  const member = await insertMember(world, "branch");
  for (const seat of [branch, base, ward])
    await inside(seat, async ({ attempt }) => {
      for (const set of [
        "standing = 'DECEASED'",
        "flags = '{EXEMPT}'",
        "since = '2020-01-01'",
        "events = 0",
        `unit_id = '${id("siblingBranch")}'`,
      ])
        expect([set, await attempt(`update membership set ${set} where id = $1`, [member])]).toEqual([set, walled]);
      expect(await attempt("delete from membership where id = $1", [member])).toEqual(walled);
      expect(await attempt("update member_event set on_day = '2026-01-01' where membership_id = $1", [member])).toEqual(walled);
      expect(await attempt("delete from member_event where membership_id = $1", [member])).toEqual(walled);
      expect(await attempt("update transfer set state = 'RECEIVED'")).toEqual(walled);
    });
});

test("no event of a case, a letter or an entry is written by hand, nor whence an event comes", async () => {
  const member = await insertMember(world, "branch");
  for (const seat of [branch, base, ward])
    await inside(seat, async ({ attempt }) => {
      for (const event of [
        "LIST",
        "COME_FROM_OUTSIDE",
        "ADMIT",
        "RECOGNISE",
        "REMOVE",
        "ANNUL",
        "SEND",
        "CALL_BACK",
        "RECEIVE",
        "LEAVE_CITY",
        "HOST",
        "RETURN",
        "NONE",
      ])
        expect([event, await attempt(recorded, [member, event])]).toEqual([event, unlawful]);
      for (const column of ["case_event_id", "transfer_id", "recorded_by_unit", "recorded_by_account", "ordinal"])
        expect([
          column,
          await attempt(
            `insert into member_event (id, membership_id, event, on_day, ${column}) values ($2, $1, 'EXEMPT', '2026-06-01', null)`,
            [member, randomUUID()],
          ),
        ]).toEqual([column, walled]);
    });
});

test.each([
  ["EXEMPT", "branch"],
  ["DIE", "branch"],
  ["CLASSIFY", "base"],
  ["SUSPEND", "ward"],
  ["EXPEL", "ward"],
  ["STRIKE_OFF", "ward"],
])("%s is recorded by raw SQL of the %s and of nobody else", async (event, holder) => {
  const member = await insertMember(world, "branch");
  for (const seat of places.filter(({ home }) => home))
    await inside(seat, async ({ attempt }) => {
      const answer = await attempt(recorded, [member, event]);
      expect([nameOf(seat), answer]).toMatchObject([nameOf(seat), seat.home === holder ? done : refusedBy("(CT024|42501|CT404)")]);
    });
});

test("only the last event standing is taken back, by the unit that recorded it, and never one that a letter tells", async () => {
  const member = await insertMember(world, "branch");
  await insertEvent(world, member, "EXEMPT", { by: "branch" });
  await insertEvent(world, member, "SUSPEND", { by: "ward" });
  const letter = await insertTransfer(world, "branch", "ward");
  const eventOf = async (where: string, value: string) =>
    (
      await world.owner.query<{ id: string; member: string }>(
        `select id, membership_id as member from member_event where ${where} = $1 order by ordinal desc`,
        [value],
      )
    ).rows;
  const [last, before] = await eventOf("membership_id", member);
  const [sent] = await eventOf("transfer_id", letter);
  const back = "insert into member_event (id, membership_id, event, on_day, undoes) values (gen_random_uuid(), $1, 'x', '2026-06-01', $2)";
  await inside(ward, async ({ attempt }) => {
    expect(await attempt(back, [member, last!.id])).toMatchObject(done);
    expect(await attempt(back, [member, before!.id])).toEqual(refusedBy("CT023"));
    expect(await attempt(back, [member, sent!.id])).toEqual(refusedBy("CT023"));
  });
  await inside(branch, async ({ attempt }) => {
    expect(await attempt(back, [member, last!.id])).toEqual(walled);
    expect(await attempt(back, [sent!.member, sent!.id])).toEqual(walled);
  });
});

test("a member on the way or away ends by no event but the letter's", async () => {
  const letter = await insertTransfer(world, "branch", "ward");
  const away = await insertTransfer(world, "branch", "cousinBranch", { hosted: true });
  const { rows } = await world.owner.query<{ member: string }>("select membership_id as member from transfer where id = any ($1)", [
    [letter, away],
  ]);
  await inside(ward, async ({ attempt }) => {
    for (const { member } of rows) expect(await attempt(recorded, [member, "STRIKE_OFF"])).toEqual(refusedBy("CT027"));
  });
});

test("a member is sent by their own branch, to a committee of its own city alone", async () => {
  const member = await insertMember(world, "branch");
  const send = "select send_member(gen_random_uuid(), $1, $2, $3, null, null, '2026-06-01', null, false)";
  await inside(branch, async ({ attempt }) => {
    for (const to of ["base", "ward", "otherWard"] as const)
      expect([to, await attempt(send, [member, "PERMANENT", id(to)])]).toMatchObject([to, done]);
    for (const to of ["farWard", "city", "otherCity", "otherBase", "siblingBranch", "branch"] as const)
      expect([to, await attempt(send, [member, "PERMANENT", id(to)])]).toEqual([to, unknown]);
    expect(await attempt(send, [member, "INTERNAL", id("otherWard")])).toEqual(unknown);
    expect(await attempt(send, [member, "PERMANENT", null])).toEqual(unknown);
  });
  await inside(sibling, async ({ attempt }) => expect(await attempt(send, [member, "PERMANENT", id("ward")])).toEqual(unknown));
  for (const seat of [base, ward])
    await inside(seat, async ({ attempt }) => expect(await attempt(send, [member, "PERMANENT", id("ward")])).toEqual(walled));
});

test("a letter is gone on with by its two ends alone, into a branch of whoever it is for", async () => {
  const letter = await insertTransfer(world, "branch", "otherWard");
  const away = await insertTransfer(world, "branch", "cousinBranch", { hosted: true });
  const receive = "select receive_member($1, $2, '2026-06-01')";
  await inside(otherWard, async ({ attempt, rows }) => {
    expect(await attempt(receive, [letter, id("cousinBranch")])).toMatchObject(done);
    for (const into of ["wardBranch", "farBranch", "branch", "otherWard"] as const)
      expect([into, await attempt(receive, [letter, id(into)])]).toEqual([into, unknown]);
    // The letter names them; their record stays where they are counted.
    expect(await rows("select from transfer where id = $1", [letter])).toHaveLength(1);
    expect(
      await rows("select from membership m join transfer t on t.membership_id = m.id where t.id = any ($1)", [[letter, away]]),
    ).toEqual([]);
  });
  for (const seat of [ward, base, branch, sibling])
    await inside(seat, async ({ attempt }) => expect(await attempt(receive, [letter, id("wardBranch")])).toEqual(unknown));
  for (const seat of [branch, sibling])
    await inside(seat, async ({ attempt }) => {
      expect(await attempt("select call_back_member($1, '2026-06-01')", [letter])).toMatchObject(seat === branch ? done : unknown);
      expect(await attempt("select return_member($1, '2026-06-01')", [away])).toMatchObject(seat === branch ? done : unknown);
    });
});

test("a roll is opened by whoever stands at the branch or above it, and read of nobody else", async () => {
  for (const seat of places.filter(({ home }) => home && home !== "city"))
    await inside(seat, async ({ attempt, rows }) => {
      const mine = seat.home === "branch" || seat.home === "base" || seat.home === "ward";
      expect([nameOf(seat), await attempt("select open_roll($1, '2026-11-01')", [id("branch")])]).toMatchObject([
        nameOf(seat),
        mine ? done : unknown,
      ]);
      expect(await attempt("select open_roll($1, '2026-11-01')", [id("farBranch")])).toEqual(unknown);
      expect(await attempt("select open_roll($1, '2020-01-01')", [seat.home && id(seat.home)])).toMatchObject({
        refused: expect.stringMatching("^CT"),
      });
      expect(await rows("select from members_now($1)", [id("farBranch")])).toEqual([]);
    });
});
