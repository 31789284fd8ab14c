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

/** What the unit $1 gave others in the period ($2 kind, $3 start), also those that have left it since. */
const givenBy = "from given_by($1, $2, $3) g join instrument i on i.id = g.paper_id";

/** $1 giving unit, $2 kind and $3 start of the period, $4 indicator; the newest first. */
export const papersStatement = `select (array_agg(x.id order by x.issued_at desc, x.id desc))[1] as id, x.number, x.signed_on as "signedOn",
    (array_agg(x.issuer order by x.issued_at, x.id))[1] as issuer, (array_agg(x.title order by x.issued_at, x.id))[1] as title,
    max(x.issued_at) as "issuedAt", count(distinct x.target_id)::int as units, bool_or(x.version > 1) as amends
  from (select i.*, g.issued_at, g.version, g.target_id ${givenBy} where g.indicator_id = $4) x
  group by x.number, x.signed_on order by max(x.issued_at) desc, x.signed_on desc, x.number desc`;

/**
 * Everything one paper ($4 number, $5 date) gave targets of in a period, when it was last used, and the day up to which members and
 * results are counted: the end of the year before the period, today while that lies ahead.
 */
export const coverStatement = `select g.indicator_id as "indicatorId", max(max(g.issued_at)) over () as "issuedAt",
    (max(max(g.issued_at)) over () at time zone 'Asia/Ho_Chi_Minh')::date as day,
    least(date_trunc('year', $3::date)::date - 1, (now() at time zone 'Asia/Ho_Chi_Minh')::date) as "countedTo"
  ${givenBy} where i.number = $4 and i.signed_on = $5 group by 1 order by 1`;

export interface Version {
  value: number;
  exempt: boolean;
  number: string;
  signedOn: CalendarDate;
}

/** What the unit itself ($1) had to reach in the period ($2, $3), on whatever baseline, when its paper was last used ($4 number, $5 date). */
export const groundsStatement = `with paper as (select max(g.issued_at) as at ${givenBy} where i.number = $4 and i.signed_on = $5)
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
  /** It stands there no more: what came of its number, and what it has reached, is read where it stands now. */
  gone: "LEFT" | "ENDED" | null;
  members: number;
  /** The year counted, as far as it has come; the closing number of a STOCK; the numerator of a RATIO. */
  result: number;
  /** The denominator of a RATIO. */
  base: number;
  now: (Version & { version: number; reason: string | null; byPlan: boolean; byThisPaper: boolean }) | null;
  before: Version | null;
  later: (Version & { version: number }) | null;
  exemption: { ground: ExemptionGround; evidence: string } | null;
}

/**
 * $1 giving unit, $2 kind and $3 start of the period, $4 and $5 the paper, $6 its day, $7 indicator, $8 the year counted, $9 the indicator
 * counted, $10 whether it is a stock, $11 members, $12 end of the period. Figures are those of today's tree, as in the grid it was made in.
 */
export const rowsStatement = `select s.unit_id as id, s.name, s.level, s.gone, s.now, s.before, s.later,
    coalesce(f.members, 0) as members, coalesce(f.result, 0) as result, coalesce(f.base, 0) as base,
    case when x.ground is not null then json_build_object('ground', x.ground, 'evidence', x.evidence) end as exemption
  from given_under($1, $2, $3, array(select i.id from instrument i where i.unit_id = $1 and i.number = $4 and i.signed_on = $5), $6, $7::smallint) s
  left join (
    select unit_id, sum(actual_now) filter (where indicator_id = $11 and year <= $8)::int as members,
      sum(actual_now) filter (where indicator_id = $9 and (year = $8 or $10 and year < $8))::int as result,
      sum(actual_now) filter (where indicator_id = $11 and year < $8)::int as base
    from figure where parent_id = $1 and year <= $8 and indicator_id in ($9, $11) group by unit_id
  ) f on f.unit_id = s.unit_id and s.gone is null
  left join lateral (select e.ground, e.evidence from exemption e where s.gone is null and (s.now ->> 'exempt')::boolean and e.unit_id = s.unit_id
    and e.indicator_id = $7 and e.instrument_id is not null and e.starts_on < $12 and e.ends_before >= $12 order by e.decided_at desc limit 1) x on true`;
