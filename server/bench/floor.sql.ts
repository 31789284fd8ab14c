/** The floor's statements: the same rows as the API's, as one would write them without a tree of modules above them. */
export const floorSql = {
  /** $1 unit, $2 year, $3 indicators. */
  cityDashboard: `select u.id, u.name, u.code, u.level, u.kind, f.indicator_id, sum(f.actual)::int as actual, sum(f.target)::int as target
    from chitieu.figure f join chitieu.unit u on u.id = f.unit_id where f.parent_id = $1 and f.year = $2 and f.indicator_id = any ($3::smallint[])
    group by u.id, f.indicator_id order by u.name collate natural_vi, u.id, f.indicator_id`,
  /** $1 ward, $2 and $3 first day and the day after the last. */
  wardFacts: `select e.id, e.unit_id, u.name, e.indicator_id, e.source_group_id, e.occurred_on, e.quantity, e.reading, n.note, e.recorded_at,
      e.recorded_by_role, e.recorded_by_unit, w.name as recorded_by, e.reverses, r.id as reversed_by
    from chitieu.result_event e join chitieu.unit u on u.id = e.unit_id left join chitieu.unit w on w.id = e.recorded_by_unit
    left join chitieu.result_note n on n.result_id = e.id left join chitieu.result_event r on r.reverses = e.id
    where e.ward_id = $1 and e.occurred_on >= $2 and e.occurred_on < $3 order by e.occurred_on desc, e.id desc limit 51`,
  /** $1 id, $2 unit, $3 day, $4 account. */
  recordResult: `insert into chitieu.result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_account, recorded_by_role, recorded_by_unit)
    values ($1, $2, 1, 4, $3, 1, $4, 'BRANCH_SECRETARY', $2) returning id`,
  /** The same row into a table with the ledger's columns, keys and indexes, but without its triggers. */
  bareInsert: `insert into chitieu.bench_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_account, recorded_by_role, recorded_by_unit,
      city_id, ward_id, base_id, branch_id)
    select $1, u.id, 1, 4, $3, 1, $4, 'BRANCH_SECRETARY', u.id, u.city_id, u.ward_id, u.base_id, u.branch_id from chitieu.unit u where u.id = $2 returning id`,
} as const;

/** Made once, as the owner of the tables; a migration that came later may have armed it as it arms every table. */
export const bareTable = `create table if not exists bench_event (like result_event including defaults including constraints including indexes);
  alter table bench_event disable row level security, no force row level security;
  grant select, insert on bench_event to app_branch`;
