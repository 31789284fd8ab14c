import { afterEach, beforeEach, expect, test } from "vitest";
import { day } from "../../test/caseScene.ts";
import { DivisionScene, type ShownDivision } from "../../test/divisionScene.ts";
import { id } from "../../test/reorganisationScene.ts";
import { codeOf, dataOf } from "../../test/world.ts";

let scene: DivisionScene;
beforeEach(async () => {
  scene = await DivisionScene.open();
});
afterEach(async () => {
  expect(await scene.tree.differences()).toEqual([]);
  await scene.close();
});

const partsOf = ({ parts }: ShownDivision) => parts.map(({ unitId }) => unitId) as [string, string];
const failed = async () => {
  const [row] = await scene.rows<{ state: string; failure: string | null }>("select state, failure from reorganisation");
  return [row!.state, row!.failure];
};

test("each person goes to the part that was chosen, with their case, their membership and their ancestors, in the same transaction", async () => {
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu", "Đỗ Thị Bảy"]) await scene.members.listed({ fullName });
  const found = await scene.cases.opened();
  const division = await scene.planned(scene.steps());
  expect(division).toMatchObject({ state: "PLANNED", settled: false, people: 4, unplaced: 4 });
  const caseOf = (await scene.names(division.id)).find(({ caseState }) => caseState === "IDENTIFIED")!;
  await scene.chosen(division, ["Bùi Văn Sáu", caseOf.fullName]);
  await scene.turn();
  const [old] = await scene.rows<{ name: string }>("select name from unit where id = $1", id("branch"));
  expect(await scene.places()).toMatchObject({
    "Vũ Thị Đào": old!.name,
    "Đỗ Thị Bảy": old!.name,
    "Bùi Văn Sáu": "Chi bộ số 2",
    [caseOf.fullName]: "Chi bộ số 2",
  });
  expect(await scene.shown()).toMatchObject({
    state: "APPLIED",
    cameLater: 0,
    gone: 0,
    people: 4,
    unplaced: 0,
    can: ["read", "readDivisionPeople"],
  });
  // The secretary of the old branch no longer finds the case, the one of the new branch goes on with it.
  expect(codeOf(await scene.secretary(`{ candidate(id: "${found.id}") { id } }`))).toBe("NOT_FOUND");
  const { candidate } = dataOf(
    await scene.staff<{ candidate: { unit: { id: string } } }>(`{ candidate(id: "${found.id}") { unit { id } } }`),
  );
  expect(candidate.unit.id).toBe(await scene.tree.idOf("Chi bộ số 2"));
});

test("a branch with a roll is divided by its list: closing = opening + in − out in every part, and the parts have rolls", async () => {
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu", "Đỗ Thị Bảy"]) await scene.members.listed({ fullName });
  dataOf(await scene.members.openRoll("branch", day(3)));
  // The numbers of the plan say otherwise: the list is right.
  const division = await scene.planned(scene.steps({ stock: [3, 0] }));
  await scene.chosen(division, ["Bùi Văn Sáu", "Đỗ Thị Bảy"]);
  await scene.turn();
  expect(await failed()).toEqual(["APPLIED", null]);
  const second = await scene.tree.idOf("Chi bộ số 2");
  expect(await scene.counted(id("branch"))).toEqual({ MEMBERS: 1, TRANSFERRED_OUT: 2 });
  expect(await scene.counted(second)).toEqual({ MEMBERS: 2, TRANSFERRED_IN: 2 });
  expect(await scene.tree.counted(id("ward"))).toBe(3);
  expect(await scene.rows("select from roll_differences()")).toEqual([]);
  expect(
    await scene.rows(
      "select from case_start c join indicator i on i.id = c.indicator_id and i.code = 'MEMBERS' where c.unit_id = $1",
      second,
    ),
  ).toHaveLength(1);
});

test("a branch with a roll that ends goes into two: what its heir does not keep is counted out of the heir", async () => {
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu", "Đỗ Thị Bảy"]) await scene.members.listed({ fullName });
  dataOf(await scene.members.openRoll("branch", day(3)));
  const division = await scene.planned(scene.steps({ goesOn: false, stock: [1, 2] }));
  await scene.chosen(division, ["Đỗ Thị Bảy"]);
  await scene.turn();
  expect(await failed()).toEqual(["APPLIED", null]);
  const [first, second] = [await scene.tree.idOf("Chi bộ số 1"), await scene.tree.idOf("Chi bộ số 2")];
  expect([await scene.tree.counted(first), await scene.tree.counted(second)]).toEqual([2, 1]);
  expect(await scene.places()).toEqual({ "Vũ Thị Đào": "Chi bộ số 1", "Bùi Văn Sáu": "Chi bộ số 1", "Đỗ Thị Bảy": "Chi bộ số 2" });
  expect(await scene.rows("select from roll_differences()")).toEqual([]);
});

test("without a roll the numbers are those of the decision, and the people still go where was chosen", async () => {
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu"]) await scene.members.listed({ fullName });
  await scene.tree.members(id("branch"), 9);
  const division = await scene.planned(scene.steps({ stock: [5, 4] }));
  await scene.chosen(division, ["Bùi Văn Sáu"]);
  await scene.turn();
  const second = await scene.tree.idOf("Chi bộ số 2");
  expect([await scene.tree.counted(id("branch")), await scene.tree.counted(second)]).toEqual([5, 4]);
  expect((await scene.places())["Bùi Văn Sáu"]).toBe("Chi bộ số 2");
});

test("a member's history tells of the division, and nobody takes that back", async () => {
  await scene.members.listed({ fullName: "Bùi Văn Sáu" });
  await scene.chosen(await scene.planned(scene.steps()), ["Bùi Văn Sáu"]);
  await scene.turn();
  const { members } = dataOf(
    await scene.staff<{ members: { edges: { node: { id: string } }[] } }>(`{ members(unitId: "${id("ward")}") { edges { node { id } } } }`),
  );
  type Shown = { member: { revision: number; history: { event: string }[]; can: string[] } };
  const memberId = members.edges[0]!.node.id;
  const { member } = dataOf(await scene.staff<Shown>(`{ member(id: "${memberId}") { revision can history { event } } }`));
  expect(member.history.map(({ event }) => event)).toEqual(["REASSIGN", "LIST"]);
  expect(member.can).not.toContain("undoMemberEvent");
});

test("nobody is left without a place: the list is whole when everybody has one, and says how many have none", async () => {
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu", "Đỗ Thị Bảy"]) await scene.members.listed({ fullName });
  const division = await scene.planned(scene.steps());
  const [first, second] = partsOf(division);
  const people = await scene.names(division.id);
  expect(dataOf(await scene.place(division.id, second, [people[0]!.id])).placePeople).toMatchObject({ unplaced: 2, settled: false });
  const early = await scene.settle(division.id, first);
  expect(early.errors![0]).toMatchObject({
    message: "Còn 2 trong 3 người của chi bộ chưa được phân công. Phân công đủ từng người rồi chốt danh sách.",
  });
  dataOf(
    await scene.place(
      division.id,
      first,
      people.slice(1).map((one) => one.id),
    ),
  );
  expect(dataOf(await scene.settle(division.id, second)).settleDivision).toMatchObject({
    settled: true,
    parts: [
      { people: 2, members: 2, isDefault: false },
      { people: 1, members: 1, isDefault: true },
    ],
  });
  // Taken back, the list is open again.
  expect(dataOf(await scene.place(division.id, null, [people[0]!.id])).placePeople).toMatchObject({ unplaced: 1, settled: false });
  await scene.turn();
  expect(await failed()).toEqual(["FAILED", "CT041"]);
  expect((await scene.names(division.id)).length).toBeGreaterThan(0);
});

test("nobody of another branch is chosen, and no part that the decision does not make", async () => {
  await scene.members.listed();
  await scene.members.listed({ fullName: "Người Chi Bộ Khác" }, "siblingBranch");
  const division = await scene.planned(scene.steps());
  const [foreign] = await scene.rows<{ id: string }>("select id from person where unit_id = $1", id("siblingBranch"));
  const [own] = await scene.names(division.id);
  const [first] = partsOf(division);
  expect(codeOf(await scene.place(division.id, first, [own!.id, foreign!.id]))).toBe("BAD_INPUT");
  expect(codeOf(await scene.place(division.id, id("siblingBranch"), [own!.id]))).toBe("NOT_FOUND");
  expect(await scene.shown()).toMatchObject({ unplaced: 1 });
});

test("on the day who came since goes to the default part, who left since goes nowhere, and both are told", async () => {
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu"]) await scene.members.listed({ fullName });
  const division = await scene.planned(scene.steps());
  const [first, second] = partsOf(division);
  const people = await scene.names(division.id);
  dataOf(
    await scene.place(
      division.id,
      first,
      people.map((one) => one.id),
    ),
  );
  dataOf(await scene.settle(division.id, second));
  await scene.members.listed({ fullName: "Người Mới Đến" });
  const leaving = await scene.rows<{ id: string }>(
    "select m.id from membership m join person p on p.id = m.person_id where p.full_name = 'Vũ Thị Đào'",
  );
  await scene.rows(
    "insert into member_event (id, membership_id, event, on_day, recorded_by_role, recorded_by_unit) values (gen_random_uuid(), $1, 'DIE', today_here(), 'BRANCH_SECRETARY', $2)",
    leaving[0]!.id,
    id("branch"),
  );
  await scene.turn();
  expect(await scene.shown()).toMatchObject({ state: "APPLIED", cameLater: 1, gone: 1, people: 2 });
  expect((await scene.places())["Người Mới Đến"]).toBe("Chi bộ số 2");
  const told = await scene.names(division.id, scene.base);
  expect(told.map(({ fullName, came }) => [fullName, came]).sort()).toEqual([
    ["Bùi Văn Sáu", "CHOSEN"],
    ["Người Mới Đến", "CAME_LATER"],
    ["Vũ Thị Đào", "GONE"],
  ]);
});

test("a branch with people is divided by a plan alone; the wizard says so beforehand", async () => {
  await scene.members.listed();
  expect(codeOf(await scene.tree.decide(scene.staff, scene.steps()))).toBe("BAD_INPUT");
  const problems = async (on?: string) =>
    (await scene.tree.preview(scene.staff, scene.steps(), on)).problems.map(({ code, blocking }) => [code, blocking]);
  expect(await problems()).toEqual([["PEOPLE_UNPLACED", true]]);
  expect(await problems("2028-01-01")).toEqual([["PEOPLE_TO_PLACE", false]]);
});

test("a city that divides a branch is told of its members, never how many others it follows", async () => {
  await scene.cases.opened();
  const city = scene.tree.world.as("CITY_ADMINISTRATOR", "city");
  const said = async (call: typeof city) =>
    (await scene.tree.preview(call, scene.steps())).problems.map(({ code, message }) => [code, message.split(".")[0]]);
  expect(await said(city)).toEqual([["PEOPLE_UNPLACED", "Chi bộ có người chưa được phân công"]]);
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu"]) await scene.members.listed({ fullName });
  expect(await said(city)).toEqual([["PEOPLE_UNPLACED", "Chi bộ có 2 đảng viên chưa được phân công"]]);
  expect(await said(scene.staff)).toEqual([["PEOPLE_UNPLACED", "Chi bộ đang theo dõi 3 người chưa được phân công"]]);
  const refused = async (call: typeof city) => (await scene.tree.decide(call, scene.steps())).errors![0]!.message;
  expect(await refused(city)).not.toMatch(/\d/);
  expect(await refused(scene.staff)).toContain("Còn 3 trong 3 người");
});

test("a branch that follows nobody has a whole list, and a plan that is taken back closes it", async () => {
  const empty = await scene.planned(scene.steps());
  expect(empty).toMatchObject({ settled: true, people: 0 });
  const [decision] = await scene.rows<{ id: string }>("select id from reorganisation");
  dataOf(await scene.staff(`mutation { cancelReorganisation(id: "${decision!.id}") { state } }`));
  expect(await scene.shown()).toMatchObject({ state: "CANCELLED", can: ["read", "readDivisionPeople"] });
  expect(codeOf(await scene.settle(empty.id, partsOf(empty)[0]))).toBe("CONFLICT");
});

test("whoever decides in the city sees how many go where and never a name; the base committee may choose too; each look is logged", async () => {
  await scene.members.listed({ fullName: "Bùi Văn Sáu" });
  const division = await scene.planned(scene.steps());
  const city = scene.tree.world.as("CITY_ADMINISTRATOR", "city");
  const [told] = await scene.all(city, "city");
  expect(told).toMatchObject({ people: 1, unplaced: 1, can: ["read"] });
  expect(codeOf(await scene.people(division.id, city))).toBe("FORBIDDEN");
  expect(codeOf(await scene.place(division.id, partsOf(division)[0], [division.id], city))).toBe("FORBIDDEN");
  const [person] = await scene.names(division.id, scene.base);
  dataOf(await scene.place(division.id, partsOf(division)[1], [person!.id], scene.base));
  const looks = await scene.rows<{ role: string; fields: string[] }>(
    "select role, fields from person_view where person_id = $1 and role = 'BASE_COMMITTEE'",
    person!.id,
  );
  expect(looks).toEqual([{ role: "BASE_COMMITTEE", fields: ["fullName", "birthYear", "standing"] }]);
  const entries = await scene.rows<{ changes: object }>(
    "select changes from audit_entry where action = 'placePeople' and outcome = 'DONE'",
  );
  expect(entries).toEqual([{ changes: { to: "Chi bộ số 2", people: 1 } }]);
});
