import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../world.ts";
import { behindTheDoor } from "./behindTheDoor.ts";
import type { Seat } from "./oracle.ts";
import { plantPerson } from "./scene.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const ward: Seat = { role: "WARD_STAFF", home: "ward" };
const refusedBy = (code: string) => ({ refused: expect.stringMatching(`^${code}`) });

test("the functions that sign somebody in cannot be reached from behind the door, not even by stepping back", async () => {
  const login = "somebody.of.the.city";
  const { personId } = await plantPerson(world, "city", login);
  const hash = createHash("sha256").update("của tôi").digest("hex");
  const { token, postId } = await world.person(ward.role, ward.home);
  const mine = createHash("sha256").update(token).digest("hex"); // readable to whoever is inside
  const asks = [
    ["select * from try_sign_in($1, $2, $3)", [login, hash, hash]],
    ["select refuse_sign_in($1, $2)", [personId, randomUUID()]],
    ["select sign_in($1, $2, $3, $4, $4)", [personId, hash, randomUUID(), hash]],
    ["select note_refusal($1, 'actAs', $2)", [mine, randomUUID()]],
    ["select act_as($1, $2, $3, $4)", [mine, hash, postId, randomUUID()]],
    ["select change_password($1, $2, 'x', $3)", [mine, hash, randomUUID()]],
    ["select close_session($1, $2)", [mine, randomUUID()]],
    ["select close_all_sessions($1, $2)", [mine, randomUUID()]],
  ] as const;
  const { rows: granted } = await world.owner.query<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'chitieu'::regnamespace
       and exists (select from aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee where r.rolname = 'chitieu_app') order by 1`,
  );
  const harmless = ["begin_as", "viewer_of", "who_is"]; // they tell whose session it is, and only to who holds its token
  const asked = asks.map(([text]) => /(\w+)\(/.exec(text)![1]!);
  expect(granted.map((row) => row.name)).toEqual([...harmless, ...asked].sort());
  for (const [text, values] of asks) {
    await behindTheDoor(world, ward, async ({ rows, attempt }) => {
      expect(await attempt(text, [...values])).toEqual(refusedBy("42501"));
      await rows("select set_config('role', 'none', true), set_config('app.token', '', true)");
      expect([text, await attempt(text, [...values])]).toEqual([text, refusedBy("28000")]);
    });
  }
});
