import { randomUUID } from "node:crypto";
import pg from "pg";
import { withClient } from "../db/connect.ts";
import { type Recounted, recountDatabase } from "../db/recountDatabase.ts";
import { levelRow } from "../domain/levels.ts";
import { type FreshDatabase, freshDatabase } from "./database.ts";
import { type UnitKey, units } from "./worldTree.ts";

/** Ids of the catalogue: a FLOW and a STOCK. */
export const admissions = 1;
export const members = 8;

export interface FactGiven {
  unitId: string;
  on: string;
  /** Of a STOCK: the reading. */
  quantity: number;
  indicatorId?: number;
  groupId?: number;
  reverses?: string;
}

const insertFact = `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, reverses,
  recorded_by_role, recorded_by_unit) values ($1, $2, $3, $4, $5, $6, $7, $8, 'BRANCH_SECRETARY', $2)`;

/** The tree, the ledger and its totals alone: no API, everything as the owner of the tables. */
export class LedgerScene {
  private constructor(
    readonly database: FreshDatabase,
    readonly owner: pg.Pool,
  ) {}

  /** The tiny cities of the test world, all born on 2024-01-01. */
  static async open(connections = 2): Promise<LedgerScene> {
    const database = await freshDatabase();
    const options = "-c role=chitieu_owner -c search_path=chitieu,public";
    const owner = new pg.Pool({ connectionString: database.ownerUrl, max: connections, options });
    owner.on("error", () => {});
    const scene = new LedgerScene(database, owner);
    for (const { id, under, level, kind, code, name } of Object.values(units)) {
      const place = { unit: id, under: under && units[under].id, level: levelRow(level).number };
      await scene.reorganise({ do: "create", ...place, kind, code, name, on: "2024-01-01" });
    }
    return scene;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.database.drop();
  }

  async reorganise(...edits: object[]): Promise<void> {
    await this.owner.query("select reorganise($1)", [JSON.stringify(edits)]);
  }

  move(unit: UnitKey, under: UnitKey, on: string): Promise<void> {
    return this.reorganise({ do: "move", unit: units[unit].id, under: units[under].id, on });
  }

  async turnPage(day: string): Promise<void> {
    await this.owner.query("select turn_page($1)", [day]);
  }

  /** Answers with the id of the fact. Written through a connection of its own where one is given. */
  async record(fact: FactGiven, through: pg.Pool | pg.PoolClient = this.owner): Promise<string> {
    const { unitId, on, quantity, indicatorId = admissions, groupId = 1, reverses } = fact;
    const id = randomUUID();
    const reading = indicatorId === members && !reverses ? quantity : null;
    await through.query(insertFact, [id, unitId, indicatorId, groupId, on, reading === null ? quantity : 0, reading, reverses ?? null]);
    return id;
  }

  async reverse(id: string, through?: pg.PoolClient): Promise<string> {
    const fact = `select unit_id as "unitId", occurred_on::text as on, -quantity as quantity, indicator_id as "indicatorId", source_group_id as "groupId"
      from result_event where id = $1`;
    const { rows } = await this.owner.query<FactGiven>(fact, [id]);
    return this.record({ ...rows[0]!, reverses: id }, through);
  }

  /** Another transaction writes something and is open while `meanwhile` runs; it is committed afterwards, whatever became of that. */
  async whileOpen(write: (other: pg.PoolClient) => Promise<unknown>, meanwhile: () => Promise<void>): Promise<void> {
    const other = await this.owner.connect();
    try {
      await other.query("begin");
      await write(other);
      await meanwhile();
    } finally {
      await other.query("commit");
      other.release();
    }
  }

  async assign(unitId: string, year: number, value: number): Promise<void> {
    await this.owner.query(
      `insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value, exempt)
       select $1, u.id, $3, 'YEAR', make_date($4, 1, 1), make_date($4 + 1, 1, 1), 'ASSIGNED', u.parent_id, $5, $5 = 0 from unit u where u.id = $2
       on conflict (unit_id, indicator_id, period_kind, starts_on, baseline)
       do update set value = excluded.value, exempt = excluded.exempt, version = target.version + 1`,
      [randomUUID(), unitId, admissions, year, value],
    );
  }

  async fold(): Promise<void> {
    await this.owner.query("select fold(1000000)");
  }

  /** What stands for a unit under a parent, folded or not: as it was and as of now, all years together. */
  async figure(unit: UnitKey, under: UnitKey | null, indicatorId = admissions): Promise<{ was: number; now: number }> {
    const { rows } = await this.owner.query<{ was: number; now: number }>(
      `select coalesce(sum(actual), 0)::int as was, coalesce(sum(actual_now), 0)::int as now from figure
       where unit_id = $1 and indicator_id = $2 and ($3::uuid is null or parent_id = $3)`,
      [units[unit].id, indicatorId, under && units[under].id],
    );
    return rows[0]!;
  }

  recount(): Promise<Recounted> {
    return withClient(this.database.ownerUrl, recountDatabase);
  }
}
