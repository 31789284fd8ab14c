import type { Canaries } from "./canaries.ts";
import type { CaseScene } from "./caseScene.ts";
import { ClassScene } from "./classScene.ts";
import { MemberScene } from "./memberScene.ts";
import type { ServedWorld } from "./servedWorld.ts";
import { dataOf, type Person } from "./world.ts";
import { units } from "./worldTree.ts";

/** Members under canary names: listed, lodged, taken back, sent in right and wrong ways, received, and named in files of a class. */
export async function livesOfMembers(
  served: ServedWorld,
  scene: CaseScene,
  secretary: Person,
  { members, elsewhere }: Canaries,
): Promise<void> {
  const people = new MemberScene(served.wired);
  const ward = served.as("WARD_STAFF", "ward");
  for (const [at, fullName] of members.entries()) {
    const outside = elsewhere[at % elsewhere.length]!;
    const one = await people.listed({ fullName });
    await people.list({ fullName, bornOn: fullName, differentPerson: fullName });
    await served.get(secretary, `/members?find=${encodeURIComponent(fullName)}`);
    const query = `{ members(unitId: "${units.branch.id}", search: "${fullName}", ended: "${fullName}") { totalCount } }`;
    await served.post(secretary, JSON.stringify({ query }));
    const lodged = await people.recorded(one, "LODGE", { place: outside });
    const back = dataOf(await people.undo(lodged, people.secretary())).undoMemberEvent;
    const wrong = [
      { toUnitId: outside, letter: fullName },
      { outside, letter: outside, kind: outside },
      { outside: "x".repeat(190) + outside },
    ];
    for (const where of wrong) await people.send(back, where);
    dataOf(await people.send(back, at % 2 ? { outside } : { toUnitId: units.ward.id }));
    const letter = (await people.transfers(people.secretary(), "branch", ["IN_TRANSIT"])).at(-1)!;
    await people.go(ward, "receiveMember", letter.id, { branchId: fullName });
    if (at % 2 === 0) dataOf(await people.go(ward, "receiveMember", letter.id, { branchId: units.wardBranch.id }));
  }
  const sheet = [["Họ và tên", "Ngày sinh", "Kết quả"], ...members.map((name) => [name, "17/05/2000", name])];
  const content = Buffer.from(sheet.map((line) => line.join(";")).join("\n")).toString("base64");
  const held = await new ClassScene(scene).opened();
  const read = `query ($content: String!) { previewClassResults(classId: "${held.id}", content: $content) { rows { fullName } faults { text } } }`;
  for (const file of [content, members[0], content.slice(0, 99)]) await ward(read, { content: file });
}
