/**
 * HOW THE TOTALS ARE PROVED. Every total counted again from facts, placements, ends, heirs and targets, by climbing parent pointers
 * fact by fact: no lineage, no SQL function, nothing shared with what keeps the totals.
 */

/** Calendar days are "YYYY-MM-DD" text, which sorts like time. */
export interface RawUnit {
  id: string;
  bornOn: string;
  endedOn: string | null;
  heirId: string | null;
  level: number;
}
/** Holds on [starts, ends); `ends` null: until further notice. */
export interface RawPlacement {
  unitId: string;
  parentId: string | null;
  starts: string;
  ends: string | null;
}
export interface RawFact {
  unitId: string;
  indicatorId: number;
  stock: boolean;
  sourceGroupId: number;
  occurredOn: string;
  quantity: number;
}
/** A yearly target of record; value −1: exempt. */
export interface RawTarget {
  unitId: string;
  indicatorId: number;
  year: number;
  value: number;
}

/** From the city down to the unit itself, or to the heir that stands for it. */
type Path = readonly RawUnit[];
interface Question {
  target: 0 | 1;
  actual: 0 | 1;
}
const asWas: Question = { actual: 0, target: 0 };
const asNow: Question = { actual: 1, target: 1 };

const nobody = "00000000-0000-0000-0000-000000000000";
const movedGroup = 0; // what came or went with a reorganisation has no source group

/** The tree of any day. */
export class DatedTree {
  private readonly units: Map<string, RawUnit>;
  private readonly placements = new Map<string, RawPlacement[]>();
  private readonly turns = new Map<string, string[]>();

  constructor(units: readonly RawUnit[], placements: readonly RawPlacement[]) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    for (const row of placements) this.placements.set(row.unitId, [...(this.placements.get(row.unitId) ?? []), row]);
  }

  unit(id: string): RawUnit {
    return this.units.get(id)!;
  }

  /** Throws when the unit hangs in the air that day: the database promises that it never does. */
  path(unitId: string, day: string): Path {
    let unit = this.unit(unitId);
    while (unit.endedOn && unit.endedOn <= day && unit.heirId) unit = this.unit(unit.heirId);
    const path = [unit];
    for (;;) {
      const top = path[0]!;
      const place = this.placements.get(top.id)?.find((row) => row.starts <= day && (!row.ends || day < row.ends));
      if (!place) throw new Error(`unit ${unitId} hangs in the air on ${day}, at ${top.id}`);
      if (!place.parentId) return path;
      path.unshift(this.unit(place.parentId));
    }
  }

  /** Every day on which the unit's path can be another than the day before. */
  turningDays(unitId: string): string[] {
    const known = this.turns.get(unitId);
    if (known) return known;
    const unit = this.unit(unitId);
    const own = this.placements.get(unitId) ?? [];
    const above = [...own.map((row) => row.parentId), unit.heirId].filter((id) => id !== null);
    const days = [...own.map((row) => row.starts), ...(unit.endedOn ? [unit.endedOn] : []), ...above.flatMap((id) => this.turningDays(id))];
    const sorted = [...new Set(days)].sort();
    this.turns.set(unitId, sorted);
    return sorted;
  }
}

/** Counted totals: the key names everything a stored row is keyed by, and the base committee row security reads. */
export class Recount {
  /** actual, actual_now, target, target_now. */
  readonly figures = new Map<string, number[]>();
  /** actual, actual_now, by month and source group. */
  readonly cells = new Map<string, number[]>();

  constructor(
    private readonly tree: DatedTree,
    private readonly today: string,
  ) {}

  /** Answers with the ancestors of the fact's day, which its row must be stamped with. */
  addFact(fact: RawFact): Path {
    let path = this.tree.path(fact.unitId, fact.occurredOn);
    const stamp = path;
    this.book(path, asWas, fact, fact.occurredOn, fact.sourceGroupId, fact.quantity);
    this.book(this.tree.path(fact.unitId, this.today), asNow, fact, fact.occurredOn, fact.sourceGroupId, fact.quantity);
    if (!fact.stock) return stamp;
    for (const day of this.tree.turningDays(fact.unitId)) {
      if (day <= fact.occurredOn || day > this.today) continue;
      const next = this.tree.path(fact.unitId, day);
      this.book(path, asWas, fact, day, movedGroup, -fact.quantity);
      this.book(next, asWas, fact, day, movedGroup, fact.quantity);
      path = next;
    }
    return stamp;
  }

  /** As it was: where the unit hung at the year's end (or hangs today, or hung last); as of now: where it hangs today or hung last. */
  addTarget({ unitId, indicatorId, year, value }: RawTarget): void {
    const { bornOn, endedOn } = this.tree.unit(unitId);
    for (const [question, last] of [[asWas, `${year}-12-31`] as const, [asNow, this.today] as const]) {
      const wanted = [last, this.today, ...(endedOn ? [dayBefore(endedOn)] : [])].sort()[0]!;
      const path = this.tree.path(unitId, wanted < bornOn ? bornOn : wanted);
      add(this.figures, figureKey(rungsOf(path).at(-1)!, year, indicatorId), 2 + question.target, value, 4);
    }
  }

  private book(path: Path, question: Question, { indicatorId }: RawFact, day: string, group: number, quantity: number): void {
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    for (const rung of rungsOf(path)) {
      add(this.figures, figureKey(rung, year, indicatorId), question.actual, quantity, 4);
      add(this.cells, cellKey(rung, year, indicatorId, month, group), question.actual, quantity, 2);
    }
  }
}

/** One place on a path with the columns its totals are kept under. */
export interface Rung {
  parentId: string;
  unitId: string;
  cityId: string;
  wardId: string;
  baseId: string;
}

const rungsKnown = new WeakMap<Path, Rung[]>();

function rungsOf(path: Path): Rung[] {
  const known = rungsKnown.get(path);
  if (known) return known;
  const upTo = (level: number, reached: number) => (level <= reached ? (path.find((unit) => unit.level === level)?.id ?? nobody) : nobody);
  const rungs = path.map((unit, place) => ({
    parentId: path[place - 1]?.id ?? nobody,
    unitId: unit.id,
    cityId: upTo(1, unit.level),
    wardId: upTo(2, unit.level),
    baseId: upTo(3, unit.level),
  }));
  rungsKnown.set(path, rungs);
  return rungs;
}

export function figureKey({ parentId, unitId, cityId, wardId, baseId }: Rung, year: number, indicatorId: number): string {
  return `${unitId} under ${parentId} in ${year} of indicator ${indicatorId}, city ${cityId} ward ${wardId} base ${baseId}`;
}

/** A breakdown has no parent in its key: the same unit under another base committee of the ward is the same row. */
export function cellKey({ unitId, cityId, wardId }: Omit<Rung, "parentId" | "baseId">, year: number, indicatorId: number, month: number, group: number) {
  return `${unitId} in ${year}-${month} of indicator ${indicatorId} group ${group}, city ${cityId} ward ${wardId}`;
}

function add(totals: Map<string, number[]>, key: string, place: number, value: number, width: number): void {
  const kept = totals.get(key);
  if (kept) kept[place]! += value;
  else totals.set(key, Array.from({ length: width }, (_, at) => (at === place ? value : 0)));
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
