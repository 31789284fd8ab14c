import { caseColumns, caseTables } from "./candidates.sql.ts";

/** Cases that stand where the standing committee comes next: $2 ward, $3 states. */
export const awaiting = `select ${caseColumns} from ${caseTables} where c.ward_id = $2 and c.state = any ($3) and not c.ended`;

export const waitingIds = "select c.id from candidate c where c.ward_id = $1 and c.state = any ($2)";

export const chosen = `select ${caseColumns} from ${caseTables} where c.id = any ($2)`;

/** What was voted in the ward $1 on the day $2, in the order in which it was recorded, wherever the people went since. */
export const votedOn = `select v.case_id as id, v.person_id as "personId", v.event, v.said, v.full_name as "fullName", v.born_on as "bornOn",
  coalesce(v.branch, '') as branch, v.steps from votes_of_meeting($1, $2) v`;

/** Numbers of $1 that decisions of one's own ward already bear in the term from $2 to before $3. */
export const usedNumbers = "select g.number, g.given_on as on from numbers_given($1, $2, $3) g order by 1 limit 1";
