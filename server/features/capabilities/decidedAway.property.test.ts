import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Capability, decidable } from "../../domain/capabilities.ts";
import { day } from "../../test/caseScene.ts";
import { id, ReorganisationScene } from "../../test/reorganisationScene.ts";
import { codeOf } from "../../test/world.ts";
import type { UnitKey } from "../../test/worldTree.ts";

const paper = { number: "77-QĐ/TU", signedOn: day(120), issuer: "Thành ủy", title: "Về thẩm quyền" };
const groups: Record<"WARD" | "BASE" | "BRANCH", UnitKey[]> = {
  WARD: ["ward", "otherWard"],
  BASE: ["base", "otherBase"],
  BRANCH: ["branch", "siblingBranch", "wardBranch"],
};
const oneOf = <Of>(among: readonly Of[]): Of => among[randomInt(among.length)]!;

/** Lawful refusals of what chance proposes; anything else is a fault. */
const lawful = [undefined, "CAPABILITY_DATES", "BAD_INPUT", "CONFLICT", "FORBIDDEN"];

test("whatever is decided, merged and opened again in whatever order, a unit may what is standard and was not decided away, and nothing that was", async () => {
  const tree = await ReorganisationScene.open();
  const administrator = tree.world.as("CITY_ADMINISTRATOR", "city");
  const story: string[] = [];
  const say = (verb: "GIVE" | "END", unit: UnitKey, capability: Capability, from: string) => {
    story.push(`${verb} ${unit} ${capability} ${from}`);
    return administrator("mutation ($input: SetCapabilityInput!) { setCapability(input: $input) { id } }", {
      input: { clientKey: randomUUID(), unitId: id(unit), verb, capability, from, instrument: paper },
    });
  };
  const reorganise = (kind: "MERGE" | "REVIVE", ...keys: UnitKey[]) => {
    story.push(`${kind} ${keys.join(" ")}`);
    return tree.decide(administrator, [{ kind, unitIds: keys.map(id), ...(kind === "MERGE" && { heirId: id(keys[0]!) }) }]);
  };
  let done = 0;
  for (let turn = 0; turn < 60; turn++) {
    const level = oneOf(["WARD", "BASE", "BRANCH", "BRANCH"] as const);
    const [one, other] = [oneOf(groups[level]), oneOf(groups[level])];
    const chance = randomInt(10);
    const answer =
      chance < 6
        ? await say(oneOf(["GIVE", "END"]), one, oneOf(decidable[level]), day(randomInt(-20, 100)))
        : chance < 8 && one !== other
          ? await reorganise("MERGE", one, other)
          : await reorganise("REVIVE", one);
    expect([story.at(-1), lawful.includes(codeOf(answer)), codeOf(answer)]).toEqual([story.at(-1), true, codeOf(answer)]);
    if (!answer.errors) done++;
    const { rows } = await tree.world.owner.query(
      `select u.name, c.capability, c.had, decided_away(u.id, c.capability) as away
         from unit u cross join lateral (select k.capability, coalesce((select range_agg(s.during) from unit_capability s where s.unit_id = u.id and s.capability = k.capability), '{}') as had
           from (select unnest(decidable_capabilities(u.level)) union select unnest(standard_capabilities(u.level))) k (capability)) c
        where c.had && decided_away(u.id, c.capability)
           or u.ended_on is null and c.capability = any (standard_capabilities(u.level))
              and c.had <> datemultirange(daterange(u.born_on, null)) - decided_away(u.id, c.capability)`,
    );
    expect({ story, rows }).toEqual({ story, rows: [] });
  }
  expect(done).toBeGreaterThan(5);
  expect(await tree.differences()).toEqual([]);
  await tree.close();
});
