import { expect, test } from "vitest";
import { loadConfig, systemVariables } from "./config.ts";

const owner = "postgres://boss:secret@db:5432/chitieu";
const api = "postgres://chitieu_app:secret@db:5432/chitieu";

test("an empty environment means the embedded database with the demo city on loopback port 4000", () => {
  const config = loadConfig({});
  expect(config).toMatchObject({ port: 4000, host: "127.0.0.1", databaseUrls: undefined, demo: true, production: false });
});

test("a database of one's own never gets demo users unless DEMO=1 asks for them", () => {
  expect(loadConfig({ DATABASE_URL: owner, API_DATABASE_URL: api }).demo).toBe(false);
  expect(loadConfig({ DATABASE_URL: owner, API_DATABASE_URL: api, DEMO: "1" }).demo).toBe(true);
});

test("the embedded database can be started without the demo city", () => {
  expect(loadConfig({ DEMO: "0" }).demo).toBe(false);
});

test.each([
  ["PORT", { PORT: "80a" }, "CONFIG_PORT"],
  ["PORT", { PORT: "65536" }, "CONFIG_PORT"],
  ["DEMO", { DEMO: "yes" }, "CONFIG_DEMO"],
  ["LOG_LEVEL", { LOG_LEVEL: "loud" }, "CONFIG_LOG_LEVEL"],
  ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "http://example.vn" }, "CONFIG_PUBLIC_ORIGIN"],
  ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "https://example.vn/app" }, "CONFIG_PUBLIC_ORIGIN"],
  ["DATABASE_URL", { DATABASE_URL: "mysql://a:b@c/d", API_DATABASE_URL: api }, "CONFIG_DATABASE_URL"],
  ["DATABASE_URL", { DATABASE_URL: "postgres://a:b@c", API_DATABASE_URL: api }, "CONFIG_DATABASE_URL"],
  ["API_DATABASE_URL", { DATABASE_URL: owner }, "CONFIG_API_DATABASE_URL"],
  ["API_DATABASE_URL", { API_DATABASE_URL: api }, "CONFIG_DATABASE_URL"],
  ["API_DATABASE_URL", { DATABASE_URL: owner, API_DATABASE_URL: owner }, "CONFIG_SAME_LOGIN"],
])("a wrong %s in %j is refused with a code and the variable's name", (variable, env, code) => {
  expect(() => loadConfig(env)).toThrow(expect.objectContaining({ code, variable }));
});

test("no refusal repeats a password", () => {
  expect(() => loadConfig({ DATABASE_URL: "postgres://boss:hunter2@", API_DATABASE_URL: api })).toThrow(/^(?!.*hunter2)/);
});

test("child processes inherit no address and no password", () => {
  expect(systemVariables({ PATH: "/bin", DATABASE_URL: owner, PGPASSWORD: "x" })).toEqual({ PATH: "/bin" });
});

test("the key file of national IDs stands beside the embedded database unless it is put elsewhere, and never in it", () => {
  expect(loadConfig({ DATA_DIR: "/data" }).personalIdKeys).toBe("/data/personal-id-keys.json");
  expect(loadConfig({ DATA_DIR: "/data", PERSONAL_ID_KEYS: "/safe/keys.json" }).personalIdKeys).toBe("/safe/keys.json");
  const inside = () => loadConfig({ DATA_DIR: "/data", PERSONAL_ID_KEYS: "/data/postgres/keys.json" });
  expect(inside).toThrow(expect.objectContaining({ code: "CONFIG_PERSONAL_ID_KEYS", variable: "PERSONAL_ID_KEYS" }));
});

test("with a database of one's own the key file has no place until it is given one", () => {
  const own = { DATABASE_URL: owner, API_DATABASE_URL: api };
  expect(loadConfig(own).personalIdKeys).toBeUndefined();
  expect(loadConfig({ ...own, PERSONAL_ID_KEYS: "/run/secrets/keys" }).personalIdKeys).toBe("/run/secrets/keys");
});
