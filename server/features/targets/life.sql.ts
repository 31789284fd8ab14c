import { unitRef } from "../../db/units.ts";

/** The calendar day of a moment. */
export const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Number of the version of a target that was in force at the end of the day $1; null before the first. */
export const versionOn = (target: string) =>
  `(select max(o.version) from target_version o where o.target_id = ${target}.id and ${dayOf("o.issued_at")} <= $1::date)`;

/** What came of a target `t` of the unit `u`, in its version `v`, after it was issued: until now, or until the end of the day $1 (`past`). */
export function lifeColumns(past: boolean): string {
  const [asked, decided] = past ? [`and ${dayOf("q.at")} <= $1::date`, `and ${dayOf("d.at")} <= $1::date`] : ["", ""];
  const given = past
    ? `target given join target_version w on w.target_id = given.id and w.version = ${versionOn("given")}`
    : "target given join target_version w on w.target_id = given.id and w.version = given.version";
  const inForce = past ? "(given.closed_on is null or given.closed_on > $1::date)" : "given.closed_on is null";
  return `u.parent_id as "parentId",
  coalesce((select json_agg(json_build_object('round', q.round, 'version', q.version, 'state', coalesce(d.kind, 'ASKED'), 'askedValue', q.value,
      'reason', q.note, 'askedAt', q.at, 'grantedValue', d.value, 'answer', d.note, 'answeredAt', d.at) order by q.round desc)
    from target_event q left join target_event d on d.target_id = q.target_id and d.round = q.round and d.kind <> 'ADJUSTMENT_ASKED' ${decided}
    where q.target_id = t.id and q.kind = 'ADJUSTMENT_ASKED' ${asked}), '[]') as adjustments,
  (select w.value - v.value from ${given} where t.baseline = 'OWN_RESOLUTION' and given.unit_id = t.unit_id and given.indicator_id = t.indicator_id
     and given.period_kind = t.period_kind and given.starts_on = t.starts_on and given.baseline = 'ASSIGNED' and ${inForce} and not w.exempt and w.value > v.value)
    as undercuts`;
}

const paper = `json_build_object('number', i.number, 'signedOn', i.signed_on, 'issuer', i.issuer, 'title', i.title)`;

/** Every step of some targets ($1), oldest first; the close of the period is added by whoever knows the day. */
export const stepsStatement = `select s."forTarget", s.kind, s.at, s.version, s.value, s.exempt, s.reason, s.by_role as "byRole", ${unitRef("b")} as "byUnit",
    s.instrument
  from (
    select v.target_id as "forTarget", 'ISSUED' as kind, v.issued_at as at, v.version, v.value, v.exempt, v.reason,
      coalesce(v.by_unit_id, t.assigned_by_id) as by_unit_id, v.by_role, ${paper} as instrument, 1 as place
    from target_version v join target t on t.id = v.target_id join instrument i on i.id = v.instrument_id where v.target_id = any ($1::uuid[])
    union all
    select e.target_id, e.kind, e.at, e.version, e.value, false, e.note, coalesce(e.by_unit_id, case when e.kind = 'ACKNOWLEDGED' then e.unit_id end),
      e.by_role, null, 0
    from target_event e where e.target_id = any ($1::uuid[])
  ) s left join unit b on b.id = s.by_unit_id
  order by s.at, s.place, s.version`;
