import { expect, test } from "vitest";
import type { Role } from "../domain/roles.ts";
import { dataOf, World } from "../test/world.ts";
import { type UnitKey, units } from "../test/worldTree.ts";
import { cases } from "./cases.ts";

const people = { cityBoard: ["CITY_BOARD", "city"], wardStaff: ["WARD_STAFF", "ward"], secretary: ["BRANCH_SECRETARY", "branch"] } as const;
const person = ([role, unit]: readonly [Role, UnitKey]) => ({ unitId: units[unit].id, accountId: role, postId: role, token: role });

test("whoever is measured may ask what is measured, and is answered", async () => {
  const world = await World.open();
  const cast = { cityBoard: person(people.cityBoard), wardStaff: person(people.wardStaff), secretaries: [person(people.secretary)] };
  for (const { api } of cases({ ...cast, year: 2026, day: "2026-01-10" }, 0, 0)) {
    const { headers, body } = api();
    const { query, variables } = JSON.parse(body);
    const [role, unit] = Object.values(people).find(([name]) => name === headers["x-post"])!;
    expect(dataOf(await world.as(role, unit)(query, variables))).toBeTruthy();
  }
  await world.close();
});
