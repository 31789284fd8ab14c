import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

interface Numbered {
  id: string;
  revision: number;
  can: string[];
  nationalIdKept: boolean;
  nationalId: string | null;
  nationalIdNotes: { code: string }[];
}

let world: World;
let members: MemberScene;
let secretary: Call;
beforeAll(async () => {
  world = await World.open();
  members = new MemberScene(world, "id revision");
  secretary = members.secretary();
});
afterAll(() => world.close());

const asked = "id revision can nationalIdKept nationalId nationalIdNotes { code }";
const shown = async (id: string, call = secretary, reason?: string) =>
  dataOf(
    await call<{ member: Numbered }>(`query ($id: ID!, $reason: String) { member(id: $id, reason: $reason) { ${asked} } }`, { id, reason }),
  ).member;
const said = { fullName: "Vũ Thị Đào", bornOn: "1980-02-03", bornYearOnly: false, sex: "FEMALE", joinedOn: "2010-05-19" };
function keep(of: { id: string; revision: number }, nationalId: string | null, call = secretary) {
  const input = { ...said, clientKey: randomUUID(), memberId: of.id, revision: of.revision, nationalId };
  return call<{ updateMember: Numbered }>(`mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { ${asked} } }`, { input });
}
/** Of a woman born in 1980. */
let last = 555_000;
const fresh = () => `001180${++last}`;

test("a member's number is entered by their branch, read by those who work with them, each reading logged, and removed", async () => {
  const listed = await shown((await members.listed()).id);
  expect(listed).toMatchObject({
    nationalIdKept: false,
    nationalId: null,
    can: expect.arrayContaining(["readNationalId", "updateMember"]),
  });
  const nationalId = fresh();
  const kept = dataOf(await keep(listed, nationalId)).updateMember;
  expect(kept).toMatchObject({ nationalIdKept: true, nationalId, nationalIdNotes: [] });
  for (const call of [world.as("BASE_COMMITTEE", "base"), world.as("WARD_STAFF", "ward")])
    expect(await shown(kept.id, call)).toMatchObject({ nationalId });
  expect(await shown(kept.id, world.as("AUDITOR", "ward"), "Kiểm tra theo kế hoạch")).toMatchObject({ nationalId });
  const { rows } = await world.owner.query<{ fields: string[] }>(
    "select v.fields from person_view v join membership m on m.person_id = v.person_id where m.id = $1 and v.role = 'AUDITOR'",
    [kept.id],
  );
  expect(rows[0]!.fields).toContain("nationalId");
  expect(dataOf(await keep(kept, null)).updateMember).toMatchObject({ nationalIdKept: true });
  const removed = dataOf(await keep(await shown(kept.id), "")).updateMember;
  expect(removed).toMatchObject({ nationalIdKept: false, nationalId: null });
  const audits = await world.owner.query<{ changes: object }>(
    "select changes from audit_entry where subject_id = $1 and action = 'updateMember' order by at",
    [kept.id],
  );
  expect(audits.rows).toEqual([
    { changes: { fields: ["nationalId"] } },
    { changes: { fields: [] } },
    { changes: { fields: ["nationalId"] } },
  ]);
});

test("nobody outside reads it: another branch, another ward, the city", async () => {
  const one = await shown((await members.listed()).id);
  dataOf(await keep(one, fresh()));
  const outside = [members.secretary("siblingBranch"), world.as("WARD_STAFF", "otherWard"), world.as("CITY_BOARD", "city")];
  for (const call of outside) expect(codeOf(await call(`{ member(id: "${one.id}") { nationalId } }`))).toBe("NOT_FOUND");
  expect(codeOf(await keep(one, "", world.as("WARD_STAFF", "ward")))).toBe("FORBIDDEN");
});

test("a number that somebody of the branch has is refused; one held in another branch is kept and put to the committee above, unnamed", async () => {
  const [first, second] = [await shown((await members.listed()).id), await shown((await members.listed()).id)];
  const here = fresh();
  dataOf(await keep(first, here));
  const refused = await keep(second, here);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "nationalId" });
  const elsewhere = fresh();
  await new CaseScene(world, "siblingBranch").opened({ nationalId: elsewhere });
  const kept = dataOf(await keep(second, elsewhere)).updateMember;
  expect(kept.nationalIdNotes).toEqual([{ code: "TO_SETTLE" }]);
  const sides = `{ duplicateRequests(unitId: "${units.base.id}", settled: false) { sides { fullName candidateId } } }`;
  const told = dataOf(await world.as("BASE_COMMITTEE", "base")<{ duplicateRequests: { sides: { fullName: string }[] }[] }>(sides));
  expect(told.duplicateRequests.flatMap((one) => one.sides.map(({ fullName }) => fullName))).toContain(said.fullName);
});
