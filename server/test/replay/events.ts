import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Random } from "../../demo/random.ts";
import { addDays } from "../../domain/calendar.ts";
import { flow, stock } from "./compare.ts";

const insert = `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, reverses, recorded_by_role, recorded_by_unit)
  values ($1, $2, $3, $4, $5, $6, $7, $8, 'BRANCH_SECRETARY', $2)`;

/** Random facts, readings, reversals and targets, each in a transaction of its own. What the database refuses is part of the chance. */
export class Events {
  constructor(
    private readonly owner: pg.Pool,
    private readonly random: Random,
    private readonly result: { facts: number },
  ) {}

  private async units(levels: number[]): Promise<string[]> {
    const text = "select id from unit where level = any ($1) and ended_on is null and city_id is not null order by born_on, name, id";
    return (await this.owner.query<{ id: string }>(text, [levels])).rows.map(({ id }) => id);
  }
  private async today(): Promise<string> {
    return (await this.owner.query<{ today: string }>("select today::text from clock")).rows[0]!.today;
  }

  /** Writes until so many facts were kept; answers with how many. */
  async write(wanted: number): Promise<number> {
    const [units, today] = [await this.units([2, 3, 4, 4, 4]), await this.today()];
    for (let kept = 0; kept < wanted; ) {
      if (await this.one(units, today)) kept++;
    }
    this.result.facts += wanted;
    return wanted;
  }

  private async one(units: string[], today: string): Promise<boolean> {
    const unit = this.random.pick(units);
    const kind = this.random.weighted([80, 12, 8]);
    if (kind === 0) {
      const day = addDays(today, -this.random.between(0, this.random.next() < 0.2 ? 400 : 40));
      return this.kept([randomUUID(), unit, flow, this.random.between(1, 5), day, this.random.between(1, 5), null, null]);
    }
    if (kind === 1) {
      const day = addDays(today, -this.random.between(1, 20));
      return this.kept([randomUUID(), unit, stock, 1, day, 0, this.random.between(0, 60), null]);
    }
    const { rows } = await this.owner.query(
      `select id, unit_id, indicator_id, source_group_id, occurred_on::text as day, quantity from result_event e
       where unit_id = $1 and reverses is null order by occurred_on desc, id limit 1`,
      [unit],
    );
    const [fact] = rows;
    if (!fact) return false;
    return this.kept([randomUUID(), fact.unit_id, fact.indicator_id, fact.source_group_id, fact.day, -fact.quantity, null, fact.id]);
  }

  private async kept(values: unknown[]): Promise<boolean> {
    try {
      await this.owner.query(insert, values);
      return true;
    } catch (error) {
      if (error instanceof pg.DatabaseError && /^(CT|23)/.test(error.code ?? "")) return false;
      throw error;
    }
  }

  /** Gives yearly targets of record to random units, under a paper. */
  async assign(year: number, times: number): Promise<void> {
    const units = await this.units([2, 3, 4]);
    for (let time = 0; time < times; time++) {
      const values = [randomUUID(), this.random.pick(units), flow, year, this.random.between(1, 40), randomUUID()];
      await this.owner.query(
        `with paper as (insert into instrument (id, number, signed_on, issuer, title, unit_id)
           select $6, 'KH', make_date($4, 1, 5), 'Cấp trên', 'Kế hoạch', u.parent_id from unit u where u.id = $2 returning id),
         given as (insert into target as t (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
           select $1, u.id, $3, 'YEAR', make_date($4, 1, 1), make_date($4 + 1, 1, 1), 'ASSIGNED', u.parent_id, $5 from unit u where u.id = $2
           on conflict (unit_id, indicator_id, period_kind, starts_on, baseline) do update set value = excluded.value, version = t.version + 1
           returning id, version, value, unit_id)
         insert into target_version (target_id, version, value, exempt, instrument_id, unit_id)
         select g.id, g.version, g.value, false, p.id, g.unit_id from given g, paper p`,
        values,
      );
    }
  }
}
