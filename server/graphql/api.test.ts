import { randomUUID } from "node:crypto";
import { auditServer } from "graphql-http";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";

let world: World;
let address: string;
beforeAll(async () => {
  world = await World.open();
  address = await world.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => world.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  world.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    payload: JSON.stringify(body),
  });

test("passes the public GraphQL-over-HTTP audit without error or warning", async () => {
  const results = await auditServer({ url: `${address}/graphql`, fetchFn: fetch });
  const bad = results.filter((result) => result.status === "error" || result.status === "warn");
  expect(bad.map((result) => `${result.id} ${result.name}`)).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});

test("refuses what a foreign page can send without asking first", async () => {
  const simple = await world.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "text/plain" },
    payload: '{"query":"{ me { can } }"}',
  });
  expect(simple.statusCode).toBeGreaterThanOrEqual(400);
  const get = await world.app.inject({ method: "GET", url: "/graphql?query=%7Bme%7Bcan%7D%7D" });
  expect(get.statusCode).toBe(400);
});

test("what is no request of GraphQL is told so in the form of GraphQL, under its own status", async () => {
  const told = async (payload: string, headers: Record<string, string>) => {
    const answer = await world.app.inject({ method: "POST", url: "/graphql", headers: { "x-post": "x", ...headers }, payload });
    const [{ message, extensions }] = answer.json<{ errors: [{ message: string; extensions: { code: string } }] }>().errors;
    expect(message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/);
    return [answer.statusCode, extensions.code, answer.headers["content-type"]];
  };
  const json = "application/json; charset=utf-8";
  const typed = { "content-type": "application/json" };
  expect(await told("{ me", typed)).toEqual([400, "BAD_REQUEST", json]);
  expect(await told("", typed)).toEqual([400, "BAD_REQUEST", json]);
  expect(await told('{"query":"{ me { can } }"}', { "content-type": "application/xml" })).toEqual([415, "BAD_REQUEST", json]);
  expect(await told('{"query":"{ me { can } }"}', { "content-type": "text/plain" })).toEqual([415, "BAD_REQUEST", json]);
  expect(await told('{"query":"{ me { can } }"}', {})).toEqual([415, "BAD_REQUEST", json]);
  const asked = { ...typed, accept: "application/graphql-response+json" };
  expect(await told("nonsense", asked)).toEqual([400, "BAD_REQUEST", "application/graphql-response+json; charset=utf-8"]);
  expect(await told(`"${"x".repeat(1_100_000)}"`, typed)).toEqual([413, "BAD_REQUEST", json]);
});

test("values written into the query itself name their argument", async () => {
  const call = world.as("WARD_STAFF", "ward");
  const told = async (document: string) => (await call(document)).errors?.map(({ extensions }) => [extensions.code, extensions.field]);
  const fact = (more: string) => `mutation { recordResult(input: { unitId: "x", ${more} }) { id } }`;
  const whole = 'clientKey: "x", indicator: "ADMISSIONS", quantity: 1';
  const failed = "GRAPHQL_VALIDATION_FAILED";
  expect(await told(fact(`${whole}, occurredOn: "31/02/2026"`))).toEqual([[failed, "occurredOn"]]);
  expect(await told(fact(whole))).toEqual([[failed, "occurredOn"]]);
  expect(await told(fact(`${whole}, occurredOn: "2026-02-01", amount: 1`))).toEqual([[failed, "amount"]]);
  expect(await told('{ auditEntries(from: "2026-02-31", first: "x") { pageInfo { hasNextPage } } }')).toEqual([
    [failed, "from"],
    [failed, "first"],
  ]);
  const rows = `mutation { setTargets(input: { clientKey: "x", unitId: "x", indicator: "A", period: "2026", revision: 0, rows: [{ value: 1 }, { value: "b" }] }) { errors { code } } }`;
  expect(await told(rows)).toEqual([[failed, "rows.1.value"]]);
  expect(await told("{ nothing }")).toEqual([[failed, undefined]]);
});

test.each([
  ["{ me {", {}, "GRAPHQL_PARSE_FAILED", "Truy vấn viết sai cú pháp", /^Syntax Error/],
  ["{ nothing }", {}, "GRAPHQL_VALIDATION_FAILED", "Truy vấn không khớp lược đồ", /"nothing"/],
  ["query A { me { can } } query B { me { can } }", {}, "OPERATION_RESOLUTION_FAILURE", "Không xác định được thao tác", /./],
] as const)(
  "%s is told to people in Vietnamese and to programs in GraphQL's own words",
  async (document, variables, code, sentence, detail) => {
    const [error] = (await world.as("WARD_STAFF", "ward")(document, variables)).errors ?? [];
    expect(error?.message).toContain(sentence);
    expect(error?.extensions).toEqual({ code, detail: expect.stringMatching(detail) });
  },
);

test("what is not found names the argument it was asked by, alike whether it is absent or somebody else's", async () => {
  const call = world.as("WARD_STAFF", "ward");
  const told = async (document: string) => (await call(document)).errors?.[0];
  for (const [document, field] of [
    [(id: string) => `{ orgUnit(id: "${id}") { id } }`, "id"],
    [(id: string) => `{ targets(unitId: "${id}", period: "2026") { id } }`, "unitId"],
    [(id: string) => `mutation { acknowledgeTarget(targetId: "${id}") { id } }`, "targetId"],
  ] as const) {
    const [absent, others, malformed] = [
      await told(document(randomUUID())),
      await told(document(units.otherBase.id)),
      await told(document("x")),
    ];
    expect(absent?.extensions).toEqual({ code: "NOT_FOUND", field });
    expect(malformed).toEqual(absent);
    if (field === "unitId" || field === "id") expect(await told(document(units.otherWard.id))).toEqual(absent);
    else expect(others).toEqual(absent);
  }
});

test("a header x-post that cannot be a post is told so; one that is not mine is told to a program as well as to a page", async () => {
  const { token } = await world.person("WARD_STAFF", "ward");
  const told = async (post: string) => (await world.caller(token, post)(`{ orgUnit(id: "${units.ward.id}") { id } }`)).errors?.[0];
  expect(await told("garbage")).toMatchObject({
    message: expect.stringContaining("không đúng dạng"),
    extensions: { code: "POST_REQUIRED" },
  });
  const foreign = await told((await world.person("CITY_BOARD", "city")).postId);
  expect(foreign).toMatchObject({ extensions: { code: "POST_CHANGED" } });
  expect(foreign?.message).toMatch(/tải lại trang.*API.*me/);
});

test("refuses documents that are too long, too deep or ask for too many rows, before anything is read", async () => {
  const call = world.as("CITY_BOARD", "city");
  const deep = `{ orgUnit(id: "${units.city.id}") { ${"children { edges { node { ".repeat(5)} id ${"} } }".repeat(5)} } }`;
  expect(codeOf(await call(deep))).toBe("TOO_EXPENSIVE");
  const wide = `{ orgUnit(id: "${units.city.id}") { children(first: 200) { edges { node { children(first: 200) { edges { node { id } } } } } } } }`;
  expect(codeOf(await call(wide))).toBe("TOO_EXPENSIVE");
  const long = `{ ${Array.from({ length: 1500 }, (_, place) => `a${place}: me { can }`).join(" ")} }`;
  expect((await post({ query: long }, { "apollo-require-preflight": "1" })).json().errors[0].extensions.code).toBe("GRAPHQL_PARSE_FAILED");
  const hidden = `query { ...__schema } fragment __schema on Query { orgUnit(id: "${units.city.id}") { ${"children { edges { node { ".repeat(5)} id ${"} } }".repeat(5)} } }`;
  expect(codeOf(await call(hidden))).toBe("TOO_EXPENSIVE");
});

test("bad input names its field in words a person can act on", async () => {
  const call = world.as("WARD_STAFF", "ward");
  const answer = await call(`mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft } }`, {
    input: { unitId: units.wardBranch.id, indicator: "NOTHING", period: "2026", value: 3 },
  });
  expect(answer.errors![0]).toMatchObject({
    message: "Không có chỉ tiêu này. Chọn trong danh mục.",
    extensions: { code: "BAD_INPUT", field: "indicator" },
  });
  expect(codeOf(await call(`{ results(unitId: "${units.ward.id}", year: 2026, after: "x") { pageInfo { hasNextPage } } }`))).toBe(
    "BAD_INPUT",
  );
  expect(codeOf(await call(`{ results(unitId: "${units.ward.id}", year: 2026, first: 201) { pageInfo { hasNextPage } } }`))).toBe(
    "BAD_INPUT",
  );
});

test("an admission comes from a source group: none at all and the code of none are refused alike", async () => {
  const call = world.as("BRANCH_SECRETARY", "branch");
  const input = { unitId: units.branch.id, indicator: "ADMISSIONS", occurredOn: "2026-03-01", quantity: 1 };
  for (const sourceGroup of [undefined, null, "UNSPECIFIED"]) {
    const answer = await call("mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }", {
      input: { ...input, clientKey: randomUUID(), sourceGroup },
    });
    expect(answer.errors?.[0]).toMatchObject({ message: "Chọn nhóm nguồn.", extensions: { code: "BAD_INPUT", field: "sourceGroup" } });
  }
});

test("an answer that leaves early gives its connection back", async () => {
  const call = world.as("CITY_BOARD", "city");
  for (let count = 0; count < 20; count++) await call(`{ a: orgUnit(id: "x") { id } b: orgUnit(id: "${units.city.id}") { id } }`);
  await expect.poll(openReads).toBe(0);
});

async function openReads(): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'chitieu-reads' and xact_start is not null",
  );
  return rows[0]!.n;
}

test("a connection that the database ends does not end the program, and the next request is served", async () => {
  const call = world.as("CITY_BOARD", "city");
  await call(`{ orgUnit(id: "${units.city.id}") { id } }`);
  const admin = new pg.Client({ connectionString: world.database.ownerUrl });
  await admin.connect();
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'chitieu-reads'",
  );
  await admin.end();
  await expect.poll(async () => (await call(`{ orgUnit(id: "${units.city.id}") { id } }`)).errors).toBeUndefined();
});

test("fragments that multiply are refused at once, and a small page does not open the way for a large one", async () => {
  const call = world.as("CITY_BOARD", "city");
  const fragments = Array.from({ length: 60 }, (_, place) => `fragment f${place} on OrgUnit { ...f${place + 1} ...f${place + 1} }`).join(
    " ",
  );
  const bomb = `{ orgUnit(id: "${units.city.id}") { ...f0 } } ${fragments} fragment f60 on OrgUnit { id }`;
  expect(codeOf(await call(bomb))).toBe("TOO_EXPENSIVE");
  const nested = `query ($n: Int!) { orgUnit(id: "${units.city.id}") { children(first: $n) { edges { node { children(first: $n) { edges { node { id } } } } } } } }`;
  expect((await call(nested, { n: 1 })).errors).toBeUndefined();
  expect(codeOf(await call(nested, { n: 200 }))).toBe("TOO_EXPENSIVE");
});

test("several changes in one request each answer with what they did", async () => {
  const unit = (name: string) =>
    `createUnit(input: { parentId: "${units.ward.id}", kind: BASE_BRANCH, name: "${name}" }) { name history { name } }`;
  const answer = await world.as("WARD_STAFF", "ward")(`mutation { a: ${unit("Chi bộ A")} b: ${unit("Chi bộ B")} }`);
  expect(answer).toEqual({
    data: { a: { name: "Chi bộ A", history: [{ name: "Chi bộ A" }] }, b: { name: "Chi bộ B", history: [{ name: "Chi bộ B" }] } },
  });
});

test("a cookie that opens no session reads not even the catalogue", async () => {
  expect(codeOf(await world.caller("nonsense", null)("{ indicators { code } }"))).toBe("UNAUTHENTICATED");
});

test("an id or a text that cannot be is told so, and no failure is left over that would end the process", async () => {
  const lost: unknown[] = [];
  const keep = (reason: unknown) => lost.push(reason);
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", keep);
  try {
    const call = world.as("CITY_BOARD", "city");
    const breakdown = await call('{ breakdown(unitId: "x", indicator: "ADMISSIONS", year: 2026) { year } }');
    expect([codeOf(breakdown), breakdown.errors![0]!.extensions.field]).toEqual(["NOT_FOUND", "unitId"]);
    const search = await call("query ($text: String!) { searchOrgUnits(text: $text) { id } }", { text: "chi\u0000bo" });
    expect(codeOf(search)).toBe("BAD_INPUT");
    await new Promise((done) => setTimeout(done, 20));
    expect(lost).toEqual([]);
  } finally {
    process.removeListener("unhandledRejection", keep);
    for (const other of others) process.on("unhandledRejection", other);
  }
});
