import { may, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { yearOf } from "../../domain/calendar.ts";
import { asProcedureCase } from "../../domain/candidates.ts";
import { recordedByClass } from "../../domain/classes.ts";
import type { EventCode, RefusalCode } from "../../domain/procedure/codes.ts";
import type { Actor as StepActor } from "../../domain/procedure/ruleSet.ts";
import { type Books, rulesOn } from "../../domain/procedure/view.ts";
import { clockWords, eventWords, sayRefusal, stateWords } from "../../domain/procedure/words.ts";
import { type NextStep, type Outlook, outlook } from "../../domain/procedure.ts";
import { workingDaysUntil } from "../../domain/workingDays.ts";
import type { Candidate, CandidateCard, CaseClockReading, CaseStep, RecordedStep } from "../../entities/candidate.ts";
import type { SourceGroup } from "../../entities/reference.ts";
import type { LoadedCase } from "./loadCase.ts";

/** What a step of a case is to the rules of access: whose it is, and where it stands. */
export function stepRow({ cityId, wardId, baseId, branchId, consentCityId }: LoadedCase, by: StepActor | null = null) {
  return { by, proposerId: baseId ?? branchId, cityId, wardId, baseId, branchId, consentCityId };
}

export const sayRefusals = (codes: readonly RefusalCode[], on: string, books: Books) =>
  codes.map((code) => {
    const [textVi, textEn] = sayRefusal(code, rulesOn(on, books));
    return { code, textVi, textEn };
  });

export interface Teller {
  actor: Actor;
  books: Books;
  today: string;
  groups: { sourceGroupOfId(id: number): SourceGroup | null };
}

function stepTold(row: LoadedCase, { actor, books, today }: Teller, { event, step, refusals }: NextStep, onward: boolean): CaseStep {
  const [nameVi, nameEn] = eventWords[event];
  const mine = may(actor, "recordStep", "CaseStep", stepRow(row, step.by));
  return {
    event,
    nameVi,
    nameEn,
    by: step.by,
    mine,
    onward,
    needs: [...(step.needs ?? [])],
    refusals: sayRefusals([...refusedByClass(row, event), ...refusals], today, books),
  };
}

/** Whoever has a place in a class begins and is certified with it, not beside it; and while a class takes people, one is nominated there. */
export function refusedByClass({ inClass, classTakes }: LoadedCase, event: EventCode): RefusalCode[] {
  if (inClass && recordedByClass.includes(event)) return ["CLASS_RECORDS"];
  return classTakes && event === "NOMINATE" ? ["CLASS_TAKES"] : [];
}

/** Deadlines before mere dates, each the nearest first. */
function clocksTold({ clocks }: Outlook, { books, today }: Teller): CaseClockReading[] {
  return clocks
    .map(({ code, statutory, on, confirmed, overdue, reminder }) => {
      const [nameVi, nameEn] = clockWords[code];
      const workingDaysLeft = workingDaysUntil(today, on, books.calendar);
      return { code, nameVi, nameEn, statutory, dueOn: on, confirmed, overdue, workingDaysLeft, reminder };
    })
    .sort((a, b) => Number(b.statutory) - Number(a.statutory) || a.dueOn.localeCompare(b.dueOn));
}

export function cardOf(row: LoadedCase, teller: Teller): CandidateCard {
  return card(row, teller, seen(row, teller));
}

/** What lies ahead of a case; nothing once the membership it led to has ended otherwise, and no step while it is on its way to another ward. */
function seen(row: LoadedCase, { today, books }: Teller): Outlook {
  const ahead = outlook(asProcedureCase(row, today), today, books);
  if (row.sentTo !== null) return { ...ahead, next: [], aside: [] };
  return row.closedBy ? { ...ahead, next: [], aside: [], clocks: [] } : ahead;
}

function card(row: LoadedCase, teller: Teller, ahead: Outlook): CandidateCard {
  const { id, fullName, bornOn, unit, state, since, ended, unitId, cityId, wardId, baseId, branchId, consentCityId } = row;
  const [stateVi, stateEn] = stateWords[state];
  return {
    ...{ id, fullName, birthYear: yearOf(bornOn), unit, state, stateVi, stateEn, since, ended },
    sourceGroup: teller.groups.sourceGroupOfId(row.sourceGroupId)!.code,
    next: ahead.next.map((step) => stepTold(row, teller, step, true)),
    clocks: clocksTold(ahead, teller),
    ...{ unitId, cityId, wardId, baseId, branchId, consentCityId },
  };
}

/** `steps` newest first, those taken back among them. */
export function candidateOf(
  row: LoadedCase,
  steps: KeptStep[],
  teller: Teller,
): Omit<Candidate, "nationalId" | "nationalIdNotes" | "memberId" | "monthAnswers"> {
  const ahead = seen(row, teller);
  const { bornOn, sex, tags, occupation, minority, religious, youthUnion, nationalIdKept, deidentifiedOn, sentTo, letGo, facts, revision } =
    row;
  const last = steps.find(({ undone }) => !undone);
  const undo =
    last &&
    !deidentifiedOn &&
    sentTo === null &&
    may(teller.actor, "undoStep", "CaseStep", { ...stepRow(row), recordedById: last.byUnitId });
  return {
    ...card(row, teller, ahead),
    ...{
      bornOn,
      sex,
      tags,
      occupation,
      minority,
      religious,
      youthUnion,
      nationalIdKept,
      deidentifiedOn,
      sentTo,
      letGo,
      revision,
      ...facts,
    },
    ruleSet: ahead.ruleSet,
    aside: ahead.aside.map((step) => stepTold(row, teller, step, false)),
    history: steps.map((step) => ({ ...step, nameVi: eventWords[step.event][0], nameEn: eventWords[step.event][1] })),
    can: [...verdicts(teller.actor, "Candidate", row), ...(undo ? ["undoStep"] : [])],
  };
}

/** A recorded step as loaded; `byUnitId` is told by rules alone. */
export type KeptStep = Omit<RecordedStep, "nameVi" | "nameEn"> & { byUnitId: string };
