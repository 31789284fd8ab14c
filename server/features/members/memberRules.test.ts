import { afterAll, beforeAll, expect, test } from "vitest";
import { memberRules } from "../../domain/members/rules.ts";
import { World } from "../../test/world.ts";

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
