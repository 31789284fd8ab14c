import type { PreviewReorganisationQueryVariables } from "../../gql/reorganisation.ts";
import { readWhole } from "../../lib/rules.ts";
import type { Text, TextId } from "../../lib/text.ts";

export type StepInput = PreviewReorganisationQueryVariables["input"]["steps"][number];
export type Kind = StepInput["kind"];
export const kinds: Kind[] = ["MOVE", "MERGE", "SPLIT", "GROW", "RENAME", "CHANGE_KIND", "DISSOLVE", "REVIVE"];
/** Changes of exactly one unit. */
export const ofOne: Kind[] = ["SPLIT", "GROW", "RENAME", "CHANGE_KIND"];
export const members = "MEMBERS";

export interface Named {
  id: string;
  name: string;
  /** The unit above, to tell namesakes apart. */
  above?: string;
  code?: string | null;
}
export const fullName = ({ name, above }: Named) => (above ? `${name} (${above})` : name);
export interface PartDraft {
  /** Stays when parts before it go. */
  key: number;
  name: string;
  /** SPLIT: the part is a unit that exists already, once one is chosen. */
  existing?: boolean;
  unit?: Named | null;
  /** As typed, by code of the stock. */
  people: Record<string, string>;
}
/** People of one stock that a unit to be divided holds itself. */
export interface Held {
  indicator: string;
  people: number;
}
/** A step as far as it has been filled in. What does not belong to the chosen kind is kept, and not sent. */
export interface Draft {
  kind: Kind | null;
  units: Named[];
  under: Named | null;
  heir: Named | null;
  /** MERGE: into one of them, or into a new unit. */
  intoNew: boolean;
  name: string;
  code: string;
  unitKind: string;
  sector: string;
  /** SPLIT: whether the divided unit goes on as the first part, with the people that the others leave. */
  goesOn: boolean;
  parts: PartDraft[];
  /** Which part takes a unit below, by the part's key; without one it goes to the heir or stays. */
  takes: Record<string, number>;
}

export const emptyDraft: Draft = {
  kind: null,
  units: [],
  under: null,
  heir: null,
  intoNew: false,
  name: "",
  code: "",
  unitKind: "",
  sector: "",
  goesOn: true,
  parts: [
    { key: 1, name: "", people: {} },
    { key: 2, name: "", people: {} },
  ],
  takes: {},
};

/** The parts in use: one beside a unit that goes on, or two and more. */
export function partsOf({ kind, goesOn, parts }: Draft): PartDraft[] {
  return kind === "SPLIT" && goesOn ? parts.slice(1) : parts;
}

/** People of the divided unit that no part was given yet; below zero when more were given than there are. */
export function left(draft: Draft, { indicator, people }: Held): number {
  return people - partsOf(draft).reduce((sum, part) => sum + (readWhole(part.people[indicator] || "0") ?? 0), 0);
}
/** Whether everybody is divided, or stays with a unit that goes on. */
export const fits = (draft: Draft, held: Held) =>
  left(draft, held) === 0 || (left(draft, held) > 0 && draft.kind === "SPLIT" && draft.goesOn);

const named = ({ existing, unit, name }: PartDraft) => (existing ? (unit?.name ?? "") : name.trim());

/** What a step does, in one line: kind, units, and what becomes of them. */
export function stepLine(draft: Draft, t: Text): string {
  const { kind, units, under, heir, intoNew, name, goesOn, unitKind, sector } = draft;
  const own = goesOn ? units.map((unit) => unit.name) : [];
  const goals: Partial<Record<Kind, string[]>> = {
    MOVE: under ? [under.name] : [],
    MERGE: intoNew ? [name.trim()] : heir ? [heir.name] : [],
    DISSOLVE: heir ? [heir.name] : [],
    RENAME: [name.trim()],
    CHANGE_KIND: rankedAs(t, unitKind, sector),
    SPLIT: [...own, ...partsOf(draft).map(named)],
    GROW: [name.trim(), ...partsOf(draft).map(named)],
  };
  const goal = (kind && goals[kind]) ?? [];
  return `${t(`change.kind.${kind ?? "MOVE"}`)}: ${units.map(fullName).join(", ")}${goal.length > 0 ? ` → ${goal.join(", ")}` : ""}`;
}

/** Kind and field of a unit from then on, as far as they change. */
export function rankedAs(t: Text, unitKind: string | null, sector: string | null): string[] {
  return [...(unitKind ? [t(`kind.${unitKind}` as TextId)] : []), ...(sector ? [t(`sector.${sector}` as TextId)] : [])];
}

/** What stands in the way of a step: in words, and which field to mark. Of a stock that is not divided also its numbers. */
export interface Lack {
  text: TextId;
  /** `name`, `parts.<key>.name`, or `stock.<indicator>`, which stands in every part. */
  field?: string;
  stock?: { indicator: string; held: number; given: number };
}
const lacks = (text: TextId, field?: string): Lack => ({ text, ...(field && { field }) });

/** A field that the server names, as this draft's form calls it: parts are counted there and have keys here. */
export function fieldHere(draft: Draft, field: string): string {
  const [, place, name] = /^parts\.(\d+)\.(.+)$/.exec(field) ?? [];
  if (place === undefined || name === undefined) return field;
  const own = draft.kind === "GROW" || (draft.kind === "SPLIT" && draft.goesOn) ? 1 : 0;
  const part = draft.kind === "MERGE" ? undefined : partsOf(draft)[Number(place) - own];
  return part ? `parts.${part.key}.${name}` : name;
}

/** What a step still lacks, to be said before the next one; null when it may be left. */
export function missing(draft: Draft, place: "kind" | "units" | "details", held: readonly Held[]): Lack | null {
  const { kind, units } = draft;
  if (place === "kind") return kind ? null : lacks("change.kindMissing");
  if (place === "units") {
    if (units.length === 0) return lacks("change.unitsMissing");
    return kind === "MERGE" && units.length < 2 ? lacks("change.twoUnits") : null;
  }
  const unnamed = draft.name.trim() ? null : lacks("units.nameMissing", "name");
  if (kind === "MOVE") return draft.under ? null : lacks("change.underMissing");
  if (kind === "MERGE" && draft.intoNew) return unnamed && lacks("change.heirMissing", "name");
  if (kind === "MERGE") return draft.heir ? null : lacks("change.heirMissing", "heirId");
  if (kind === "RENAME") return unnamed;
  if (kind === "CHANGE_KIND") return draft.unitKind || draft.sector ? null : lacks("units.kindMissing", "unitKind");
  if (kind === "GROW" && unnamed) return unnamed;
  return kind === "SPLIT" || kind === "GROW" ? undivided(draft, held) : null;
}

function undivided(draft: Draft, held: readonly Held[]): Lack | null {
  const parts = partsOf(draft);
  const nobody = parts.find(({ existing, unit }) => existing && !unit);
  if (nobody) return lacks("change.partMissing", `parts.${nobody.key}.unitId`);
  const unnamed = parts.find((part) => !named(part));
  if (unnamed) return lacks("units.nameMissing", `parts.${unnamed.key}.name`);
  for (const { key, people } of parts)
    for (const { indicator } of held)
      if (people[indicator] && readWhole(people[indicator]) === null) return lacks("ui.number.whole", `parts.${key}.stock.${indicator}`);
  const wrong = held.find((one) => !fits(draft, one));
  if (!wrong) return null;
  const { indicator, people } = wrong;
  return { ...lacks("change.divided", `stock.${indicator}`), stock: { indicator, held: people, given: people - left(draft, wrong) } };
}

/** The draft as the server is asked; `held`: what the unit to be divided holds. */
export function stepOf(draft: Draft, held: readonly Held[]): StepInput {
  const { kind, units, under, heir } = draft;
  const step: StepInput = { kind: kind ?? "MOVE", unitIds: units.map(({ id }) => id) };
  const stock = (people: (one: Held) => number) => held.map((one) => ({ indicator: one.indicator, people: people(one) }));
  const part = ({ key, name, existing, unit, people }: PartDraft) => ({
    ...(existing ? { unitId: unit?.id ?? "" } : { name: name.trim() }),
    stock: stock(({ indicator }) => readWhole(people[indicator] || "0") ?? 0),
    takes: Object.keys(draft.takes).filter((id) => draft.takes[id] === key),
  });
  switch (kind) {
    case "MOVE":
      return { ...step, underId: under?.id ?? null };
    case "MERGE":
      return draft.intoNew
        ? { ...step, parts: [{ name: draft.name.trim(), code: draft.code.trim() || null }] }
        : { ...step, heirId: heir?.id ?? null };
    case "DISSOLVE":
      return { ...step, heirId: heir?.id ?? null };
    case "RENAME":
      return { ...step, name: draft.name.trim(), code: draft.code.trim() || null };
    case "CHANGE_KIND":
      return {
        ...step,
        unitKind: (draft.unitKind || null) as StepInput["unitKind"],
        sector: (draft.sector || null) as StepInput["sector"],
      };
    case "SPLIT": {
      const own = { unitId: units[0]?.id ?? "", stock: stock((one) => left(draft, one)), takes: [] };
      return { ...step, parts: [...(draft.goesOn ? [own] : []), ...partsOf(draft).map(part)] };
    }
    case "GROW":
      return {
        ...step,
        parts: [{ name: draft.name.trim(), code: draft.code.trim() || null, stock: stock(() => 0) }, ...draft.parts.map(part)],
      };
    default:
      return step;
  }
}
