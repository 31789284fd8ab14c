import type { CalendarDate } from "./calendar.ts";
import { factGuards } from "./procedure/checks.ts";
import { type Clock, clocksOf } from "./procedure/clocks.ts";
import type { EventCode, RefusalCode, StateCode } from "./procedure/codes.ts";
import { conditions } from "./procedure/conditions.ts";
import type { ProcedureEvent } from "./procedure/facts.ts";
import { standingGuards } from "./procedure/guards.ts";
import { countedMembers, moreThanHalf, twoThirds } from "./procedure/majority.ts";
import type { Outcome, Step } from "./procedure/ruleSet.ts";
import { type Books, lastOf, type ProcedureCase, rulesOn, type View } from "./procedure/view.ts";

/** A step onward and what already stands in its way that day, whatever the event will bring; empty: it can be done. */
export interface NextStep {
  readonly event: EventCode;
  readonly step: Step;
  readonly refusals: readonly RefusalCode[];
}

export interface Outlook {
  readonly state: StateCode;
  /** Code of the rule set that judges the day. */
  readonly ruleSet: string;
  readonly next: readonly NextStep[];
  /** Steps that exist here beside the way onward: papers, pauses, ends, corrections of the way. */
  readonly aside: readonly NextStep[];
  readonly clocks: readonly Clock[];
}

/** Whether an event may be recorded: everything that stands in its way, or the state it leads to. */
export type Judgement = { readonly refusals: readonly RefusalCode[] } | { readonly becomes: StateCode };

/** Where a case stood on a day, by what had happened until then: its state, the lawful steps onward and the clocks that run. */
export function outlook(recorded: ProcedureCase, on: CalendarDate, books: Books): Outlook {
  const view = viewOn({ ...recorded, events: recorded.events.filter((past) => past.on <= on) }, on, books);
  const isOnward = ({ onward }: Step) => onward === true || (onward?.every((condition) => conditions[condition](view)) ?? false);
  const told = (step: Step): NextStep => ({ event: step.event, step, refusals: standing(step, view) });
  const steps = stepsOf(view).filter(({ inClass, ofMember }) => !inClass && !ofMember);
  const next = steps.filter(isOnward).map(told);
  const aside = steps.filter((step) => !isOnward(step)).map(told);
  return { state: view.state, ruleSet: view.rules.code, next, aside, clocks: clocksOf(view) };
}

/** The step that an event would be where the case stands, by the rules of its day; whose it is stands in it. */
export function stepFor(recorded: ProcedureCase, event: ProcedureEvent, books: Books): Step | undefined {
  return stepsOf(viewOn(recorded, event.on, books)).find((one) => one.event === event.event);
}

/** Judges one more event by the rules of its own day. A wrong state, a wrong order, a missing or an unlawful fact end the judgement at once. */
export function judge(recorded: ProcedureCase, event: ProcedureEvent, books: Books): Judgement {
  const view = viewOn(recorded, event.on, books);
  const step = stepFor(recorded, event, books);
  if (!step) return { refusals: ["WRONG_STATE"] };
  const facts = (step.checks ?? []).flatMap((check) => factGuards[check](view, event));
  if (event.on < (recorded.events.at(-1)?.on ?? "") && !facts.includes("CV_BEFORE_APPLICATION")) return { refusals: ["NOT_IN_ORDER"] };
  if (step.needs?.some((fact) => event[fact] === undefined || event[fact] === null)) return { refusals: ["FACT_MISSING"] };
  if (Object.entries(step.among ?? {}).some(([fact, lawful]) => !lawful.includes(event[fact as "to"] ?? "")))
    return { refusals: ["FACT_UNKNOWN"] };
  const refusals = [...new Set([...standing(step, view), ...facts])];
  return refusals.length > 0 ? { refusals } : { becomes: reached(step.to, event, view) };
}

function standing({ guards = [] }: Step, view: View): readonly RefusalCode[] {
  return [...new Set(guards.flatMap((guard) => standingGuards[guard](view)))];
}

/** The steps that exist in the case's state, by the rules of the day. */
function stepsOf(view: View): readonly Step[] {
  return view.rules.steps.filter(
    ({ from, where = [] }) => from.includes(view.state) && where.every((condition) => conditions[condition](view)),
  );
}

/** Recorded events are facts: they are followed, not judged again. */
function viewOn(recorded: ProcedureCase, on: CalendarDate, books: Books): View {
  let view: View = { ...recorded, events: [], on, state: "START", open: "START", rules: rulesOn(on, books), books };
  for (const event of recorded.events) {
    const rules = rulesOn(event.on, books);
    const step = rules.steps.find((one) => one.event === event.event && one.from.includes(view.state));
    const state = step ? reached(step.to, event, view) : view.state;
    const open = aside.has(state) ? view.open : state;
    view = { ...view, state, open, events: [...view.events, event] };
  }
  return view;
}

const aside: ReadonlySet<StateCode> = new Set<StateCode>(["PAUSED", "MOVED"]);

/** The state an event leads to from where the case stands. */
function reached(to: Outcome, event: ProcedureEvent, view: View): StateCode {
  if (to === "SAME") return view.state;
  if (to === "AS_BEFORE") return view.open;
  if (to === "AS_NAMED") return namedByReturn(view);
  if (typeof to === "string") return to;
  return votes[to.told](event) ? to.yes : to.no;
}

function namedByReturn(view: View): StateCode {
  const named = lastOf(view, "RETURN")?.to;
  return !named || named === "FILE" ? "RETURNED" : named;
}

const votes = {
  BRANCH_VOTE: (event: ProcedureEvent) => twoThirds(event.yes ?? 0, countedMembers(event)),
  STANDING_VOTE: ({ yes = 0, members = 0 }: ProcedureEvent) => moreThanHalf(yes, members),
  CONSENT: ({ granted }: ProcedureEvent) => granted === true,
};
