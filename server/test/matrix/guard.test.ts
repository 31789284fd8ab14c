import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, type GraphQLObjectType } from "graphql";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { asActor } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import { ReadTransaction } from "../../db/reading.ts";
import { loadReference } from "../../db/reference.ts";
import { openSource } from "../../db/source.ts";
import { hashToken } from "../../features/session/token.ts";
import { guard } from "../../graphql/guard.ts";
import { projectRoot } from "../../projectRoot.ts";
import { codeOf, personalIds, World } from "../world.ts";
import { units } from "../worldTree.ts";
import { hashOfEverything } from "./hash.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const sdl = readFileSync(path.join(projectRoot, "schema", "schema.graphql"), "utf8");

test("a root field without a row in access/operations stops the build, and so does a row without a field", () => {
  expect(() => guard(buildSchema(`${sdl}\nextend type Query { planted: Int }`))).toThrow("Query.planted has no row");
  const lacking = buildSchema(sdl);
  delete lacking.getQueryType()!.getFields().cities;
  expect(() => guard(lacking)).toThrow("names Query.cities");
});

test("a field that needs a post gives no answer unless a rule was asked, and none at all without a session", async () => {
  const schema = buildSchema(sdl);
  for (const type of ["Query", "Mutation", "Subscription"])
    for (const field of Object.values((schema.getType(type) as GraphQLObjectType).getFields())) {
      field.resolve = () => "an answer";
      field.subscribe = () => "an answer";
    }
  const fields = (guard(schema).getType("Query") as GraphQLObjectType).getFields();
  const streams = (schema.getType("Subscription") as GraphQLObjectType).getFields();
  const pool = new pg.Pool({ connectionString: world.database.apiUrl });
  onTestFinished(() => pool.end());
  const known = hashToken((await world.person("CITY_BOARD", "city")).token);
  const ask = async (name: string, tokenHash: string | null) =>
    fields[name]!.resolve!(undefined, {}, { pool, caller: { tokenHash } }, {} as never);
  await expect(ask("orgUnit", "some hash")).rejects.toThrow("orgUnit asked no rule");
  await expect(ask("orgUnit", null)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(ask("indicators", null)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(ask("indicators", hashToken("nonsense"))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect(await ask("indicators", known)).toBe("an answer");
  expect(await ask("me", null)).toBe("an answer");
  for (const [name, { subscribe }] of Object.entries(streams)) {
    const begin = async (tokenHash: string | null) => subscribe!(undefined, {}, { pool, caller: { tokenHash } }, {} as never);
    await expect(begin(null), name).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await begin(known), name).toBe("an answer");
  }
});

test("a change that asked no rule is not kept", async () => {
  const source = await openSource(world.database.apiUrl, 1);
  const pool = new pg.Pool({ connectionString: world.database.apiUrl });
  try {
    const { token, postId, accountId } = await world.person("WARD_STAFF", "ward");
    const tokenHash = hashToken(token);
    const reading = new ReadTransaction(pool, tokenHash, postId);
    const caller: Caller = {
      log: { error: () => {} },
      source,
      tokenHash,
      expectedPost: postId,
      requestId: "1",
      reference: await loadReference(world.owner),
      personalIds,
      reading,
    };
    const before = await hashOfEverything(world.owner);
    const change = asActor(caller, (db) =>
      db.query("insert into request_key (account_id, key, request_hash) values ($1, $2, 'x')", [accountId, randomUUID()]),
    );
    await expect(change).rejects.toThrow("no rule was asked");
    expect(await hashOfEverything(world.owner)).toEqual(before);
  } finally {
    await source.destroy();
    await pool.end();
  }
});

test("an expired session and one whose post has ended open nothing", async () => {
  const look = `{ orgUnit(id: "${units.branch.id}") { name } }`;
  const { call, token } = await world.person("BRANCH_SECRETARY", "branch");
  expect(codeOf(await call(look))).toBeUndefined();
  await world.owner.query("update session set expires_at = now() where token_hash = $1", [hashToken(token)]);
  expect(codeOf(await call(look))).toBe("UNAUTHENTICATED");
  const other = await world.person("BRANCH_SECRETARY", "siblingBranch");
  await world.owner.query("update post set during = daterange(lower(during), '2025-01-01') where id = $1", [other.postId]);
  expect(codeOf(await other.call(`{ orgUnit(id: "${units.siblingBranch.id}") { name } }`))).toBe("UNAUTHENTICATED");
});
