/** `count` people of the sensitive category among `total` people; the total is no secret. */
export interface Count {
  readonly count: number;
  readonly total: number;
}

/** A unit with what was counted straight at it (`own`) and the units below it, as the tree stood on the day of each fact. */
export interface CountedUnit {
  readonly id: string;
  readonly own?: Count;
  readonly children?: readonly CountedUnit[];
}

/** A unit with everything below it, or (`id` null) what was counted straight at a unit that has units below it. */
export interface Part extends Count {
  readonly id: string | null;
  readonly parts: readonly Part[];
}

/** Both sides of every number shown count at least so many people, in everybody's eyes (DOMAIN D9: cells below 5). */
export const leastShown = 5;

/** How far, at the least, a number kept back could lie from what it is. */
const room = leastShown - 1;

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce((sum, one) => ({ count: sum.count + one.count, total: sum.total + one.total }), { count: 0, total: 0 });
}

export function partOf({ id, own = { count: 0, total: 0 }, children = [] }: CountedUnit): Part {
  const below = children.map(partOf);
  const parts = below.length && own.total ? [{ id: null, parts: [], ...own }, ...below] : below;
  return { id, parts, ...sumOf([own, ...below]) };
}

/** Parts in which nobody was counted are no secret and hide nobody. */
export const peopled = (parts: readonly Part[]) => parts.filter(({ total }) => total > 0);

/**
 * Whether the sum of these parts may be known: it is large on both sides, stays so for whoever knows one of the parts by name and takes it
 * away, and leaves the others room even for whoever knows this rule. One part alone is known by those below it, so the question goes down.
 */
export function canStand(parts: readonly Part[]): boolean {
  const all = sumOf(parts);
  if (!isLarge(all)) return false;
  if (parts.length === 1) {
    const below = peopled(parts[0]!.parts);
    return below.length === 0 || canStand(below);
  }
  return parts.every((one) => isLarge({ count: all.count - one.count, total: all.total - one.total })) && leavesRoom(parts, all);
}

const isLarge = ({ count, total }: Count) => count >= leastShown && total - count >= leastShown;

/**
 * That a sum is told at all says that the rest without any part is large, so each part lies between a least and a most. Whoever takes one part
 * away, be it least or most, must find that the others could still be `room` more or fewer. This looks at nothing but the sum and totals, so it
 * tells nothing by itself. Of two parts each is the other's rest, so neither is small; there the room is between them.
 */
function leavesRoom(parts: readonly Part[], { count, total }: Count): boolean {
  const most = parts.map((one) => Math.min(one.total, count - leastShown));
  const least = parts.map((one) => Math.max(0, one.total - (total - count - leastShown)));
  if (parts.length === 2) return Math.min(most[0]!, parts[0]!.total - leastShown) - Math.max(least[0]!, leastShown) >= room;
  const allMost = most.reduce((sum, one) => sum + one, 0);
  const allLeast = least.reduce((sum, one) => sum + one, 0);
  return parts.every((_, at) => allMost - most[at]! >= count - least[at]! + room && allLeast - least[at]! + room <= count - most[at]!);
}

/**
 * Divides parts whose sum may be known into blocks whose sums may be known too: cut in the middle as long as both halves can stand. The order
 * is by totals, which are no secret, and no other cut is tried: where the cut falls must tell nothing. So small units end up together.
 */
export function blocksOf(parts: readonly Part[]): (readonly Part[])[] {
  const sorted = parts.toSorted((a, b) => b.total - a.total || ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
  const middle = Math.ceil(sorted.length / 2);
  const halves = [sorted.slice(0, middle), sorted.slice(middle)];
  return sorted.length > 1 && halves.every(canStand) ? halves.flatMap(blocksOf) : [sorted];
}
