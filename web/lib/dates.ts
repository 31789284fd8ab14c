/** A calendar date from its three parts, `yyyy-mm-dd`, or null when there is no such day. Never guesses a century or swaps day and month. */
export function isoDate(day: string, month: string, year: string): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > daysIn(m, y)) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A whole date in one piece as people here write it: 5/3/1998, 05-03-1998, 05.03.1998, 5 3 1998, 05031998; anything else is null. */
export function readDate(text: string): string | null {
  const parts = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  if (parts) return isoDate(parts[1] ?? "", parts[3] ?? "", parts[4] ?? "");
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  return run ? isoDate(run[1] ?? "", run[2] ?? "", run[3] ?? "") : null;
}
