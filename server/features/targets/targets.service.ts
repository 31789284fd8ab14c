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
import { parsePeriod, type ReportingPeriod } from "../../domain/periods.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { AllocationRow } from "../../entities/Allocation.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { Indicator } from "../../entities/reference.ts";
import type { Target } from "../../entities/Target.ts";
import { allocationRow } from "./allocation.reads.ts";
import type { InstrumentInput, IssueTargetsInput, SetTargetInput } from "./targets.inputs.ts";
import { findTarget, targetsUnder } from "./targets.reads.ts";

const mostForPeople = 1_000_000;
const wholeInBasisPoints = 10_000;

function checkValue(indicator: Indicator, input: SetTargetInput): void {
  const most = indicator.kind === "RATIO" ? wholeInBasisPoints : mostForPeople;
  if (input.exempt && input.value) throw badInput("value", "Đơn vị được miễn thì không giao số.");
  if (!input.exempt && input.value != null && (input.value < 1 || input.value > most)) {
    throw badInput("value", indicator.kind === "RATIO" ? "Tỷ lệ phải lớn hơn 0 và không quá 100%." : "Chỉ tiêu là số người, từ 1 trở lên.");
  }
}

/** Prepares, or prepares again, what a unit directly below must reach in one period (DOMAIN R8, R14). Issuing comes after. */
export async function setTarget(caller: Caller, input: SetTargetInput): Promise<AllocationRow> {
  const indicator = caller.reference.indicator(input.indicator);
  const period = parsePeriod(input.period);
  const unit = await asActor(caller, async (db, actor) => {
    const receiver = await findUnit(inside(db), input.unitId);
    authorize(actor, "setTarget", "OrgUnit", receiver);
    checkValue(indicator, input);
    await saveDraft(db, receiver, indicator, period, input);
    const changes = { indicator: indicator.code, period: period.id, value: input.value ?? null, exempt: input.exempt };
    await audit(db, actor, { action: "setTarget", subjectType: "TargetDraft", subjectId: receiver.id, unitId: receiver.id, changes });
    return receiver;
  });
  return allocationRow(caller, unit, indicator, period);
}

async function saveDraft(
  db: EntityManager,
  receiver: OrgUnit,
  indicator: Indicator,
  period: ReportingPeriod,
  input: SetTargetInput,
): Promise<void> {
  const key = [receiver.parentId, receiver.id, indicator.id, period.kind, period.startsOn];
  if (input.value == null && !input.exempt) {
    await db.query(
      "delete from target_draft where unit_id = $1 and for_unit_id = $2 and indicator_id = $3 and period_kind = $4 and starts_on = $5",
      key,
    );
    return;
  }
  await db.query(
    `insert into target_draft (unit_id, for_unit_id, indicator_id, period_kind, starts_on, ends_before, value, exempt) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (for_unit_id, indicator_id, period_kind, starts_on, unit_id)
     do update set value = excluded.value, exempt = excluded.exempt, updated_at = now()`,
    [...key, period.endsBefore, input.value ?? 0, input.exempt],
  );
}

function checkInstrument(input: InstrumentInput): InstrumentInput {
  const text = (field: "number" | "issuer" | "title", prompt: string, longest: number) => {
    const clean = normalise(input[field]);
    if (!clean || clean.length > longest) throw badInput(field, `${prompt}, tối đa ${longest} ký tự.`);
    return clean;
  };
  return {
    number: text("number", "Nhập số, ký hiệu văn bản", 50),
    issuer: text("issuer", "Nhập cơ quan ban hành", 200),
    title: text("title", "Nhập trích yếu văn bản", 500),
    signedOn: input.signedOn,
  };
}

/**
 * Issues every draft of one indicator and period under one instrument: new targets, or new versions of those already issued. A new
 * version must be acknowledged again.
 */
export async function issueTargets(caller: Caller, input: IssueTargetsInput): Promise<Target[]> {
  const indicator = caller.reference.indicator(input.indicator);
  const period = parsePeriod(input.period);
  const instrumentId = await asActor(caller, async (db, actor) => {
    const giver = await findUnit(inside(db), input.unitId);
    authorize(actor, "issueTargets", "OrgUnit", giver);
    const paper = checkInstrument(input.instrument);
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return claim.id;
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
    const changes = { indicator: indicator.code, period: period.id, number: paper.number, targets: issued.length };
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
    `insert into target_version (target_id, version, value, exempt, instrument_id, unit_id)
     select n.* from unnest($1::uuid[], $2::int[], $3::int[], $4::boolean[], $5::uuid[], $6::uuid[]) n`,
    [
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
    const changes = { version: target.version };
    await audit(db, actor, { action: "acknowledgeTarget", subjectType: "Target", subjectId: target.id, unitId: target.unitId, changes });
    return target.id;
  });
  return findTarget(caller, caller.reading, id);
}
