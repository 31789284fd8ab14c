import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { codeOf, World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import type { Cell, Stage } from "./cell.ts";
import { mutations } from "./cells.ts";
import { hashOfEverything } from "./hash.ts";
import { everyUnit, nameOf, places, position, type Seat, seats, sights, stands } from "./oracle.ts";
import { queries, unitsIn, visible } from "./reads.ts";
import { plantScene } from "./scene.ts";
import { subscriptions, type Told, watchEverything } from "./streams.ts";

// The first wall is taken away: every rule is asked and answers yes.
vi.mock("../../access/ability.ts", () => {
  const asked = new WeakSet<Actor>();
  return {
    authorize: (actor: Actor) => void asked.add(actor),
    wasAsked: (actor: Actor) => asked.has(actor),
    may: () => true,
    concerns: () => true,
    verdicts: () => [],
    offers: () => [],
  };
});
vi.mock("@node-rs/argon2", () => ({ hash: async () => "none", verify: async () => false }));

let stage: Stage;
beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
  await Promise.all(seats.map((seat) => world.person(seat.role, seat.home)));
});
afterAll(() => stage.world.close());

const call = (seat: Seat) => stage.world.as(seat.role, seat.home);
const outside = (seat: Seat) => everyUnit.filter((unit) => !stands(unit, seat.home));
const standing = places.map((seat) => [nameOf(seat), seat] as const);

/** Everything planted at a unit that no answer about another place may hold: people, facts, targets and notes. */
const planted = (unit: UnitKey) => {
  const { personId, login, postId, factId, targetId, note } = stage.scene[unit];
  return [personId, login, postId, factId, targetId ?? note, note];
};

describe.each(Object.entries(queries))("with the rules switched off, Query.%s", (field, row) => {
  test.each(standing)("shows %s nothing from outside", async (_name, seat) => {
    await Promise.all(
      everyUnit.map(async (unit) => {
        const answer = await call(seat)(row.document(unit));
        const place = `${unit} (${position(seat.home, unit)})`;
        expect(visible(seat), place).toEqual(expect.arrayContaining(unitsIn(answer)));
        const text = JSON.stringify(answer);
        expect([
          place,
          outside(seat)
            .flatMap(planted)
            .filter((word) => text.includes(word)),
        ]).toEqual([place, []]);
        if (row.task === "everyone" || row.task === "foundCity") return;
        if (!visible(seat).includes(unit)) expect([place, codeOf(answer)]).toEqual([place, "NOT_FOUND"]);
        if (field === "scoreboard" && !answer.errors && !stands(unit, seat.home))
          expect(numbersIn(answer.data)).toEqual(numbersOf(seat, unit));
      }),
    );
  });
});

interface Board {
  scoreboard: { own: { actual: number }[]; rows: { unitId: string; figures: { actual: number }[] }[] };
}
const numbersIn = (data: unknown) => {
  const { own, rows } = (data as Board).scoreboard;
  return [own.map((figure) => figure.actual), rows.map((row) => [row.unitId, row.figures.map((figure) => figure.actual)])];
};
/** Of a unit above, only the part that comes through one's own: its row among the children, never the total. */
function numbersOf({ home }: Seat, unit: UnitKey): unknown {
  const next = home && everyUnit.find((key) => units[key].under === unit && stands(home, key));
  const mine = next === home ? everyUnit.filter((key) => stands(key, home)).reduce((sum, key) => sum + stage.scene[key].quantity, 0) : 0;
  return [[0, 0], next ? [[units[next].id, [mine, mine]]] : []];
}

describe.each(Object.entries(mutations))("with the rules switched off, Mutation.%s", (_field, row) => {
  test.each(standing)("lets %s change nothing outside", async (_name, seat) => {
    const cells: (Cell & { unit: UnitKey })[] = [];
    for (const unit of sights(seat).filter((key) => outside(seat).includes(key)))
      for (const cell of await row(stage, seat, unit)) cells.push({ unit, ...cell });
    const before = await hashOfEverything(stage.world.owner);
    for (const cell of cells.filter(({ expected }) => expected !== "ok")) {
      const answer = await call(seat)<{ planTargets: { rows: { unit: { id: string } }[] } }>(cell.document, cell.variables);
      const code = codeOf(answer) ?? "ok";
      // A trial keeps nothing: like a query it may answer from the rows that row security shows.
      if (cell.as === "only to try" && answer.data) {
        const named = visible(seat).map((key) => units[key].id);
        for (const row of answer.data.planTargets.rows) expect(named).toContain(row.unit.id);
        continue;
      }
      const place = `${cell.unit} (${position(seat.home, cell.unit)}) ${cell.as ?? ""}`;
      // The unit above can be named, so something else about it may be found wrong first; it is refused all the same.
      const known = visible(seat).includes(cell.unit);
      expect([place, code]).toEqual([place, known ? expect.not.stringMatching("ok") : "NOT_FOUND"]);
    }
    expect(await hashOfEverything(stage.world.owner)).toEqual(before);
  });
});

describe.each(Object.entries(subscriptions))("with the rules switched off, Subscription.%s", (_field, row) => {
  let everything: Told[];
  beforeAll(async () => {
    everything = await watchEverything(stage, row, places, (seat, unit) => visible(seat).includes(unit));
  });
  test.each(standing)("tells %s nothing of a unit that they cannot see", async (_name, seat) => {
    for (const { watched, refused, events } of everything.filter((one) => one.seat === seat)) {
      const hidden = !visible(seat).includes(watched);
      if (hidden) expect([watched, refused, events]).toEqual([watched, "NOT_FOUND", []]);
      expect(visible(seat), watched).toEqual(expect.arrayContaining(unitsIn(events.map(({ data }) => data))));
    }
  });
});
