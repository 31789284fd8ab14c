import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../../test/caseScene.ts";
import { MemberScene, throughAllLevels } from "../../test/memberScene.ts";
import { ReorganisationScene } from "../../test/reorganisationScene.ts";
import { codeOf, dataOf, type World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let tree: ReorganisationScene;
let world: World;
let scene: CaseScene;
let members: MemberScene;
const opened: World[] = [];
beforeEach(async () => {
  tree = await ReorganisationScene.open();
  world = tree.world;
  opened.push(world);
  scene = new CaseScene(world);
  members = new MemberScene(world);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

const refusalsOf = async (id: string, event: string, of = scene) =>
  (await of.shown(id)).next.find((step) => step.event === event)!.refusals.map(({ code }) => code);

function update(of: ShownCase, more: object) {
  const input = {
    ...{ clientKey: randomUUID(), candidateId: of.id, revision: of.revision, fullName: of.fullName, bornOn: "2000-05-17", sex: "FEMALE" },
    ...{ sourceGroup: "TEACHER", tags: [], education: "UPPER_SECONDARY", youthUnion: true, hardArea: false, specialReview: false },
    ...{ overAgeGrounds: false, youthUnionHere: true, tradeUnionHere: false, noMembers: false, ...more },
  };
  const text =
    "mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { id revision before { ground readmittedBefore leftOn } } }";
  return scene.secretary<{ updateCandidate: { revision: number; before: object | null } }>(text, { input });
}

test("whoever is a member under the same number, or was found to be the same person, is not admitted again", async () => {
  const appraising = await scene.walk(await scene.opened(), "START_APPRAISAL");
  expect(await refusalsOf(appraising.id, "DECIDE")).toEqual([]);
  const listed = await members.listed({ fullName: "Nguyễn Thị Hoài An" }, "wardBranch");
  const people = `(select person_id from candidate where id = $1), (select person_id from membership where id = $2)`;
  const settled = `insert into duplicate_request (id, person_id, other_id, answer, answered_at) select gen_random_uuid(), ${people}, 'SAME_PERSON', now()`;
  await world.owner.query(settled, [appraising.id, listed.id]);
  expect(await refusalsOf(appraising.id, "DECIDE")).toEqual(["OPEN_ELSEWHERE"]);
  await world.owner.query("update duplicate_request set answer = 'DIFFERENT_PEOPLE'");
  expect(await refusalsOf(appraising.id, "DECIDE")).toEqual([]);
});

test("a branch that keeps its list has the official members of it; one that ended counts with its heir", async () => {
  await tree.members(units.siblingBranch.id, 2);
  await tree.members(units.branch.id, 10);
  const sibling = new CaseScene(world, "siblingBranch");
  const theirs = await sibling.walk(await sibling.opened(), "PUT_TO_BRANCH");
  expect(await refusalsOf(theirs.id, "HOLD_BRANCH_MEETING", sibling)).toEqual(["BRANCH_TOO_SMALL"]);
  await tree.done(sibling.as("WARD_STAFF"), [{ kind: "MERGE", unitIds: [units.branch.id], heirId: units.siblingBranch.id }]);
  expect(await refusalsOf(theirs.id, "HOLD_BRANCH_MEETING", sibling)).toEqual([]);

  const own = new CaseScene(world, "wardBranch");
  for (const standing of ["OFFICIAL", "OFFICIAL", "PROBATIONARY"])
    await members.listed({ standing, ...(standing === "PROBATIONARY" && { officialOn: null, joinedOn: day(90) }) }, "wardBranch");
  dataOf(await members.openRoll("wardBranch", day(1)));
  const ours = await own.walk(await own.opened(), "PUT_TO_BRANCH");
  expect(await refusalsOf(ours.id, "HOLD_BRANCH_MEETING", own)).toEqual(["BRANCH_TOO_SMALL"]);
  await members.listed({}, "wardBranch");
  expect(await refusalsOf(ours.id, "HOLD_BRANCH_MEETING", own)).toEqual([]);
});

test("an earlier membership that the lists tell of stays, whatever the branch says of it", async () => {
  const listed = await members.recorded(await members.listed(), "LEAVE", throughAllLevels);
  const again = dataOf(await scene.open({ fullName: listed.fullName, bornOn: "1980-02-03", earlierId: listed.id })).openCase;
  const said = dataOf(await update(again, { bornOn: "1980-02-03", before: null })).updateCandidate;
  expect(said.before).toMatchObject({ ground: "OWN_REQUEST", leftOn: day(0) });
});

test("what a branch voted on is not changed while it is judged, and is once the case came back", async () => {
  const appraising = await scene.walk(await scene.opened(), "START_APPRAISAL");
  const { education } = dataOf(
    await scene.secretary<{ candidate: { education: string } }>(`{ candidate(id: "${appraising.id}") { education } }`),
  ).candidate;
  for (const [field, value] of Object.entries({
    bornOn: "2009-05-17",
    specialReview: true,
    before: { leftOn: day(2000), readmittedBefore: false },
  })) {
    const refused = await update(appraising, { education, [field]: value });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field });
  }
  expect(codeOf(await update(appraising, { education, fullName: "Nguyễn Thị Hoài Anh" }))).toBeUndefined();
  const now = await scene.shown(appraising.id);
  const back = { reason: "Sai ngày sinh", to: "FILE" };
  const returned = dataOf(await scene.step(scene.as("WARD_STAFF"), now, "RETURN", day(30), back)).recordStep;
  expect(codeOf(await update(returned, { education, bornOn: "2000-05-18" }))).toBeUndefined();
});
