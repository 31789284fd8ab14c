import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays } from "../../domain/calendar.ts";
import type { Capability } from "../../domain/capabilities.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { decideAndSend } from "../../test/letterWalk.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { id, ReorganisationScene, today } from "../../test/reorganisationScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";
import type { UnitKey } from "../../test/worldTree.ts";

let tree: ReorganisationScene;
let cases: CaseScene;
let administrator: Call;
let staff: Call;
beforeEach(async () => {
  tree = await ReorganisationScene.open();
  cases = new CaseScene(tree.world);
  administrator = tree.world.as("CITY_ADMINISTRATOR", "city");
  staff = tree.world.as("WARD_STAFF", "ward");
});
afterEach(async () => {
  expect(await tree.differences()).toEqual([]);
  await tree.close();
});

const paper = { number: "77-QĐ/TU", signedOn: day(120), issuer: "Thành ủy", title: "Về thẩm quyền" };
const set = (call: Call, unitId: string, verb: "GIVE" | "END", capability: Capability, from: string) =>
  call<{ setCapability: { id: string } }>("mutation ($input: SetCapabilityInput!) { setCapability(input: $input) { id } }", {
    input: { clientKey: randomUUID(), unitId, verb, capability, from, instrument: paper },
  });
const spans = async (unitId: string, capability: Capability) => {
  const { rows } = await tree.world.owner.query<{ from: string; until: string | null; given: boolean; ended: boolean }>(
    `select lower(during)::text as "from", upper(during)::text as until, given_by is not null as given, ended_by is not null as ended
       from unit_capability where unit_id = $1 and capability = $2 order by 1`,
    [unitId, capability],
  );
  return rows;
};
const inForce = async (unit: UnitKey, capability: Capability) => {
  const text = "select from unit_capability where unit_id = $1 and capability = $2 and during @> $3::date";
  return (await tree.world.owner.query(text, [id(unit), capability, today])).rowCount === 1;
};
const merge = (...units: UnitKey[]) => ({ kind: "MERGE", unitIds: units.map(id), heirId: id(units[0]!) });
const revive = (unit: UnitKey) => ({ kind: "REVIVE", unitIds: [id(unit)] });

test("what a ward decided rests on its capability, also once the case is with another ward", async () => {
  const left = await decideAndSend(cases, new CaseScene(tree.world, "cousinBranch", "base", "otherWard"));
  const { on } = left.history.find(({ event }) => event === "DECIDE")!;
  for (const capability of ["canDecideAdmission", "hasSeal", "canAppraise"] as const)
    expect([capability, codeOf(await set(administrator, id("ward"), "END", capability, addDays(on, -50)))]).toEqual([
      capability,
      "CAPABILITY_USED",
    ]);
  expect(codeOf(await set(administrator, id("ward"), "END", "canDecideAdmission", on))).toBe("CAPABILITY_USED");
  // The other ward decided nothing.
  dataOf(await set(administrator, id("otherWard"), "END", "canDecideAdmission", addDays(on, -50)));
  dataOf(await set(administrator, id("ward"), "END", "canDecideAdmission", addDays(on, 1)));
});

test("what a committee decided of a member rests on its capability, also once the member is received in another ward", async () => {
  const members = new MemberScene(tree.world);
  const one = await members.listed({ fullName: "Cao Văn Lập", arrivedOn: day(9) });
  const warned = await members.recorded(
    one,
    "DISCIPLINE_ABOVE",
    { level: "WARNING", number: "4-QĐ", standingMembers: 11, standingYes: 9 },
    day(5),
  );
  const graded = await members.recorded(warned, "CLASSIFY", { year: 2025, grade: "GOOD" }, day(3));
  dataOf(await members.send(graded, { toUnitId: id("otherWard") }));
  const theirs = tree.world.as("WARD_STAFF", "otherWard");
  const [letter] = await members.transfers(theirs, "otherWard", ["IN_TRANSIT"]);
  dataOf(await members.go(theirs, "receiveMember", letter!.id, { branchId: id("cousinBranch") }));
  expect(codeOf(await set(staff, id("base"), "END", "canPropose", day(3)))).toBe("CAPABILITY_USED");
  expect(codeOf(await set(administrator, id("ward"), "END", "canDecideRemoval", day(5)))).toBe("CAPABILITY_USED");
  dataOf(await set(administrator, id("ward"), "END", "canDecideAdmission", day(100)));
});

test("which way a case went binds the ward that its sender stood under that day, not the one it stands under now", async () => {
  const sent = await cases.walk(await cases.opened(), "SUBMIT");
  await tree.done(administrator, [{ kind: "MOVE", unitIds: [id("base")], underId: id("otherWard") }]);
  expect(codeOf(await set(administrator, id("ward"), "GIVE", "isBaseOrganisation", sent.since!))).toBe("CAPABILITY_USED");
  dataOf(await set(administrator, id("otherWard"), "GIVE", "isBaseOrganisation", sent.since!));
});

test("a unit opened again may not what a decision had ended, and what one ends on a day to come ends then", async () => {
  dataOf(await set(staff, id("siblingBranch"), "END", "canPropose", day(20)));
  dataOf(await set(staff, id("branch"), "END", "canPropose", day(-9)));
  for (const one of ["siblingBranch", "branch"] as const) await tree.done(staff, [merge("wardBranch", one)]);
  await tree.done(staff, [revive("siblingBranch")]);
  await tree.done(staff, [revive("branch")]);
  expect([await inForce("siblingBranch", "canPropose"), await inForce("branch", "canPropose")]).toEqual([false, true]);
  expect(await spans(id("branch"), "canPropose")).toMatchObject([{ until: day(-9), given: false, ended: true }]);
  dataOf(await set(staff, id("siblingBranch"), "GIVE", "canPropose", today));
  await tree.done(staff, [merge("wardBranch", "siblingBranch")]);
  await tree.done(staff, [revive("siblingBranch")]);
  expect((await spans(id("siblingBranch"), "canPropose")).at(-1)).toEqual({ from: today, until: null, given: true, ended: false });
});

test("an heir gets nothing that a decision ended at it, until another decision gives it again", async () => {
  dataOf(await set(staff, id("branch"), "END", "canPropose", day(20)));
  await tree.done(staff, [merge("branch", "siblingBranch")]);
  expect(await inForce("branch", "canPropose")).toBe(false);
  dataOf(await set(staff, id("branch"), "GIVE", "canPropose", today));
  expect(await inForce("branch", "canPropose")).toBe(true);
});

test("what passes to no heir because a decision ended it there is told as ending", async () => {
  const give = (unit: UnitKey, from: string) => set(administrator, id(unit), "GIVE", "isBaseOrganisation", from);
  for (const unit of ["ward", "otherWard"] as const) dataOf(await give(unit, day(30)));
  dataOf(await set(administrator, id("ward"), "END", "isBaseOrganisation", day(20)));
  const step = merge("ward", "otherWard");
  expect(await tree.followed(administrator, [step])).toMatchObject({ flagsEnding: 1 });
  await tree.done(administrator, [step]);
  expect(await inForce("ward", "isBaseOrganisation")).toBe(false);
});
