import { levelOfKind, levelRow, type UnitKind } from "./levels.ts";
import type { Known, PartAsked, StepAsked } from "./reorganisation.ts";
import { normalise } from "./vietnamese.ts";

/** A step as the database keeps and carries it out (migrations/0010): every unit by its id, every choice made. */
export interface Step {
  kind: StepAsked["kind"];
  units: string[];
  under?: string;
  into?: string;
  parts?: Part[];
  what?: Record<string, string | null>;
  /** The names of that day, for whoever reads the decision later. */
  said: { units: string[]; under?: string; into?: string; parts?: string[] };
}
interface Part {
  unit: string;
  create?: { level: number; kind: UnitKind; sector: string | null; code: string | null; name: string; under: string | null };
  /** People by indicator id. */
  stock: Record<string, number>;
  takes: string[];
}

interface Choices {
  known: Known;
  newId(): string;
  indicatorId(code: string): number;
}

/** Fills in what was left unsaid: ids of new units, the heir, the parent of a part. Expects a step without problems, but survives one with. */
export function stepOf(asked: StepAsked, choices: Choices): Step {
  const { known } = choices;
  const nameOf = (id: string | null | undefined) => (id ? known.get(id)?.name : undefined);
  const step: Step = { kind: asked.kind, units: asked.unitIds, said: { units: asked.unitIds.map((id) => nameOf(id) ?? "") } };
  if (asked.kind === "MOVE")
    return { ...step, under: asked.underId ?? "", said: { ...step.said, ...optional("under", nameOf(asked.underId)) } };
  if (asked.kind === "RENAME") return { ...step, what: { name: normalise(asked.name ?? ""), code: asked.code || null } };
  if (asked.kind === "CHANGE_KIND")
    return { ...step, what: { ...(asked.unitKind && { kind: asked.unitKind }), ...(asked.sector && { sector: asked.sector }) } };
  if (asked.kind === "REVIVE") return step;
  const parts = asked.kind === "DISSOLVE" || (asked.heirId && asked.kind === "MERGE") ? [] : partsOf(asked, choices);
  const names = parts.map((part) => part.create?.name ?? nameOf(part.unit) ?? "");
  // A divided unit that goes on is one of its parts, and needs no heir.
  const goesOn = parts.some(({ unit }) => unit === asked.unitIds[0]);
  const into = asked.heirId ?? (goesOn ? undefined : parts[0]?.unit);
  const saidInto = asked.heirId ? nameOf(asked.heirId) : goesOn ? undefined : names[0];
  return {
    ...step,
    ...optional("into", into),
    ...(parts.length > 0 && { parts }),
    said: { ...step.said, ...optional("into", saidInto), ...(parts.length > 0 && { parts: names }) },
  };
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

function partsOf(asked: StepAsked, { known, newId, indicatorId }: Choices): Part[] {
  const unit = known.get(asked.unitIds[0]!)!;
  const parts: Part[] = [];
  for (const [at, part] of (asked.parts ?? []).entries()) {
    const grown = asked.kind === "GROW" ? (at === 0 ? unit.wardId : parts[0]!.unit) : unit.parentId;
    const kind = part.kind ?? (asked.kind === "GROW" ? (at === 0 ? "BASE_COMMITTEE" : "BRANCH") : unit.kind);
    const under = asked.kind === "GROW" && at > 0 ? grown : (part.underId ?? grown);
    parts.push({
      unit: part.unitId ?? newId(),
      ...(!part.unitId && { create: created(part, kind, under, unit.sector) }),
      stock: Object.fromEntries((part.stock ?? []).map((share) => [String(indicatorId(share.indicator)), share.people])),
      takes: part.takes ?? [],
    });
  }
  return parts;
}

function created(part: PartAsked, kind: UnitKind, under: string | null, sector: string | null): NonNullable<Part["create"]> {
  const level = levelRow(levelOfKind(kind)).number;
  return { level, kind, sector: part.sector ?? sector, code: part.code || null, name: normalise(part.name ?? ""), under };
}
