import { periodOf, type ReportingPeriod, shiftPeriod } from "./periods.ts";
import { blocksOf, type Count, type CountedUnit, canStand, type Part, partOf, peopled, sumOf } from "./smallCells/parts.ts";

/**
 * What may be said of a sensitive category (ethnicity, religion, expulsion) to whoever does not see the persons (DOMAIN D9); the reasons and
 * what was weighed against it stand in docs/small-cells.md. One release is made for one table (indicator, category, closed half-year) and
 * never again; every answer is read from releases, so no way of asking gains anything.
 */
export interface Release {
  /** By unit: the number, or null where it is kept back. Units the table does not know are absent. */
  readonly cells: ReadonlyMap<string, Count | null>;
  /** Units kept back together: only their sum is told. Null stands for what was counted straight at the unit above them. */
  readonly together: readonly ({ readonly units: readonly (string | null)[] } & Count)[];
}

/** Makes the release of one table; a pure function of its counts, whoever will ask. The city itself is kept back too when it is small. */
export function releaseOf(city: CountedUnit): Release {
  const cells = new Map<string, Count | null>();
  const together: Release["together"][number][] = [];
  const whole = partOf(city);
  if (whole.total === 0 || canStand([whole])) show(whole);
  else hide(whole);
  return { cells, together };

  function show(part: Part): void {
    if (part.id !== null) cells.set(part.id, { count: part.count, total: part.total });
    for (const empty of part.parts.filter(({ total }) => total === 0)) show(empty);
    for (const block of blocksOf(peopled(part.parts))) {
      if (block.length === 1) show(block[0]!);
      else if (block.length > 1) {
        together.push({ units: block.map(({ id }) => id), ...sumOf(block) });
        for (const one of block) hide(one);
      }
    }
  }

  function hide(part: Part): void {
    if (part.id !== null) cells.set(part.id, part.total === 0 ? { count: 0, total: 0 } : null);
    for (const one of part.parts) hide(one);
  }
}

export interface SensitiveQuestion {
  readonly unitId: string;
  readonly period: ReportingPeriod;
  /** Only as it was: two trees over the same people would be two tables to subtract. */
  readonly basis: "AS_WAS" | "AS_NOW";
  /** Whether it is crossed with another trait (sex, age band, another sensitive one); only those who see the persons may. */
  readonly crossed: boolean;
}

/** SMALL: fewer than five, or kept back so that such a number cannot be worked out. NOT_RELEASED: nobody is told this, whatever the numbers. */
export type SensitiveAnswer = Count | { readonly count: null; readonly why: "SMALL" | "NOT_RELEASED" };

/** What stands where a number is kept back. It never says which of the two it is: that would tell. */
export const keptBack = { SMALL: "ít hơn 5 hoặc gộp", NOT_RELEASED: "không công bố" } as const;

/**
 * The one way to a sensitive number. Whoever sees the unit's persons has the exact one (`exact`); everybody else has what was released
 * (`released`, undefined while the half-year is open), for half-years and for the years and terms they make up.
 */
export function answerSensitive(
  question: SensitiveQuestion,
  seesPersons: boolean,
  exact: (question: SensitiveQuestion) => Count,
  released: (halfYear: ReportingPeriod) => Release | undefined,
): SensitiveAnswer {
  if (seesPersons) return exact(question);
  const parts = halfYearsOf(question.period);
  if (question.crossed || question.basis !== "AS_WAS" || parts.length === 0) return { count: null, why: "NOT_RELEASED" };
  return addReleases(
    question.unitId,
    parts.map((halfYear) => ({ release: released(halfYear), sign: 1 })),
  );
}

/**
 * The sum of a unit's numbers in several releases. So a stock is told: its first release, plus those of who came in, minus those of who went
 * out; reading it anew each time would tell who came and went in between.
 */
export function addReleases(unitId: string, terms: readonly { release: Release | undefined; sign: 1 | -1 }[]): SensitiveAnswer {
  if (terms.some(({ release }) => release === undefined)) return { count: null, why: "NOT_RELEASED" };
  const cells = terms.map(({ release, sign }) => ({ sign, cell: release?.cells.get(unitId) }));
  const known = cells.flatMap(({ cell, sign }) => {
    if (cell === null) return [];
    return [{ count: sign * (cell?.count ?? 0), total: sign * (cell?.total ?? 0) }];
  });
  return known.length === cells.length ? sumOf(known) : { count: null, why: "SMALL" };
}

/** The half-years that make up a period; none for a month or a quarter, of which nothing is released. */
function halfYearsOf(period: ReportingPeriod): ReportingPeriod[] {
  if (period.kind === "MONTH" || period.kind === "QUARTER") return [];
  const found: ReportingPeriod[] = [];
  for (let one = periodOf(period.startsOn, "HALF_YEAR"); one.startsOn < period.endsBefore; one = shiftPeriod(one, 1)) found.push(one);
  return found;
}

/** The note under a table: only where a number is kept back, for a ward reads its own exact numbers. */
export const noteOn = (cells: readonly { kept?: string | null }[]): string | null =>
  cells.some(({ kept }) => kept) ? "Ít hơn 5 hoặc gộp: số nhỏ về dân tộc, tôn giáo, khai trừ không nêu riêng." : null;
