import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../../test/caseScene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
let staff: Call;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
  staff = scene.as("WARD_STAFF");
});
afterAll(() => world.close());

interface Told {
  on: string;
  decisions: {
    event: string;
    yes: number;
    members: number;
    number: string | null;
    signer: string | null;
    candidate: { id: string; state: string };
  }[];
}
interface Item {
  field: string;
  refusals?: { code: string }[];
  theirs?: { state: string };
}
const fields = "on decisions { event yes members number signer candidate { id state } }";

/** Somebody whose case the standing committee can decide. */
const ready = async (fullName: string) => scene.walk(await scene.opened({ fullName }), "START_APPRAISAL");
const item = ({ id, revision }: Pick<ShownCase, "id" | "revision">, yes: number, declineReason?: string) => ({
  candidateId: id,
  revision,
  yes,
  declineReason,
});
function hold(items: object[], more: object = {}, call = staff) {
  const usual = { clientKey: randomUUID(), unitId: units.ward.id, on: day(0), members: 11, firstNumber: 1, numberSuffix: "-QĐ/ĐU" };
  const input = { ...usual, signer: "Nguyễn Văn Ký", items, ...more };
  return call<{ recordMeeting: Told }>(`mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { ${fields} } }`, { input });
}
const itemsOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions.items as Item[];
const states = async (...cases: ShownCase[]) => Promise.all(cases.map(async ({ id }) => (await scene.shown(id)).state));

test("a meeting decides many cases at once: those that carried are numbered in their order, the others are declined without a number", async () => {
  const [an, binh, cuong] = [await ready("Trần Thị An"), await ready("Lê Văn Bình"), await ready("Hồ Mạnh Cường")];
  const told = dataOf(await hold([item(an, 11), item(binh, 5, "Cần theo dõi thêm"), item(cuong, 6)], { firstNumber: 9 })).recordMeeting;
  expect(told.decisions).toEqual([
    { event: "DECIDE", yes: 11, members: 11, number: "09-QĐ/ĐU", signer: "Nguyễn Văn Ký", candidate: { id: an.id, state: "DECIDED" } },
    { event: "DECLINE", yes: 5, members: 11, number: null, signer: null, candidate: { id: binh.id, state: "DECLINED" } },
    { event: "DECIDE", yes: 6, members: 11, number: "10-QĐ/ĐU", signer: "Nguyễn Văn Ký", candidate: { id: cuong.id, state: "DECIDED" } },
  ]);
  const { rows } = await world.owner.query<{ n: number }>(
    "select count(*)::int as n from audit_entry where action = 'recordMeeting' and outcome = 'DONE' and subject_id = any ($1)",
    [[an.id, binh.id, cuong.id]],
  );
  expect(rows[0]!.n).toBe(3);
});

test("the same key again records nothing more and answers alike; with other votes it is refused", async () => {
  const one = await ready("Vũ Thị Dung");
  const clientKey = randomUUID();
  const first = dataOf(await hold([item(one, 9)], { clientKey, firstNumber: 20 }));
  const { revision } = await scene.shown(one.id);
  expect(dataOf(await hold([item(one, 9)], { clientKey, firstNumber: 20 }))).toEqual(first);
  expect((await scene.shown(one.id)).revision).toBe(revision);
  expect(codeOf(await hold([item(one, 10)], { clientKey, firstNumber: 20 }))).toBe("IDEMPOTENCY_CONFLICT");
});

test("one refused case keeps all from being recorded, and each refused one is named with its reasons", async () => {
  const [good, early, over] = [await ready("Đỗ Thị Em"), await ready("Phan Văn Giang"), await ready("Ngô Thị Hà")];
  const consent = dataOf(await scene.step(scene.secretary, await scene.shown(over.id), "PAUSE", day(0))).recordStep;
  const refused = await hold([item(good, 11), item(early, 11), item(consent, 11)], { firstNumber: 30 });
  expect(codeOf(refused)).toBe("STEP_REFUSED");
  expect(itemsOf(refused)).toMatchObject([{ field: "items.2", refusals: [{ code: "WRONG_STATE" }] }]);
  const both = await hold([item(good, 11), item(consent, 11)], { firstNumber: 30, on: day(55) });
  expect(itemsOf(both).map(({ field }) => field)).toEqual(["items.0", "items.1"]);
  expect(await states(good, early)).toEqual(["APPRAISING", "APPRAISING"]);
});

test("nobody whose number still waits to be compared is decided on, alone or at a meeting; once told apart they are", async () => {
  const nationalId = "001300456781";
  const appraised = await scene.walk(await scene.opened({ fullName: "Vương Thị Nhàn", nationalId }), "START_APPRAISAL");
  await new CaseScene(world, "siblingBranch").opened({ fullName: "Tạ Thị Oanh", nationalId });
  const alone = await scene.step(staff, appraised, "DECIDE", day(0), { members: 11, yes: 11, number: "60-QĐ/ĐU", signer: "Nguyễn Văn Ký" });
  expect(alone.errors?.[0]?.extensions.refusals?.map(({ code }) => code)).toEqual(["OPEN_ELSEWHERE"]);
  const together = () => hold([item(appraised, 11)], { firstNumber: 60 });
  expect(itemsOf(await together())).toMatchObject([{ field: "items.0", refusals: [{ code: "OPEN_ELSEWHERE" }] }]);
  await world.owner.query("update duplicate_request set answer = 'DIFFERENT_PEOPLE', answered_at = now()");
  expect(dataOf(await together()).recordMeeting.decisions.at(-1)).toMatchObject({ event: "DECIDE", number: "60-QĐ/ĐU" });
});

test("a case that somebody else changed meanwhile is named with what stands there now, and nothing is recorded", async () => {
  const [still, changed] = [await ready("Lý Thị Khánh"), await ready("Mai Văn Lâm")];
  await scene.step(staff, changed, "RETURN", day(0), { to: "FILE", reason: "Thiếu giấy" });
  const answer = await hold([item(still, 11), item(changed, 11)], { firstNumber: 40 });
  expect(codeOf(answer)).toBe("CONFLICT");
  expect(itemsOf(answer)).toMatchObject([{ field: "items.1", theirs: { state: "RETURNED" } }]);
  expect(await states(still)).toEqual(["APPRAISING"]);
});

test("a number that a decision of this term already bears is refused, also when two meetings are saved at once", async () => {
  const [one, two] = [await ready("Tô Thị Mai"), await ready("Đinh Văn Nam")];
  const answers = await Promise.all([hold([item(one, 11)], { firstNumber: 50 }), hold([item(two, 11)], { firstNumber: 50 })]);
  const refused = answers.filter((answer) => answer.errors);
  expect(refused.map((answer) => answer.errors?.[0]?.extensions)).toMatchObject([{ code: "BAD_INPUT", field: "firstNumber" }]);
  expect((await states(one, two)).sort()).toEqual(["APPRAISING", "DECIDED"]);
});

test.each([
  [{ on: day(-1) }, {}, "on"],
  [{ members: 0 }, {}, "members"],
  [{ firstNumber: 0 }, {}, "firstNumber"],
  [{ numberSuffix: "QĐ" }, {}, "numberSuffix"],
  [{ signer: "x" }, {}, "signer"],
  [{}, { yes: 12 }, "items.0.yes"],
  [{}, { yes: 5 }, "items.0.declineReason"],
])("what cannot be a meeting is refused by its field: %j %j", async (more, wrong, field) => {
  const one = await ready("Bùi Thị Oanh");
  expect((await hold([{ ...item(one, 11), ...wrong }], { firstNumber: 60, ...more })).errors?.[0]?.extensions).toMatchObject({
    code: "BAD_INPUT",
    field,
  });
});

test("one case twice, or none, is no meeting", async () => {
  const one = await ready("Cao Thị Phượng");
  expect((await hold([item(one, 11), item(one, 11)])).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "items.1" });
  expect((await hold([])).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "items" });
});

test("another ward's case is not found, just as one that never was; its ward and those below hold no meeting of ours", async () => {
  const mine = await ready("Dương Văn Quý");
  const theirs = await new CaseScene(world, "cousinBranch").opened();
  const other = await hold([item(mine, 11), item(theirs, 11)]);
  const none = await hold([item(mine, 11), item({ id: randomUUID(), revision: 1 }, 11)]);
  expect(codeOf(other)).toBe("NOT_FOUND");
  expect(other.errors).toEqual(none.errors);
  expect(codeOf(await hold([item(mine, 11)], {}, world.as("WARD_STAFF", "otherWard")))).toBe("NOT_FOUND");
  expect(codeOf(await hold([item(mine, 11)], {}, scene.as("BASE_COMMITTEE")))).toBe("NOT_FOUND");
  expect(await states(mine)).toEqual(["APPRAISING"]);
});

test("the cases that can be decided stand first; those held up say why", async () => {
  const can = await ready("Hà Thị Sen");
  const asks = `{ meetingCases(unitId: "${units.ward.id}") { revision event ready refusals { code } candidate { id state } } }`;
  interface Row {
    revision: number;
    ready: boolean;
    event: string;
    refusals: { code: string }[];
    candidate: { id: string; state: string };
  }
  const special = await scene.opened({ fullName: "Lưu Văn Tâm" });
  await world.owner.query("update candidate set facts = facts || '{\"specialReview\": true}' where id = $1", [special.id]);
  const held = await scene.walk(await scene.shown(special.id), "START_APPRAISAL");
  const { meetingCases } = dataOf(await staff<{ meetingCases: Row[] }>(asks));
  expect(meetingCases.find(({ candidate }) => candidate.id === can.id)).toMatchObject({
    ...{ revision: can.revision, ready: true, event: "DECIDE", refusals: [] },
  });
  expect(meetingCases.find(({ candidate }) => candidate.id === held.id)).toMatchObject({
    ready: false,
    refusals: [{ code: "CONSENT_REQUIRED" }],
  });
  expect(meetingCases.map(({ ready: first }) => first)).toEqual(
    meetingCases.map(({ ready: first }) => first).sort((a, b) => Number(b) - Number(a)),
  );
  await scene.step(staff, held, "ASK_CONSENT", day(0));
  const asked = dataOf(await staff<{ meetingCases: Row[] }>(asks)).meetingCases.find(({ candidate }) => candidate.id === held.id);
  expect(asked).toMatchObject({ ready: false, candidate: { state: "AWAITING_CONSENT" } });
});
