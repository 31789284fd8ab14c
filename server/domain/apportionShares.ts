/** A cell whose part is still to be found; weight above 0. */
export interface Open {
  readonly weight: bigint;
  readonly floor: number;
  /** Infinite when there is none. */
  readonly cap: number;
  /** Set here: the limit that holds its share, which would else be less than its floor or more than its cap. */
  held: "FLOOR" | "CAP" | null;
}

/** What the free cells have in common: each is owed `weight` of `weights` parts of `people`. */
export interface FreePart {
  readonly people: bigint;
  readonly weights: bigint;
}

/**
 * Exact shares under floors and caps: one factor for all, `weight × factor` held within the unit's limits, so that the
 * free ones share what the held ones leave in proportion. Each pass divides what is left among those still free; if the
 * floors that do not hold lack more people than the caps that do not hold have too many, the factor can only fall, so
 * those floors are final; in the other case those caps are. Exact, independent of order; the limits must be possible
 * (see findImpossibility).
 */
export function shareWithin(cells: readonly Open[], people: number): FreePart {
  let free = cells;
  let left = BigInt(people);
  for (;;) {
    const weights = free.reduce((sum, { weight }) => sum + weight, 0n);
    const low: Open[] = [];
    const high: Open[] = [];
    let lacking = 0n;
    for (const cell of free) {
      if (cell.floor === 0 && cell.cap === Number.POSITIVE_INFINITY) continue;
      const part = cell.weight * left;
      const short = BigInt(cell.floor) * weights - part;
      const over = cell.cap === Number.POSITIVE_INFINITY ? 0n : part - BigInt(cell.cap) * weights;
      if (short > 0n) low.push(cell);
      else if (over > 0n) high.push(cell);
      lacking += short > 0n ? short : over > 0n ? -over : 0n;
    }
    if (low.length + high.length === 0) return { people: left, weights };
    if (lacking >= 0n) left -= hold(low, "FLOOR");
    if (lacking <= 0n) left -= hold(high, "CAP");
    free = free.filter(({ held }) => held === null);
  }
}

/** How many people the cells have, now that they are held. */
function hold(cells: readonly Open[], limit: "FLOOR" | "CAP"): bigint {
  for (const cell of cells) cell.held = limit;
  return BigInt(cells.reduce((sum, { floor, cap }) => sum + (limit === "FLOOR" ? floor : cap), 0));
}
