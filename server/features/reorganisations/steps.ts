import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import type { Known, StepAsked, StepProblem } from "../../domain/reorganisation.ts";
import { stepProblems } from "../../domain/reorganisationChecks.ts";
import { orderProblems } from "../../domain/reorganisationOrder.ts";
import { type Step, stepOf } from "../../domain/reorganisationSteps.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";

const mostSteps = 200;
const mostUnits = 500;

export interface Loaded {
  steps: Step[];
  problems: StepProblem[];
}

/**
 * Loads every unit that is named, asks the rules about each, and makes of the steps what the database carries out. Whatever is changed
 * or receives a part must be the actor's to change; a new parent or heir must stand in the actor's own place.
 */
export async function loadSteps(caller: Caller, read: Reader, actor: Actor, asked: StepAsked[]): Promise<Loaded> {
  if (asked.length === 0 || asked.length > mostSteps) throw badInput("steps", `Một quyết định gồm từ 1 đến ${mostSteps} bước.`);
  const known = new Map<string, OrgUnit>();
  const find = async (id: string) => {
    const unit = known.get(asId(id)) ?? (await findUnit(read, id));
    known.set(unit.id, unit);
    return unit;
  };
  const plain: StepAsked[] = [];
  for (const step of asked) {
    if (step.unitIds.length === 0 || step.unitIds.length > mostUnits) throw badInput("unitIds", "Chọn đơn vị cần thay đổi.");
    for (const id of changed(step)) authorize(actor, "reorganise", "OrgUnit", await find(id));
    // Where new units stand unless it is said otherwise: above what may be changed, so in the actor's place.
    const { parentId, wardId } = await find(step.unitIds[0]!);
    for (const id of step.parts ? [parentId, wardId] : []) if (id) await find(id);
    for (const id of receiving(step)) authorize(actor, "read", "OrgUnit", await find(id));
    plain.push(lowered(step));
  }
  const choices = { known: known as Known, newId: uuid, indicatorId: (code: string) => stockIndicator(caller, code) };
  const problems = [
    ...plain.flatMap((step, at) => stepProblems(step, known).map((problem) => ({ step: at, ...withStock(caller, problem) }))),
    ...orderProblems(plain, known as Known),
  ];
  return { steps: plain.map((step) => stepOf(step, choices)), problems };
}

const changed = (step: StepAsked) => [
  ...step.unitIds,
  ...(step.parts ?? []).flatMap((part) => [...(part.unitId ? [part.unitId] : []), ...(part.takes ?? [])]),
];
const receiving = (step: StepAsked) =>
  [step.underId, step.heirId, ...(step.parts ?? []).map((part) => part.underId)].filter((id) => id != null);

/** Ids are compared as text from here on. */
function lowered(step: StepAsked): StepAsked {
  const low = (id: string | null | undefined) => (id ? id.toLowerCase() : null);
  const parts = step.parts?.map((part) => ({
    ...part,
    unitId: low(part.unitId),
    underId: low(part.underId),
    takes: (part.takes ?? []).map((id) => id.toLowerCase()),
  }));
  return {
    ...step,
    unitIds: step.unitIds.map((id) => id.toLowerCase()),
    underId: low(step.underId),
    heirId: low(step.heirId),
    parts: parts ?? null,
  };
}

/** A problem with a stock names it. */
function withStock<Found extends Pick<StepProblem, "field" | "message">>(caller: Caller, problem: Found): Found {
  const code = /\.stock\.(\w+)$/.exec(problem.field)?.[1];
  return code ? { ...problem, message: `${caller.reference.indicator(code).nameVi}: ${problem.message}` } : problem;
}

function stockIndicator(caller: Caller, code: string): number {
  const indicator = caller.reference.indicator(code);
  if (indicator.kind !== "STOCK") throw badInput("stock", "Chỉ chia được số cuối kỳ, ví dụ tổng số đảng viên.");
  return indicator.id;
}
