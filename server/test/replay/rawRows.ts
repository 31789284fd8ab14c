import type pg from "pg";

interface RawUnit {
  id: string;
  level: number;
  born: string;
  ended: string | null;
  heir: string | null;
}
interface RawFact {
  id: string;
  unit: string;
  stock: boolean;
  day: string;
  quantity: number;
}
interface RawTarget {
  id: string;
  unit: string;
  year: number;
  value: number;
}

/** Figures of one unit: FLOW by month, STOCK at each month's end, and the sum of the targets of those straight below it by year. */
export interface Figures {
  flowWas: Map<string, number>;
  flowNow: Map<string, number>;
  closing: Map<string, number>;
  targetsWas: Map<string, number>;
  targetsNow: Map<string, number>;
}
export const noFigures = (): Figures => ({
  flowWas: new Map(),
  flowNow: new Map(),
  closing: new Map(),
  targetsWas: new Map(),
  targetsNow: new Map(),
});

/**
 * THE BRUTE FORCE. Everything from raw rows and parent pointers, one fact after the other: shares no code with the database's
 * functions, nor with server/db/recount, and knows no lineage, level column or delta.
 */
export class RawRows {
  private constructor(
    readonly units: Map<string, RawUnit>,
    private readonly parents: Map<string, { parent: string | null; from: string; until: string }[]>,
    readonly facts: RawFact[],
    private readonly targets: RawTarget[],
    readonly today: string,
    /** Units that were given a target, whatever became of it. */
    readonly targeted: Set<string>,
    /** Units that had ended and were opened again. */
    readonly revived: Set<string>,
  ) {}

  /** One snapshot, read as the owner of the tables. */
  static async read(owner: pg.PoolClient): Promise<RawRows> {
    const rows = async <T extends pg.QueryResultRow>(text: string) => (await owner.query<T>(text)).rows;
    await owner.query("begin isolation level repeatable read read only");
    const units = await rows<RawUnit>("select id, level, born_on::text as born, ended_on::text as ended, heir_id as heir from unit");
    const placed = await rows<{ unit: string; parent: string | null; from: string; until: string | null }>(
      'select unit_id as unit, parent_id as parent, lower(during)::text as "from", upper(during)::text as until from placement',
    );
    const facts = await rows<RawFact>(
      `select e.id, e.unit_id as unit, i.kind = 'STOCK' as stock, e.occurred_on::text as day, e.quantity
       from result_event e join indicator i on i.id = e.indicator_id`,
    );
    const targets = await rows<RawTarget>(
      `select id, unit_id as unit, date_part('year', starts_on)::int as year, case when exempt then -1 else value end as value
       from target where baseline = 'ASSIGNED' and period_kind = 'YEAR' and closed_on is null`,
    );
    const given = await rows<{ unit: string }>("select distinct unit_id as unit from target");
    const again = await rows<{ unit: string }>(
      `select distinct jsonb_array_elements_text(s -> 'units') as unit from reorganisation r, jsonb_array_elements(r.steps) s
       where r.state = 'APPLIED' and s ->> 'kind' = 'REVIVE'`,
    );
    const [{ today }] = (await rows<{ today: string }>("select today::text from clock")) as [{ today: string }];
    await owner.query("commit");
    const parents = new Map<string, typeof placed>();
    for (const row of placed) parents.set(row.unit, [...(parents.get(row.unit) ?? []), row]);
    const open = new Map([...parents].map(([unit, list]) => [unit, list.map((row) => ({ ...row, until: row.until ?? "9999-12-31" }))]));
    return new RawRows(
      new Map(units.map((unit) => [unit.id, unit])),
      open,
      facts,
      targets,
      today,
      new Set(given.map(({ unit }) => unit)),
      new Set(again.map(({ unit }) => unit)),
    );
  }

  parentOn(unit: string, day: string): string | null | undefined {
    return this.parents.get(unit)?.find((row) => row.from <= day && day < row.until)?.parent;
  }

  /** The unit itself, or who counts its past once it has ended, and everybody above, on one day. */
  chain(unit: string, day: string): string[] {
    let at = this.units.get(unit)!;
    while (at.ended && at.ended <= day && at.heir) at = this.units.get(at.heir)!;
    const way = [at.id];
    for (let up = this.parentOn(at.id, day); up; up = this.parentOn(up, day)) way.push(up);
    return way;
  }

  /** Figures of the wanted units; months as `2024-03`, up to the current one. */
  figures(wanted: Set<string>, months: readonly string[]): Map<string, Figures> {
    const found = new Map([...wanted].map((unit) => [unit, noFigures()]));
    const add = (unit: string, what: keyof Figures, when: string, n: number) => {
      const map = found.get(unit)?.[what];
      if (map) map.set(when, (map.get(when) ?? 0) + n);
    };
    for (const fact of this.facts.filter(({ stock }) => !stock)) {
      for (const unit of this.chain(fact.unit, fact.day)) add(unit, "flowWas", fact.day.slice(0, 7), fact.quantity);
      for (const unit of this.chain(fact.unit, this.today)) add(unit, "flowNow", fact.day.slice(0, 7), fact.quantity);
    }
    for (const month of months) {
      const end = lastDay(month) < this.today ? lastDay(month) : this.today;
      const held = new Map<string, number>();
      for (const fact of this.facts) if (fact.stock && fact.day <= end) held.set(fact.unit, (held.get(fact.unit) ?? 0) + fact.quantity);
      for (const [unit, n] of held) for (const above of this.chain(unit, end)) add(above, "closing", month, n);
    }
    for (const { unit, year, value } of this.targets) {
      add(this.standsUnder(unit, `${year}-12-31`), "targetsWas", String(year), value);
      add(this.standsUnder(unit, this.today), "targetsNow", String(year), value);
    }
    return found;
  }

  /** Its parent on a day, or the last it had before, or its first. */
  private standsUnder(unit: string, day: string): string {
    const { born, ended } = this.units.get(unit)!;
    const places = this.parents.get(unit)!;
    const last = [day, this.today].sort()[0]!;
    const upTo =
      ended && ended <= last ? places.filter((row) => row.from < ended).sort((a, b) => (a.from < b.from ? 1 : -1))[0] : undefined;
    return (upTo?.parent ?? this.parentOn(unit, last < born ? born : last)) as string;
  }
}

export function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
