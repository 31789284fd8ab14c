import { type GraphQLInputObjectType, getNamedType } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { apiSchema } from "../../graphql/schema.ts";
import { codeOf, World } from "../world.ts";
import type { Cell, Stage } from "./cell.ts";
import { mutations } from "./cells.ts";
import { hashOfEverything } from "./hash.ts";
import { nameOf, seats, sights } from "./oracle.ts";
import { plantScene } from "./scene.ts";

vi.mock("@node-rs/argon2", () => ({ hash: async () => "none", verify: async () => false }));

let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
  await Promise.all(seats.map((seat) => world.person(seat.role, seat.home)));
});
afterAll(() => stage.world.close());

const keyOf = ({ variables }: Cell) => (variables.input as { clientKey?: string } | undefined)?.clientKey;

/** Everything that is kept, and how much the log says; who looks at a person once more looks at them once more. */
async function kept() {
  const { person_view: _looks, ...digests } = await hashOfEverything(stage.world.owner);
  const { rows } = await stage.world.owner.query<{ entries: number }>("select count(*)::int as entries from audit_entry");
  return { ...digests, ...rows[0]! };
}

const tried = new Set<string>();

describe.each(Object.entries(mutations))("Mutation.%s, sent again with its key", (field, row) => {
  test("is answered as the first time, and nothing is written twice", async () => {
    for (const seat of seats) {
      const call = stage.world.as(seat.role, seat.home);
      for (const unit of sights(seat)) {
        for (const cell of await row(stage, seat, unit)) {
          if (cell.expected !== "ok" || !keyOf(cell)) continue;
          const place = `${nameOf(seat)} at ${unit} ${cell.as ?? ""}`;
          const first = await call(cell.document, cell.variables);
          expect([place, codeOf(first)]).toEqual([place, undefined]);
          const before = await kept();
          expect([place, await call(cell.document, cell.variables)]).toEqual([place, first]);
          expect([place, await kept()]).toEqual([place, before]);
          tried.add(field);
        }
      }
    }
  });
});

test("every mutation that takes a key was sent twice", async () => {
  const fields = (await apiSchema()).getMutationType()!.getFields();
  const keyed = Object.values(fields).filter(({ args }) =>
    args.some(({ type }) => Object.hasOwn((getNamedType(type) as GraphQLInputObjectType).getFields?.() ?? {}, "clientKey")),
  );
  expect([...tried].sort()).toEqual(keyed.map(({ name }) => name).sort());
});
