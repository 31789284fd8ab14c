import type { Count, CountedUnit } from "./parts.ts";

/** Numbers from 0 (inclusive) to 1 that come again for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The tree without numbers: wards with base committees and branches, branches straight under a ward, wards without any. */
export interface Place {
  readonly id: string;
  readonly below: readonly Place[];
}

export function randomCity(random: () => number): Place {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const place = (id: string, below: readonly Place[] = []): Place => ({ id, below });
  const some = (count: number, make: (at: number) => Place) => Array.from({ length: count }, (_, at) => make(at));
  const ward = (id: string) =>
    place(id, [
      ...some(whole(0, 2), (base) =>
        place(
          `${id}.b${base}`,
          some(whole(1, 3), (branch) => place(`${id}.b${base}.${branch}`)),
        ),
      ),
      ...some(whole(0, 3), (branch) => place(`${id}.${branch}`)),
    ]);
  return place(
    "city",
    some(whole(3, 8), (at) => ward(`w${at}`)),
  );
}

/** Random counts over a tree: `people` on average at a branch, `share` of them of the sensitive category, in some places many more. */
export function countIn(place: Place, random: () => number, people: number, share: number): CountedUnit {
  const here = place.below.length === 0 || random() < 0.2;
  const total = here ? Math.floor(random() * 2 * people) : 0;
  const likely = Math.min(1, share * (random() < 0.2 ? 5 : 1));
  const count = Array.from({ length: total }).filter(() => random() < likely).length;
  return { id: place.id, own: { count, total }, children: place.below.map((one) => countIn(one, random, people, share)) };
}

/** The exact number of every unit with all below it, by plain recursion. */
export function exactCounts(unit: CountedUnit, into = new Map<string, Count>()): Map<string, Count> {
  const below = (unit.children ?? []).map((one) => exactCounts(one, into).get(one.id)!);
  const all = [unit.own ?? { count: 0, total: 0 }, ...below];
  into.set(unit.id, { count: all.reduce((sum, one) => sum + one.count, 0), total: all.reduce((sum, one) => sum + one.total, 0) });
  return into;
}

export const everyPlace = (place: Place): Place[] => [place, ...place.below.flatMap(everyPlace)];
