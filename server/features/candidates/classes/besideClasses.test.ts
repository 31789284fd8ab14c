import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day } from "../../../test/caseScene.ts";
import { ClassScene } from "../../../test/classScene.ts";
import { codeOf, dataOf, World } from "../../../test/world.ts";
import { units } from "../../../test/worldTree.ts";

let cases: CaseScene;
let scene: ClassScene;
beforeAll(async () => {
  cases = new CaseScene(await World.open());
  scene = new ClassScene(cases);
});
afterAll(() => cases.world.close());

test("whoever has a place in a class begins and is certified with it; the queue offers neither beside it", async () => {
  const person = await scene.fostered("Ngô Thị Giang");
  await scene.nominated(await scene.opened(), [person]);
  const before = await cases.total("ward", "CLASS_CERTIFICATES");
  for (const [event, facts] of [["START_CLASS"], ["CERTIFY", { passed: true, number: "16/2026" }]] as const) {
    const refused = await cases.step(cases.as("WARD_STAFF"), await cases.shown(person.id), event, day(0), facts);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "STEP_REFUSED", refusals: [{ code: "CLASS_RECORDS" }] });
  }
  const queue = dataOf<{ caseQueue: { id: string }[] }>(await scene.staff(`{ caseQueue(unitId: "${units.ward.id}") { id } }`)).caseQueue;
  expect(queue.map(({ id }) => id)).not.toContain(person.id);
  expect(await cases.total("ward", "CLASS_CERTIFICATES")).toBe(before);
});

test("while a class of the ward takes people nobody is nominated beside it; before it was opened, or when it is full, one is", async () => {
  const [person, another] = [await scene.fostered("Chu Thị Hạnh"), await scene.fostered("Chu Văn Hiếu")];
  await scene.opened();
  const beside = await cases.step(cases.secretary, person, "NOMINATE", day(0), { placesLeft: 9 });
  expect(beside.errors?.[0]?.extensions).toMatchObject({ code: "STEP_REFUSED", refusals: [{ code: "CLASS_TAKES" }] });
  const { next } = await cases.shown(person.id);
  expect(next.map(({ event, refusals }) => [event, refusals.map(({ code }) => code)])).toContainEqual(["NOMINATE", ["CLASS_TAKES"]]);
  expect(codeOf(await cases.step(cases.secretary, another, "NOMINATE", day(1), { placesLeft: 9 }))).toBeUndefined();
});
