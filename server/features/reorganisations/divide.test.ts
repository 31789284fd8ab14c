import { afterAll, beforeAll, expect, test } from "vitest";
import { type Random, randomFor } from "../../demo/random.ts";
import { apportion } from "../../domain/apportion.ts";
import { writeFraction } from "../../domain/fraction.ts";
import { LedgerScene } from "../../test/ledgerScene.ts";

let scene: LedgerScene;
beforeAll(async () => {
  scene = await LedgerScene.open();
});
afterAll(() => scene.close());

interface Case {
  total: number;
  weights: number[];
}
/** Small numbers and repeated weights, so that remainders tie; large ones, so that nothing overflows; nobody at all. */
function randomCase(random: Random): Case {
  const many = random.between(1, 9);
  const most = random.pick([0, 1, 3, 12, 400, 2_000_000]);
  const same = random.next() < 0.2 ? random.between(0, most) : null;
  return {
    total: random.pick([0, 1, 2, 7, 40, 999, 2_000_000]),
    weights: Array.from({ length: many }, () => same ?? random.between(0, most)),
  };
}

test("open targets of a divided unit are divided by the rule that divides a plan, and carry the same on into the next year", async () => {
  const random = randomFor("divided units");
  const cases = Array.from({ length: 4000 }, () => randomCase(random));
  const { rows } = await scene.owner.query<{ people: number[]; carry: string[] }>(
    `select d.people, array(select parts_sum(part_of(c.total || '/1', g.weight, g.whole), -g.people || '/1') from (
           select w.weight, p.people, case when x.whole = 0 then cardinality(c.weights) else x.whole end as whole, w.at
           from unnest(case when x.whole = 0 then array_fill(1::bigint, array[cardinality(c.weights)]) else c.weights end) with ordinality w (weight, at)
           join unnest(d.people) with ordinality p (people, at) on p.at = w.at) g order by g.at) as carry
       from jsonb_array_elements($1::jsonb) with ordinality j (one, place)
       cross join lateral (select (one ->> 'total')::int as total, array(select v::bigint from jsonb_array_elements_text(one -> 'weights') with ordinality t (v, n) order by n) as weights) c
       cross join lateral (select sum(v)::bigint as whole from unnest(c.weights) v) x
       cross join lateral (select divide_whole(c.total, c.weights) as people) d order by j.place`,
    [JSON.stringify(cases)],
  );
  const meant = cases.map(({ total, weights }) => {
    const nobody = weights.every((weight) => weight === 0);
    const { cells } = apportion({ target: total, cells: weights.map((weight, at) => ({ key: `${at}`, weight: nobody ? 1 : weight })) });
    return { people: cells.map(({ people }) => people), carry: cells.map(({ carry }) => writeFraction(carry)) };
  });
  for (const [at, one] of cases.entries()) expect([one, rows[at]]).toEqual([one, meant[at]]);
});
