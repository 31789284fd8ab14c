import type { ClientBase } from "pg";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlan } from "./demoPlan.ts";

/** What members of four branches asked, and how many days ago: one just come, one acknowledged, one overdue, one answered. */
const asked = [
  { slug: "tdp2", kind: "CORRECT", received: 0 },
  { slug: "tdp1", kind: "ACCESS", received: 4, acknowledged: 3 },
  { slug: "tdp3", kind: "RESTRICT", received: 20, acknowledged: 19 },
  { slug: "tdp4", kind: "ERASE", received: 40, acknowledged: 39, answered: 30 },
] as const;
const refusal = "Đảng viên đang sinh hoạt: hồ sơ phải lưu theo quy định về quản lý đảng viên.";

/** Requests of persons whom the data concern, at branches of Đống Đa. */
export async function receiveRequests(db: ClientBase, { accounts, posts, members }: DemoPlan): Promise<void> {
  const today = dateInVietnam(new Date());
  const ago = (days: number | undefined) => (days === undefined ? null : addDays(today, -days));
  for (const one of asked) {
    const account = accounts.find(({ login }) => login === `${one.slug}.dongda`);
    const branch = posts.find(({ accountId }) => accountId === account?.id)?.unitId;
    const member = members.find(({ unitId }) => unitId === branch);
    if (!branch || !member) throw new Error(`the demo keeps no members at ${one.slug}`);
    const answered = "answered" in one ? one.answered : undefined;
    await db.query(
      `insert into subject_request (id, person_id, made_at_id, kind, identity, received_on, acknowledged_on, outcome, ground, words, letter, answered_on,
         recorded_at, acknowledge_recorded_at, answer_recorded_at)
       values ($1, $2, $3, $4, 'KNOWN', $5::date, $6::date, $7, $8, $9, $10, $11::date,
         least($5::date + time '16:30', now()), least($6::date + time '16:30', now()), least($11::date + time '16:30', now()))`,
      [
        ...[demoId(`demo/request/${one.slug}`), member.personId, branch, one.kind, ago(one.received)],
        ...["acknowledged" in one ? ago(one.acknowledged) : null],
        ...(answered === undefined ? [null, null, null, null] : ["REFUSED", "KEPT_BY_LAW", refusal, "12-CV/ĐU"]),
        ago(answered),
      ],
    );
  }
}
