import type { Actor } from "../access/actor.ts";
import { monthsShown } from "../domain/monthReview.ts";
import { periodOf } from "../domain/periods.ts";
import type { MonthAnswer } from "../entities/monthReview.ts";
import type { Reader } from "./reading.ts";

/** What stands of a month: the latest version that was sent. Row security shows answers with their person. */
export const lastSent = (of: string) => `select distinct on (a.person_id, a.starts_on) a.person_id as "personId", a.starts_on as "startsOn",
    a.progress, a.activities, a.helper_met as "helperMet", a.note from month_answer a
  where a.sent and ${of} order by a.person_id, a.starts_on desc, a.version desc, a.review_id desc`;

/** What was said of a person in the last months, the latest first; nothing to a city, which sees no answers. */
export async function monthAnswers(read: Reader, actor: Actor, personId: string): Promise<MonthAnswer[]> {
  if (actor.level === "CITY") return [];
  const rows = await read.rows<Omit<MonthAnswer, "month"> & { startsOn: string }>(
    "monthAnswers",
    `select * from (${lastSent("a.person_id = $1")}) x order by x."startsOn" desc limit ${monthsShown}`,
    [personId],
  );
  return rows.map(({ startsOn, progress, activities, helperMet, note }) => ({
    ...{ month: periodOf(startsOn, "MONTH").id, progress, activities, helperMet, note },
  }));
}
