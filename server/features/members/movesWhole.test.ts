import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../../test/caseScene.ts";
import { MemberScene, throughAllLevels } from "../../test/memberScene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: MemberScene;
let cases: CaseScene;
beforeAll(async () => {
  world = await World.open();
  [scene, cases] = [new MemberScene(world), new CaseScene(world)];
});
afterAll(() => world.close());

const ward = () => world.as("WARD_STAFF", "ward");
const decided = { number: "16-QĐ/ĐU", standingMembers: 11, standingYes: 9 };

/** Somebody who was struck off and is followed again. */
async function followedAgain(fullName: string) {
  const person = { fullName, bornOn: "1985-02-03" };
  const gone = await scene.recorded(await scene.listed(person), "STRIKE_OFF", throughAllLevels);
  return { gone, again: await cases.opened({ ...person, earlierId: gone.id, on: day(0) }) };
}

function handOver(call: Call, of: ShownCase, unitId: string) {
  const input = { clientKey: randomUUID(), candidateId: of.id, revision: of.revision, unitId };
  return call<{ handOverCase: ShownCase }>("mutation ($input: HandOverCaseInput!) { handOverCase(input: $input) { id revision } }", {
    input,
  });
}

async function seenAt(branch: "branch" | "siblingBranch" | "cousinBranch", id: string) {
  return codeOf(await scene.secretary(branch)("query ($id: ID!) { member(id: $id) { id } }", { id })) ?? "SEEN";
}

test("a case that is handed over takes the memberships that ended before with it", async () => {
  const { gone, again } = await followedAgain("Lê Thị Bốn");
  const moved = dataOf(await cases.step(cases.secretary, again, "MOVE", day(0), { document53: "1" })).recordStep;
  dataOf(await handOver(cases.as("BASE_COMMITTEE"), moved, units.siblingBranch.id));
  expect(await seenAt("branch", gone.id)).toBe("NOT_FOUND");
  expect(await seenAt("siblingBranch", gone.id)).toBe("SEEN");
  expect(await scene.member(gone.id, ward())).toMatchObject({ standing: "STRUCK_OFF", unit: { id: units.siblingBranch.id } });
});

test("a member who is received elsewhere takes the memberships that ended before along", async () => {
  const { gone, again } = await followedAgain("Lê Thị Tái");
  dataOf(await cases.step(cases.secretary, again, "WITHDRAW", day(0)));
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into membership (id, person_id, unit_id, entry, standing, since, joined_on, official_on)
     select gen_random_uuid(), person_id, unit_id, 'LIST', 'OFFICIAL', today_here(), joined_on, official_on from membership where id = $1 returning id`,
    [gone.id],
  );
  dataOf(await scene.send(await scene.member(rows[0]!.id), { toUnitId: units.otherWard.id }));
  const host = world.as("WARD_STAFF", "otherWard");
  const [letter] = await scene.transfers(host, "otherWard", ["IN_TRANSIT"]);
  dataOf(await scene.go(host, "receiveMember", letter!.id, { branchId: units.cousinBranch.id }));
  expect([await seenAt("branch", gone.id), await seenAt("cousinBranch", gone.id)]).toEqual(["NOT_FOUND", "SEEN"]);
});

test("nobody is reinstated beside a case that is open, and nobody's removal is taken back beside one", async () => {
  const { gone, again } = await followedAgain("Lê Thị Hai");
  const seen = await scene.member(gone.id);
  const refused = { code: "CONFLICT", field: "revision" };
  expect((await scene.record(seen, "REINSTATE", decided)).errors?.[0]?.extensions).toMatchObject(refused);
  expect((await scene.undo(seen, ward())).errors?.[0]?.extensions).toMatchObject(refused);
  expect((await scene.member(gone.id)).standing).toBe("STRUCK_OFF");
  dataOf(await cases.step(cases.secretary, again, "WITHDRAW", day(0)));
  expect((await scene.recorded(await scene.member(gone.id), "REINSTATE", decided)).standing).toBe("OFFICIAL");
});
