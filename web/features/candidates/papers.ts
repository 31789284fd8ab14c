import type { CaseEvent, PersonPartsFragment } from "../../gql/candidates.ts";
import { today } from "../../lib/fmt.ts";

export type Person = PersonPartsFragment;
export type Recorded = Person["history"][number];

/** Papers of a file; those that come with a step of their own are told under its name. */
export const paperCodes = [
  "3-KND",
  "4-KND",
  "4A-KND",
  "5-KND",
  "MEMBER_CV",
  "10-KND",
  "11-KND",
  "12-KND",
  "NEW_MEMBER_CERTIFICATE",
] as const;
export type PaperCode = (typeof paperCodes)[number];
const ofProbation: readonly PaperCode[] = ["MEMBER_CV", "10-KND", "11-KND", "12-KND", "NEW_MEMBER_CERTIFICATE"];
const broughtBySteps: readonly CaseEvent[] = [
  "CERTIFY",
  "RECEIVE_APPLICATION",
  "RECEIVE_CV",
  "HOLD_BRANCH_MEETING",
  "RESOLVE_AT_BASE",
  "DECIDE",
  "RECOGNISE",
];

export interface Paper {
  key: string;
  /** Recorded by itself; null for one that came with a step. */
  code: PaperCode | null;
  /** Whose introduction, counted from 1. */
  helper: number | null;
  helperName: string | null;
  /** The newest that stands; null while there is none. */
  got: Recorded | null;
}

/** What stands of a history, newest first. */
export const standing = (history: readonly Recorded[]) => history.filter(({ undone }) => !undone);

/** Who helps now. */
export function helpersOf(history: readonly Recorded[]) {
  return standing(history).find(({ event }) => event === "ASSIGN_HELPERS")?.facts.helpers ?? [];
}

/** The file as a list: what came with steps, what is asked of this case and whether it is there (DOMAIN §2.4). Metadata only. */
export function papersOf(person: Person): Paper[] {
  const steps = standing(person.history);
  const came = broughtBySteps.flatMap((event): Paper[] => {
    const got = steps.find((step) => step.event === event);
    return got ? [{ key: event, code: null, helper: null, helperName: null, got }] : [];
  });
  const introductions = helpersOf(person.history).flatMap(({ name, kind }, place): Paper[] =>
    kind === "MEMBER" ? [{ key: `3-${place}`, code: "3-KND", helper: place + 1, helperName: name, got: introduction(steps, place) }] : [],
  );
  const others = paperCodes.flatMap((code): Paper[] => {
    if (code === "3-KND") return [];
    const got = steps.find(({ event, facts }) => event === "RECORD_PAPER" && facts.paper === code) ?? null;
    return got || isAsked(code, person) ? [{ key: code, code, helper: null, helperName: null, got }] : [];
  });
  return [...came, ...introductions, ...others];
}

type Helper = ReturnType<typeof helpersOf>[number];

/** A member on the branch's list is the same under any day; anybody else is who they are said to be (DOMAIN T9). */
const isSame = (then: Helper | undefined, now: Helper | undefined) =>
  then?.name === now?.name &&
  (then?.listed || now?.listed ? then?.listed === now?.listed : then?.kind === now?.kind && then?.togetherSince === now?.togetherSince);

/** An introduction counts while the same helper stands in the same place of the list. */
function introduction(steps: readonly Recorded[], place: number): Recorded | null {
  const now = helpersOf(steps)[place];
  const counts = ({ event, facts }: Recorded, at: number) => {
    const then = helpersOf(steps.slice(at))[place];
    return event === "RECORD_PAPER" && facts.paper === "3-KND" && facts.helper === place + 1 && isSame(then, now);
  };
  return steps.find(counts) ?? null;
}

function isAsked(code: PaperCode, person: Person): boolean {
  if (person.ended) return false;
  if (ofProbation.includes(code)) return person.state === "PROBATION" || person.state === "PROBATION_REVIEW";
  if (helpersOf(person.history).length === 0) return false;
  return code === "5-KND" || code === unionPaper(person);
}

/** Age at which people leave the Youth Union. */
const unionUntil = 30;

/** The union's resolution that is asked for (DOMAIN T9). */
function unionPaper({ history, bornOn, youthUnionHere, tradeUnionHere }: Person): PaperCode | null {
  const kinds = helpersOf(history).map(({ kind }) => kind);
  if (kinds.includes("YOUTH_UNION")) return "4-KND";
  if (kinds.includes("TRADE_UNION")) return "4A-KND";
  const leaves = `${Number(bornOn.slice(0, 4)) + unionUntil + 1}${bornOn.slice(4)}`;
  if (youthUnionHere !== false && today() < leaves) return "4-KND";
  return tradeUnionHere ? "4A-KND" : null;
}
