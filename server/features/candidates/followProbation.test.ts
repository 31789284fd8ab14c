import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: MemberScene;
let cases: CaseScene;
beforeAll(async () => {
  world = await World.open();
  [scene, cases] = [new MemberScene(world), new CaseScene(world)];
});
afterAll(() => world.close());

const ceremony = day(420);
const probationer = (fullName: string, more: object = {}) =>
  scene.listed({ fullName, standing: "PROBATIONARY", joinedOn: day(430), officialOn: null, ...more });

function follow(memberId: string, on = ceremony, call = scene.secretary(), clientKey: string = randomUUID()) {
  return call<{ followProbation: ShownCase }>(
    `mutation ($input: FollowProbationInput!) { followProbation(input: $input) {
       id fullName state since ended revision can next { event by mine refusals { code } } clocks { code dueOn } history { event on } } }`,
    { input: { clientKey, memberId, on } },
  );
}

const papers = ["MEMBER_CV", "NEW_MEMBER_CERTIFICATE", "10-KND", "11-KND", "12-KND"].map(
  (paper) => ["RECORD_PAPER", 10, { paper, number: "1" }] as const,
);
const ballot = { official: 12, away: 0, exemptAbsent: 0, present: 12 };
const toDecision = [
  ...papers,
  ["REVIEW_PROBATION", 5],
  ["HOLD_RECOGNITION_BALLOT", 5, { ...ballot, recognise: 11, remove: 1 }],
  ["RESOLVE_RECOGNITION_AT_BASE", 4, { members: 9, yes: 8 }],
  ["SUBMIT_RECOGNITION", 3],
] as const;

async function totals() {
  return Object.fromEntries(
    await Promise.all(["ADMISSIONS", "RECOGNITIONS", "MEMBERS"].map(async (what) => [what, await scene.total("branch", what)] as const)),
  );
}

test("a listed probationer goes the way from probation to full member by the same clocks and votes, and is admitted by nobody a second time", async () => {
  for (const fullName of ["Lê Văn Một", "Lê Văn Hai", "Lê Văn Ba"]) await scene.listed({ fullName });
  dataOf(await scene.openRoll("branch", day(3)));
  const listed = await probationer("Trần Văn Dự");
  expect(listed.can).toContain("followProbation");
  const before = await totals();
  const followed = dataOf(await follow(listed.id)).followProbation;
  expect(followed).toMatchObject({ state: "PROBATION", since: ceremony, history: [{ event: "FOLLOW_PROBATION", on: ceremony }] });
  expect(followed.clocks.map(({ code }) => code).sort()).toEqual(["MEMBER_CV", "PROBATION_END", "PROBATION_REVIEW"]);
  const missing = followed.next.find(({ event }) => event === "REVIEW_PROBATION")!.refusals.map(({ code }) => code);
  expect(missing).toEqual(["PAPER_MISSING_10", "PAPER_MISSING_11", "PAPER_MISSING_12", "CLASS_CERTIFICATE_MISSING", "MEMBER_CV_MISSING"]);
  const seen = await scene.member(listed.id);
  expect([seen.can.includes("followProbation"), seen.standing]).toEqual([false, "PROBATIONARY"]);
  const ready = await cases.walk(followed, "SUBMIT_RECOGNITION", toDecision);
  const ward = cases.as("WARD_STAFF");
  const recognised = dataOf(await cases.step(ward, ready, "RECOGNISE", day(0), { members: 11, yes: 10, number: "16-QĐ" })).recordStep;
  expect(recognised).toMatchObject({ state: "OFFICIAL", ended: true });
  const official = await scene.member(listed.id);
  expect(official).toMatchObject({ standing: "OFFICIAL", ended: false });
  // Twelve months after the ceremony, whenever they were listed and however late the paper is.
  const { rows } = await world.owner.query<{ on: string }>("select ($1::date + interval '12 months')::date::text as on", [ceremony]);
  expect(official.officialOn).toBe(rows[0]!.on);
  expect(await totals()).toEqual({ ...before, RECOGNITIONS: before.RECOGNITIONS! + 1 });
  dataOf(await cases.undo(ward, recognised));
  expect((await scene.member(listed.id)).standing).toBe("PROBATIONARY");
  expect(await totals()).toEqual(before);
  expect(await scene.differences()).toEqual([]);
});

test("one who came from outside the city is followed the same way, and leaves the headcount when removed", async () => {
  const listed = await probationer("Trần Văn Ngoài", { arrivedOn: day(20) });
  const members = await scene.total("branch", "MEMBERS");
  const followed = dataOf(await follow(listed.id)).followProbation;
  const steps = toDecision.map((step) =>
    step[0] === "HOLD_RECOGNITION_BALLOT" ? ([step[0], step[1], { ...ballot, recognise: 1, remove: 11 }] as const) : step,
  );
  const ready = await cases.walk(followed, "SUBMIT_RECOGNITION", steps);
  dataOf(await cases.step(cases.as("WARD_STAFF"), ready, "REMOVE", day(0), { members: 11, yes: 10 }));
  expect((await scene.member(listed.id)).standing).toBe("STRUCK_OFF");
  expect(await scene.total("branch", "MEMBERS")).toBe(members - 1);
  expect(await scene.differences()).toEqual([]);
});

test("a wrong day is taken back and told again; the member stays as before", async () => {
  const listed = await probationer("Lê Thị Nhầm");
  const wrong = dataOf(await follow(listed.id, day(100))).followProbation;
  expect(dataOf(await cases.undo(cases.secretary, wrong)).undoStep).toMatchObject({ ended: true, next: [] });
  const again = await scene.member(listed.id);
  expect([again.standing, again.can.includes("followProbation")]).toEqual(["PROBATIONARY", true]);
  expect(dataOf(await follow(listed.id)).followProbation.since).toBe(ceremony);
});

test("only a probationer of one's own branch is followed, once, from a day between joining and today", async () => {
  const listed = await probationer("Đỗ Thị Đúng");
  const key = randomUUID();
  expect((await follow(listed.id, day(-1))).errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "on" });
  expect((await follow(listed.id, day(431))).errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "on" });
  expect(codeOf(await follow(listed.id, ceremony, world.as("WARD_STAFF", "ward")))).toBe("FORBIDDEN");
  expect(codeOf(await follow(listed.id, ceremony, scene.secretary("siblingBranch")))).toBe("NOT_FOUND");
  const first = dataOf(await follow(listed.id, ceremony, scene.secretary(), key)).followProbation;
  expect(dataOf(await follow(listed.id, ceremony, scene.secretary(), key)).followProbation.id).toBe(first.id);
  expect((await follow(listed.id)).errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "memberId" });
  const official = await scene.listed({ fullName: "Đã Chính Thức" });
  expect(official.can).not.toContain("followProbation");
  expect(codeOf(await follow(official.id))).toBe("FORBIDDEN");
});

test("whoever is no member is never put on probation by a step of their case", async () => {
  const opened = await cases.opened({ fullName: "Chưa Là Đảng Viên" });
  const nothing = dataOf(await cases.undo(cases.secretary, opened)).undoStep;
  expect(nothing.state).toBe("START");
  expect(codeOf(await cases.step(cases.secretary, nothing, "FOLLOW_PROBATION", day(0)))).toBe("CONFLICT");
  expect(nothing.next.map(({ event }) => event)).toEqual(["IDENTIFY"]);
});

test("a probationer who is followed and then sent elsewhere is followed on there", async () => {
  const listed = await probationer("Phạm Văn Chuyển");
  const followed = dataOf(await follow(listed.id)).followProbation;
  dataOf(await scene.send(await scene.member(listed.id), { toUnitId: units.ward.id }));
  const ward = world.as("WARD_STAFF", "ward");
  const [letter] = (await scene.transfers(ward, "ward", ["IN_TRANSIT"])).slice(-1);
  dataOf(await scene.go(ward, "receiveMember", letter!.id, { branchId: units.wardBranch.id }));
  expect((await cases.shown(followed.id, scene.secretary("wardBranch"))).state).toBe("PROBATION");
});
