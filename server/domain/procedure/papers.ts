import { addMonths, type CalendarDate } from "../calendar.ts";
import type { RefusalCode } from "./codes.ts";
import type { Helper, PaperCode, ProcedureEvent } from "./facts.ts";
import { lastOf, lastPaper, since, type View } from "./view.ts";

export function helpersOf(recorded: Pick<View, "events">): readonly Helper[] {
  return lastOf(recorded, "ASSIGN_HELPERS")?.helpers ?? [];
}

/** The newest introduction by each member who helps now; one written by somebody who helped in that place before does not count. */
function introductions(view: View): readonly (ProcedureEvent | undefined)[] {
  return helpersOf(view).flatMap((helper, at) => (helper.kind === "MEMBER" ? [introductionBy(view, helper, at)] : []));
}

function introductionBy({ events }: View, helper: Helper, at: number): ProcedureEvent | undefined {
  const then = (index: number) => helpersOf({ events: events.slice(0, index) })[at];
  return events.findLast(
    (past, index) => past.event === "RECORD_PAPER" && past.paper === "3-KND" && past.helper === at + 1 && isSame(then(index), helper),
  );
}

/** A member on the branch's list is known by it; anybody else by who they are said to be. */
const isSame = (one: Helper | undefined, other: Helper) =>
  one?.memberId || other.memberId
    ? one?.memberId === other.memberId
    : one?.kind === other.kind && one.name === other.name && one.togetherSince === other.togetherSince;

/**
 * The resolution that is asked for: of the union whose executive helps; with two members, the Youth Union's for somebody of its age, else
 * the trade union's, where they exist (DOMAIN T9).
 */
function unionPaper(view: View): PaperCode | null {
  const kinds = helpersOf(view).map(({ kind }) => kind);
  if (kinds.includes("YOUTH_UNION")) return "4-KND";
  if (kinds.includes("TRADE_UNION")) return "4A-KND";
  if (view.person.unionAge && view.place.youthUnion) return "4-KND";
  return view.place.tradeUnion ? "4A-KND" : null;
}

export function missingPapers(view: View): readonly RefusalCode[] {
  const missing: RefusalCode[] = [];
  const union = unionPaper(view);
  if (introductions(view).includes(undefined)) missing.push("PAPER_MISSING_3");
  if (union && !lastPaper(view.events, union)) missing.push("PAPER_MISSING_4");
  if (!lastPaper(view.events, "5-KND")) missing.push("PAPER_MISSING_5");
  return missing;
}

/** The last day on which every paper that goes stale is still good; null before there is one (DOMAIN `paper.staleness`). */
export function papersGoodUntil(view: View): CalendarDate | null {
  const union = unionPaper(view);
  const aging = [
    lastOf(view, "CONCLUDE_VERIFICATION"),
    ...introductions(view),
    union ? lastPaper(view.events, union) : undefined,
    lastPaper(view.events, "5-KND"),
  ];
  const days = aging.flatMap((paper) => (paper ? [addMonths(paper.on, view.rules.values["paper.staleness"])] : []));
  return days.sort()[0] ?? null;
}

/** The last good day of the newest certificate of the awareness class. */
export function certificateGoodUntil(view: View): CalendarDate | null {
  const certificate = view.events.findLast((past) => past.event === "CERTIFY" && past.passed);
  return certificate ? addMonths(certificate.on, view.rules.values["class.validity"]) : null;
}

const probationPapers: readonly [PaperCode, RefusalCode][] = [
  ["10-KND", "PAPER_MISSING_10"],
  ["11-KND", "PAPER_MISSING_11"],
  ["12-KND", "PAPER_MISSING_12"],
  ["NEW_MEMBER_CERTIFICATE", "CLASS_CERTIFICATE_MISSING"],
  ["MEMBER_CV", "MEMBER_CV_MISSING"],
];

export function missingProbationPapers(view: View): readonly RefusalCode[] {
  const written = since(view, "HOLD_CEREMONY");
  return probationPapers.flatMap(([paper, code]) => (lastPaper(written, paper) ? [] : [code]));
}
