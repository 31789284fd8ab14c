interface Cell {
  month: number;
  /** None where the indicator is not told apart by source group. */
  sourceGroup: string | null;
  actual: number;
}

/** Twelve sums, January first. */
export function byMonth(cells: Cell[]): number[] {
  const sums = Array.from({ length: 12 }, () => 0);
  for (const cell of cells) sums[cell.month - 1] = (sums[cell.month - 1] ?? 0) + cell.actual;
  return sums;
}

/** Sums by source group, of one month or (null) the whole year; groups that add up to nothing are left out. */
export function byGroup(cells: Cell[], month: number | null): { code: string; actual: number }[] {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    const { sourceGroup: code } = cell;
    if (code !== null && (month === null || cell.month === month)) sums.set(code, (sums.get(code) ?? 0) + cell.actual);
  }
  return [...sums].filter(([, actual]) => actual !== 0).map(([code, actual]) => ({ code, actual }));
}
