import { unitRef } from "../../db/units.ts";

const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** A request with its person and their place; the caller's own view of the tables decides which there are. */
export const requestColumns = `r.id, r.person_id as "personId", r.kind, r.identity, r.state, r.received_on as "receivedOn", r.acknowledged_on as "acknowledgedOn",
  r.answered_on as "answeredOn", ${dayOf("r.recorded_at")} as "recordedOn", ${dayOf("r.acknowledge_recorded_at")} as "acknowledgeRecordedOn",
  ${dayOf("r.answer_recorded_at")} as "answerRecordedOn", r.outcome, r.ground, r.words, r.letter, r.revision, p.full_name as "fullName", ${unitRef("o")} as unit, ${unitRef("h")} as "madeAt",
  ${unitRef("a")} as answerer, coalesce(p.base_id, p.ward_id) as "answererId", p.unit_id as "unitId", p.city_id as "cityId", p.ward_id as "wardId", p.base_id as "baseId",
  p.branch_id as "branchId",
  (select c.id from candidate c where c.person_id = p.id order by c.ended, c.state_since desc nulls last, c.id limit 1) as "candidateId",
  (select m.id from membership m where m.person_id = p.id order by m.ended, m.since desc, m.id limit 1) as "memberId"`;

export const requestTables = `subject_request r join person p on p.id = r.person_id left join unit o on o.id = p.unit_id
  left join unit h on h.id = r.made_at_id left join unit a on a.id = coalesce(p.base_id, p.ward_id)`;

const personColumns = `p.id as "personId", p.unit_id as "unitId", p.city_id as "cityId", p.ward_id as "wardId", p.base_id as "baseId", p.branch_id as "branchId"`;
export const personOfCase = `select ${personColumns} from candidate c join person p on p.id = c.person_id where c.id = $1`;
export const personOfMember = `select ${personColumns} from membership m join person p on p.id = m.person_id where m.id = $1`;
