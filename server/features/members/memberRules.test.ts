import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths, yearOf } from "../../domain/calendar.ts";
import { memberRules } from "../../domain/members/rules.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

test("the database holds the same rules of a member's life as people are told", async () => {
  const { rows } = await world.owner.query<{ event: string; rule: object }>(
    `select event, jsonb_build_object('by', actor, 'standings', to_jsonb(standings), 'becomes', becomes, 'raises', raises[1], 'lowers', lowers[1]) as rule
     from member_rules() order by event`,
  );
  const told = Object.entries(memberRules).map(([event, { by, standings, becomes, raises, lowers }]) => ({
    event,
    rule: { by, standings, becomes: becomes ?? null, raises: raises ?? null, lowers: lowers ?? null },
  }));
  expect(rows).toEqual(told.sort((a, b) => a.event.localeCompare(b.event)));
});

test("the end of probation is told from the ceremony on, as the case tells it; of whoever was listed from the decision", async () => {
  const ends = async (id: string) => {
    const text = "query ($id: ID!) { member(id: $id) { probationEndsOn } }";
    return dataOf(await world.as("BRANCH_SECRETARY", "branch")<{ member: { probationEndsOn: string } }>(text, { id })).member
      .probationEndsOn;
  };
  const cases = new CaseScene(world);
  const admitted = await cases.walk(await cases.opened({ fullName: "Phan Thị Lễ" }));
  const { rows } = await world.owner.query<{ id: string }>(
    "select m.id from membership m join candidate c on c.person_id = m.person_id where c.id = $1",
    [admitted.id],
  );
  const { clocks } = await cases.shown(admitted.id);
  expect(await ends(rows[0]!.id)).toBe(clocks.find(({ code }) => code === "PROBATION_END")!.dueOn);
  const listed = { fullName: "Phan Văn Danh", standing: "PROBATIONARY", officialOn: null, joinedOn: day(90) };
  expect(await ends((await new MemberScene(world).listed(listed)).id)).toBe(addMonths(day(90), 12));
});

test("nobody is received into the branch they are in", async () => {
  const scene = new MemberScene(world);
  const sent = await scene.listed({ fullName: "Từ Thị Ở Lại" });
  dataOf(await scene.send(sent, { kind: "INTERNAL", toUnitId: units.ward.id }));
  const ward = world.as("WARD_STAFF", "ward");
  const letter = (await scene.transfers(ward, "ward")).find(({ can }) => can.includes("receiveMember"))!;
  const answer = await scene.go(ward, "receiveMember", letter.id, { branchId: units.branch.id });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "branchId" });
});

test("maternity is a reason for women alone", async () => {
  const scene = new MemberScene(world);
  const facts = { reason: "MATERNITY", until: day(-90), number: "3-CV/ĐU" };
  const man = await scene.listed({ fullName: "Cao Văn Nam", sex: "MALE" });
  expect((await scene.record(man, "EXEMPT", facts)).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "facts.reason" });
  expect((await scene.recorded(await scene.listed({ fullName: "Cao Thị Nữ" }), "EXEMPT", facts)).flags).toEqual(["EXEMPT"]);
});

test("what would be refused whatever is said is not offered", async () => {
  const scene = new MemberScene(world);
  const offers = ({ next }: { next: { event: string }[] }) => next.map(({ event }) => event);
  const exempt = await scene.recorded(await scene.listed({ fullName: "Đào Thị Miễn" }), "EXEMPT", { reason: "AGE" });
  expect(offers(exempt)).toContain("DIE");
  expect(offers(exempt)).not.toContain("CLASSIFY");
  expect(codeOf(await scene.record(exempt, "CLASSIFY", { year: yearOf(day(0)), grade: "GOOD" }))).toBe("EVENT_REFUSED");
  const sent = dataOf(await scene.send(exempt, { toUnitId: units.otherWard.id })).sendMember;
  expect(offers(sent)).not.toContain("DIE");
  expect(offers(sent)).toContain("END_EXEMPTION");
});
