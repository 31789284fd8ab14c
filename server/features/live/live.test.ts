import { randomUUID } from "node:crypto";
import type { Client } from "graphql-ws";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { openSocket, subscribe } from "../../test/watch.ts";
import { World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let address: string;
beforeAll(async () => {
  world = await World.open();
  address = (await world.app.listen({ host: "127.0.0.1", port: 0 })).replace("http", "ws");
});
afterAll(() => world.close());

function open(person: { token: string | null; postId: string | null }, headers: Record<string, string> = {}): Client {
  const client = openSocket(address, person, headers);
  onTestFinished(() => void client.dispose());
  return client;
}

interface Watch {
  events: { figuresChanged: { unitId: string } }[];
  /** Resolves when the stream has ended, with what it was refused for if it was. */
  ended: Promise<unknown>;
}

/** Watches a unit's figures, and waits until the server does. */
async function watch(client: Client, unit: UnitKey): Promise<Watch> {
  const document = "subscription ($id: ID!) { figuresChanged(unitId: $id) { unitId } }";
  const stream: Watch = subscribe(client, document, { id: units[unit].id });
  await new Promise((done) => setTimeout(done, 300));
  return stream;
}

async function record(): Promise<void> {
  const input = {
    clientKey: randomUUID(),
    unitId: units.branch.id,
    indicator: "ADMISSIONS",
    occurredOn: dateInVietnam(new Date()),
    quantity: 1,
    sourceGroup: "PUPIL",
  };
  await world.as("BRANCH_SECRETARY", "branch")("mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }", { input });
  await world.fold();
}

test("a fact of a branch is told to all who watch a unit above it, and to nobody beside it", async () => {
  const above = await watch(open(await world.person("CITY_BOARD", "city")), "ward");
  const beside = await watch(open(await world.person("WARD_STAFF", "otherWard")), "otherWard");
  await record();
  await expect.poll(() => above.events).toEqual([{ figuresChanged: { unitId: units.ward.id } }]);
  expect(beside.events).toEqual([]);
});

test("a unit outside one's place cannot be watched", async () => {
  const foreign = await watch(open(await world.person("WARD_STAFF", "otherWard")), "branch");
  expect(await foreign.ended).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(foreign.events).toEqual([]);
});

test("what is wrong with a subscription is told in Vietnamese with a code; GraphQL's own words stand in the detail", async () => {
  const client = open(await world.person("CITY_BOARD", "city"));
  for (const [document, code, detail] of [
    ["subscription {", "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    ["subscription { unheardOf }", "GRAPHQL_VALIDATION_FAILED", /Cannot query field/],
  ] as const) {
    const [fault] = (await subscribe(client, document).ended) as { message: string; extensions: object }[];
    expect(fault).toMatchObject({
      message: expect.stringContaining("Truy vấn"),
      extensions: { code, detail: expect.stringMatching(detail) },
    });
  }
});

test("after the right has gone, nothing comes and the stream ends", async () => {
  const person = await world.person("WARD_LEADER", "ward");
  const watched = await watch(open(person), "ward");
  await record();
  await expect.poll(() => watched.events.length).toBe(1);
  await world.as("CITY_ADMINISTRATOR", "city")(`mutation { endPost(input: { postId: "${person.postId}" }) { until } }`);
  await record();
  await watched.ended;
  expect(watched.events.length).toBe(1);
});

test("a stream ends at once when its session does, on whatever device somebody signed out everywhere", async () => {
  const person = await world.person("WARD_STAFF", "ward");
  const watched = await watch(open(person), "ward");
  const other = await watch(open(await world.person("CITY_BOARD", "city")), "ward");
  await world.owner.query("delete from session where account_id = $1", [person.accountId]);
  await watched.ended;
  expect(watched.events).toEqual([]);
  await record();
  await expect.poll(() => other.events.length).toBe(1);
});

test("a page of another origin opens no socket, and queries do not pass over one", async () => {
  const person = await world.person("CITY_BOARD", "city");
  const foreign = await watch(open(person, { origin: "https://evil.example" }), "ward");
  await expect(foreign.ended).resolves.not.toBeNull();
  const refused = new Promise((done) =>
    open(person).subscribe({ query: "{ me { can } }" }, { next: done, error: done, complete: () => {} }),
  );
  expect(await refused).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
});

test("without a session, and in another post than the session's, nothing can be watched", async () => {
  const person = await world.person("WARD_LEADER", "otherWard");
  for (const [caller, code] of [
    [{ ...person, token: null }, "UNAUTHENTICATED"],
    [{ ...person, token: "nonsense" }, "UNAUTHENTICATED"],
    [{ ...person, postId: randomUUID() }, "POST_CHANGED"],
    [{ ...person, postId: null }, "POST_REQUIRED"],
  ] as const) {
    const watched = await watch(open(caller), "otherWard");
    expect([code, await watched.ended]).toMatchObject([code, [{ extensions: { code } }]]);
  }
});

test("a document that multiplies is refused over a socket too", async () => {
  const spread = Array.from({ length: 60 }, (_, place) => `fragment f${place} on FiguresChange { ...f${place + 1} ...f${place + 1} }`);
  const document = `subscription { figuresChanged(unitId: "${units.ward.id}") { ...f0 } } ${spread.join(" ")} fragment f60 on FiguresChange { at }`;
  const person = await world.person("CITY_BOARD", "city");
  const { ended, events } = subscribe(open(person), document);
  const reason = await Promise.race([ended, new Promise((done) => setTimeout(() => done("listening"), 2000))]);
  expect([null, "listening"]).not.toContain(reason);
  expect(events).toEqual([]);
});
