import { authorize, may, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActorOn } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { findUnit, unitRef } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import { dueOn, isLate, isOpen, lastOn, readMonth } from "../../domain/monthReview.ts";
import type { ReportingPeriod } from "../../domain/periods.ts";
import type { BranchReview, MonthReview, MonthReviewProgress } from "../../entities/monthReview.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import { readingReason } from "../readingReason.ts";
import { answered, type KeptReview, reviewsOf, toAnswer } from "./loadReview.ts";

/** What stands in the log of looks: one name for what a review shows of each person. */
const shownField = "monthReview";

/** A branch's month whole, inside a change: that each person in it was looked at is logged there and then. */
export async function showReview(
  read: Reader,
  actor: Actor,
  unit: OrgUnit,
  month: ReportingPeriod,
  wanted: number | null = null,
  why = "",
): Promise<MonthReview> {
  const kept = await reviewsOf(read, unit.id, month);
  const one = wanted === null ? kept[0] : kept.find(({ version, state }) => version === wanted && state === "SENT");
  if (wanted !== null && !one) throw badInput("version", "Không có bản gửi này. Chọn một bản trong danh sách.");
  const can = verdicts(actor, "OrgUnit", unit).filter((act) => act === "saveMonthReview" || act === "sendMonthReview");
  const open = isOpen(month, todayInVietnam());
  // The branch goes on from what it has; whoever only reads, and a month that is over, see what was sent.
  const works = can.length > 0 && open && wanted === null;
  const people = works ? await toAnswer(read, unit.id, month, one?.id ?? null) : one ? await answered(read, one.id) : [];
  if (people.length > 0)
    await read.rows("noteViews", "select note_view(x, $2, $3) from unnest($1::uuid[]) x", [
      people.map(({ personId }) => personId),
      [shownField],
      why,
    ]);
  return {
    unit: { id: unit.id, level: unit.level, name: unit.name },
    month: month.id,
    dueOn: dueOn(month),
    lastOn: lastOn(month),
    open,
    late: isLate(month, firstSent(kept)),
    state: one?.state ?? "NONE",
    version: one?.version ?? 0,
    revision: kept[0]?.revision ?? 0,
    people,
    versions: kept.flatMap(({ state, version, sentAt, people: count }) =>
      state === "SENT" ? [{ version, sentAt: sentAt!, people: count! }] : [],
    ),
    can: open ? can : [],
  };
}

const firstSent = (kept: readonly KeptReview[]) => kept.findLast(({ state }) => state === "SENT")?.sentAt ?? null;

/** A branch's month, for work. Every person in it is logged as looked at. An auditor says why (BAD_INPUT on `reason` without it). */
export function monthReview(
  caller: Caller,
  asked: { unitId: string; month: string; version: number | null; reason: string | null },
): Promise<MonthReview> {
  const load = (read: Reader) => findUnit(read, asked.unitId);
  return asActorOn(caller, load, async (db, actor, unit) => {
    authorize(actor, "readMonthReview", "OrgUnit", unit);
    const month = readMonth(asked.month);
    if (unit.level !== "BRANCH") throw badInput("unitId", "Nhận xét tháng là của từng chi bộ. Chọn một chi bộ.");
    const why = readingReason(asked.reason, !may(actor, "readWithoutReason", "OrgUnit", unit));
    return showReview(inside(db), actor, unit, month, asked.version, why);
  });
}

/** $1 the unit, $2 the month, $3 its end. A branch is told of while it has somebody to review, or has sent. */
const progress = (
  column: string,
) => `select ${unitRef("u")} as unit, coalesce(r.state, 'NONE') as state, coalesce(r.version, 0) as version, r.sent_at as "sentAt",
    (select min(x.sent_at) from month_review x where x.unit_id = u.id and x.starts_on = $2) as "firstSentAt",
    coalesce(r.people, w.people) as people, n."needHelp", n.absent, n."notMet"
  from unit u cross join lateral (select count(*)::int as people from reviewed_people(u.id, $3)) w
  left join lateral (select * from month_review r where r.unit_id = u.id and r.starts_on = $2 order by r.version desc limit 1) r on true
  cross join lateral (select count(*) filter (where a.progress = 'NEEDS_HELP')::int as "needHelp", count(*) filter (where a.activities = 'NONE')::int as absent,
      count(*) filter (where not a.helper_met)::int as "notMet" from month_answer a where a.review_id = r.id and a.sent) n
  where u.level = 4 and (u.ended_on is null or r.state = 'SENT') and u.${column} = $1 and (w.people > 0 or r.id is not null) order by u.name, u.id`;

/** How far the branches of a unit are with a month; to a city the numbers alone (DOMAIN Q13). */
export async function monthReviews(caller: Caller, unitId: string, monthId: string): Promise<MonthReviewProgress> {
  const read = caller.reading;
  const unit = await findUnit(read, unitId);
  authorize(await actingAs(caller), "readMonthReviews", "OrgUnit", unit);
  const month = readMonth(monthId);
  const about = { month: month.id, dueOn: dueOn(month), lastOn: lastOn(month), open: isOpen(month, todayInVietnam()) };
  if (unit.level === "CITY") {
    const [counts] = await read.rows<{ expected: number; sent: number }>(
      "reviewCounts",
      "select expected, done as sent from review_counts($1)",
      [month.startsOn],
    );
    return { ...about, ...counts!, branches: [] };
  }
  // A branch is told of its own month alone: what one sent that was merged into it is not its answer.
  const column = unit.level === "BRANCH" ? "id" : levelRow(unit.level).column;
  const rows = await read.rows<Omit<BranchReview, "late"> & { firstSentAt: string | null }>(`monthProgress${column}`, progress(column), [
    ...[unit.id, month.startsOn, month.endsBefore],
  ]);
  const branches = rows.map(({ firstSentAt, ...row }) => ({ ...row, late: isLate(month, firstSentAt) }));
  // A correction that is being written leaves what was sent standing.
  const sent = branches.filter(({ state, version }) => state === "SENT" || version > 1).length;
  return { ...about, expected: branches.length, sent, branches };
}
