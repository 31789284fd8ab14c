import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, type ShownCase, toCeremony } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
let members: MemberScene;
beforeAll(async () => {
  world = await World.open();
  [scene, members] = [new CaseScene(world), new MemberScene(world)];
});
afterAll(() => world.close());

const typed = (name: string, more: object = {}) => ({ name, kind: "MEMBER", togetherSince: day(900), ...more });
const picked = (memberId: string, more: object = {}) => ({ memberId, kind: "MEMBER", togetherSince: day(900), ...more });
const source = async (fullName: string) => scene.walk(await scene.opened({ fullName }), "ACCEPT_SOURCE");
const assign = (of: ShownCase, helpers: object[], on = day(195), call = scene.secretary) =>
  scene.step(call, of, "ASSIGN_HELPERS", on, { helpers });
const fieldOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions.field;
const refusals = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
  (answer.errors?.[0]?.extensions.refusals as { code: string }[] | undefined)?.map(({ code }) => code);

test("a helper is picked from the branch's official members who are not suspended; nobody is taken at their word", async () => {
  const one = await source("Hồ Thị Chọn");
  const helper = await members.listed({ fullName: "Lê Văn Bền" });
  const probationer = await members.listed({
    ...{ fullName: "Trần Văn Dự", standing: "PROBATIONARY", joinedOn: day(100), officialOn: null },
  });
  const elsewhere = await members.listed({ fullName: "Ngô Văn Xa" }, "wardBranch");
  const suspended = await members.recorded(await members.listed({ fullName: "Bùi Văn Đình" }), "SUSPEND", { number: "3-QĐ/UBKT" });
  const other = typed("Phạm Thị Ánh");
  expect(refusals(await assign(one, [picked(probationer.id), other]))).toEqual(["HELPER_NOT_OFFICIAL"]);
  expect(refusals(await assign(one, [picked(suspended.id), other], day(0)))).toEqual(["HELPER_SUSPENDED"]);
  expect(fieldOf(await assign(one, [other, picked(elsewhere.id)]))).toBe("facts.helpers.1.memberId");
  expect(fieldOf(await assign(one, [picked(helper.id, { kind: "YOUTH_UNION" }), other]))).toBe("facts.helpers.0.memberId");
  expect(fieldOf(await assign(one, [picked(helper.id), picked(helper.id)]))).toBe("facts.helpers.1.memberId");
  expect(fieldOf(await assign(one, [other, typed("pham thi anh")]))).toBe("facts.helpers.1.name");
  const assigned = dataOf(await assign(one, [picked(helper.id), other])).recordStep;
  expect(assigned.state).toBe("FOSTERING");
  const { rows } = await world.owner.query<{ helpers: object[] }>(
    "select facts -> 'helpers' as helpers from candidate_event where candidate_id = $1 and event = 'ASSIGN_HELPERS'",
    [one.id],
  );
  expect(rows[0]!.helpers).toMatchObject([{ memberId: helper.id, name: "Lê Văn Bền", official: true }, { name: "Phạm Thị Ánh" }]);
  // By hand the database finds the same.
  const byHand = (memberId: string) =>
    world.owner.query(
      `insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_by_role, recorded_by_unit)
       values (gen_random_uuid(), $1, 'ASSIGN_HELPERS', $2, $3, 'FOSTERING', 'BRANCH_SECRETARY', $4)`,
      [one.id, day(0), JSON.stringify({ helpers: [picked(memberId)] }), units.branch.id],
    );
  for (const wrong of [probationer, elsewhere, suspended]) await expect(byHand(wrong.id)).rejects.toMatchObject({ code: "CT542" });
});

test("of a member who is typed the list's word goes before the branch's, and nobody is picked and typed at once", async () => {
  const one = await source("Hồ Thị Gõ");
  const picks = await members.listed({ fullName: "Đào Văn Hà" });
  await members.listed({ ...{ fullName: "Trịnh Văn Dự Bị", standing: "PROBATIONARY", joinedOn: day(100), officialOn: null } });
  await members.recorded(await members.listed({ fullName: "Quách Văn Đình" }), "SUSPEND", { number: "3-QĐ/UBKT" });
  expect(refusals(await assign(one, [typed("trinh van du bi"), picked(picks.id)], day(0)))).toEqual(["HELPER_NOT_OFFICIAL"]);
  expect(refusals(await assign(one, [typed("Quách Văn Đình"), picked(picks.id)], day(0)))).toEqual(["HELPER_SUSPENDED"]);
  expect(fieldOf(await assign(one, [picked(picks.id), typed("Đào Văn Hà")]))).toBe("facts.helpers.1.name");
  expect(fieldOf(await assign(one, [typed("dao van ha"), picked(picks.id)]))).toBe("facts.helpers.1.memberId");
  // Another who is called nearly so, and one whom no list names, help.
  expect(dataOf(await assign(one, [picked(picks.id), typed("Đào Văn Hạ")])).recordStep.state).toBe("FOSTERING");
});

test("where the branch keeps a whole list every member who helps is on it; an executive is still named", async () => {
  const scene = new CaseScene(world, "siblingBranch");
  const call = members.secretary("siblingBranch");
  const one = await scene.walk(await scene.opened({ fullName: "Đỗ Thị Danh" }), "ACCEPT_SOURCE");
  const helper = await members.listed({ fullName: "Lê Văn Sổ" }, "siblingBranch");
  const fostered = dataOf(await assign(one, [typed("Vũ Văn Ngoài"), picked(helper.id)], day(195), call)).recordStep;
  dataOf(await members.openRoll("siblingBranch", day(1)));
  const again = await assign(fostered, [typed("Vũ Văn Ngoài"), picked(helper.id)], day(0), call);
  expect([codeOf(again), fieldOf(again)]).toEqual(["BAD_INPUT", "facts.helpers.0.memberId"]);
  const withUnion = [picked(helper.id), typed("Tạ Thị Đoàn", { kind: "YOUTH_UNION" })];
  expect(dataOf(await assign(fostered, withUnion, day(0), call)).recordStep.state).toBe("FOSTERING");
});

test("every helper has written an introduction of their own: another's in the same place of the list does not count", async () => {
  let now = await scene.walk(await scene.opened({ fullName: "Mai Thị Giới" }), "", toCeremony.slice(0, 13));
  const put = (of: ShownCase) => scene.step(scene.secretary, of, "PUT_TO_BRANCH", day(80));
  const [, , { helpers } = {}] = toCeremony.find(([event]) => event === "ASSIGN_HELPERS")!;
  const [first, second] = helpers as { name: string }[];
  now = dataOf(await assign(now, [first!, { ...second!, name: "Người Chưa Viết" }], day(85))).recordStep;
  expect(refusals(await put(now))).toContain("PAPER_MISSING_3");
  now = dataOf(await scene.step(scene.secretary, now, "RECORD_PAPER", day(84), { paper: "3-KND", helper: 2 })).recordStep;
  expect(dataOf(await put(now)).recordStep.state).toBe("BRANCH_REVIEW");
});

test("a decision's number is given once in a ward's term, one by one as in a meeting", async () => {
  const vote = { members: 11, yes: 10, signer: "Nguyễn Văn Ký" };
  const [one, other] = [
    await scene.walk(await scene.opened({ fullName: "Lý Văn Một" }), "START_APPRAISAL"),
    await scene.walk(await scene.opened({ fullName: "Lý Văn Hai" }), "START_APPRAISAL"),
  ];
  const staff = scene.as("WARD_STAFF");
  const decided = dataOf(await scene.step(staff, one, "DECIDE", day(5), { ...vote, number: "77-QĐ/ĐU" })).recordStep;
  const twice = await scene.step(staff, other, "DECIDE", day(4), { ...vote, number: "77 -qđ/đu" });
  expect([codeOf(twice), fieldOf(twice)]).toEqual(["BAD_INPUT", "facts.number"]);
  expect(twice.errors?.[0]?.message).toContain("77-QĐ/ĐU");
  // By hand the database finds the same.
  await expect(
    world.owner.query(
      `insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_by_role, recorded_by_unit)
       values (gen_random_uuid(), $1, 'DECIDE', $2, '{"number": "77-QĐ/ĐU"}', 'DECIDED', 'WARD_STAFF', $3)`,
      [other.id, day(4), units.ward.id],
    ),
  ).rejects.toMatchObject({ code: "CT540" });
  dataOf(await scene.undo(staff, decided));
  expect(dataOf(await scene.step(staff, other, "DECIDE", day(4), { ...vote, number: "77-QĐ/ĐU" })).recordStep.state).toBe("DECIDED");
});

test("a branch's meeting counts no more official members than its list held that day, guests for a time among them", async () => {
  const scene = new CaseScene(world, "wardBranch");
  const call = members.secretary("wardBranch");
  for (const fullName of ["Lê Văn Ba", "Lê Văn Tư", "Lê Văn Năm"]) await members.listed({ fullName }, "wardBranch");
  const listed = (
    await world.owner.query<{ n: number }>("select count(*)::int as n from membership where unit_id = $1 and standing = 'OFFICIAL'", [
      units.wardBranch.id,
    ])
  ).rows[0]!.n;
  const way = toCeremony.filter(([event]) => !event.endsWith("_AT_BASE"));
  const review = await scene.walk(await scene.opened({ fullName: "Tô Thị Họp" }), "PUT_TO_BRANCH", way);
  const hold = (official: number, on: string) => {
    const facts = { official, away: 0, exemptAbsent: 0, present: official, yes: official };
    return scene.step(call, review, "HOLD_BRANCH_MEETING", on, facts);
  };
  dataOf(await members.openRoll("wardBranch", day(0)));
  const tooMany = await hold(listed + 1, day(0));
  expect([codeOf(tooMany), fieldOf(tooMany)]).toEqual(["BAD_INPUT", "facts.official"]);
  await expect(
    world.owner.query(
      `insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_by_role, recorded_by_unit)
       values (gen_random_uuid(), $1, 'HOLD_BRANCH_MEETING', $2, $3, 'BRANCH_APPROVED', 'BRANCH_SECRETARY', $4)`,
      [review.id, day(0), JSON.stringify({ official: listed + 1 }), units.wardBranch.id],
    ),
  ).rejects.toMatchObject({ code: "CT541" });
  // Sent as a probationer, official by the day of the meeting.
  const guest = await members.listed({ ...{ fullName: "Khách Tạm Thời", standing: "PROBATIONARY", joinedOn: day(400), officialOn: null } });
  const where = { kind: "TEMPORARY", toUnitId: units.ward.id, until: day(-200) };
  dataOf(await members.send(guest, where));
  const ward = world.as("WARD_STAFF", "ward");
  const [letter] = (await members.transfers(ward, "ward", ["IN_TRANSIT"])).slice(-1);
  dataOf(await members.go(ward, "receiveMember", letter!.id, { branchId: units.wardBranch.id }));
  expect(fieldOf(await hold(listed + 1, day(0)))).toBe("facts.official");
  await world.owner.query("update membership set standing = 'OFFICIAL', official_on = $2 where id = $1", [guest.id, day(0)]);
  expect(dataOf(await hold(listed + 1, day(0))).recordStep.state).toBe("BRANCH_APPROVED");
});
