import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Capability, decidable, standard } from "../../domain/capabilities.ts";
import { levels } from "../../domain/levels.ts";
import type { StandingGuardCode } from "../../domain/procedure/codes.ts";
import { ruleSet2025 } from "../../domain/procedure/ruleSet2025.ts";
import { ruleSet2026 } from "../../domain/procedure/ruleSet2026.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { MemberScene, throughAllLevels } from "../../test/memberScene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let cases: CaseScene;
let members: MemberScene;
let administrator: Call;
beforeAll(async () => {
  world = await World.open();
  cases = new CaseScene(world);
  members = new MemberScene(world);
  administrator = world.as("CITY_ADMINISTRATOR", "city");
});
afterAll(() => world.close());

interface Span {
  capability: Capability;
  from: string;
  until: string | null;
  standard: boolean;
  givenBy: { number: string } | null;
  endedBy: { number: string } | null;
}
const shown = "capabilities capabilitySpans { capability from until standard givenBy { number issuer } endedBy { number signedOn } }";
const paper = { number: "77-QĐ/TU", signedOn: day(120), issuer: "Thành ủy", title: "Về thẩm quyền" };
const set = (unit: UnitKey, verb: "GIVE" | "END", capability: string, from: string, more: object = {}, call = administrator) =>
  call<{ setCapability: { capabilities: string[]; capabilitySpans: Span[] } }>(
    `mutation ($input: SetCapabilityInput!) { setCapability(input: $input) { ${shown} } }`,
    { input: { clientKey: randomUUID(), unitId: units[unit].id, verb, capability, from, instrument: paper, ...more } },
  );
const done = async (...given: Parameters<typeof set>) => dataOf(await set(...given)).setCapability;
const wrong = async (...given: Parameters<typeof set>) => (await set(...given)).errors?.[0]?.extensions;
const spansOf = (answer: { capabilitySpans: Span[] }, capability: string) =>
  answer.capabilitySpans.filter((span) => span.capability === capability);

test("the database gives and lets decide at each level what the domain says", async () => {
  for (const { level, number } of levels) {
    const { rows } = await world.owner.query("select standard_capabilities($1::smallint) as s, decidable_capabilities($1::smallint) as d", [
      number,
    ]);
    expect([level, [...rows[0].s].sort(), [...rows[0].d].sort()]).toEqual([
      level,
      [...standard[level]].sort(),
      [...decidable[level]].sort(),
    ]);
  }
});

/** What each guard asks for; who holds a class and who consents are asked by the database alone. */
const guardOf: Partial<Record<string, StandingGuardCode>> = {
  ...{ canPropose: "MAY_PROPOSE", canAppraise: "MAY_APPRAISE", hasSeal: "SEALED" },
  ...{ canDecideAdmission: "MAY_DECIDE", canDecideRemoval: "MAY_REMOVE" },
};

test("of every step the procedure says beforehand what the database asks its place for", async () => {
  const steps = [ruleSet2025, ruleSet2026].flatMap((rules) => rules.steps);
  const guards = Object.values(guardOf);
  for (const step of steps) {
    const { rows } = await world.owner.query<{ asked: string[] }>("select asked_capabilities($1, $2) as asked", [step.by, step.event]);
    const asked = rows[0]!.asked.flatMap((capability) => guardOf[capability] ?? []);
    expect([step.event, step.from, (step.guards ?? []).filter((guard) => guards.includes(guard)).sort()]).toEqual([
      step.event,
      step.from,
      asked.sort(),
    ]);
  }
});

test("a capability is ended and given again from a day on by a decision, told with both papers, logged once, and answered again to the same key", async () => {
  const key = { clientKey: randomUUID(), instrument: { ...paper, number: "1-QĐ/ĐU", issuer: "Đảng bộ phường Một" } };
  const call = world.as("WARD_STAFF", "ward");
  const ended = await done("wardBranch", "END", "canPropose", day(30), key, call);
  expect(ended.capabilities).not.toContain("canPropose");
  await done("wardBranch", "END", "canPropose", day(30), key, call);
  const later = { instrument: { ...paper, number: "2-QĐ/ĐU" } };
  const given = await done("wardBranch", "GIVE", "canPropose", day(-10), later, call);
  expect(given.capabilities).not.toContain("canPropose");
  expect(spansOf(given, "canPropose")).toMatchObject([
    { from: day(-10), until: null, standard: true, givenBy: { number: "2-QĐ/ĐU" }, endedBy: null },
    { until: day(30), givenBy: null, endedBy: { number: "1-QĐ/ĐU", signedOn: paper.signedOn } },
  ]);
  const { rows } = await world.owner.query(
    "select changes, issuer from audit_entry a join capability_decision d on d.unit_id = a.subject_id and d.number = a.changes ->> 'number' where action = 'setCapability' order by at",
  );
  expect(rows).toEqual([
    { changes: { capability: "canPropose", verb: "END", from: day(30), number: "1-QĐ/ĐU" }, issuer: "Đảng ủy phường Một" },
    { changes: { capability: "canPropose", verb: "GIVE", from: day(-10), number: "2-QĐ/ĐU" }, issuer: "Thành ủy" },
  ]);
});

test("dates that contradict what is written are refused by their field and code", async () => {
  const dates = { code: "CAPABILITY_DATES", field: "from" };
  expect(await wrong("otherWard", "GIVE", "canAppraise", day(1))).toEqual(dates);
  expect(await wrong("otherWard", "END", "isBaseOrganisation", day(1))).toEqual(dates);
  await done("otherWard", "GIVE", "isBaseOrganisation", day(-5));
  expect(await wrong("otherWard", "GIVE", "isBaseOrganisation", day(0))).toEqual(dates);
  expect(await wrong("otherWard", "END", "isBaseOrganisation", day(0))).toEqual(dates);
  await done("otherWard", "END", "isBaseOrganisation", day(-50));
  expect(await wrong("otherWard", "END", "isBaseOrganisation", day(-20))).toEqual(dates);
  expect(spansOf(await done("otherWard", "GIVE", "isBaseOrganisation", day(-50)), "isBaseOrganisation")).toHaveLength(2);
  // Ended on the day it was to begin, it never was.
  expect(spansOf(await done("otherWard", "END", "isBaseOrganisation", day(-50)), "isBaseOrganisation")).toHaveLength(1);
});

test("a day before the paper or the unit, a paper of tomorrow and what nothing rests on at the level are refused", async () => {
  const bad = (field: string) => ({ code: "BAD_INPUT", field });
  expect(await wrong("ward", "GIVE", "isBaseOrganisation", day(121))).toEqual(bad("from"));
  const long = { instrument: { ...paper, signedOn: "1999-01-01" } };
  expect(await wrong("ward", "GIVE", "isBaseOrganisation", "1999-02-01", long)).toEqual(bad("from"));
  expect(await wrong("ward", "GIVE", "isBaseOrganisation", day(0), { instrument: { ...paper, signedOn: day(-1) } })).toEqual(
    bad("signedOn"),
  );
  expect(await wrong("ward", "GIVE", "isBaseOrganisation", day(0), { instrument: { ...paper, number: " " } })).toEqual(bad("number"));
  expect(await wrong("base", "GIVE", "canDecideAdmission", day(0))).toEqual(bad("capability"));
  expect(await wrong("base", "END", "hasSeal", day(0))).toEqual(bad("capability"));
  for (const [unit, role, home] of [
    ["ward", "WARD_STAFF", "ward"],
    ["ward", "CITY_BOARD", "city"],
    ["branch", "BASE_COMMITTEE", "base"],
  ] as const)
    expect([role, codeOf(await set(unit, "END", "hasSeal", day(-9), {}, world.as(role, home)))]).toEqual([role, "FORBIDDEN"]);
  expect(codeOf(await set("otherWard", "END", "hasSeal", day(-9), {}, world.as("WARD_STAFF", "ward")))).toBe("NOT_FOUND");
});

test("a unit that may not is told so, a step recorded keeps what it rests on, and an end lies after it", async () => {
  const one = await members.listed({ fullName: "Cao Văn Lập", arrivedOn: day(9) });
  const graded = await members.recorded(one, "CLASSIFY", { year: 2025, grade: "GOOD" }, day(3));
  expect(await wrong("base", "END", "canPropose", day(3))).toEqual({ code: "CAPABILITY_USED", field: "from" });
  await done("base", "END", "canPropose", day(2));
  const refused = (await members.record(graded, "CLASSIFY", { year: 2026, grade: "GOOD" })).errors?.[0];
  expect(refused?.extensions).toEqual({ code: "NO_AUTHORITY", field: "on" });
  expect(refused?.message).toContain("không có thẩm quyền");
  await done("base", "GIVE", "canPropose", day(1));
  await members.recorded(graded, "CLASSIFY", { year: 2026, grade: "GOOD" });
});

test("removals of names and sealed decisions are rights of their own", async () => {
  const strike = (of: Parameters<MemberScene["record"]>[0]) => members.record(of, "STRIKE_OFF", throughAllLevels);
  const one = await members.listed({ fullName: "Cao Thị Loan", bornOn: "1965-02-03", joinedOn: "1990-05-19", officialOn: "1991-05-19" });
  const badge = () => members.record(one, "AWARD_BADGE", { years: 30, number: "5-QĐ" });
  await done("ward", "END", "hasSeal", day(0));
  expect([codeOf(await strike(one)), codeOf(await badge())]).toEqual(["NO_AUTHORITY", "NO_AUTHORITY"]);
  const waiting = await cases.walk(await cases.opened(), "START_APPRAISAL");
  const appraised = dataOf(
    await cases.step(cases.as("WARD_STAFF"), waiting, "DECIDE", day(1), { members: 11, yes: 10, number: "9-QĐ/ĐU" }),
  ).recordStep;
  expect(appraised.state).toBe("DECIDED");
  const next = await cases.walk(await cases.opened({ fullName: "Cao Thị Mận" }), "START_APPRAISAL");
  const decide = next.next.find(({ event }) => event === "DECIDE");
  expect(decide?.refusals).toEqual([{ code: "NO_SEAL" }]);
  await done("ward", "GIVE", "hasSeal", day(0));
  await done("ward", "END", "canDecideRemoval", day(0));
  const punish = { level: "WARNING", number: "4-QĐ", standingMembers: 11, standingYes: 9 };
  expect(codeOf(await strike(one))).toBe("NO_AUTHORITY");
  expect(codeOf(await members.record(one, "DISCIPLINE_ABOVE", punish))).toBe("NO_AUTHORITY");
  expect(codeOf(await members.record(one, "SUSPEND", { number: "4-QĐ" }))).toBe("NO_AUTHORITY");
  const awarded = dataOf(await badge()).recordMemberEvent;
  await done("ward", "GIVE", "canDecideRemoval", day(0));
  dataOf(await strike(awarded));
});

test("in a ward that is itself the base organisation a case goes to it without the base committee's resolution (RS-2026-07)", async () => {
  const met = await cases.walk(await cases.opened({ fullName: "Cao Thị Nga" }), "HOLD_BRANCH_MEETING");
  const asBase = cases.as("BASE_COMMITTEE");
  expect(met.next.map(({ event }) => event)).toEqual(["RESOLVE_AT_BASE"]);
  expect(codeOf(await cases.step(asBase, met, "SUBMIT", day(0)))).toBe("STEP_REFUSED");
  const last = (await cases.walk(await cases.opened({ fullName: "Cao Văn Oanh" }), "SUBMIT")).since!;
  expect(await wrong("ward", "GIVE", "isBaseOrganisation", last)).toEqual({ code: "CAPABILITY_USED", field: "from" });
  await done("ward", "GIVE", "isBaseOrganisation", day(20));

  const now = await cases.shown(met.id, asBase);
  expect([now.next.map(({ event }) => event), now.next[0]!.mine, now.next[0]!.refusals]).toEqual([["SUBMIT"], true, []]);
  expect(codeOf(await cases.step(asBase, now, "RESOLVE_AT_BASE", day(18), { members: 9, yes: 9 }))).toBe("STEP_REFUSED");
  const admitted = await cases.walk(now, "HOLD_CEREMONY", [
    ["SUBMIT", 18],
    ["START_APPRAISAL", 16],
    ["DECIDE", 10, { members: 11, yes: 10, number: "13-QĐ/ĐU", signer: "Nguyễn Văn Ký" }],
    ["HOLD_CEREMONY", 0],
  ]);
  expect(admitted.state).toBe("PROBATION");
  expect(admitted.history.map(({ event }) => event)).not.toContain("RESOLVE_AT_BASE");
  expect(await wrong("ward", "END", "isBaseOrganisation", day(18))).toEqual({ code: "CAPABILITY_USED", field: "from" });
  await done("ward", "END", "isBaseOrganisation", day(17));
});

test("by hand a unit says nothing of itself or from beside, and what was decided stays written", async () => {
  const say = `insert into capability_decision (id, unit_id, capability, verb, from_on, number, issuer, title, signed_on, recorded_by_unit)
    values (gen_random_uuid(), $1, $2, 'END', '2197-01-01', '3-QĐ', 'Đảng ủy', 'Thôi', '2026-01-02', $1)`;
  const refused = { refused: expect.stringMatching(/^42501/) };
  await behindTheDoor(world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
    expect(await attempt(say, [units.ward.id, "canHoldClasses"])).toEqual(refused);
    expect(await attempt(say, [units.otherWard.id, "canHoldClasses"])).toEqual(refused);
    expect(await attempt(say, [units.branch.id, "canPropose"])).toMatchObject({ count: 1 });
    expect(await attempt("update capability_decision set title = 'Khác'", [])).toEqual(refused);
    expect(await attempt("update unit_capability set during = '[2020-01-01,)'", [])).toEqual(refused);
  });
  await behindTheDoor(world, { role: "BASE_COMMITTEE", home: "base" }, async ({ attempt }) =>
    expect(await attempt(say, [units.branch.id, "canPropose"])).toEqual(refused),
  );
});
