import { unitRef } from "../../db/units.ts";

const place = (of: string) =>
  `${of}.city_id as "cityId", ${of}.ward_id as "wardId", ${of}.base_id as "baseId", ${of}.branch_id as "branchId"`;

/** A round with the progress of the branches that the caller sees. $1 the caller's own unit. */
export const roundColumns = `r.id, r.unit_id as "unitId", ${unitRef("o")} as unit, r.period, r.name, r.criteria_version as "criteriaVersion",
  r.opened_on as "openedOn", r.closes_on as "closesOn", r.state, r.closed_on as "closedOn", r.close_reason as "closeReason", r.revision, ${place("r")},
  x.branches, x.sent, x.members, x.reviewed, (select s.id from screening s where s.round_id = r.id and s.unit_id = $1 order by s.id limit 1) as mine`;
export const roundTables = `screening_round r left join unit o on o.id = r.unit_id
  cross join lateral (select count(*)::int as branches, (count(*) filter (where s.state <> 'PENDING'))::int as sent, coalesce(sum(s.members), 0)::int as members,
    coalesce(sum(s.reviewed) filter (where s.state <> 'PENDING'), 0)::int as reviewed from screening s where s.round_id = r.id) x`;

export const screeningColumns = `s.id, s.round_id as "roundId", s.unit_id as "unitId", ${unitRef("o")} as unit, s.state, s.members, s.reviewed, s.sent_on as "sentOn",
  s.confirmed_on as "confirmedOn", s.revision, r.state = 'OPEN' as open, coalesce(s.base_id, s.ward_id) as "confirmerId", ${place("s")}`;
export const screeningTables = "screening s join screening_round r on r.id = s.round_id left join unit o on o.id = s.unit_id";

export const criteriaOf = `select code, words_vi as "wordsVi", words_en as "wordsEn", evidence, confirmed from screening_criterion where version = $1 order by ordinal`;

export const outcomesOf = `select f.outcome, count(*)::int as count from screening s join screening_finding f on f.screening_id = s.id
  where s.round_id = $1 and f.outcome is not null group by 1`;

export const findingColumns = `f.id, m.id as "memberId", m.person_id as "personId", p.full_name as "fullName", p.born_on as "bornOn", r.name as round, f.outcome, f.criterion,
  f.evidence_kind as "evidenceKind", f.noted_on as "notedOn", f.help_until as "helpUntil", f.help_result as "helpResult", f.ended_by is not null as "struckOff",
  m.ended, ${place("m")}`;
export const findingTables = `screening_finding f join membership m on m.id = f.membership_id join person p on p.id = m.person_id
  left join screening s on s.id = f.screening_id left join screening_round r on r.id = s.round_id`;
