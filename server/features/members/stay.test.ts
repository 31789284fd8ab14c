import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, addMonths } from "../../domain/calendar.ts";
import { day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: MemberScene;
beforeAll(async () => {
  world = await World.open();
  scene = new MemberScene(world);
});
afterAll(() => world.close());

const fieldOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions.field;
const on = day(0);
const [least, below, studied] = [3, 12, 24].map((months) => addMonths(on, months)) as [string, string, string];
const away = (until: string, study = false) => ({ kind: "TEMPORARY", toUnitId: units.ward.id, until, study });

test("who is away for a time is so for 3 months to less than 12, who studies for 24 at most", async () => {
  const one = await scene.listed({ fullName: "Mai Văn Tạm" });
  for (const [until, study] of [
    [addDays(on, 1), false],
    [addDays(least, -1), false],
    [below, false],
    ["2080-01-01", false],
    [addDays(least, -1), true],
    [addDays(studied, 1), true],
  ] as const) {
    const answer = await scene.send(one, away(until, study));
    expect([until, codeOf(answer), fieldOf(answer)]).toEqual([until, "BAD_INPUT", "until"]);
  }
  for (const [until, study] of [
    [least, false],
    [addDays(below, -1), false],
    [studied, true],
  ] as const) {
    const sent = await scene.listed({ fullName: `Mai Văn Đi ${["Một", "Hai", "Ba"][study ? 2 : until === least ? 0 : 1]}` });
    expect(dataOf(await scene.send(sent, away(until, study))).sendMember.flags).toEqual(["IN_TRANSIT"]);
  }
});

test("the database holds the same, and asks nothing of other ways", async () => {
  const { id } = await scene.listed({ fullName: "Mai Văn Tay" });
  const write = (kind: string, until: string | null, study = false) =>
    world.owner.query(
      `insert into transfer (id, membership_id, from_unit_id, kind, unit_id, state, sent_on, until, study, full_name, joined_on, standing, from_name, to_name)
       values (gen_random_uuid(), $1, $2, $3, $4, 'CALLED_BACK', $5, $6, $7, 'X', '2019-05-19', 'OFFICIAL', 'A', 'B')`,
      [id, units.branch.id, kind, units.ward.id, on, until, study],
    );
  const refused = { code: "CT543" };
  for (const until of [addDays(on, 1), below, "2080-01-01"]) await expect(write("TEMPORARY", until)).rejects.toMatchObject(refused);
  await expect(write("TEMPORARY", addDays(studied, 1), true)).rejects.toMatchObject(refused);
  await write("TEMPORARY", studied, true);
  await write("TEMPORARY", least);
  await write("PERMANENT", null);
});

test("who was sent for a stay that would be refused today is received and comes back", async () => {
  const one = await scene.listed({ fullName: "Mai Văn Cũ" });
  dataOf(await scene.send(one, { ...away(least), toUnitId: units.otherWard.id }));
  await world.owner.query("update transfer set until = sent_on + 20 where membership_id = $1", [one.id]);
  const staff = world.as("WARD_STAFF", "otherWard");
  const [letter] = await scene.transfers(staff, "otherWard", ["IN_TRANSIT"]);
  dataOf(await scene.go(staff, "receiveMember", letter!.id, { branchId: units.cousinBranch.id }));
  dataOf(await scene.go(scene.secretary("cousinBranch"), "returnMember", letter!.id));
  expect((await scene.member(one.id)).flags).toEqual([]);
});
