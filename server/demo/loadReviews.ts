import type { ClientBase } from "pg";
import { dateInVietnam } from "../domain/calendar.ts";
import { periodOf, type ReportingPeriod, shiftPeriod } from "../domain/periods.ts";
import type { DemoPlan } from "./demoPlan.ts";

/** What branches of the demo's ward said of their people: two months sent by most of them, this one begun to come in and not yet of the first branch. */
export async function sendReviews(db: ClientBase, plan: DemoPlan): Promise<void> {
  const first = unitOf(plan, "tdp1.dongda");
  const branches = branchesUnder(plan, unitOf(plan, "dongda.canbo"));
  const now = periodOf(dateInVietnam(new Date()), "MONTH");
  for (const [at, unitId] of branches.entries()) {
    const sends = (ago: number) => (unitId === first ? ago > 0 : (at + ago) % (ago === 0 ? 2 : 6) !== 1);
    for (const ago of [2, 1, 0]) if (sends(ago)) await sendReview(db, unitId, shiftPeriod(now, -ago), at);
  }
}

/** Where whoever signs in like this works. */
function unitOf({ accounts, posts }: DemoPlan, login: string): string {
  const account = accounts.find((one) => one.login === login)!;
  return posts.find(({ accountId }) => accountId === account.id)!.unitId!;
}

function branchesUnder({ units }: DemoPlan, wardId: string): string[] {
  const bases = units.filter(({ parentId }) => parentId === wardId).map(({ id }) => id);
  return units.filter(({ level, parentId }) => level === 4 && parentId && [wardId, ...bases].includes(parentId)).map(({ id }) => id);
}

/** Nobody is said to be worse for their name: the answers are drawn from the person's id, the same at every loading. */
async function sendReview(db: ClientBase, unitId: string, { startsOn, endsBefore }: ReportingPeriod, at: number): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `insert into month_review (id, unit_id, starts_on) select md5($1 || $2)::uuid, $1::uuid, $2::date
     where exists (select from reviewed_people($1::uuid, $3::date)) returning id`,
    [unitId, startsOn, endsBefore],
  );
  if (!rows[0]) return;
  await db.query(
    `insert into month_answer (review_id, person_id, standing, progress, activities, helper_met, note)
     select $1, x.person_id, x.standing, (array['STEADY', 'IMPROVED', 'STEADY', 'NEEDS_HELP'])[1 + x.drawn % 4],
       (array['FULL', 'FULL', 'PARTLY', 'FULL', 'NONE'])[1 + x.drawn % 5], x.drawn % 6 <> 5,
       case when x.drawn % 4 = 3 then 'Bận việc cơ quan, tham gia chưa đều; cần giao thêm việc cụ thể.' end
     from (select p.*, get_byte(decode(md5(p.person_id::text), 'hex'), 0) as drawn from reviewed_people($2, $3) p) x`,
    [rows[0].id, unitId, endsBefore],
  );
  // In the first days of the next month, one branch after the tenth; of this one, this morning.
  await db.query(
    "update month_review set state = 'SENT', sent_at = least(now(), ($2::date + $3::int)::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '9 hours') where id = $1",
    [rows[0].id, endsBefore, at === 2 ? 12 : at % 8],
  );
}
