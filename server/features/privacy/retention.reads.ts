import { authorize, verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import { findUnit, unitRef } from "../../db/units.ts";
import { stateWords } from "../../domain/procedure/words.ts";
import type { Connection } from "../../entities/connection.ts";
import type { Close, Deidentification, Retention, RetentionPeriod } from "../../entities/retention.ts";

const closeWords: Record<Close, readonly [vi: string, en: string]> = {
  ...stateWords,
  UNLISTED: ["Ghi nhầm vào danh sách", "Listed by mistake"],
};

/** How long people are known by name, and how many of one's own place that concerns. */
export async function retention(caller: Caller, unitId: string): Promise<Retention> {
  const read = caller.reading;
  const unit = await findUnit(read, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readPrivacy", "OrgUnit", unit);
  const [[now], periods] = await Promise.all([
    read.rows<Pick<Retention, "months" | "waiting" | "soon" | "done">>(
      "retentionNow",
      "select retention_months($1, today_here()) as months, o.waiting, o.soon, o.done from retention_outlook() o",
      [unit.cityId],
    ),
    read.rows<RetentionPeriod>(
      "retentionPeriods",
      `select r.months, r.since, r.set_at as "setAt" from retention_period r where r.unit_id = $1 order by r.since desc, r.set_at desc`,
      [unit.cityId],
    ),
  ]);
  const can = verdicts(actor, "OrgUnit", unit).filter((action) => action === "setRetention");
  return { ...now!, periods, can };
}

/** The proofs of one's own place, the latest first. */
export async function deidentifications(
  caller: Caller,
  page: { unitId: string; first: number; after?: string | null | undefined },
): Promise<Connection<Deidentification>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const unit = await findUnit(caller.reading, page.unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readPrivacy", "OrgUnit", unit);
  // A city has no right to whose proof it is, nor to the branch.
  const [unitOf, whose] =
    actor.level === "CITY" ? ["null", ""] : [unitRef("o"), "left join person p on p.id = d.person_id left join unit o on o.id = p.unit_id"];
  const rows = await caller.reading.rows<Omit<Deidentification, "closedVi" | "closedEn"> & { done: string; total: number }>(
    `deidentifications${actor.level}`,
    `select d.id, d.done_at as at, to_json(d.done_at) #>> '{}' as done, d.rule, d.months, d.closed_as as "closedAs", d.closed_on as "closedOn", d.fields,
       (d.counts ->> 'steps')::int as steps, (d.counts ->> 'results')::int as results, (d.counts ->> 'entries')::int as entries, ${unitOf} as unit,
       (select count(*)::int from deidentification) as total
     from deidentification d ${whose}
     where $1::timestamptz is null or (d.done_at, d.id) < ($1::timestamptz, $2::uuid) order by d.done_at desc, d.id desc limit $3`,
    [...(keys ?? [null, null]), first + 1],
  );
  const told = rows.map((row) => ({ ...row, closedVi: closeWords[row.closedAs][0], closedEn: closeWords[row.closedAs][1] }));
  return pageOf(told, first, page.after, ({ done, id }) => [done, id], rows[0]?.total ?? 0);
}
