import { unitRef } from "../../db/units.ts";

/** A step that was not taken back, and takes none back. */
export const standing = (step: string) =>
  `${step}.undoes is null and not exists (select from candidate_event u where u.undoes = ${step}.id)`;

/** A case with what judges it: $1 is the day. The caller's own view of the tables decides which cases there are. */
export const caseColumns = `c.id, c.person_id as "personId", c.unit_id as "unitId", ${unitRef("o")} as unit, c.state, c.state_since as since, c.ended, c.closed_by as "closedBy", c.facts,
  (select l.to_name from case_letter l where l.candidate_id = c.id and l.state = 'SENT') as "sentTo",
  in_class(c.id) as "inClass", class_takes(c.id, $1) as "classTakes",
  c.let_go as "letGo", c.revision + p.revision + c.steps as revision, c.city_id as "cityId", c.ward_id as "wardId", c.base_id as "baseId", c.branch_id as "branchId",
  c.consent_city_id as "consentCityId", p.full_name as "fullName", p.born_on as "bornOn", p.sex, p.source_group_id as "sourceGroupId", p.tags, p.occupation,
  p.minority, p.religious, p.youth_union as "youthUnion", p.national_id_kept as "nationalIdKept", p.deidentified_on as "deidentifiedOn", open_elsewhere(p.id) as "openElsewhere",
  a.may_propose as "mayPropose", a.may_appraise as "mayAppraise", a.may_decide as "mayDecide", a.may_remove as "mayRemove", a.has_seal as "hasSeal",
  a.ward_is_base as "wardIsBase", a.members,
  coalesce((select json_agg(e.facts || jsonb_build_object('event', e.event, 'on', e.on_day) order by e.ordinal)
     from candidate_event e where e.candidate_id = c.id and ${standing("e")}), '[]') as events`;

export const caseTables = `candidate c join person p on p.id = c.person_id left join unit o on o.id = c.unit_id
  cross join lateral case_place(c.id, $1::date) a`;

export const history = `select e.id, e.event, e.on_day as on, e.facts, e.was, e.becomes, e.recorded_at as "recordedAt", e.recorded_by_role as "byRole",
  ${unitRef("u")} as "byUnit", e.recorded_by_unit as "byUnitId", exists (select from candidate_event x where x.undoes = e.id) as undone
  from candidate_event e left join unit u on u.id = e.recorded_by_unit where e.candidate_id = $1 and e.undoes is null order by e.ordinal desc`;

export const views = `select v.on_day as on, v.last_at as "lastAt", v.times, v.account_name as name, v.role, v.unit_name as "unitName", v.fields, v.reason,
  v.account_id as "accountId", v.unit_id as "unitId" from person_view v`;

/** The latest membership of the person, for the way to it. */
export const membershipOfPerson = "select m.id from membership m where m.person_id = $1 order by m.ended, m.since desc, m.id limit 1";
