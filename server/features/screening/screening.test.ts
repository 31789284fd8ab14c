import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths } from "../../domain/calendar.ts";
import { day } from "../../test/caseScene.ts";
import { MemberScene, throughAllLevels } from "../../test/memberScene.ts";
import { ScreeningScene, type ShownFinding, type ShownRound } from "../../test/screeningScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";

let world: World;
let scene: ScreeningScene;
let members: MemberScene;
beforeAll(async () => {
  world = await World.open();
  scene = new ScreeningScene(world);
  members = new MemberScene(world);
});
afterAll(() => world.close());

const fine = (memberId: string) => ({ memberId, outcome: "NO_ISSUE" });
const dues = (memberId: string, outcome: string) => ({ memberId, outcome, criterion: "DUES", evidenceKind: "DUES_BOOK" });
const ended = async (round: ShownRound) => {
  const { id } = round;
  return dataOf(await scene.close(await scene.round(id, "WARD_LEADER", "ward"), "Hết thời hạn")).closeScreeningRound;
};

test("a round has every branch below with the members of its day; a branch reviews all of them, sends, and the base confirms", async () => {
  const [an, binh] = [await members.listed({ fullName: "Lê Văn An" }), await members.listed({ fullName: "Lê Văn Bình" })];
  const round = await scene.opened();
  expect(round).toMatchObject({ state: "OPEN", branches: 3, sent: 0, members: 2, reviewed: 0 });
  const later = await members.listed({ fullName: "Lê Văn Muộn" });
  const mine = await scene.of(round);
  expect(mine.findings.map(({ memberId }) => memberId)).toEqual([an.id, binh.id]);
  expect(codeOf(await scene.step("sendScreening", mine, "BRANCH_SECRETARY", "branch"))).toBe("CONFLICT");
  expect(codeOf(await scene.record(mine, [fine(an.id), fine(later.id)]))).toBe("NOT_FOUND");
  expect((await scene.of(round)).findings.map(({ outcome }) => outcome)).toEqual([null, null]);
  const done = await scene.recorded(mine, [fine(an.id), dues(binh.id, "REMINDED")]);
  expect(codeOf(await scene.record(mine, [fine(an.id)]))).toBe("CONFLICT");
  expect(codeOf(await scene.look(done.id, "BASE_COMMITTEE", "base"))).toBe("NOT_FOUND");
  expect((await scene.round(round.id, "WARD_LEADER", "ward")).outcomes).toEqual([]);
  const sent = dataOf(await scene.step("sendScreening", done, "BRANCH_SECRETARY", "branch")).sendScreening;
  expect(sent).toMatchObject({ state: "SENT", reviewed: 2 });
  expect(codeOf(await scene.step("confirmScreening", sent, "WARD_LEADER", "ward"))).toBe("FORBIDDEN");
  const kept = dataOf(await scene.step("confirmScreening", sent, "BASE_COMMITTEE", "base")).confirmScreening;
  expect(kept).toMatchObject({ state: "CONFIRMED" });
  expect(codeOf(await scene.record(kept, [fine(binh.id)]))).toBe("CONFLICT");
  const seen = await scene.round(round.id, "WARD_LEADER", "ward");
  expect(seen).toMatchObject({ sent: 1, reviewed: 2 });
  expect(seen.outcomes.toSorted((a, b) => a.outcome.localeCompare(b.outcome))).toEqual([
    { outcome: "NO_ISSUE", count: 1 },
    { outcome: "REMINDED", count: 1 },
  ]);
  await ended(round);
});

test("the city is told how far a round is, and no outcome and nobody", async () => {
  const round = await scene.opened();
  const seen = await scene.round(round.id, "CITY_BOARD", "city");
  expect(seen).toMatchObject({ branches: 3, outcomes: [], can: ["read"] });
  const [one] = seen.screenings;
  expect(one!.can).toEqual([]);
  expect(codeOf(await scene.look(one!.id, "CITY_BOARD", "city"))).toBe("NOT_FOUND");
  expect(codeOf(await scene.help("CITY_BOARD", "city"))).toBe("FORBIDDEN");
  await ended(round);
});

test("one round at a time; it closes with branches missing for a reason alone, and stays closed", async () => {
  const round = await scene.opened();
  expect(codeOf(await scene.open())).toBe("CONFLICT");
  expect(codeOf(await scene.open("ward", "WARD_LEADER", {}, "base"))).toBe("FORBIDDEN");
  for (const more of [{ period: "2026Q1" }, { name: "R" }, { closesOn: day(1) }])
    expect(codeOf(await scene.open("base", "BASE_COMMITTEE", more))).toBe("BAD_INPUT");
  const small = await scene.opened("base", "BASE_COMMITTEE");
  expect(small.branches).toBe(2);
  expect(codeOf(await scene.close(round))).toBe("BAD_INPUT");
  const empty = await scene.of(round, "wardBranch");
  expect(empty).toMatchObject({ members: 0, can: expect.not.arrayContaining(["sendScreening"]) });
  expect(codeOf(await scene.step("sendScreening", empty, "BRANCH_SECRETARY", "wardBranch"))).toBe("CONFLICT");
  const closed = await ended(round);
  expect(closed).toMatchObject({ state: "CLOSED", closeReason: "Hết thời hạn" });
  expect(codeOf(await scene.close(closed, "Lần nữa"))).toBe("CONFLICT");
  dataOf(await scene.close(small, "Thử", "BASE_COMMITTEE", "base"));
});

test("a criterion is one of the round's, and its evidence one that it names", async () => {
  const round = await scene.opened();
  const mine = await scene.of(round);
  const { memberId } = mine.findings[0]!;
  for (const item of [
    { outcome: "REMINDED" },
    { ...dues(memberId, "NO_ISSUE") },
    { ...dues(memberId, "REMINDED"), evidenceKind: "COMPLAINT" },
  ])
    expect(codeOf(await scene.record(mine, [{ memberId, ...item }]))).toBe("BAD_INPUT");
  await ended(round);
});

test("help runs for twelve months, and then its branch says how it ended, once", async () => {
  const round = await scene.opened();
  const mine = await scene.of(round);
  const [{ memberId }, ...others] = mine.findings as [ShownFinding, ...ShownFinding[]];
  const done = await scene.recorded(mine, [dues(memberId, "HELP_12_MONTHS"), ...others.map((one) => fine(one.memberId))]);
  expect(dataOf(await scene.help("BASE_COMMITTEE", "base")).screeningHelp).toEqual({ helped: 0, due: 0 });
  dataOf(await scene.step("sendScreening", done, "BRANCH_SECRETARY", "branch"));
  const [found] = await scene.ofMember(memberId);
  expect(found).toMatchObject({ outcome: "HELP_12_MONTHS", helpUntil: addMonths(day(0), 12), can: [] });
  expect(dataOf(await scene.help("BASE_COMMITTEE", "base")).screeningHelp).toEqual({ helped: 1, due: 0 });
  expect(codeOf(await scene.conclude(found!.id, "FAILED"))).toBe("CONFLICT");
  await world.owner.query("update screening_finding set help_until = $2 where id = $1", [found!.id, day(1)]);
  expect(dataOf(await scene.help("BRANCH_SECRETARY", "branch")).screeningHelp).toEqual({ helped: 1, due: 1 });
  expect((await scene.ofMember(memberId))[0]!.can).toEqual(["concludeHelp"]);
  expect(codeOf(await scene.conclude(found!.id, "FAILED", "wardBranch"))).toBe("NOT_FOUND");
  expect(dataOf(await scene.conclude(found!.id, "FAILED")).concludeHelp).toMatchObject({ helpResult: "FAILED", can: [] });
  expect(codeOf(await scene.conclude(found!.id, "SUCCEEDED"))).toBe("CONFLICT");
  await ended(round);
});

test("a proposal removes nobody; the committee's own step does, names the finding, and lets it go when it is taken back", async () => {
  const round = await scene.opened();
  const { memberId } = (await scene.of(round)).findings[1]!;
  await scene.recorded(await scene.of(round), [dues(memberId, "PROPOSE_STRIKE_OFF")]);
  const member = await members.member(memberId);
  expect(member).toMatchObject({ ended: false });
  const gone = await members.recorded(member, "STRIKE_OFF", throughAllLevels);
  expect(gone.ended).toBe(true);
  const struck = async () => (await scene.ofMember(memberId)).find(({ outcome }) => outcome === "PROPOSE_STRIKE_OFF")!.struckOff;
  expect(await struck()).toBe(true);
  dataOf(await members.undo(gone, world.as("WARD_STAFF", "ward")));
  expect(await struck()).toBe(false);
  await ended(round);
});

test("an auditor says why; whatever was found of somebody is a look that is logged", async () => {
  for (const fullName of ["Lê Văn Chính", "Lê Văn Dũng"]) await members.listed({ fullName });
  const round = await scene.opened();
  const mine = await scene.of(round);
  const [first, second] = mine.findings;
  const others = mine.findings.slice(2).map(({ memberId }) => fine(memberId));
  const done = await scene.recorded(mine, [dues(first!.memberId, "REMINDED"), fine(second!.memberId), ...others]);
  dataOf(await scene.step("sendScreening", done, "BRANCH_SECRETARY", "branch"));
  const looks = async () => {
    const text =
      "select p.full_name as name, v.role, v.reason from person_view v join person p on p.id = v.person_id where 'screening' = any (v.fields) and v.role = any ($1)";
    return (await world.owner.query(text, [["AUDITOR", "WARD_STAFF"]])).rows;
  };
  expect(codeOf(await scene.look(mine.id, "AUDITOR", "ward"))).toBe("BAD_INPUT");
  dataOf(await scene.look(mine.id, "WARD_STAFF", "ward"));
  expect(await looks()).toEqual([{ name: first!.fullName, role: "WARD_STAFF", reason: "" }]);
  dataOf(await scene.look(mine.id, "AUDITOR", "ward", "Kiểm tra việc rà soát"));
  expect((await looks()).filter(({ role }) => role === "AUDITOR")).toHaveLength(mine.findings.length);
  await ended(round);
});
