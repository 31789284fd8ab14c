import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Random } from "../../demo/random.ts";
import { apiSchema } from "../../graphql/schema.ts";
import type { Stage } from "../matrix/cell.ts";
import { nameOf, type Seat, seats } from "../matrix/oracle.ts";
import { codeOf, type World } from "../world.ts";
import { draw, keepCursors, type Values } from "./draw.ts";
import { additions } from "./outside.ts";
import { fieldsIn, reachable, type Walk, walksOf } from "./paths.ts";
import { openStage, randomOf, rounds, seenFrom, valuesOf } from "./stage.ts";
import { leaks, readThings, type Things, toldIn } from "./things.ts";
import { twins } from "./twins.ts";

vi.mock("@node-rs/argon2", () => ({ hash: async () => "none", verify: async () => false }));

const schema = await apiSchema();
let walks: Walk[];
let stage: Stage;
let things: Things;
let values: Values;
const opened: World[] = [];
beforeAll(async () => {
  stage = await openStage();
  opened.push(stage.world);
  await Promise.all(additions.map(({ seenBy }) => stage.world.person(seenBy.role, seenBy.home)));
  things = await readThings(stage.world);
  values = await valuesOf(stage.world);
  const random = randomOf("walks");
  walks = walksOf(schema, (slots) => draw(slots, values, random), random);
}, 120_000);
afterAll(() => Promise.all(opened.map((world) => world.close())));

/** `Type.field` of everything that was answered with something in it. */
const walked = new Set<string>();
const count = { queries: 0, told: 0 };

/** Asks along one way as one seat: what of the answer nobody there may be told. */
async function ask(seat: Seat, { root, document, slots }: Walk, random: Random): Promise<string[]> {
  const { call, accountId } = await stage.world.person(seat.role, seat.home);
  const variables = draw(slots, seenFrom(values, seat), random);
  const answer = await call(document, variables);
  expect([codeOf(answer) ?? "ok", variables]).toEqual([expect.not.stringMatching(/^INTERNAL|^GRAPHQL|^TOO/), variables]);
  fieldsIn(answer.data, schema, walked);
  keepCursors(answer.data, values);
  const told = toldIn(answer, things);
  count.queries++;
  count.told += told.length;
  // Looks at people are written down under names while everybody walks: before anything is called a leak, what stands now is read.
  if (leaks(seat, accountId, told, things, root).length > 0) things = await readThings(stage.world);
  return leaks(seat, accountId, told, things, root).map((leak) => `${leak}: ${root} ${JSON.stringify(variables)}`);
}

test.each(seats.map((seat) => [nameOf(seat), seat] as const))(
  "whatever %s asks, on whatever way through the API, tells nothing that the tree and the role keep from them",
  async (_name, seat) => {
    const found: string[] = [];
    for (const walk of walks) {
      const random = randomOf(`${nameOf(seat)} ${walk.document}`);
      for (let turn = 0; turn < (walk.slots.length > 0 ? 4 * rounds : 1); turn++) found.push(...(await ask(seat, walk, random)));
    }
    expect(found).toEqual([]);
  },
  120_000,
);

/** Ways on that nothing in the scene fills: no decision that changed targets was carried out, and of those it tells numbers alone. */
const empty = ["PlaceChange.targets"];
/** Meetings that decide cases, until the scene holds one, and what a file alone could fill. */
const meetingsToCome = /^(Meeting\w*\.\w+|Query\.(meeting|meetingCases|meetingPaper)|ClassSheet\w*\.\w+|Query\.previewClassResults)$/;
/** What chance has left out is asked for again, by everybody, so often at most: far more often than it ever took. */
const mostTurns = 400;

test("every way on, and every field that holds an id, was walked with something in it", async () => {
  const all = reachable(schema);
  const left = () =>
    all
      .filter(({ name, leads }) => leads && !walked.has(name) && !empty.includes(name) && !meetingsToCome.test(name))
      .map(({ name }) => name);
  for (let turn = 0; turn < mostTurns && left().length > 0; turn++) {
    const random = randomOf(`again ${turn}`);
    const open = walks.filter(({ selects }) => left().some((name) => selects.includes(name)));
    for (const walk of open) for (const seat of seats) expect(await ask(seat, walk, random)).toEqual([]);
  }
  console.log(
    `${count.queries} queries of ${walks.length} documents told ${count.told} things; ${walked.size} of ${all.length} fields were filled`,
  );
  expect(left()).toEqual([]);
}, 120_000);

twins(opened, () => walks);
