import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { ClockCode, EventCode, RefusalCode, StateCode } from "../../domain/procedure/codes.ts";
import { type Applicant, type EarlierMembership, factNames, type Place, type ProcedureEvent } from "../../domain/procedure/facts.ts";
import type { ProcedureCase } from "../../domain/procedure/view.ts";

/** A case as a specialist writes it; docs/procedure.md says how to read one. */
export interface WrittenCase {
  readonly case: string;
  readonly source: string;
  readonly life: string;
  readonly until?: StateCode;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly then?: readonly ProcedureEvent[];
  readonly try?: ProcedureEvent;
  readonly refused?: readonly RefusalCode[];
  readonly becomes?: StateCode;
  readonly ask?: string;
  readonly state?: StateCode;
  readonly next?: Partial<Record<EventCode, readonly RefusalCode[]>>;
  readonly due?: Partial<Record<ClockCode, string>>;
  readonly overdue?: readonly ClockCode[];
  readonly ruleSet?: string;
}
export interface Life {
  readonly person: Partial<Applicant> & Pick<Applicant, "bornOn">;
  readonly place: Partial<Place>;
  readonly events: readonly ProcedureEvent[];
}

const folder = import.meta.dirname;
const read = (file: string) => parse(readFileSync(path.join(folder, file), "utf8"));

export const lives: Readonly<Record<string, Life>> = Object.assign(
  {},
  ...readdirSync(path.join(folder, "lives")).map((file) => read(`lives/${file}`)),
);

/** Every file of cases with what it holds, in the order of the procedure. */
export const chapters: readonly (readonly [string, readonly WrittenCase[]])[] = readdirSync(path.join(folder, "cases"))
  .sort()
  .map((file) => [file, read(`cases/${file}`)]);

const person: Applicant = {
  bornOn: "",
  education: "UPPER_SECONDARY",
  hardArea: false,
  unionAge: false,
  specialReview: false,
  overAgeGrounds: false,
  before: null,
  openElsewhere: false,
};
const before: EarlierMembership = { leftOn: "", ground: null, clearedOn: null, readmittedBefore: false };
const place: Place = {
  officialMembers: 12,
  baseCommittee: true,
  subCommittee: false,
  wardIsBase: false,
  youthUnion: true,
  tradeUnion: true,
  noMembers: false,
  canPropose: true,
  canAppraise: true,
  canDecide: true,
  canRemove: true,
  hasSeal: true,
};

/** The case a written one starts from: its life with what it changes, its events up to the state it names. */
export function startOf(written: WrittenCase, stateAfter: (recorded: ProcedureCase) => StateCode): ProcedureCase {
  const life = lives[written.life];
  if (!life) throw new Error(`no life is called ${written.life}`);
  const changes = Object.entries(written.with ?? {}).map(([key, value]) => [...key.split("."), value] as const);
  const of = (what: string) => Object.fromEntries(changes.filter(([of]) => of === what).map(([, fact, value]) => [fact, value]));
  const asWritten: Applicant = { ...person, ...life.person, ...of("person") };
  const recorded = {
    person: { ...asWritten, before: asWritten.before && { ...before, ...asWritten.before } },
    place: { ...place, ...life.place, ...of("place") },
    events: [] as ProcedureEvent[],
  };
  const changed = new Set<EventCode>();
  for (const event of life.events) {
    if (!written.until || stateAfter(recorded) === written.until) break;
    const first = !changed.has(event.event);
    changed.add(event.event);
    if (first && written.with && written.with[event.event] === null) continue;
    recorded.events.push(withHelpers(first ? withoutNulls({ ...event, ...of(event.event) }) : event));
  }
  if (written.until && stateAfter(recorded) !== written.until) throw new Error(`the life never reaches ${written.until}`);
  return recorded;
}

/** A helper is an official member who is not suspended, unless a case says otherwise. */
export const withHelpers = (event: ProcedureEvent): ProcedureEvent =>
  event.helpers ? { ...event, helpers: event.helpers.map((helper) => ({ official: true, suspended: false, ...helper })) } : event;

function withoutNulls(event: ProcedureEvent): ProcedureEvent {
  const kept = { ...event };
  for (const fact of factNames) if (kept[fact] === null) delete kept[fact];
  return kept;
}
