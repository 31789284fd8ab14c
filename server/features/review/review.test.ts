import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays, todayInVietnam } from "../../domain/calendar.ts";
import { dueOn } from "../../domain/monthReview.ts";
import { shiftPeriod } from "../../domain/periods.ts";
import { CaseScene, day, type ShownCase } from "../../test/caseScene.ts";
import { lastMonth, ReviewScene, said, thisMonth } from "../../test/reviewScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: ReviewScene;
let cases: CaseScene;
beforeEach(async () => {
  world = await World.open();
  scene = new ReviewScene(world);
  cases = new CaseScene(world);
});
afterEach(() => world.close());

const followed = async (fullName: string, until = "ACCEPT_SOURCE"): Promise<ShownCase> =>
  cases.walk(await cases.opened({ fullName }), until);
const ward = () => world.as("WARD_STAFF", "ward");
const refusal = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] | undefined }) => answer.errors?.[0]?.extensions;
const ledger = async () => (await world.owner.query("select count(*)::int as n from result_event")).rows[0];

test("a branch reviews whom it follows from the source list to the decision, and its probationers; nobody else", async () => {
  await cases.opened({ fullName: "Trần Chưa Nguồn" });
  await followed("Bùi Thị Bốn");
  await followed("Đỗ Văn Ba", "HOLD_CEREMONY");
  await followed("Lê Đã Quyết", "DECIDE");
  const { people, state, version, revision, open, can } = await scene.shown();
  expect(people.map(({ fullName, as, progress, last }) => [fullName, as, progress, last])).toEqual([
    ["Đỗ Văn Ba", "PROBATIONARY", null, null],
    ["Bùi Thị Bốn", "CASE", null, null],
  ]);
  expect({ state, version, revision, open, can }).toEqual({
    ...{ state: "NONE", version: 0, revision: 0, open: true },
    can: ["saveMonthReview", "sendMonthReview"],
  });
});

test("it begins from what was sent for the month before; who is new must be answered for before it is sent", async () => {
  const before = await followed("Bùi Thị Bốn");
  await scene.sentBefore(before.id, "NEEDS_HELP", "Cần gặp thường xuyên hơn");
  await followed("Cao Mới Đến");
  const { people } = await scene.shown();
  expect(people.map(({ fullName, progress, last }) => [fullName, progress, last?.month, last?.progress, last?.note])).toEqual([
    ["Bùi Thị Bốn", null, lastMonth.id, "NEEDS_HELP", "Cần gặp thường xuyên hơn"],
    ["Cao Mới Đến", null, undefined, undefined, undefined],
  ]);
  const known = { personId: people[0]!.personId, ...said };
  const draft = dataOf(await scene.save(0, [known])).saveMonthReview;
  expect(draft).toMatchObject({ state: "DRAFT", version: 1, revision: 1, people: [{ progress: "IMPROVED" }, { progress: null }] });
  expect(refusal(await scene.send(draft.revision))).toMatchObject({ code: "BAD_INPUT", field: "people" });
  const half = [known, { personId: people[1]!.personId, progress: "STEADY", activities: "NONE" }];
  const second = dataOf(await scene.save(1, half)).saveMonthReview;
  expect(refusal(await scene.send(second.revision))).toMatchObject({ code: "BAD_INPUT", field: "people" });
  expect((await scene.shown()).state).toBe("DRAFT");
});

test("what is sent stays; a correction is a version of its own, until it is sent the former one stands for those above", async () => {
  await followed("Bùi Thị Bốn");
  const facts = await ledger();
  const first = await scene.sent();
  expect(first).toMatchObject({ state: "SENT", version: 1, versions: [{ version: 1, people: 1 }] });
  expect(refusal(await scene.send(first.revision))).toMatchObject({ code: "CONFLICT", field: "revision" });
  const corrected = [{ personId: first.people[0]!.personId, ...said, progress: "NEEDS_HELP", note: "Vắng hai buổi" }];
  const draft = dataOf(await scene.save(first.revision, corrected)).saveMonthReview;
  expect(draft).toMatchObject({ state: "DRAFT", version: 2, versions: [{ version: 1 }] });
  expect(await scene.shown(ward())).toMatchObject({ state: "SENT", version: 1, people: [{ progress: "IMPROVED", note: null }] });
  dataOf(await scene.send(draft.revision));
  expect(await scene.shown(ward())).toMatchObject({ version: 2, people: [{ progress: "NEEDS_HELP", note: "Vắng hai buổi" }] });
  expect(await scene.shown(ward(), { version: 1 })).toMatchObject({ version: 1, people: [{ progress: "IMPROVED" }] });
  expect(refusal(await scene.read(ward(), { version: 3 }))).toMatchObject({ code: "BAD_INPUT", field: "version" });
  // It writes no facts of the ledger, and the log names nobody.
  expect(await ledger()).toEqual(facts);
  const log = "select action, changes from audit_entry where subject_type = 'MonthReview' order by at";
  const month = thisMonth.id;
  expect((await world.owner.query(log)).rows).toEqual([
    { action: "saveMonthReview", changes: { month, people: 1 } },
    { action: "sendMonthReview", changes: { month, version: 1, people: 1 } },
    { action: "saveMonthReview", changes: { month, people: 1 } },
    { action: "sendMonthReview", changes: { month, version: 2, people: 1 } },
  ]);
});

test("the second of two editors is told what stands now; the same key sent again is answered again", async () => {
  await followed("Bùi Thị Bốn");
  const [one] = (await scene.shown()).people;
  const lines = [{ personId: one!.personId, ...said, note: "Nhiệt tình" }];
  const key = { clientKey: randomUUID() };
  dataOf(await scene.save(0, lines, key));
  expect(dataOf(await scene.save(0, lines, key)).saveMonthReview.revision).toBe(1);
  expect(refusal(await scene.save(0, lines))).toMatchObject({
    ...{ code: "CONFLICT", field: "revision" },
    theirs: { revision: 1, state: "DRAFT", people: [{ personId: one!.personId, ...said }] },
  });
  expect(JSON.stringify(refusal(await scene.save(0, lines)))).not.toContain("Nhiệt tình");
  const both = await Promise.all([scene.save(1, lines), scene.save(1, lines)]);
  expect(both.map((answer) => codeOf(answer) ?? "ok").sort()).toEqual(["CONFLICT", "ok"]);
});

test("who left is gone from the list and from the draft; their earlier months stay with them", async () => {
  const gone = await followed("Bùi Thị Bốn");
  await followed("Cao Ở Lại");
  const { people } = await scene.shown();
  const lines = people.map(({ personId }) => ({ personId, ...said }));
  const draft = dataOf(await scene.save(0, lines)).saveMonthReview;
  dataOf(await cases.step(scene.secretary, gone, "WITHDRAW", todayInVietnam(), { reason: "Tự nguyện" }));
  const sent = dataOf(await scene.send(draft.revision)).sendMonthReview;
  expect(sent.people.map(({ fullName }) => fullName)).toEqual(["Cao Ở Lại"]);
  expect(sent.versions).toEqual([{ version: 1, people: 1 }]);
});

test("the month before is sent and corrected until this one ends, and is late from the eleventh on", async () => {
  const one = await followed("Bùi Thị Bốn");
  await world.owner.query("alter table candidate_event disable trigger user");
  await world.owner.query("update candidate_event set on_day = $2 where candidate_id = $1", [one.id, lastMonth.startsOn]);
  await world.owner.query("alter table candidate_event enable trigger user");
  const month = { month: lastMonth.id };
  const due = dataOf(await scene.read(scene.secretary, month)).monthReview;
  expect(due).toMatchObject({ open: true, late: false, dueOn: dueOn(lastMonth), lastOn: addDays(thisMonth.endsBefore, -1) });
  const lines = [{ personId: due.people[0]!.personId, ...said }];
  const draft = dataOf(await scene.save(0, lines, month)).saveMonthReview;
  const sent = dataOf(await scene.send(draft.revision, month)).sendMonthReview;
  const late = day(0) > dueOn(lastMonth);
  expect(sent).toMatchObject({ state: "SENT", version: 1, late });
  // On time or not is told by the first sending, whatever is corrected since.
  const told = async () => dataOf(await scene.read(ward(), month)).monthReview.late;
  const sentOn = (on: string) => world.owner.query("update month_review set sent_at = $1", [`${on}T02:00:00Z`]);
  await sentOn(dueOn(lastMonth));
  const correction = dataOf(await scene.save(sent.revision, lines, month)).saveMonthReview;
  expect(dataOf(await scene.send(correction.revision, month)).sendMonthReview).toMatchObject({ version: 2, late: false });
  expect(await told()).toBe(false);
  await sentOn(addDays(dueOn(lastMonth), 1));
  expect(await told()).toBe(true);
  const progress = `{ monthReviews(unitId: "${units.ward.id}", month: "${lastMonth.id}") { sent dueOn lastOn branches { late } } }`;
  const { monthReviews } = dataOf(await ward()<{ monthReviews: object }>(progress));
  expect(monthReviews).toEqual({ sent: 1, dueOn: dueOn(lastMonth), lastOn: due.lastOn, branches: [{ late: true }] });
});

test("neither a month before that nor one to come is written", async () => {
  for (const month of [shiftPeriod(thisMonth, -2).id, shiftPeriod(thisMonth, 1).id]) {
    expect(refusal(await scene.save(0, [], { month }))).toMatchObject({ code: "PERIOD_CLOSED", field: "month" });
    expect(refusal(await scene.send(0, { month }))).toMatchObject({ code: "PERIOD_CLOSED", field: "month" });
  }
  expect(refusal(await scene.save(0, [], { month: "2026" }))).toMatchObject({ code: "BAD_INPUT", field: "month" });
});

test("a note that tells of belief, health or family is refused by its line; nobody stands twice in a list", async () => {
  await followed("Bùi Thị Bốn");
  const personId = (await scene.shown()).people[0]!.personId;
  const noted = async (note: string) => refusal(await scene.save(0, [{ personId, ...said, note }]));
  expect(await noted("Theo đạo từ nhỏ")).toMatchObject({ code: "BAD_INPUT", field: "people.0.note" });
  expect(await noted("a".repeat(201))).toMatchObject({ code: "BAD_INPUT", field: "people.0.note" });
  const twice = [{ personId }, { personId }];
  expect(refusal(await scene.save(0, twice))).toMatchObject({ code: "BAD_INPUT", field: "people.1.personId" });
});

test("those above see which branches have not sent; the city is told how many have", async () => {
  await followed("Bùi Thị Bốn");
  const other = new CaseScene(world, "wardBranch", "ward");
  dataOf(await other.step(other.secretary, await other.opened({ fullName: "Lý Chưa Gửi" }), "ACCEPT_SOURCE", thisMonth.startsOn));
  await scene.sent({ ...said, progress: "NEEDS_HELP", helperMet: false });
  const text = `query ($unitId: ID!, $month: String!) { monthReviews(unitId: $unitId, month: $month) {
    expected sent branches { unit { id } state people needHelp absent notMet } } }`;
  const progress = async (call: ReturnType<typeof ward>, unit: keyof typeof units) =>
    dataOf(await call<{ monthReviews: object }>(text, { unitId: units[unit].id, month: thisMonth.id })).monthReviews;
  const sent = { unit: { id: units.branch.id }, state: "SENT", people: 1, needHelp: 1, absent: 0, notMet: 1 };
  const missing = { unit: { id: units.wardBranch.id }, state: "NONE", people: 1, needHelp: 0, absent: 0, notMet: 0 };
  expect(await progress(ward(), "ward")).toEqual({ expected: 2, sent: 1, branches: expect.arrayContaining([sent, missing]) });
  expect(await progress(world.as("BASE_COMMITTEE", "base"), "base")).toEqual({ expected: 1, sent: 1, branches: [sent] });
  expect(await progress(world.as("CITY_BOARD", "city"), "city")).toEqual({ expected: 2, sent: 1, branches: [] });
  expect(await progress(world.as("CITY_BOARD", "otherCity"), "otherCity")).toEqual({ expected: 0, sent: 0, branches: [] });
});

test("an auditor says why, and every person who was shown is logged; a person's page tells the last months", async () => {
  const one = await followed("Bùi Thị Bốn");
  await scene.sentBefore(one.id, "STEADY", "Đều đặn");
  await scene.sent();
  const auditor = world.as("AUDITOR", "ward");
  expect(refusal(await scene.read(auditor))).toMatchObject({ code: "BAD_INPUT", field: "reason" });
  expect(codeOf(await scene.read(world.as("CITY_BOARD", "city")))).toBe("FORBIDDEN");
  await scene.shown(auditor, { reason: "Kiểm tra quý" });
  const looks = "select fields, reason from person_view where role = 'AUDITOR'";
  expect((await world.owner.query(looks)).rows).toEqual([{ fields: ["monthReview"], reason: "Kiểm tra quý" }]);
  const page = `{ candidate(id: "${one.id}") { monthAnswers { month progress note } } }`;
  expect(dataOf(await ward()<{ candidate: object }>(page)).candidate).toEqual({
    monthAnswers: [
      { month: thisMonth.id, progress: "IMPROVED", note: null },
      { month: lastMonth.id, progress: "STEADY", note: "Đều đặn" },
    ],
  });
});
