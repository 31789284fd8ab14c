import DataLoader from "dataloader";
import type { QueryResultRow } from "pg";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { levelName, unitColumns, unitRef } from "../../db/units.ts";
import type { OrgUnit, UnitHistoryEntry, UnitRef } from "../../entities/OrgUnit.ts";

/** Which page of children; the same for every unit of a list. `keys` are those of a cursor. */
export interface ChildrenKey {
  rows: number;
  keys: (string | number)[] | null;
  asOf: string | null;
}

/** A snapshot never changes, so what was read in it serves for as long as it; the next mutation field reads another. */
const kept = new WeakMap<Reader, ReturnType<typeof loadersOf>>();

/** What is read of each unit of a list by one statement for the whole list, however long. */
export function unitLoaders({ reading }: Caller): ReturnType<typeof loadersOf> {
  const known = kept.get(reading) ?? loadersOf(reading);
  kept.set(reading, known);
  return known;
}

function loadersOf(read: Reader) {
  /** Rows that name the unit they are for; in their own order. */
  const many = <Row extends object>(name: string, text: string, values: unknown[] = []) =>
    new DataLoader<string, Row[]>(async (ids) => {
      const found = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await read.rows<Row & QueryResultRow & { forUnit: string }>(name, text, [ids, ...values]))
        found.get(row.forUnit)!.push(row);
      return ids.map((id) => found.get(id)!);
    });
  return {
    ref: new DataLoader<string, UnitRef | null>(async (ids) => {
      const found = new Map((await read.rows<UnitRef>("unitRefs", refs, [ids])).map((unit) => [unit.id, unit]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    history: many<UnitHistoryEntry>("history", history),
    capabilities: many<{ capability: string }>("capabilities", capabilities),
    children: byKey(({ rows, keys, asOf }: ChildrenKey) => {
      const { name, text } = asOf ? childrenOn : children;
      return many<OrgUnit>(name, text, [asOf, keys?.[0] ?? null, keys?.[1] ?? null, keys?.[2] ?? null, rows]);
    }),
    childrenCount: byKey((asOf: string | null) => {
      const { name, text } = asOf ? childrenCountOn : childrenCount;
      return many<{ n: number }>(name, text, asOf ? [asOf] : []);
    }),
  };
}

/** One of each kind for each key. */
function byKey<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const name = JSON.stringify(key);
    const value = made.get(name) ?? make(key);
    made.set(name, value);
    return value;
  };
}

const refs = `select u.id, ${levelName("u.level")} as "level", u.name from unit u where u.id = any ($1::uuid[])`;

const history = `select i.unit_id as "forUnit", lower(i.during * p.during) as "from", upper(i.during * p.during) as "until", i.name, i.code, i.kind,
    ${unitRef("parent")} as parent
  from unit_identity i join placement p on p.unit_id = i.unit_id and p.during && i.during left join unit parent on parent.id = p.parent_id
  where i.unit_id = any ($1::uuid[]) order by 2 desc`;

const capabilities = `select unit_id as "forUnit", capability from unit_capability
  where unit_id = any ($1::uuid[]) and during @> (select today from clock) order by capability`;

const order = (name: string) => `u.level, ${name} collate natural_vi, u.id`;
const page = (name: string) => `($3::smallint is null or (${order(name)}) > ($3::smallint, $4::text collate natural_vi, $5::uuid))
    order by ${order(name)} limit $6`;

/**
 * $2 day, $3–$5 the keys of a cursor, $6 rows of each unit. The rows of one unit come in their order, because they are made for each unit
 * in turn; sorting them all once more would cost a third again.
 */
const children = {
  name: "children",
  text: `select parent.id as "forUnit", child.* from unnest($1::uuid[]) parent (id) cross join lateral (
    select ${unitColumns} from placement p join unit u on u.id = p.unit_id
    where p.parent_id = parent.id and p.during @> coalesce($2::date, (select today from clock)) and ${page("u.name")}) child`,
};
const childrenCount = {
  name: "childrenCount",
  text: `select p.parent_id as "forUnit", count(*)::int as n from placement p join unit u on u.id = p.unit_id
   where p.parent_id = any ($1::uuid[]) and p.during @> (select today from clock) group by 1`,
};

/** Of another day: under their names of that day, those that have left since among them; what has become of these is not told. */
const childrenOn = {
  name: "childrenOn",
  text: `select parent.id as "forUnit", child.* from unnest($1::uuid[]) parent (id) cross join lateral (
    select u.id, ${levelName("u.level")} as "level", u.level as "levelNumber", u.kind, u.sector, u.code, u.name, u.born_on as "bornOn",
      own.ended_on as "endedOn", own.parent_id as "parentId", own.city_id as "cityId", own.ward_id as "wardId", own.base_id as "baseId",
      own.branch_id as "branchId"
    from stood_below(parent.id, $2) u left join unit own on own.id = u.id where u.left_on is null and ${page("u.name")}) child`,
};
const childrenCountOn = {
  name: "childrenCountOn",
  text: `select parent.id as "forUnit", count(*)::int as n from unnest($1::uuid[]) parent (id) cross join lateral stood_below(parent.id, $2) u
   where u.left_on is null group by 1`,
};
