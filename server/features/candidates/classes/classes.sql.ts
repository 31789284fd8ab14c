import { unitRef } from "../../../db/units.ts";
import { caseColumns, caseTables } from "../candidates.sql.ts";

/** A class; how many of one's own are in it, the caller's view of the places says. */
export const classColumns = `k.id, k.unit_id as "unitId", ${unitRef("u")} as unit, k.kind, k.title, k.place, k.starts_on as "startsOn", k.ends_on as "endsOn",
  k.nominate_by as "nominateBy", k.places, k.accepted, k.nominated, k.state, k.revision, k.city_id as "cityId", k.ward_id as "wardId",
  (select count(*)::int from class_place x where x.class_id = k.id and x.state <> 'WITHDRAWN') as mine`;
export const classTables = "class k left join unit u on u.id = k.unit_id";

export const sessionsOf = `select s.id, s.on_day as on, s.title, exists (select from class_attendance a where a.session_id = s.id) as kept
  from class_session s where s.class_id = $1 order by s.on_day, s.title, s.id`;

/** $1 day, $2 class: places with their cases, by given name. */
export const placesOf = `select ${caseColumns}, x.id as "placeId", x.state as "placeState", x.nominated_on as "nominatedOn", x.nominated_by as "nominatedBy", x.result,
  x.certificate_number as "certificateNumber", x.certified_on as "certifiedOn",
  coalesce((select json_agg(t.session_id) from class_attendance t where t.place_id = x.id and t.present), '[]') as came,
  coalesce((select json_agg(t.session_id) from class_attendance t where t.place_id = x.id and not t.present), '[]') as missed
  from ${caseTables} join class_place x on x.candidate_id = c.id
  where x.class_id = $2 order by p.name_order, x.id`;

/** $1 day, $2 branch, $3 states: cases that have no place in a class. */
export const nominable = `select ${caseColumns} from ${caseTables}
  where c.branch_id = $2 and not c.ended and c.state = any ($3) and not exists
    (select from class_place x where x.candidate_id = c.id and x.state <> 'WITHDRAWN' and x.result is null)
  order by p.name_order, c.id`;

export const chosenCases = `select ${caseColumns} from ${caseTables} where c.id = any ($2)`;
