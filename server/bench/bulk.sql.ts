import { size } from "./cityPlan.ts";

/** A whole number below `most`, the same for the same row and purpose on every machine. */
const draw = (row: string, purpose: number, most: number) => `((hashint8extended(${row}, ${purpose}) & 2147483647) % ${most})`;

/** An id made of words. */
const idOf = (words: string) => `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`;

const columns = `id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, city_id, ward_id, base_id, branch_id, reverses,
  recorded_at, recorded_by_role, recorded_by_unit`;
const stamps = "b.city_id, b.ward_id, b.base_id, b.branch_id";
const at = (day: string) => `(${day} + time '16:30') at time zone 'Asia/Ho_Chi_Minh'`;
const firstDay = `make_date(date_part('year', c.today)::int - ${size.years - 1}, 1, 1)`;

/** $1: the planned units. Everybody has stood where they stand since their birth. */
const units = `insert into unit (id, level, kind, code, name, born_on, parent_id, city_id, ward_id, base_id, branch_id, since, until)
  select p.unit, p.level, p.kind, p.code, p.name, p."on", p.under, p.city, p.ward, p.base, p.branch, p."on", 'infinity'
  from jsonb_to_recordset($1) p (unit uuid, level smallint, kind text, code text, name text, "on" date, under uuid, city uuid, ward uuid, base uuid, branch uuid)`;
const identities = `insert into unit_identity select id, daterange(born_on, null), name, code, kind, sector from unit`;
const placements = `insert into placement select u.id, u.level, u.parent_id, p.level, daterange(u.born_on, null) from unit u left join unit p on p.id = u.parent_id`;
const lineages = `insert into lineage select id, since, until, city_id, coalesce(ward_id, no_unit()), coalesce(base_id, no_unit()), coalesce(branch_id, no_unit()) from unit`;

/** FLOW facts of every branch over the years up to today: admissions, certificates, sources, recognitions, a few removals. */
const flows = `insert into result_event (${columns})
  select ${idOf("'bench/fact/' || i")}, b.id, f.indicator, case when f.indicator <= 3 then 1 + ${draw("i", 4, 21)} else 1 end, f.day, 1 + ${draw("i", 5, 10)} / 9,
    null, ${stamps}, null, ${at("f.day")}, 'BRANCH_SECRETARY', b.id
  from clock c, generate_series(0, ${size.factsPerYear * size.years - 1}) i
  cross join lateral (select make_date(date_part('year', c.today)::int - ${size.years - 1} + i / ${size.factsPerYear}, 1, 1) + (${draw("i", 2, 365)})::int as day,
    (array[1,1,1,1,2,2,3,3,4,5,6,7])[1 + ${draw("i", 3, 12)}]::smallint as indicator) f
  join bench_branch b on b.n = ${draw("i", 1, size.branches)}
  where f.day <= c.today`;

/** One in a hundred was a mistake. */
const reversals = `insert into result_event (${columns})
  select ${idOf("'bench/reversal/' || e.id")}, e.unit_id, e.indicator_id, e.source_group_id, e.occurred_on, -e.quantity, null, ${stamps}, e.id,
    e.recorded_at, e.recorded_by_role, e.unit_id
  from result_event e join bench_branch b on b.id = e.unit_id where ${draw("('x' || left(e.id::text, 8))::bit(32)::int", 6, 100)} = 0`;

/** Members of every branch at the end of the year before each year. */
const readings = `insert into result_event (${columns})
  select ${idOf("'bench/reading/' || b.n || '/' || y")}, b.id, 8, 1, r.day, r.reading - lag(r.reading, 1, 0) over (partition by b.id order by y), r.reading, ${stamps}, null,
    ${at("r.day")}, 'BRANCH_SECRETARY', b.id
  from clock c, bench_branch b cross join generate_series(0, ${size.years - 1}) y
  cross join lateral (select (${firstDay} - 1 + make_interval(years => y))::date as day, 12 + ${draw("b.n", 7, 40)} + y as reading) r`;

const targets = `insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value, city_id, ward_id, base_id, branch_id)
  select ${idOf("'bench/target/' || b.id || '/' || y || '/' || i")}, b.id, i, 'YEAR', s.day, (s.day + interval '1 year')::date, 'ASSIGNED', b.parent_id,
    case i when 9 then 300 else (array[1, 90, 18, 3])[b.level] end, ${stamps}
  from clock c, unit b cross join generate_series(0, ${size.years - 1}) y cross join (values (1::smallint), (9::smallint)) k (i)
  cross join lateral (select (${firstDay} + make_interval(years => y))::date as day) s
  where b.level > 1`;
const instrument = `insert into instrument (id, number, signed_on, issuer, title, unit_id, city_id)
  select ${idOf("'bench/instrument'")}, '01-KH/TU', ${firstDay}, 'Thành ủy', 'Kế hoạch kết nạp đảng viên', u.id, u.id from clock c, unit u where u.level = 1`;
const versions = `insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, city_id, ward_id, base_id, branch_id)
  select t.id, 1, t.value, false, n.id, t.unit_id, t.city_id, t.ward_id, t.base_id, t.branch_id from target t, instrument n`;

const rungs = (row: string) =>
  `rungs(${row}.city_id, coalesce(${row}.ward_id, no_unit()), coalesce(${row}.base_id, no_unit()), coalesce(${row}.branch_id, no_unit())) r`;

/** What the triggers would have booked fact by fact, in one go: no unit has ever moved here, so both questions have one answer. */
const breakdown = `insert into breakdown
  select r.unit_id, date_part('year', e.occurred_on), e.indicator_id, date_part('month', e.occurred_on), e.source_group_id, r.ward_id, r.city_id, r.base_id,
    sum(e.quantity), sum(e.quantity)
  from result_event e cross join lateral ${rungs("e")} group by 1, 2, 3, 4, 5, 6, 7, 8`;
const score = `insert into score (parent_id, year, unit_id, indicator_id, ward_id, city_id, base_id, target, actual, target_now, actual_now)
  select r.parent_id, x.year, r.unit_id, x.indicator_id, r.ward_id, r.city_id, r.base_id, sum(x.target), sum(x.actual), sum(x.target), sum(x.actual)
  from (select unit_id, year, indicator_id, 0 as target, sum(actual) as actual from breakdown group by 1, 2, 3
        union all select unit_id, date_part('year', starts_on)::smallint, indicator_id, value, 0 from target) x
  join unit u on u.id = x.unit_id cross join lateral ${rungs("u")}
  where r.unit_id = x.unit_id group by 1, 2, 3, 4, 5, 6, 7`;

export const bulkUnits = units;
export const bulkLoad: Record<string, string> = {
  "names of units": identities,
  placements,
  lineage: lineages,
  "the branches numbered":
    "create temp table bench_branch as select (row_number() over (order by id) - 1)::int as n, * from unit where level = 4",
  "an index on them": "create index on bench_branch (n)",
  facts: flows,
  reversals,
  "readings of members": readings,
  instrument,
  targets,
  "versions of targets": versions,
  breakdown,
  score,
};
