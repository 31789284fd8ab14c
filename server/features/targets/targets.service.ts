import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import type { ReportingPeriod } from "../../domain/periods.ts";
import type { AllocationRow } from "../../entities/Allocation.ts";
import type { PlanMessageCode } from "../../entities/plan.ts";
import type { Indicator } from "../../entities/reference.ts";
import type { Target } from "../../entities/Target.ts";
import { checkInstrument } from "../instrument.ts";
import { allocationRow, draftSumOf, keyOf, leastSum, numberToDivide, type PlanKey, planAndRows } from "./allocation.reads.ts";
import { exemptionProblem, valueProblem } from "./checkedRows.ts";
import { whyByHand } from "./explanation.ts";
import { refuseBroken, refuseShort } from "./issueChecks.ts";
import { toldMessages } from "./planMessages.ts";
import { changePlan, type Draft, writeDrafts } from "./plans.store.ts";
import { proposalOf } from "./proposal.ts";
import type { IssueTargetsInput, SetTargetInput } from "./targets.inputs.ts";
import { findTarget, targetsUnder } from "./targets.reads.ts";

/** Prepares, or prepares again, what a unit directly below must reach in one period (DOMAIN R8, R14). Issuing comes after. */
export async function setTarget(caller: Caller, input: SetTargetInput): Promise<AllocationRow> {
  const key = keyOf(caller, input);
  const unit = await asActor(caller, async (db, actor) => {
    const receiver = await findUnit(inside(db), input.unitId);
    authorize(actor, "setTarget", "OrgUnit", receiver);
    const problem = valueProblem(key.indicator, input.value, input.exempt);
    if (problem) throw badInput("value", problem);
    const { rows } = await planAndRows(caller, inside(db), receiver.parentId!, key);
    const bound = exemptionProblem(rows.find(({ id }) => id === receiver.id)!, input.value);
    if (bound) throw badInput("value", bound);
    await changePlan(db, receiver.parentId!, key, null, { do: "NUMBERS", units: [receiver.id], count: 1 });
    const gone = input.value == null && !input.exempt;
    const draft = { unitId: receiver.id, value: input.value ?? 0, exempt: input.exempt, fixed: true, why: null };
    await writeDrafts(db, receiver.parentId!, key, gone ? [] : [draft], gone ? [receiver.id] : []);
    const changes = { indicator: key.indicator.code, period: key.period.id, value: input.value ?? null, exempt: input.exempt };
    await audit(db, actor, { action: "setTarget", subjectType: "TargetDraft", subjectId: receiver.id, unitId: receiver.id, changes });
    return receiver;
  });
  return allocationRow(caller, unit, key);
}

/**
 * Issues every draft of one indicator and period under one instrument: new targets, or new versions of those already issued. A new
 * version must be acknowledged again.
 */
export async function issueTargets(caller: Caller, input: IssueTargetsInput): Promise<Target[]> {
  const key = keyOf(caller, input);
  const { indicator, period } = key;
  const instrumentId = await asActor(caller, async (db, actor) => {
    const giver = await findUnit(inside(db), input.unitId);
    authorize(actor, "issueTargets", "OrgUnit", giver);
    const paper = checkInstrument(input.instrument);
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return claim.id;
    await changePlan(db, giver.id, key, input.revision ?? null, { do: "ISSUED" });
    const confirmed = await explainDrafts(db, caller, giver.id, key, input);
    await db.query("insert into instrument (id, number, signed_on, issuer, title, unit_id) values ($1, $2, $3, $4, $5, $6)", [
      claim.id,
      paper.number,
      paper.signedOn,
      paper.issuer,
      paper.title,
      giver.id,
    ]);
    const issued = await issueDrafts(db, giver.id, indicator, period, claim.id);
    if (issued.length === 0) throw conflict("Chưa có chỉ tiêu nào được dự thảo để giao.");
    const changes = {
      indicator: indicator.code,
      period: period.id,
      number: paper.number,
      targets: issued.length,
      ...(confirmed.length > 0 && { confirmed: confirmed.join(" ") }),
    };
    await audit(db, actor, { action: "issueTargets", subjectType: "Instrument", subjectId: claim.id, unitId: giver.id, changes });
    for (const target of issued) {
      const value = { indicator: indicator.code, period: period.id, value: target.value, exempt: target.exempt, version: target.version };
      await audit(db, actor, {
        action: "issueTargets",
        subjectType: "Target",
        subjectId: target.id,
        unitId: target.unit_id,
        changes: value,
      });
    }
    return claim.id;
  });
  return targetsUnder(caller, instrumentId);
}

/**
 * A number set by hand is explained when it is issued: beside the others, and with what the unit is still owed. Answers with the breaks of
 * the plan's rules that had to be confirmed, and were.
 */
async function explainDrafts(
  db: EntityManager,
  caller: Caller,
  giverId: string,
  key: PlanKey,
  input: IssueTargetsInput,
): Promise<PlanMessageCode[]> {
  const { plan, rows } = await planAndRows(caller, inside(db), giverId, key);
  const bound = rows.find(({ exemption, draft, draftExempt }) => exemption && draft !== null && !draftExempt);
  if (bound) throw conflict(exemptionProblem(bound, bound.draft)!);
  if (key.indicator.kind === "RATIO") return [];
  const least = leastSum(plan, key.indicator);
  if (least !== null) refuseShort(least - draftSumOf(rows), least, input);
  const text = { target: numberToDivide(plan, key.indicator), rules: plan.rules ?? [] };
  const { whys, messages } = proposalOf(text, rows, key.period);
  const confirmed = refuseBroken(toldMessages(text, messages, rows, draftSumOf(rows)), input);
  const byHand = rows.filter(({ draft, draftFixed }) => draft !== null && draftFixed);
  const drafts = byHand.map((row): Draft => {
    const [value, exempt] = [row.draft!, row.draftExempt!];
    const why = whys?.get(row.id) ?? whyByHand(value, exempt, row.carried ?? "0/1");
    return { unitId: row.id, value, exempt, fixed: true, why };
  });
  await writeDrafts(db, giverId, key, drafts, []);
  return confirmed;
}

interface IssuedRow {
  id: string;
  unit_id: string;
  version: number;
  value: number;
  exempt: boolean;
}

async function issueDrafts(
  db: EntityManager,
  giverId: string,
  indicator: Indicator,
  period: ReportingPeriod,
  instrumentId: string,
): Promise<IssuedRow[]> {
  const key = [giverId, indicator.id, period.kind, period.startsOn];
  const drafts = (await db.query(
    `select d.for_unit_id from target_draft d join unit u on u.id = d.for_unit_id and u.parent_id = d.unit_id and u.ended_on is null
     where d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4 order by d.for_unit_id for update of d`,
    key,
  )) as { for_unit_id: string }[];
  const units = drafts.map((draft) => draft.for_unit_id);
  const issued = (await db.query(
    `insert into target as t (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value, exempt)
     select n.id, d.for_unit_id, d.indicator_id, d.period_kind, d.starts_on, d.ends_before, 'ASSIGNED', d.unit_id, d.value, d.exempt
     from unnest($5::uuid[], $6::uuid[]) n (unit_id, id)
     join target_draft d on d.for_unit_id = n.unit_id and d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4
     on conflict (unit_id, indicator_id, period_kind, starts_on, baseline)
     do update set value = excluded.value, exempt = excluded.exempt, version = t.version + 1, assigned_by_id = excluded.assigned_by_id
     returning id, unit_id, version, value, exempt`,
    [...key, units, units.map(() => uuid())],
  )) as IssuedRow[];
  await db.query(
    `insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, why)
     select n.*, d.why from unnest($5::uuid[], $6::int[], $7::int[], $8::boolean[], $9::uuid[], $10::uuid[]) n (target_id, version, value, exempt, paper, unit_id)
     join target_draft d on d.for_unit_id = n.unit_id and d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4`,
    [
      ...key,
      issued.map((row) => row.id),
      issued.map((row) => row.version),
      issued.map((row) => row.value),
      issued.map((row) => row.exempt),
      issued.map(() => instrumentId),
      issued.map((row) => row.unit_id),
    ],
  );
  // Only what was issued: a draft prepared meanwhile waits for the next paper.
  await db.query(
    "delete from target_draft where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and for_unit_id = any ($5::uuid[])",
    [...key, units],
  );
  return issued;
}

/** The receiving unit says that it has taken note of the current version; saying so twice changes nothing. */
export async function acknowledgeTarget(caller: Caller, targetId: string): Promise<Target> {
  const id = await asActor(caller, async (db, actor) => {
    const target = await findTarget(caller, inside(db), targetId);
    authorize(actor, "read", "Target", target);
    if (target.state === "ACKNOWLEDGED") return target.id;
    authorize(actor, "acknowledgeTarget", "Target", target);
    const eventId = uuid();
    await db.query(
      `insert into target_event (id, target_id, version, kind, account_id, unit_id) values ($1, $2, $3, 'ACKNOWLEDGED', $4, $5) on conflict do nothing`,
      [eventId, target.id, target.version, actor.accountId, target.unitId],
    );
    const changes = { indicator: target.indicator, period: target.period.id, version: target.version };
    await audit(db, actor, { action: "acknowledgeTarget", subjectType: "Target", subjectId: target.id, unitId: target.unitId, changes });
    return target.id;
  });
  return findTarget(caller, caller.reading, id);
}
