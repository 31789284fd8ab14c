import type pg from "pg";
import { cellPlace, DatedTree, figurePlace, type RawPlacement, type RawUnit } from "./datedTree.ts";
import { cellWhat, figureWhat, type RawFact, type RawTarget, Recount } from "./recount.ts";
import { ownerRole } from "./roles.ts";
import type { Totals } from "./totals.ts";

export interface Recounted {
  facts: number;
  targets: number;
  /** Stored figures compared, zeros left out. */
  compared: number;
  /** One line for each total that is not what the ledger says, and for each fact whose stamps are not the ancestors of its day. */
  differences: string[];
}

type Stored = { unitId: string; cityId: string; wardId: string; actual: number; actualNow: number; year: number; indicatorId: number };
type StoredFigure = Stored & { parentId: string; baseId: string; target: number; targetNow: number };
type StoredCell = Stored & { month: number; groupId: number };
type StampedFact = RawFact & { stamp: string };

const places = `unit_id as "unitId", city_id as "cityId", ward_id as "wardId", year, indicator_id as "indicatorId",
  sum(actual)::float8 as actual, sum(actual_now)::float8 as "actualNow"`;
const units = `select id, level, born_on::text as "bornOn", ended_on::text as "endedOn", heir_id as "heirId" from unit`;
const placements = `select unit_id as "unitId", parent_id as "parentId", lower(during)::text as starts, upper(during)::text as ends from placement`;
const facts = `select e.unit_id as "unitId", e.indicator_id as "indicatorId", i.kind = 'STOCK' as stock, e.source_group_id as "sourceGroupId",
  e.occurred_on::text as "occurredOn", e.quantity, concat_ws('/', e.city_id, e.ward_id, e.base_id, e.branch_id) as stamp
  from result_event e join indicator i on i.id = e.indicator_id`;
const targets = `select unit_id as "unitId", indicator_id as "indicatorId", date_part('year', starts_on)::int as year,
  case when exempt then -1 else value end as value from target
  where baseline = 'ASSIGNED' and period_kind = 'YEAR' and closed_on is null`;
/** Branches whose list of members is their headcount, and is not what the ledger says, or did not come from what happened. */
const rolls = `select unit_id as "unitId", listed, counted, unbalanced_days as "unbalancedDays" from roll_differences()`;
const storedFigures = `select ${places}, parent_id as "parentId", base_id as "baseId", sum(target)::float8 as target, sum(target_now)::float8 as "targetNow"
  from figure group by unit_id, city_id, ward_id, year, indicator_id, parent_id, base_id`;
const storedCells = `select ${places}, month, source_group_id as "groupId"
  from figure_cell group by unit_id, city_id, ward_id, year, indicator_id, month, source_group_id`;

/** Counts everything again in one snapshot, as the owner of the tables; changes nothing. */
export async function recountDatabase(client: pg.ClientBase): Promise<Recounted> {
  await client.query("begin isolation level repeatable read read only");
  try {
    await client.query(`set local role ${ownerRole}; set local search_path = chitieu, public`);
    const { rows } = await client.query<{ today: string }>("select today::text from clock");
    return await compare(client, rows[0]!.today);
  } finally {
    await client.query("rollback");
  }
}

async function compare(client: pg.ClientBase, today: string): Promise<Recounted> {
  const tree = new DatedTree((await client.query<RawUnit>(units)).rows, (await client.query<RawPlacement>(placements)).rows);
  const counted = new Recount(tree, today);
  const result: Recounted = { facts: 0, targets: 0, compared: 0, differences: [] };
  for await (const fact of rowsOf<StampedFact>(client, facts)) {
    result.facts++;
    counted.addFact(fact);
    const wanted = tree.way(fact.unitId, fact.occurredOn).map(({ unitId }) => unitId);
    if (fact.stamp !== wanted.join("/")) result.differences.push(`a fact of ${fact.unitId} on ${fact.occurredOn} is stamped ${fact.stamp}`);
  }
  for await (const target of rowsOf<RawTarget>(client, targets)) {
    result.targets++;
    counted.addTarget(target);
  }
  for await (const row of rowsOf<StoredFigure>(client, storedFigures)) {
    result.compared++;
    counted.figures.subtract(figurePlace(row), figureWhat(row.year, row.indicatorId), row);
  }
  for await (const row of rowsOf<StoredCell>(client, storedCells)) {
    result.compared++;
    const what = cellWhat(row.year, row.indicatorId, row.month, row.groupId);
    counted.cells.subtract(cellPlace(row), what, { ...row, target: 0, targetNow: 0 });
  }
  const { rows } = await client.query<{ unitId: string; listed: string; counted: string; unbalancedDays: string }>(rolls);
  for (const { unitId, listed, counted, unbalancedDays } of rows)
    result.differences.push(
      `branch ${unitId} lists ${listed} members, the ledger says ${counted}; days that do not balance: ${unbalancedDays}`,
    );
  for (const [name, totals] of Object.entries({ score: counted.figures, breakdown: counted.cells }))
    result.differences.push(...lines(name, totals));
  return result;
}

function* lines(name: string, totals: Totals): Generator<string> {
  for (const { place, what, figure } of totals.nonZero()) {
    const off = Object.entries(figure).filter(([, value]) => value !== 0);
    yield `${name}: ${place} in ${what}: ${off.map(([column, value]) => `${column} lacks ${value}`).join(", ")}`;
  }
}

/** Through a cursor: a city's ledger does not fit into one answer. */
async function* rowsOf<Row extends object>(client: pg.ClientBase, sql: string): AsyncGenerator<Row> {
  await client.query(`declare recounted no scroll cursor for ${sql}`);
  for (;;) {
    const { rows } = await client.query<Row>("fetch 20000 from recounted");
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query("close recounted");
}
