import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day } from "../../test/caseScene.ts";
import { MemberScene, throughAllLevels } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";

const fields = "id revision state fullName bornOn before { leftOn ground readmittedBefore } next { event refusals { code } }";
let world: World;
let cases: CaseScene;
let members: MemberScene;
beforeAll(async () => {
  world = await World.open();
  cases = new CaseScene(world, undefined, undefined, undefined, undefined, fields);
  members = new MemberScene(world);
});
afterAll(() => world.close());

const dao = { fullName: "Vũ Thị Đào", bornOn: "1980-02-03", differentPerson: false };
const extensions = (answer: { errors?: { extensions: object }[] }) => answer.errors?.[0]?.extensions;
async function peopleNamed(name: string): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>("select count(*)::int as n from person where full_name = $1", [name]);
  return rows[0]!.n;
}

test("somebody who was struck off is followed again as the same person, and the rules of re-admission know when they left", async () => {
  const listed = await members.listed();
  expect(extensions(await cases.open({ ...dao, earlierId: listed.id }))).toMatchObject({ code: "CONFLICT", field: "earlierId" });
  await members.recorded(listed, "STRIKE_OFF", throughAllLevels);
  const people = await peopleNamed(dao.fullName);
  const again = dataOf(await cases.open({ ...dao, earlierId: listed.id })).openCase;
  expect(again).toMatchObject({ before: { leftOn: day(0), ground: null, readmittedBefore: false }, bornOn: dao.bornOn });
  expect(await peopleNamed(dao.fullName)).toBe(people);
  expect(extensions(await cases.open({ ...dao, earlierId: listed.id }))).toMatchObject({ code: "CONFLICT", field: "earlierId" });
});

test("of a member of whom the year of birth alone was known, the day is asked for and kept", async () => {
  const said = { fullName: "Cao Văn Lộc", bornOn: "1975-01-01", bornYearOnly: true, sex: "MALE" };
  const listed = await members.recorded(await members.listed(said), "LEAVE", throughAllLevels);
  const wrong = await cases.open({ fullName: said.fullName, bornOn: "1976-09-09", sex: "MALE", earlierId: listed.id });
  expect(extensions(wrong)).toMatchObject({ code: "BAD_INPUT", field: "bornOn" });
  const again = dataOf(await cases.open({ fullName: said.fullName, bornOn: "1975-09-09", sex: "MALE", earlierId: listed.id })).openCase;
  expect(again).toMatchObject({ bornOn: "1975-09-09", before: { ground: "OWN_REQUEST" } });
});

test("a case that ended begins anew with what was known; nobody else's name, and nobody of another branch, passes for them", async () => {
  const opened = await cases.opened({ fullName: "Hồ Thị Bưởi" });
  const withdrawn = dataOf(await cases.step(cases.secretary, opened, "WITHDRAW", day(100), { reason: "Chuyển việc" })).recordStep;
  const earlier = { bornOn: "2000-05-17", earlierId: withdrawn.id };
  expect(extensions(await cases.open({ ...earlier, fullName: "Hồ Thị Bông" }))).toMatchObject({ code: "BAD_INPUT", field: "fullName" });
  const other = new CaseScene(world, "siblingBranch", undefined, undefined, undefined, fields);
  expect(codeOf(await other.open({ ...earlier, fullName: "Hồ Thị Bưởi" }))).toBe("NOT_FOUND");
  const again = dataOf(await cases.open({ ...earlier, fullName: "Hồ Thị Bưởi", on: day(20) })).openCase;
  expect(again).toMatchObject({ state: "IDENTIFIED", before: null });
  expect(again.id).not.toBe(withdrawn.id);
  expect(await peopleNamed("Hồ Thị Bưởi")).toBe(1);
});
