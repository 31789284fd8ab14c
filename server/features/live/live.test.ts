import { randomUUID } from "node:crypto";
import { type Client, createClient } from "graphql-ws";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { dateInVietnam } from "../../domain/calendar.ts";
import { type Person, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let address: string;
beforeAll(async () => {
  world = await World.open();
  address = (await world.app.listen({ host: "127.0.0.1", port: 0 })).replace("http", "ws");
});
afterAll(() => world.close());

function open(person: Person, headers: Record<string, string> = {}): Client {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: `session=${person.token}`, ...headers } });
    }
  }
  const client = createClient({
    url: `${address}/graphql`,
    webSocketImpl: Socket,
    connectionParams: { post: person.postId },
    retryAttempts: 0,
  });
  onTestFinished(() => void client.dispose());
  return client;
}

interface Watch {
  events: string[];
  /** Resolves when the stream has ended, with what it was refused for if it was. */
  ended: Promise<unknown>;
}

/** Watches a unit's figures, and waits until the server does. */
async function watch(client: Client, unit: UnitKey): Promise<Watch> {
  const events: string[] = [];
  const ended = new Promise((done) => {
    client.subscribe<{ figuresChanged: { unitId: string } }>(
      { query: "subscription ($id: ID!) { figuresChanged(unitId: $id) { unitId } }", variables: { id: units[unit].id } },
      {
        next: ({ data, errors }) => (errors ? done(errors) : void events.push(data!.figuresChanged.unitId)),
        error: done,
        complete: () => done(null),
      },
    );
  });
  await new Promise((done) => setTimeout(done, 300));
  return { events, ended };
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
  await expect.poll(() => above.events).toEqual([units.ward.id]);
  expect(beside.events).toEqual([]);
});

test("a unit outside one's place cannot be watched", async () => {
  const foreign = await watch(open(await world.person("WARD_STAFF", "otherWard")), "branch");
  expect(await foreign.ended).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(foreign.events).toEqual([]);
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

test("a page of another origin opens no socket, and queries do not pass over one", async () => {
  const person = await world.person("CITY_BOARD", "city");
  const foreign = await watch(open(person, { origin: "https://evil.example" }), "ward");
  await expect(foreign.ended).resolves.not.toBeNull();
  const refused = new Promise((done) =>
    open(person).subscribe({ query: "{ me { can } }" }, { next: done, error: done, complete: () => {} }),
  );
  expect(await refused).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
});
