import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let cases: CaseScene;
beforeAll(async () => {
  world = await World.open();
  cases = new CaseScene(world);
});
afterAll(() => world.close());

const admit = (on: string) =>
  cases.secretary("mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }", {
    input: {
      ...{ clientKey: randomUUID(), unitId: units.branch.id, indicator: "ADMISSIONS" },
      ...{ sourceGroup: "TEACHER", occurredOn: on, quantity: 2 },
    },
  });

test("where no roll is open, admissions by hand hold up no case and no member of the same day", async () => {
  const today = day(0);
  dataOf(await admit(today));
  const opened = await cases.opened({ on: today });
  dataOf(await cases.step(cases.secretary, opened, "ACCEPT_SOURCE", today));
  expect(await cases.total("branch", "NEW_SOURCES")).toBe(1);
  const members = new MemberScene(world);
  const sent = await members.send(await members.listed(), { kind: "ABROAD", outside: "Đảng bộ tại Liên bang Nga" });
  expect(codeOf(sent)).toBeUndefined();
});
