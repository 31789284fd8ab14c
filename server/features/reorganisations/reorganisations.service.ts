import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { addDays, type CalendarDate } from "../../domain/calendar.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { committeeFrom, type StepAsked, type StepProblem } from "../../domain/reorganisation.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Reorganisation, ReorganisationPreview } from "../../entities/Reorganisation.ts";
import { checkInstrument } from "../instrument.ts";
import { countsOf, nothingCounted, type RawCounts } from "./counts.ts";
import { peopleToPlace } from "./peopleToPlace.ts";
import { asProblem, problemOf, type RawProblem, readAlone, refusal } from "./problems.ts";
import type { PreviewReorganisationInput, ReorganiseInput } from "./reorganisations.inputs.ts";
import { findReorganisation } from "./reorganisations.reads.ts";
import { rollsClosing } from "./rolls.ts";
import { loadSteps } from "./steps.ts";

const longestReason = 1000;
/** Plans further ahead are for the next term's plans. */
const furthestDays = 5 * 366;

/** Steps with these are not even tried: an ended unit stands nowhere that could be asked about, without a goal or a new kind there is no step, and nobody divides fewer than nobody. */
const untriable = ["STOCK_NEGATIVE", "ALREADY_ENDED", "NOT_ENDED", "PARENT_ENDED", "PARENT_MISSING", "KIND_MISSING", "ENDS_BEFORE"];

interface Seen extends RawCounts {
  held: Record<string, number>;
  problems: RawProblem[];
  warnings: RawProblem[];
}

/** What a decision would do, done for real in a transaction that takes it all back at once. */
export function previewReorganisation(caller: Caller, input: PreviewReorganisationInput): Promise<ReorganisationPreview> {
  return asActor(caller, async (db, actor) => {
    const { steps, problems } = await loadSteps(caller, inside(db), actor, input.steps);
    const today = await dayOfTheTree(db);
    const tried = [...steps.keys()].filter((at) => !problems.some(({ step, code }) => step === at && untriable.includes(code)));
    const values = [input.effectiveOn, JSON.stringify(tried.map((at) => steps[at]))];
    const [{ seen }] = (
      tried.length > 0
        ? await db.query("select preview_reorganisation($1, $2) as seen", values)
        : [{ seen: { ...nothingCounted, held: {}, problems: [], warnings: [] } }]
    ) as [{ seen: Seen }];
    const told = [...seen.problems.map(problemOf), ...seen.warnings.map(readAlone)]
      .map((problem) => ({ ...problem, step: tried[problem.step]! }))
      .filter(({ step }) => !problems.some((own) => own.step === step));
    const held = Object.entries(seen.held)
      .map(([id, people]) => ({ indicator: caller.reference.indicatorOfId(Number(id)).code, people }))
      .filter(({ indicator, people }) => people > 0 || indicator === "MEMBERS");
    const all = [
      ...dayProblems(input.effectiveOn, today),
      ...problems,
      ...told,
      ...smallCommittees(input.steps, seen).filter(({ step }) => tried.includes(step)),
      ...plannedElsewhere(seen),
      ...(await rollsClosing(inside(db), input.steps)).filter(({ step }) => tried.includes(step)),
      ...(await peopleToPlace(inside(db), actor.level!, input.steps, input.effectiveOn > today)).filter(({ step }) => tried.includes(step)),
    ];
    return {
      counts: countsOf(seen, caller.reference),
      held,
      problems: all.sort((a, b) => a.step - b.step),
      planned: input.effectiveOn > today,
    };
  });
}

async function dayOfTheTree(db: { query(text: string): Promise<unknown> }): Promise<CalendarDate> {
  const [{ today }] = (await db.query("select today::text from clock")) as [{ today: string }];
  return today;
}

function dayProblems(day: CalendarDate, today: CalendarDate): StepProblem[] {
  if (day <= addDays(today, furthestDays)) return [];
  return [
    { step: 0, code: "TOO_FAR", field: "effectiveOn", message: "Ngày hiệu lực quá xa. Chọn ngày trong vòng năm năm tới.", blocking: true },
  ];
}

/** Not counted is not few: of steps that could not be tried nothing is known. */
function smallCommittees(steps: StepAsked[], { members }: RawCounts): StepProblem[] {
  return steps.flatMap(({ kind }, step) => {
    if (kind !== "GROW" || members === undefined || members >= committeeFrom) return [];
    const message = `Chi bộ mới có ${members} đảng viên. Từ ${committeeFrom} đảng viên mới lập đảng bộ cơ sở, trừ khi cấp trên đồng ý.`;
    return [{ step, code: "SMALL_COMMITTEE", field: "unitIds", message, blocking: false }];
  });
}

function plannedElsewhere({ plannedTouched = 0 }: RawCounts): StepProblem[] {
  if (plannedTouched === 0) return [];
  const message = `${plannedTouched} thay đổi đang chờ đến ngày có tên đơn vị kết thúc ở đây. Đến ngày, thay đổi đó sẽ không thực hiện được: thu hồi rồi lập lại.`;
  return [{ step: 0, code: "PLANNED_ELSEWHERE", field: "unitIds", message, blocking: false }];
}

/**
 * Carries a decision out as of its day, or keeps it until then (the folder turns the day). All of it or nothing: tree, names, posts,
 * people and targets in one transaction. Refused like what does not exist outside the actor's place.
 */
export async function reorganise(caller: Caller, input: ReorganiseInput): Promise<Reorganisation> {
  const id = await asActor(caller, async (db, actor) => {
    const { steps, problems } = await loadSteps(caller, inside(db), actor, input.steps);
    const reason = normalise(input.reason);
    if (!reason || reason.length > longestReason) throw badInput("reason", `Nhập lý do, tối đa ${longestReason} ký tự.`);
    const paper = checkInstrument(input.instrument);
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return claim.id;
    const [problem] = [...dayProblems(input.effectiveOn, await dayOfTheTree(db)), ...problems];
    if (problem) throw refusal(problem);
    const values = [claim.id, input.effectiveOn, reason, JSON.stringify(paper), JSON.stringify(steps)];
    const decided = (await db.query("select decide_reorganisation($1, $2, $3, $4, $5) as state", values).catch((error) => {
      throw asProblem(error);
    })) as [{ state: string }];
    const unitId = await placeOf(db, claim.id);
    const changes = {
      state: decided[0].state,
      on: input.effectiveOn,
      number: paper.number,
      steps: steps.map(({ kind, units }) => ({ kind, units })),
    };
    await audit(db, actor, { action: "reorganise", subjectType: "Reorganisation", subjectId: claim.id, unitId, changes });
    return claim.id;
  });
  return findReorganisation(caller.reference, caller.reading, id);
}

async function placeOf(db: { query(text: string, values: unknown[]): Promise<unknown> }, id: string): Promise<string> {
  const [{ unitId }] = (await db.query('select unit_id as "unitId" from reorganisation where id = $1', [id])) as [{ unitId: string }];
  return unitId;
}

/** Takes back a decision whose day has not come. */
export async function cancelReorganisation(caller: Caller, id: string): Promise<Reorganisation> {
  const done = await asActor(caller, async (db, actor) => {
    const decision = await findReorganisation(caller.reference, inside(db), id);
    authorize(actor, "read", "Reorganisation", decision);
    if (decision.state !== "PLANNED") throw conflict("Chỉ thu hồi được thay đổi đang chờ đến ngày.");
    authorize(actor, "cancelReorganisation", "Reorganisation", decision);
    await db.query("select cancel_reorganisation($1)", [decision.id]).catch((error) => {
      throw asProblem(error);
    });
    const unitId = await placeOf(db, decision.id);
    const changes = { state: ["PLANNED", "CANCELLED"], on: decision.effectiveOn };
    await audit(db, actor, { action: "cancelReorganisation", subjectType: "Reorganisation", subjectId: decision.id, unitId, changes });
    return decision.id;
  });
  return findReorganisation(caller.reference, caller.reading, done);
}
