/** Days in a row, both ends included; `days` counts those named, not the weekends between them. */
export interface Run {
  from: string;
  until: string;
  days: number;
}

/** Days of rest in runs: a weekend between two of them belongs to the run, unless it is worked. Days are `yyyy-mm-dd`, in order. */
export function runsOf(rests: readonly string[], works: readonly string[] = []): Run[] {
  const runs: Run[] = [];
  for (const day of rests) {
    const last = runs.at(-1);
    if (last && restsUntil(last.until, day, works)) {
      last.until = day;
      last.days++;
    } else runs.push({ from: day, until: day, days: 1 });
  }
  return runs;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function restsUntil(from: string, to: string, works: readonly string[]): boolean {
  for (let day = next(from); day < to; day = next(day)) if (weekdayOf(day) % 6 !== 0 || works.includes(day)) return false;
  return true;
}

function next(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
