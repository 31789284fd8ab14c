import { caseColumns, caseTables, standing } from "./candidates.sql.ts";

/** Cases that stand where the standing committee comes next: $2 ward, $3 states. */
export const awaiting = `select ${caseColumns} from ${caseTables} where c.ward_id = $2 and c.state = any ($3) and not c.ended`;

export const waitingIds = "select c.id from candidate c where c.ward_id = $1 and c.state = any ($2)";

export const chosen = `select ${caseColumns} from ${caseTables} where c.id = any ($2)`;

/** What was voted in the ward $2 on the day $1, in the order in which it was recorded. */
export const votedOn = `select ${caseColumns}, v.event, v.facts as said from ${caseTables}
  join candidate_event v on v.candidate_id = c.id
  where v.recorded_by_unit = $2 and c.ward_id = $2 and v.on_day = $1 and v.event in ('DECIDE', 'DECLINE', 'RECOGNISE')
    and v.facts ? 'yes' and ${standing("v")} order by v.recorded_at, v.id`;

/** Numbers of $2 that decisions of the ward $1 already bear in the term from $3 to before $4. */
export const usedNumbers = `select v.facts ->> 'number' as number, v.on_day as on from candidate_event v join candidate c on c.id = v.candidate_id
  where c.ward_id = $1 and v.recorded_by_unit = $1 and as_printed(v.facts ->> 'number') = any (select as_printed(n) from unnest($2::text[]) n) and v.on_day >= $3 and v.on_day < $4
    and v.event in ('DECIDE', 'RECOGNISE', 'REMOVE') and ${standing("v")} order by 1 limit 1`;
