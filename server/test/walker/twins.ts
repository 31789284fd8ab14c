import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { nameOf, type Seat } from "../matrix/oracle.ts";
import type { World } from "../world.ts";
import { draw, keepCursors, type Values } from "./draw.ts";
import { additions } from "./outside.ts";
import type { Walk } from "./paths.ts";
import { randomOf, rounds, seenFrom, valuesOf } from "./stage.ts";

/** Questions put to both by one seat about one addition; together 2,000 and more. */
const perSeat = 51 * rounds;
const hidden = additions.reduce((sum, { hiddenFrom }) => sum + hiddenFrom.length, 0);
/** How long somebody who sees an addition is asked until it shows. */
const mostTries = 300;

let without: World | undefined;
let withMore: World;
const cursors: Values["cursors"] = {};

/** From one world two that are alike. */
async function part(world: World): Promise<void> {
  await without?.close();
  [without, withMore] = await world.twice();
  for (const { owner } of [without, withMore]) {
    await owner.query("create or replace function no_entry() returns trigger language plpgsql as $$ begin return null; end $$");
    await owner.query("create or replace trigger a_no_entry before insert on audit_entry for each row execute function no_entry()");
    await owner.query(
      "create or replace function one_moment() returns trigger language plpgsql as $$ begin new.first_at := '2026-02-01'; new.last_at := '2026-02-01'; return new; end $$",
    );
    await owner.query(
      "create or replace trigger a_one_moment before insert or update on person_view for each row execute function one_moment()",
    );
  }
}

/** Two answers from shortly before where they part. */
function firstDifference(left: string, right: string): { left: string; right: string } {
  const place = [...left].findIndex((sign, index) => sign !== right[index]);
  const around = (text: string) => text.slice(Math.max(0, place - 150), place + 150);
  return { left: around(left), right: around(right) };
}

/** Puts drawn questions to both; hands on each that was not answered alike. */
async function differences(seat: Seat, values: Values, times: number, walks: Walk[], about: string): Promise<unknown[]> {
  const { token, postId } = await withMore.person(seat.role, seat.home);
  const random = randomOf(`${about} ${nameOf(seat)}`);
  const found: unknown[] = [];
  for (let turn = 0; turn < times; turn++) {
    const { document, slots } = random.pick(walks);
    const variables = draw(slots, values, random);
    const [one, other] = await Promise.all([without!, withMore].map((world) => world.send(token, postId, document, variables)));
    keepCursors(other!.json<{ data: unknown }>().data, values);
    const [left, right] = [one!, other!].map(({ statusCode, body }) => `${statusCode} ${body}`);
    if (left !== right) found.push({ seat: nameOf(seat), document, variables, ...firstDifference(left!, right!) });
  }
  return found;
}

/**
 * Two databases that were one, and one of which then got rows that a seat cannot see: whatever it asks, both answer alike to the byte,
 * counts, orders, cursors and errors too. Two things stand still that would differ by themselves: the API's clock, because a printed paper
 * holds the moment of printing, and the logs, because each refusal is entered with an id and each look at a person with a moment of its own.
 */
export function twins(opened: World[], walks: () => Walk[]): void {
  describe.each(additions.map((addition) => [addition.what, addition] as const))("two databases, one with %s", (what, addition) => {
    let values: Values;
    beforeAll(async () => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
      if (!without || addition.afresh) await part(without ? withMore : opened[0]!);
      opened.splice(0, opened.length, without!, withMore);
      await withMore.owner.query("alter table audit_entry disable trigger a_no_entry");
      await addition.add(withMore);
      await withMore.owner.query("alter table audit_entry enable trigger a_no_entry");
      values = { ...(await valuesOf(withMore)), cursors };
    });
    afterAll(() => void vi.useRealTimers());

    test.each(addition.hiddenFrom.map((seat) => [nameOf(seat), seat] as const))(
      `answer each of ${perSeat} questions of %s alike to the byte`,
      async (_name, seat) => {
        expect(await differences(seat, seenFrom(values, seat), perSeat, walks(), what)).toEqual([]);
      },
    );

    test(`do not answer ${nameOf(addition.seenBy)} alike, who sees it`, async () => {
      const { seenBy, by } = addition;
      const telling = walks().filter(({ root }) => root === by);
      let shown = 0;
      for (let tries = 0; shown === 0 && tries < mostTries; tries += 10)
        shown = (await differences(seenBy, seenFrom(values, seenBy), 10, telling, `${what} ${tries}`)).length;
      expect(shown).toBeGreaterThan(0);
    });
  });

  test(`${hidden * perSeat} questions were put to two databases each`, () => {
    expect(hidden * perSeat).toBeGreaterThanOrEqual(2000);
  });
}
