import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { checkDuring, exemptedIndicator } from "../../domain/exemptions.ts";
import { periodOf } from "../../domain/periods.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Exemption } from "../../entities/Exemption.ts";
import { checkInstrument } from "../instrument.ts";
import { type Amendment, amend, fileInstrument } from "./amend.ts";
import { checkReason } from "./checks.ts";
import type { DecideExemptionInput, EndExemptionInput, ProposeExemptionInput } from "./exemptions.inputs.ts";
import { findExemption } from "./exemptions.reads.ts";

const longestEvidence = 100;

/** A unit asks to be exempt from one rule, with ground, argument and evidence (DOMAIN R5, Q2). Nothing changes until it is approved. */
export async function proposeExemption(caller: Caller, input: ProposeExemptionInput): Promise<Exemption> {
  const id = await asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "proposeExemption", "OrgUnit", unit);
    checkDuring(input.startsOn, input.endsBefore);
    const reason = checkReason("reason", input.reason, "Nhập lý do đề nghị miễn");
    const evidence = normalise(input.evidence);
    if (!evidence || evidence.length > longestEvidence) {
      throw badInput("evidence", `Nhập số, ký hiệu văn bản minh chứng, tối đa ${longestEvidence} ký tự.`);
    }
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return claim.id;
    const indicator = caller.reference.indicator(exemptedIndicator(input.rule));
    await db.query(
      `insert into exemption (id, unit_id, indicator_id, rule, ground, reason, evidence, starts_on, ends_before) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [claim.id, unit.id, indicator.id, input.rule, input.ground, reason, evidence, input.startsOn, input.endsBefore],
    );
    const { rule, ground, startsOn, endsBefore } = input;
    const changes = { rule, ground, startsOn, endsBefore, evidence };
    await audit(db, actor, { action: "proposeExemption", subjectType: "Exemption", subjectId: claim.id, unitId: unit.id, changes });
    return claim.id;
  });
  return findExemption(caller, caller.reading, id);
}

/** The unit straight above approves or refuses. Approved, the targets it covers become exempt in a new version under the same paper. */
export async function decideExemption(caller: Caller, input: DecideExemptionInput): Promise<Exemption> {
  const id = await asActor(caller, async (db, actor) => {
    const exemption = await findExemption(caller, inside(db), input.exemptionId);
    authorize(actor, "read", "Exemption", exemption);
    const claim = await once(db, actor, input, exemption.id);
    if (!claim.fresh) return claim.id;
    if (exemption.state !== "PROPOSED") throw decided();
    authorize(actor, "decideExemption", "Exemption", exemption);
    const answer = checkReason("answer", input.answer, "Nhập nội dung trả lời");
    let paperId: string | null = null;
    if (input.decision === "APPROVED") {
      if (!input.instrument) throw badInput("instrument", "Nhập văn bản làm căn cứ miễn.");
      paperId = await fileInstrument(db, actor.unitId!, checkInstrument(input.instrument));
    }
    await db.query("update exemption set state = $2, answer = $3, instrument_id = $4 where id = $1", [
      exemption.id,
      input.decision,
      answer,
      paperId,
    ]);
    if (paperId) await exempt(db, actor.unitId!, exemption, paperId, answer);
    await note(db, actor, "decideExemption", exemption, input.decision);
    return exemption.id;
  });
  return findExemption(caller, caller.reading, id);
}

/** Ends from today what was approved for longer. Targets it had made exempt stay so until a number is given again. */
export async function endExemption(caller: Caller, input: EndExemptionInput): Promise<Exemption> {
  const id = await asActor(caller, async (db, actor) => {
    const exemption = await findExemption(caller, inside(db), input.exemptionId);
    authorize(actor, "read", "Exemption", exemption);
    const claim = await once(db, actor, input, exemption.id);
    if (!claim.fresh) return claim.id;
    if (exemption.state === "ENDED") throw decided();
    authorize(actor, "endExemption", "Exemption", exemption);
    if (exemption.endsBefore <= dateInVietnam(new Date())) throw conflict("Thời gian miễn đã hết, không cần kết thúc sớm.");
    const reason = checkReason("reason", input.reason, "Nhập lý do kết thúc miễn");
    await db.query("update exemption set state = 'ENDED', end_reason = $2 where id = $1", [exemption.id, reason]);
    await note(db, actor, "endExemption", exemption, "ENDED");
    return exemption.id;
  });
  return findExemption(caller, caller.reading, id);
}

const decided = () => conflict("Đề nghị miễn này đã được quyết định. Tải lại trang để xem.");

function note(db: EntityManager, actor: Actor, action: string, exemption: Exemption, state: string): Promise<void> {
  const { id, unitId, rule } = exemption;
  return audit(db, actor, { action, subjectType: "Exemption", subjectId: id, unitId, changes: { rule, state: [exemption.state, state] } });
}

/** Targets of record whose period ends within the exemption: on its last day a period is judged. This year's is made where there is none in force. */
async function exempt(db: EntityManager, giverId: string, exemption: Exemption, paperId: string, reason: string): Promise<void> {
  const { unitId, indicatorId, startsOn, endsBefore } = exemption;
  const today = dateInVietnam(new Date());
  const year = periodOf(today, "YEAR");
  const covered = (await db.query(
    `select id, unit_id as "unitId", version from target where unit_id = $1 and indicator_id = $2 and baseline = 'ASSIGNED'
       and (closed_on is null and not exempt or closed_on is not null and period_kind = 'YEAR' and starts_on = $6)
       and ends_before > greatest($3::date, $5::date) and ends_before <= $4 for update`,
    [unitId, indicatorId, startsOn, endsBefore, today, year.startsOn],
  )) as Pick<Amendment, "id" | "unitId" | "version">[];
  for (const target of covered) await amend(db, giverId, { ...target, value: 0, exempt: true }, paperId, reason);
  if (year.endsBefore <= startsOn || year.endsBefore > endsBefore) return;
  const made = (await db.query(
    `insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value, exempt)
     values ($1, $2, $3, 'YEAR', $4, $5, 'ASSIGNED', $6, 0, true) on conflict (unit_id, indicator_id, period_kind, starts_on, baseline) do nothing
     returning id`,
    [uuid(), unitId, indicatorId, year.startsOn, year.endsBefore, giverId],
  )) as { id: string }[];
  if (!made[0]) return;
  await db.query(
    "insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, reason) values ($1, 1, 0, true, $2, $3, $4)",
    [made[0].id, paperId, unitId, reason],
  );
}
