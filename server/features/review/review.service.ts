import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActorOn } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { badInput, conflict, periodClosed } from "../../domain/errors.ts";
import { dueDay, isComplete, isOpen, longestNote, readMonth } from "../../domain/monthReview.ts";
import type { ReportingPeriod } from "../../domain/periods.ts";
import { checkNote } from "../../domain/plainNote.ts";
import type { MonthReview, ReviewedPerson } from "../../entities/monthReview.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import { type DraftLine, type KeptReview, reviewsOf, toAnswer } from "./loadReview.ts";
import type { AnswerInput, SaveMonthReviewInput, SendMonthReviewInput } from "./review.inputs.ts";
import { showReview } from "./review.reads.ts";

interface Asked {
  clientKey: string;
  unitId: string;
  month: string;
  revision: number;
}
/** What a change works on: the versions so far, the latest first, and whom the month is about. */
interface Working {
  db: EntityManager;
  unit: OrgUnit;
  month: ReportingPeriod;
  kept: KeptReview[];
  people: ReviewedPerson[];
}

/** Loads a branch's month, asks the rule, and changes it once, if nobody was quicker: CONFLICT tells what stands now. */
function changeReview(
  caller: Caller,
  input: Asked,
  action: "saveMonthReview" | "sendMonthReview",
  change: (work: Working) => Promise<{ reviewId: string; changes: Record<string, unknown> }>,
): Promise<MonthReview> {
  const load = (read: Reader) => findUnit(read, input.unitId);
  return asActorOn(caller, load, async (db, actor: Actor, unit) => {
    const read = inside(db);
    authorize(actor, action, "OrgUnit", unit);
    const month = readMonth(input.month);
    const claim = await once(db, actor, input, uuid());
    if (claim.fresh) {
      if (!isOpen(month, todayInVietnam()))
        throw periodClosed("month", `Hạn gửi nhận xét là ngày ${dueDay} tháng sau, gửi muộn được đến hết tháng sau. Chọn tháng còn nhận.`);
      // Two writers of one month take turns; the second then sees what the first did.
      await db.query("select id from month_review where unit_id = $1 and starts_on = $2 for update", [unit.id, month.startsOn]);
      const kept = await reviewsOf(read, unit.id, month);
      const people = await toAnswer(read, unit.id, month, kept[0]?.id ?? null);
      if ((kept[0]?.revision ?? 0) !== input.revision) throw quicker(kept[0], people);
      const { reviewId, changes } = await change({ db, unit, month, kept, people });
      await audit(db, actor, {
        ...{ action, subjectType: "MonthReview", subjectId: reviewId, unitId: unit.id },
        changes: { month: month.id, ...changes },
      });
    }
    return showReview(read, actor, unit, month);
  });
}

/** What stands now, answer by answer and without the words, so that both can be put side by side. */
const quicker = (last: KeptReview | undefined, people: readonly ReviewedPerson[]) =>
  conflict("Nhận xét tháng này vừa được người khác sửa hoặc gửi. Xem lại nội dung mới rồi làm tiếp.", "revision", {
    theirs: {
      revision: last?.revision ?? 0,
      state: last?.state ?? "NONE",
      people: people.map(({ personId, progress, activities, helperMet }) => ({ personId, progress, activities, helperMet })),
    },
  });

/** Keeps what the branch says so far; after a sending it begins the correction, a version of its own (DOMAIN R45). */
export function saveMonthReview(caller: Caller, input: SaveMonthReviewInput): Promise<MonthReview> {
  return changeReview(caller, input, "saveMonthReview", async ({ db, unit, month, kept, people }) => {
    const lines = readLines(input.people, people);
    const [last] = kept;
    const reviewId = last?.state === "DRAFT" ? last.id : uuid();
    if (last?.state === "DRAFT") {
      await db.query("update month_review set state = 'DRAFT' where id = $1", [reviewId]);
      await db.query("delete from month_answer where review_id = $1", [reviewId]);
    } else {
      await db.query("insert into month_review (id, unit_id, starts_on) values ($1, $2, $3)", [reviewId, unit.id, month.startsOn]);
    }
    await db.query(
      `insert into month_answer (review_id, person_id, standing, progress, activities, helper_met, note)
       select $1, x."personId", x."as", x.progress, x.activities, x."helperMet", x.note
       from jsonb_to_recordset($2) as x ("personId" uuid, "as" text, progress text, activities text, "helperMet" boolean, note text)`,
      [reviewId, JSON.stringify(lines)],
    );
    return { reviewId, changes: { people: lines.length } };
  });
}

const most = 500;

/** The lines as they are kept: of whom the branch follows, each once; people who left meanwhile are left out. */
function readLines(given: readonly AnswerInput[], people: readonly ReviewedPerson[]): DraftLine[] {
  if (given.length > most) throw badInput("people", `Một lần gửi tối đa ${most} người.`);
  const followed = new Map(people.map((person) => [person.personId, person.as]));
  const seen = new Set<string>();
  return given.flatMap(({ personId, progress, activities, helperMet, note }, at) => {
    const id = asId(personId, `people.${at}.personId`);
    if (seen.has(id)) throw badInput(`people.${at}.personId`, "Người này có hai lần trong danh sách.");
    seen.add(id);
    const word = checkNote(note, longestNote, `people.${at}.note`);
    const as = followed.get(id);
    if (!as) return [];
    return [{ personId: id, as, progress: progress ?? null, activities: activities ?? null, helperMet: helperMet ?? null, note: word }];
  });
}

/** Sends the draft to whoever stands above; everybody the branch follows now is answered for in it. */
export function sendMonthReview(caller: Caller, input: SendMonthReviewInput): Promise<MonthReview> {
  return changeReview(caller, input, "sendMonthReview", async ({ db, kept: [last], people }) => {
    if (people.length === 0) throw badInput("people", "Chi bộ không có ai cần nhận xét tháng này.");
    if (last?.state === "SENT") throw conflict("Nhận xét tháng này đã gửi và chưa sửa gì. Sửa rồi lưu trước khi gửi lại.", "revision");
    const open = people.filter((person) => !isComplete(person)).length;
    if (!last || open > 0) throw badInput("people", `Còn ${open} người chưa có đủ ba câu trả lời. Trả lời cho từng người rồi gửi.`);
    await db.query("update month_review set state = 'SENT' where id = $1", [last.id]);
    return { reviewId: last.id, changes: { version: last.version, people: people.length } };
  });
}
