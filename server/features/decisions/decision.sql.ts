import type { CalendarDate } from "../../domain/calendar.ts";
import type { ExemptionGround } from "../../domain/exemptions.ts";

/** A paper by which one unit gave targets: everything that its number and date stand for. */
export interface PaperRow {
  id: string;
  number: string;
  signedOn: CalendarDate;
  issuer: string;
  title: string;
  issuedAt: string;
  units: number;
  amends: boolean;
}

/** Papers that decided about the tree changed targets too, but they say something else. */
const givenBy = `from instrument i join target_version v on v.instrument_id = i.id join target t on t.id = v.target_id
  where i.unit_id = $1 and t.unit_id <> $1 and t.baseline = 'ASSIGNED' and t.period_kind = $2 and t.starts_on = $3
    and not exists (select from reorganisation r where r.instrument_id = i.id)`;

/** $1 giving unit, $2 kind and $3 start of the period, $4 indicator; the newest first. */
export const papersStatement = `select (array_agg(x.id order by x.issued_at desc, x.id desc))[1] as id, x.number, x.signed_on as "signedOn",
    (array_agg(x.issuer order by x.issued_at, x.id))[1] as issuer, (array_agg(x.title order by x.issued_at, x.id))[1] as title,
    max(x.issued_at) as "issuedAt", count(distinct x.target_id)::int as units, bool_or(x.version > 1) as amends
  from (select i.*, v.issued_at, v.version, v.target_id ${givenBy} and t.indicator_id = $4) x
  group by x.number, x.signed_on order by max(x.issued_at) desc, x.signed_on desc, x.number desc`;

/** Everything one paper ($4 number, $5 date) gave targets of in a period, and when it was last used. */
export const coverStatement = `select t.indicator_id as "indicatorId", max(max(v.issued_at)) over () as "issuedAt",
    (max(max(v.issued_at)) over () at time zone 'Asia/Ho_Chi_Minh')::date as day
  ${givenBy} and i.number = $4 and i.signed_on = $5 group by 1 order by 1`;

/** The unit ($1) and those above it, itself first, called what they were called on a day ($2). */
export const namesStatement = `select coalesce(n.name, a.name) as name
  from unit u join unit a on a.id = u.id or a.id in (u.base_id, u.ward_id, u.city_id)
  left join unit_identity n on n.unit_id = a.id and n.during @> $2::date where u.id = $1 order by a.level desc`;

export interface Version {
  value: number;
  exempt: boolean;
  number: string;
  signedOn: CalendarDate;
}

/** What the unit itself ($1) had to reach in the period ($2, $3), on whatever baseline, when its paper was last used ($4 number, $5 date). */
export const groundsStatement = `with paper as (select max(v.issued_at) as at ${givenBy} and i.number = $4 and i.signed_on = $5)
  select distinct i.number, i.signed_on as "signedOn", i.issuer, i.title
  from target t join paper p on true
  join lateral (select o.instrument_id from target_version o where o.target_id = t.id and o.issued_at <= p.at order by o.version desc limit 1) v on true
  join instrument i on i.id = v.instrument_id
  where t.unit_id = $1 and t.period_kind = $2 and t.starts_on = $3 and t.indicator_id = any ($6::int[]) order by i.signed_on, i.number`;

/** A unit that stood straight below on the day of the paper, and its target as the paper left it. */
export interface GivenRow {
  id: string;
  name: string;
  level: number;
  /** It has left since: what it was given is read where it stands now. */
  gone: boolean;
  members: number;
  /** The whole year before; the closing number of a STOCK; the numerator of a RATIO. */
  result: number;
  /** The denominator of a RATIO. */
  base: number;
  now: (Version & { version: number; reason: string | null; byPlan: boolean; byThisPaper: boolean }) | null;
  before: Version | null;
  later: (Version & { version: number }) | null;
  exemption: { ground: ExemptionGround; evidence: string } | null;
}

const version = (alias: string, paper: string) =>
  `'value', ${alias}.value, 'exempt', ${alias}.exempt, 'number', ${paper}.number, 'signedOn', ${paper}.signed_on`;

/**
 * $1 giving unit, $2 kind and $3 start of the period, $4 and $5 the paper, $6 its day, $7 indicator, $8 the year before, $9 the indicator
 * counted, $10 whether it is a stock, $11 members, $12 end of the period. Figures are those of today's tree, as in the grid it was made in.
 */
export const rowsStatement = `with paper as (select i.id, max(v.issued_at) as at ${givenBy} and i.number = $4 and i.signed_on = $5 group by 1)
  select s.id, s.name, s.level, u.id is null as gone, coalesce(f.members, 0) as members, coalesce(f.result, 0) as result, coalesce(f.base, 0) as base,
    case when c.version is not null then json_build_object(${version("c", "ci")}, 'version', c.version, 'reason', c.reason,
      'byPlan', coalesce(not (c.why ->> 'byHand')::boolean, false), 'byThisPaper', c.instrument_id in (select p.id from paper p)) end as now,
    case when b.version is not null then json_build_object(${version("b", "bi")}) end as before,
    case when n.version is not null then json_build_object(${version("n", "ni")}, 'version', n.version) end as later,
    case when x.ground is not null then json_build_object('ground', x.ground, 'evidence', x.evidence) end as exemption
  from stood_below($1, $6) s
  left join unit u on u.id = s.id
  left join (
    select unit_id, sum(actual_now) filter (where indicator_id = $11 and year <= $8)::int as members,
      sum(actual_now) filter (where indicator_id = $9 and (year = $8 or $10 and year < $8))::int as result,
      sum(actual_now) filter (where indicator_id = $11 and year < $8)::int as base
    from figure where parent_id = $1 and year <= $8 and indicator_id in ($9, $11) group by unit_id
  ) f on f.unit_id = u.id
  left join target t on t.unit_id = u.id and t.indicator_id = $7 and t.period_kind = $2 and t.starts_on = $3 and t.baseline = 'ASSIGNED'
  left join lateral (select o.* from target_version o where o.target_id = t.id and o.issued_at <= (select max(p.at) from paper p)
    order by o.version desc limit 1) c on true
  left join instrument ci on ci.id = c.instrument_id
  left join target_version b on b.target_id = t.id and b.version = c.version - 1 left join instrument bi on bi.id = b.instrument_id
  left join target_version n on n.target_id = t.id and n.version = t.version and n.version > c.version left join instrument ni on ni.id = n.instrument_id
  left join lateral (select e.ground, e.evidence from exemption e where c.exempt and e.unit_id = u.id and e.indicator_id = $7 and e.instrument_id is not null
    and e.starts_on < $12 and e.ends_before >= $12 order by e.decided_at desc limit 1) x on true
  where s.left_on is null`;
