import type { GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { apiSchema } from "../../graphql/schema.ts";
import { codeOf, World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import type { Cell, Stage } from "./cell.ts";
import { mutations } from "./cells.ts";
import { hashOfEverything } from "./hash.ts";
import { everyUnit, mayDo, nameOf, position, refusal, type Seat, seats, sights } from "./oracle.ts";
import { queries, unitsIn, visible } from "./reads.ts";
import { insertTarget, plantScene, year } from "./scene.ts";
import { selfService } from "./selfService.ts";
import { subscriptions, type Told, watchEverything } from "./streams.ts";

// Passwords are hashed for real, but at the lowest price: hundreds are made here.
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  return { ...argon2, hash: (password: string) => argon2.hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 }) };
});

let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
  // Of the year before, which nobody reached: whatever stands below is to be watched.
  for (const unit of everyUnit.filter((key) => units[key].under))
    await insertTarget(world, unit, 1, ["YEAR", `${year - 1}-01-01`, `${year}-01-01`]);
  await Promise.all(seats.map((seat) => world.person(seat.role, seat.home)));
});
afterAll(() => stage.world.close());

const call = (seat: Seat) => stage.world.as(seat.role, seat.home);

const schema = await apiSchema();
const fieldsOf = (root: string) => Object.keys((schema.getType(root) as GraphQLObjectType).getFields()).sort();

test("every field of Query, Mutation and Subscription has a row in the matrix, and every row a field", () => {
  expect(Object.keys(queries).sort()).toEqual(fieldsOf("Query"));
  expect([...Object.keys(mutations), ...Object.keys(selfService)].sort()).toEqual(fieldsOf("Mutation"));
  expect(Object.keys(subscriptions).sort()).toEqual(fieldsOf("Subscription"));
});

describe.each(Object.entries(queries))("Query.%s", (_field, row) => {
  test.each(seats.map((seat) => [nameOf(seat), seat] as const))("shows %s exactly what the tree says", async (_name, seat) => {
    const look = async (unit: UnitKey) => {
      const subject = row.task === "foundCity" ? null : unit;
      const answer = await call(seat)(row.document(unit));
      const place = `${unit} (${position(seat.home, unit)})`;
      expect(visible(seat), place).toEqual(expect.arrayContaining(unitsIn(answer)));
      if (row.task === "everyone" || mayDo(seat, row.task, subject)) {
        const absent = row.absent?.(unit);
        if (absent) return expect([place, codeOf(answer)]).toEqual([place, absent]);
        const seen = answer.data && row.seen(answer.data as never, unit);
        expect([place, answer.errors, seen]).toEqual([place, undefined, row.meant(stage, seat, unit)]);
      } else {
        // What is found by a task of its own and is not there is not found by anybody.
        const told = [(row.foundBy && row.absent?.(unit)) ?? refusal(seat, row.foundBy ?? "look", subject)];
        if (row.readsAlong && !seat.home) told.push("NOT_FOUND");
        expect(told, place).toContain(codeOf(answer));
      }
    };
    await Promise.all(everyUnit.map(look));
  });
});

describe.each(Object.entries(mutations))("Mutation.%s", (_field, row) => {
  test.each(seats.map((seat) => [nameOf(seat), seat] as const))(
    "lets %s do what the tree says; a refusal changes nothing",
    async (_name, seat) => {
      const cells: (Cell & { unit: UnitKey })[] = [];
      for (const unit of sights(seat)) for (const cell of await row(stage, seat, unit)) cells.push({ unit, ...cell });
      const run = async (cell: Cell & { unit: UnitKey }) => {
        const answer = await call(seat)(cell.document, cell.variables);
        const place = `${cell.unit} (${position(seat.home, cell.unit)}) ${cell.as ?? ""}`;
        expect([place, codeOf(answer) ?? "ok"]).toEqual([place, cell.expected]);
      };
      const before = await hashOfEverything(stage.world.owner);
      for (const cell of cells.filter(({ expected }) => expected !== "ok")) await run(cell);
      expect(await hashOfEverything(stage.world.owner)).toEqual(before);
      for (const cell of cells.filter(({ expected }) => expected === "ok")) await run(cell);
    },
  );
});

describe.each(Object.entries(selfService))("Mutation.%s", (_field, run) => {
  test.each(seats.map((seat) => [nameOf(seat), seat] as const))("serves %s about themselves alone", (_name, seat) => run(stage, seat));
});

describe.each(Object.entries(subscriptions))("Subscription.%s", (_field, row) => {
  let everything: Told[];
  beforeAll(async () => {
    everything = await watchEverything(stage, row, seats, (seat, unit) => mayDo(seat, row.task, unit));
  });
  test.each(seats.map((seat) => [nameOf(seat), seat] as const))("tells %s exactly what the tree says", (_name, seat) => {
    const told = everything.filter((one) => one.seat === seat);
    expect(told.map(({ watched }) => watched)).toEqual(everyUnit);
    for (const { watched, refused, events } of told) {
      const place = `${watched} (${position(seat.home, watched)})`;
      const seen = events.map(({ changed, data }) => [changed, row.seen(data as never)]);
      const changes = everyUnit.filter((changed) => row.tells(watched, changed)).map((changed) => [changed, row.meant(watched)]);
      const meant = mayDo(seat, row.task, watched)
        ? { refused: null, seen: changes }
        : { refused: refusal(seat, "look", watched), seen: [] };
      expect({ place, refused, seen }).toEqual({ place, ...meant });
      expect(visible(seat), place).toEqual(expect.arrayContaining(unitsIn(events.map(({ data }) => data))));
    }
  });
});

test("whatever was refused was refused by the rules: no answer of the matrix comes from a right that is missing in the database", () => {
  type Fault = { field?: string; err: { message: string } };
  const told = stage.world.faults.map((line) => JSON.parse(line) as Fault).map(({ field, err }) => `${field}: ${err.message}`);
  // A field that looks something up before it asks its rule says so in access/sought.ts.
  expect([...new Set(told)].sort()).toEqual([]);
});
