import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPersonalId } from "../domain/personalId.ts";
import { scratchDir } from "../test/scratchDir.ts";
import { World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";
import { openPersonalIds } from "./openPersonalIds.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

test("the key file is made while no number is kept; from the first number on a start needs that very file", async () => {
  const { ownerUrl } = world.database;
  const folder = scratchDir();
  const file = path.join(folder, "keys.json");
  const ids = await openPersonalIds(ownerUrl, file);
  const person = randomUUID();
  const { sealed, index } = ids.kept(person, readPersonalId("001300123456"));
  await world.owner.query(
    `insert into person (id, unit_id, full_name, born_on, sex, source_group_id, national_id_sealed, national_id_index)
     values ($1, $2, 'Nguyễn Thị An', '2000-03-02', 'FEMALE', 4, $3, $4)`,
    [person, units.branch.id, sealed, index],
  );
  expect((await openPersonalIds(ownerUrl, file)).open(person, sealed).reveal()).toBe("001300123456");
  renameSync(file, path.join(folder, "elsewhere.json"));
  await expect(openPersonalIds(ownerUrl, file)).rejects.toMatchObject({ code: "KEYS_MISSING" });
  const other = await World.open();
  await openPersonalIds(other.database.ownerUrl, file);
  await other.close();
  await expect(openPersonalIds(ownerUrl, file)).rejects.toMatchObject({
    code: "KEYS_WRONG",
    message: expect.not.stringContaining("001300"),
  });
});
