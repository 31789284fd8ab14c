import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../../../test/caseScene.ts";
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

const beside = (of: CaseScene, person: ShownCase, on: string) => of.step(of.secretary, person, "NOMINATE", on, { placesLeft: 9 });

test("nobody has passed a class before its last day", async () => {
  const person = await scene.fostered("Tô Văn Sớm");
  const asked = await scene.nominated(await scene.opened({ endsOn: day(-3) }), [person]);
  const accepted = await scene.acted("acceptNominations", asked, { accept: asked.nominations.map(({ id }) => id), wait: [] });
  const running = await scene.acted("startClass", accepted);
  const items = [{ placeId: running.nominations[0]!.id, result: "PASSED" }];
  const early = await scene.act("recordClassResults", running, { certifiedOn: day(0), firstNumber: 1, numberSuffix: "/2026", items });
  expect(early.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "certifiedOn" });
  expect((await cases.shown(person.id)).state).toBe("CLASS_ATTENDING");
});

test("while a class of the ward takes people nobody is nominated beside it, but for a day before it was opened", async () => {
  const [person, another] = [await scene.fostered("Chu Thị Hạnh"), await scene.fostered("Chu Văn Hiếu")];
  await scene.opened();
  expect((await beside(cases, person, day(0))).errors?.[0]?.extensions).toMatchObject({
    code: "STEP_REFUSED",
    refusals: [{ code: "CLASS_TAKES" }],
  });
  const { next } = await cases.shown(person.id);
  expect(next.map(({ event, refusals }) => [event, refusals.map(({ code }) => code)])).toContainEqual(["NOMINATE", ["CLASS_TAKES"]]);
  expect(codeOf(await beside(cases, another, day(1)))).toBeUndefined();
});

test("another ward's class keeps nobody from it, nor one that is full or for new members", async () => {
  const far = new CaseScene(cases.world, "cousinBranch", "base", "otherWard");
  const theirs = new ClassScene(far);
  const [an, binh, cuong] = [await theirs.fostered("Hà Thị An"), await theirs.fostered("Hà Văn Bình"), await theirs.fostered("Hà Thị Cúc")];
  await scene.opened();
  await theirs.opened({ unitId: units.otherWard.id, kind: "NEW_MEMBER" });
  expect(codeOf(await beside(far, an, day(0)))).toBeUndefined();
  const open = await theirs.opened({ unitId: units.otherWard.id, places: 1 });
  expect(codeOf(await beside(far, binh, day(0)))).toBe("STEP_REFUSED");
  const asked = await theirs.nominated(open, [binh]);
  const full = await theirs.acted("acceptNominations", asked, { accept: asked.nominations.map(({ id }) => id), wait: [] });
  expect(full.accepted).toBe(1);
  expect(codeOf(await beside(far, cuong, day(0)))).toBeUndefined();
});
