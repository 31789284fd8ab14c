import { afterAll, beforeAll, expect, test } from "vitest";
import { yearOf } from "../../domain/calendar.ts";
import { memberRules } from "../../domain/members/rules.ts";
import { day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

test("the database holds the same rules of a member's life as people are told", async () => {
  const { rows } = await world.owner.query<{ event: string; rule: object }>(
    `select event, jsonb_build_object('by', actor, 'standings', to_jsonb(standings), 'becomes', becomes, 'raises', raises[1], 'lowers', lowers[1]) as rule
     from member_rules() order by event`,
  );
  const told = Object.entries(memberRules).map(([event, { by, standings, becomes, raises, lowers }]) => ({
    event,
    rule: { by, standings, becomes: becomes ?? null, raises: raises ?? null, lowers: lowers ?? null },
  }));
  expect(rows).toEqual(told.sort((a, b) => a.event.localeCompare(b.event)));
});

test("what would be refused whatever is said is not offered", async () => {
  const scene = new MemberScene(world);
  const offers = ({ next }: { next: { event: string }[] }) => next.map(({ event }) => event);
  const exempt = await scene.recorded(await scene.listed({ fullName: "Đào Thị Miễn" }), "EXEMPT", { reason: "AGE" });
  expect(offers(exempt)).toContain("DIE");
  expect(offers(exempt)).not.toContain("CLASSIFY");
  expect(codeOf(await scene.record(exempt, "CLASSIFY", { year: yearOf(day(0)), grade: "GOOD" }))).toBe("EVENT_REFUSED");
  const sent = dataOf(await scene.send(exempt, { toUnitId: units.otherWard.id })).sendMember;
  expect(offers(sent)).not.toContain("DIE");
  expect(offers(sent)).toContain("END_EXEMPTION");
});
