import { lastSent } from "../../db/monthAnswers.ts";
import type { Reader } from "../../db/reading.ts";
import type { Answers, ReviewedAs } from "../../domain/monthReview.ts";
import { type ReportingPeriod, shiftPeriod } from "../../domain/periods.ts";
import type { MonthAnswer, ReviewedPerson } from "../../entities/monthReview.ts";

/** A version of a branch's month as kept. */
export interface KeptReview {
  id: string;
  version: number;
  state: "DRAFT" | "SENT";
  revision: number;
  people: number | null;
  sentAt: string | null;
}

/** Every version of a branch's month that the reader may see, the latest first. */
export function reviewsOf(read: Reader, unitId: string, month: ReportingPeriod): Promise<KeptReview[]> {
  return read.rows<KeptReview>(
    "monthReviewsOf",
    `select r.id, r.version, r.state, r.revision, r.people, r.sent_at as "sentAt" from month_review r
     where r.unit_id = $1 and r.starts_on = $2 order by r.version desc`,
    [unitId, month.startsOn],
  );
}

type Row = Omit<ReviewedPerson, "last">;
const answers = `a.progress, a.activities, a.helper_met as "helperMet", a.note`;

/** Who was answered for in one version; whoever left the reader's place since is not named. */
export async function answered(read: Reader, reviewId: string): Promise<ReviewedPerson[]> {
  const rows = await read.rows<Row>(
    "monthAnswered",
    `select p.id as "personId", p.full_name as "fullName", a.standing as as, ${answers},
       case a.standing when 'CASE' then (select c.id from candidate c where c.person_id = p.id order by c.ended, c.state_since desc nulls last, c.id limit 1)
                       else (select m.id from membership m where m.person_id = p.id order by m.ended, m.since desc, m.id limit 1) end as "subjectId"
     from month_answer a join person p on p.id = a.person_id where a.review_id = $1 and p.deidentified_on is null order by p.name_order, p.id`,
    [reviewId],
  );
  return rows.map((row) => ({ ...row, last: null }));
}

/** Whom the branch answers for in the month, with what the draft says so far and what was sent for the month before. */
export async function toAnswer(read: Reader, unitId: string, month: ReportingPeriod, reviewId: string | null): Promise<ReviewedPerson[]> {
  const before = shiftPeriod(month, -1);
  const rows = await read.rows<Row & { last: Omit<MonthAnswer, "month"> | null }>(
    "monthToAnswer",
    `select p.id as "personId", p.full_name as "fullName", x.standing as as, x.subject_id as "subjectId", ${answers},
       (select to_jsonb(l) from (${lastSent("a.person_id = p.id and a.starts_on = $4")}) l) as last
     from reviewed_people($1, $2) x join person p on p.id = x.person_id left join month_answer a on a.review_id = $3 and a.person_id = p.id
     order by p.name_order, p.id`,
    [unitId, month.endsBefore, reviewId, before.startsOn],
  );
  return rows.map(({ last, ...row }) => ({ ...row, last: last && { ...lineOf(last), month: before.id } }));
}

const lineOf = ({ progress, activities, helperMet, note }: Omit<MonthAnswer, "month">) => ({ progress, activities, helperMet, note });

/** What a draft says, by person: what two editors compare. */
export interface DraftLine extends Answers {
  personId: string;
  as: ReviewedAs;
}
