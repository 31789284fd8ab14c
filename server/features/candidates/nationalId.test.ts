import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, caseFields, day, type ShownCase } from "../../test/caseScene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
let sibling: CaseScene;
let wardBranch: CaseScene;
let cousin: CaseScene;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
  sibling = new CaseScene(world, "siblingBranch");
  wardBranch = new CaseScene(world, "wardBranch");
  cousin = new CaseScene(world, "cousinBranch", "base", "otherWard");
});
afterAll(() => world.close());

let last = 123400;
/** A number that fits a woman born in 2000. */
const fresh = () => `001300${++last}`;

interface Numbered {
  fullName: string;
  nationalIdKept: boolean;
  nationalId: string | null;
  nationalIdNotes: { code: string }[];
}
const asked = "fullName nationalIdKept nationalId nationalIdNotes { code textVi }";
const numberOf = async (id: string, call: Call = scene.secretary, reason?: string) =>
  dataOf(
    await call<{ candidate: Numbered }>(`query ($id: ID!, $reason: String) { candidate(id: $id, reason: $reason) { ${asked} } }`, {
      id,
      reason,
    }),
  ).candidate;
const noted = async (id: string, call?: Call) => (await numberOf(id, call)).nationalIdNotes.map(({ code }) => code);

const said = (of: Pick<ShownCase, "id" | "revision">, more: object) => ({
  ...{ clientKey: "", candidateId: of.id, revision: of.revision, fullName: "Nguyễn Thị Hoài An", bornOn: "2000-05-17", sex: "FEMALE" },
  ...{ sourceGroup: "TEACHER", tags: [], education: "HIGHER", youthUnion: true, hardArea: false, specialReview: false },
  ...{ overAgeGrounds: false, youthUnionHere: true, tradeUnionHere: false, noMembers: false, ...more },
});

function update(of: Pick<ShownCase, "id" | "revision">, more: object, call = scene.secretary, clientKey: string = randomUUID()) {
  const input = { ...said(of, more), clientKey };
  return call<{ updateCandidate: ShownCase }>(
    `mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { ${caseFields} } }`,
    { input },
  );
}

async function toSettle(call: Call, unit: keyof typeof units, settled = false) {
  const sides = "sides { unit { id } candidateId fullName birthYear }";
  const query = `{ duplicateRequests(unitId: "${units[unit].id}", settled: ${settled}) { id answer ${sides} } }`;
  type Side = { unit: { id: string }; candidateId: string | null; fullName: string | null };
  return dataOf(await call<{ duplicateRequests: { id: string; answer: string | null; sides: Side[] }[] }>(query)).duplicateRequests;
}
const settle = (call: Call, id: string, answer: string) =>
  call<{ settleDuplicate: { answer: string } }>(`mutation ($input: SettleDuplicateInput!) { settleDuplicate(input: $input) { answer } }`, {
    input: { clientKey: randomUUID(), id, answer },
  });

test("a number is kept sealed, read by those who work with the person, and the look is logged", async () => {
  const nationalId = fresh();
  const opened = await scene.opened({ nationalId: `${nationalId.slice(0, 3)} ${nationalId.slice(3)}` });
  for (const call of [scene.secretary, scene.as("BASE_COMMITTEE"), scene.as("WARD_STAFF")])
    expect(await numberOf(opened.id, call)).toEqual({ fullName: opened.fullName, nationalIdKept: true, nationalId, nationalIdNotes: [] });
  expect(codeOf(await world.as("AUDITOR", "ward")(`{ candidate(id: "${opened.id}") { nationalId } }`))).toBe("BAD_INPUT");
  expect((await numberOf(opened.id, world.as("AUDITOR", "ward"), "Kiểm tra theo kế hoạch")).nationalId).toBe(nationalId);
  const { rows } = await world.owner.query<{ fields: string[] }>(
    "select v.fields from person_view v join candidate c on c.person_id = v.person_id where c.id = $1 and v.role = 'WARD_STAFF'",
    [opened.id],
  );
  expect(rows[0]!.fields).toEqual(["fullName", "nationalId", "nationalIdKept", "nationalIdNotes"]);
});

test("the city is told in its consent cases that a number is kept, never which; its database role cannot read it sealed", async () => {
  const { id, revision } = await scene.opened({ nationalId: fresh() });
  const special = dataOf(await update({ id, revision }, { specialReview: true })).updateCandidate;
  const appraising = await scene.walk(special, "START_APPRAISAL");
  dataOf(await scene.step(scene.as("WARD_STAFF"), appraising, "ASK_CONSENT", day(40)));
  const board = scene.as("CITY_BOARD");
  expect(await numberOf(id, board)).toMatchObject({ nationalIdKept: true, nationalId: null, nationalIdNotes: [] });
  const { rows } = await world.owner.query<{ fields: string[] }>("select fields from person_view where role = 'CITY_BOARD'");
  expect(rows).toEqual([{ fields: ["fullName", "nationalIdKept"] }]);
  const readable =
    "select has_column_privilege('app_city', 'person', c, 'select') as may from unnest(array['national_id_sealed', 'national_id_index']) c";
  expect((await world.owner.query(readable)).rows).toEqual([{ may: false }, { may: false }]);
});

test("what the number says of birth and sex is held against what is known, as a note", async () => {
  const { id, revision } = await scene.opened({ nationalId: "001099100200" });
  expect(await noted(id)).toEqual(["BIRTH_YEAR_DIFFERS", "SEX_DIFFERS"]);
  dataOf(await update({ id, revision }, { bornOn: "1999-01-02", sex: "MALE" }));
  expect(await noted(id)).toEqual([]);
});

test("left out the number stays, an empty text removes it, and the audit names the field without the digits", async () => {
  const { id, revision } = await scene.opened({ nationalId: fresh() });
  const kept = dataOf(await update({ id, revision }, {})).updateCandidate;
  expect(await numberOf(id)).toMatchObject({ nationalIdKept: true });
  dataOf(await update(kept, { nationalId: "" }));
  expect(await numberOf(id)).toMatchObject({ nationalIdKept: false, nationalId: null });
  const { rows } = await world.owner.query<{ changes: { fields: string[] } }>(
    "select changes from audit_entry where subject_id = $1 and action in ('openCase', 'updateCandidate') order by at",
    [id],
  );
  expect(rows.map(({ changes }) => changes.fields.includes("nationalId"))).toEqual([true, false, true]);
});

test("a wrong number is refused with its field, and nothing begins", async () => {
  const refused = await scene.open({ nationalId: "12345", fullName: "Người Không Có" });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "nationalId" });
  expect((await world.owner.query("select from person where full_name = 'Người Không Có'")).rowCount).toBe(0);
});

test("a retry with the number is the same request, another number is not, and the kept hash is not one of the digits", async () => {
  const { id, revision } = await scene.opened();
  const [clientKey, nationalId] = [randomUUID(), fresh()];
  const again = (number: string) => update({ id, revision }, { nationalId: number }, scene.secretary, clientKey);
  const first = dataOf(await again(nationalId)).updateCandidate;
  expect(dataOf(await again(nationalId)).updateCandidate.revision).toBe(first.revision);
  expect(codeOf(await again(fresh()))).toBe("IDEMPOTENCY_CONFLICT");
  const { rows } = await world.owner.query<{ hash: string }>("select request_hash as hash from request_key where key = $1", [clientKey]);
  const plain = createHash("sha256")
    .update(JSON.stringify({ ...said({ id, revision }, { nationalId }), clientKey }))
    .digest("hex");
  expect(rows[0]!.hash).not.toBe(plain);
});

test("somebody of the branch's own list under the same number is a conflict, also when both are entered at once", async () => {
  const nationalId = fresh();
  const answers = await Promise.all([scene.open({ nationalId }), scene.open({ nationalId })]);
  expect(answers.map(codeOf).sort()).toEqual(["CONFLICT", undefined]);
  expect(answers.find(codeOf)!.errors![0]!.extensions.field).toBe("nationalId");
});

test("the same number elsewhere is kept with a neutral note and put to the lowest committee that sees both; different people go on", async () => {
  const nationalId = fresh();
  const theirs = await sibling.opened({ nationalId, fullName: "Phạm Thị Lan" });
  const mine = await scene.opened({ nationalId });
  const answer = await numberOf(mine.id);
  expect(answer.nationalIdNotes).toEqual([{ code: "TO_SETTLE", textVi: "Số này cần cấp trên đối chiếu; đã gửi yêu cầu." }]);
  expect(await noted(theirs.id, sibling.secretary)).toEqual([]);
  const held = await scene.step(scene.secretary, mine, "ACCEPT_SOURCE", day(200));
  expect(held.errors?.[0]?.extensions.refusals?.map(({ code }) => code)).toEqual(["OPEN_ELSEWHERE"]);
  const base = scene.as("BASE_COMMITTEE");
  const request = (await toSettle(base, "base")).find(({ sides }) => sides.some(({ candidateId }) => candidateId === mine.id))!;
  expect(request.sides).toEqual([
    { unit: { id: units.branch.id }, candidateId: mine.id, fullName: mine.fullName, birthYear: 2000 },
    { unit: { id: units.siblingBranch.id }, candidateId: theirs.id, fullName: "Phạm Thị Lan", birthYear: 2000 },
  ]);
  expect(codeOf(await settle(scene.as("WARD_STAFF"), request.id, "SAME_PERSON"))).toBe("NOT_FOUND");
  expect(codeOf(await settle(scene.secretary, request.id, "SAME_PERSON"))).toBe("NOT_FOUND");
  dataOf(await settle(base, request.id, "SAME_PERSON"));
  expect(await noted(mine.id)).toEqual(["SAME_PERSON"]);
  expect(codeOf(await scene.step(scene.secretary, mine, "ACCEPT_SOURCE", day(200)))).toBe("STEP_REFUSED");
  dataOf(await settle(base, request.id, "DIFFERENT_PEOPLE"));
  expect(await noted(mine.id)).toEqual([]);
  expect(dataOf(await scene.step(scene.secretary, mine, "ACCEPT_SOURCE", day(200))).recordStep.state).toBe("SOURCE");
  expect((await toSettle(base, "base", true)).map(({ id, answer: said }) => [id, said])).toEqual([[request.id, "DIFFERENT_PEOPLE"]]);
});

test("a ward settles between its own branches, a city between wards without being told a person, and another city is never asked", async () => {
  const [inWard, inCity] = [fresh(), fresh()];
  await wardBranch.opened({ nationalId: inWard });
  const first = await scene.opened({ nationalId: inWard });
  await cousin.opened({ nationalId: inCity });
  const second = await scene.opened({ nationalId: inCity });
  const far = new CaseScene(world, "farBranch", "base", "farWard", "otherCity");
  const apart = await far.opened({ nationalId: inCity });
  expect([await noted(first.id), await noted(second.id), await noted(apart.id, far.secretary)]).toEqual([["TO_SETTLE"], ["TO_SETTLE"], []]);
  const inWardAsked = await toSettle(scene.as("WARD_LEADER"), "ward");
  expect(inWardAsked.map(({ sides }) => sides.map(({ unit }) => unit.id))).toEqual([[units.branch.id, units.wardBranch.id]]);
  const board = scene.as("CITY_BOARD");
  const [atCity, ...others] = await toSettle(board, "city");
  expect(others).toEqual([]);
  const nobody = { candidateId: null, fullName: null, birthYear: null };
  expect(atCity!.sides).toEqual([
    { unit: { id: units.ward.id }, ...nobody },
    { unit: { id: units.otherWard.id }, ...nobody },
  ]);
  expect(dataOf(await settle(board, atCity!.id, "DIFFERENT_PEOPLE")).settleDuplicate.answer).toBe("DIFFERENT_PEOPLE");
  expect(await noted(second.id)).toEqual([]);
});

test("who tries numbers leaves a trace: each request is audited, and stays to be settled though the number is given up again", async () => {
  const nationalId = fresh();
  await sibling.opened({ nationalId });
  const before = (await toSettle(scene.as("BASE_COMMITTEE"), "base")).length;
  const { id, revision } = await scene.opened();
  const tried = dataOf(await update({ id, revision }, { nationalId })).updateCandidate;
  expect((await toSettle(scene.as("BASE_COMMITTEE"), "base")).length).toBe(before + 1);
  dataOf(await update(tried, { nationalId: "" }));
  expect((await toSettle(scene.as("BASE_COMMITTEE"), "base")).length).toBe(before + 1);
  const audited = "select from audit_entry where subject_id = $1 and changes @> '{\"toSettle\": true}'";
  expect((await world.owner.query(audited, [id])).rowCount).toBe(1);
  expect(
    (await world.owner.query("select from duplicate_request d join candidate c on c.person_id = d.person_id where c.id = $1", [id]))
      .rowCount,
  ).toBe(1);
});

test("numbers cannot be tried: an account has fifty a day, and what was found stays with the committee though the number is taken away", async () => {
  const held = fresh();
  await wardBranch.opened({ nationalId: held });
  let probe = await sibling.opened({ fullName: "Thử Từng Số" });
  const given = async (nationalId: string) => update(probe, { fullName: "Thử Từng Số", nationalId }, sibling.secretary);
  probe = dataOf(await given(held)).updateCandidate;
  const before = (await toSettle(scene.as("WARD_STAFF"), "ward")).length;
  probe = dataOf(await given("")).updateCandidate;
  expect(await toSettle(scene.as("WARD_STAFF"), "ward")).toHaveLength(before);
  const withdrawn = `{ duplicateRequests(unitId: "${units.ward.id}") { withdrawn } }`;
  const told = dataOf(await scene.as("WARD_STAFF")<{ duplicateRequests: { withdrawn: boolean }[] }>(withdrawn)).duplicateRequests;
  expect(told.filter((one) => one.withdrawn)).toHaveLength(1);
  const entered = "update account set numbers_on = $2, numbers_entered = 50 where id = $1";
  const { accountId } = await world.person("BRANCH_SECRETARY", "siblingBranch");
  await world.owner.query(entered, [accountId, day(0)]);
  expect((await given(fresh())).errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", field: "nationalId" });
  await world.owner.query(entered, [accountId, day(1)]);
  expect(codeOf(await given(fresh()))).toBeUndefined();
});
