import { type AllocationCell, type AllocationRule, type RuleKind, type RuleRef, type UnitFacts, weightScale } from "./allocationRules.ts";

/** What a rule sets for a unit; the rules that weigh share one slot, so that the last of them counts. */
type Slot = "FLOOR" | "MINIMUM_PER_BRANCH" | "STRETCH" | "CAP" | "FIXED" | "WEIGHT";

interface Saying {
  readonly slot: Slot;
  readonly value: number;
}

/** What the rule says of the unit; null when it has nothing to say, or lacks the figure it needs. */
function sayingOf(rule: AllocationRule, unit: UnitFacts): Saying | null {
  const weighs = (value: number | null | undefined): Saying | null => (value == null ? null : { slot: "WEIGHT", value });
  const share = (basisPoints: number, people: number | null) => weighs(people === null ? null : basisPoints * people);
  switch (rule.kind) {
    case "FLOOR":
    case "STRETCH":
    case "CAP":
      return { slot: rule.kind, value: rule.people };
    case "MINIMUM_PER_BRANCH":
      return { slot: rule.kind, value: rule.people * unit.branches };
    case "SHARE_OF_MEMBERS":
      return share(rule.basisPoints, unit.members);
    case "SHARE_OF_SOURCES":
      return share(rule.basisPoints, unit.sources);
    case "SHARE_OF_NON_MEMBERS":
      return share(rule.basisPoints, unit.nonMembers);
    case "EQUAL":
      return weighs(weightScale);
    case "LAST_RESULT":
      return weighs(unit.lastYears[0] === undefined ? null : Math.max(0, unit.lastYears[0] + rule.change) * weightScale);
    case "FIXED":
      return Object.hasOwn(rule.people, unit.key) ? { slot: "FIXED", value: rule.people[unit.key]! } : null;
    case "EXEMPT":
      return null;
  }
}

interface Said {
  readonly value: number;
  readonly by: RuleRef;
}

interface ReadyRule {
  readonly rule: AllocationRule;
  readonly by: RuleRef;
  readonly speaksOf: (unit: UnitFacts) => boolean;
}

function ready(rule: AllocationRule, index: number): ReadyRule {
  const { kinds, sectors, keys } = rule.where ?? {};
  const named = keys && new Set(keys);
  return {
    rule,
    by: { index, kind: rule.kind },
    speaksOf: (unit) =>
      (!kinds || kinds.includes(unit.kind)) &&
      (!sectors || (unit.sector !== null && sectors.includes(unit.sector))) &&
      (!named || named.has(unit.key)),
  };
}

const nothing: readonly RuleRef[] = [];

function cellOf(unit: UnitFacts, rules: readonly ReadyRule[], exemptions: readonly ReadyRule[]): AllocationCell {
  const { exempt, by: exemptBy, lifts } = exemptionOf(unit, exemptions);
  const said: Record<Slot, Said | null> = { FLOOR: null, MINIMUM_PER_BRANCH: null, STRETCH: null, CAP: null, FIXED: null, WEIGHT: null };
  let lifted = nothing;
  for (const { rule, by, speaksOf } of rules) {
    const saying = speaksOf(unit) ? sayingOf(rule, unit) : null;
    if (!saying) continue;
    if (lifts(rule.kind)) lifted = [...lifted, by];
    else said[saying.slot] = { value: saying.value, by };
  }
  const { FLOOR, MINIMUM_PER_BRANCH, STRETCH, CAP, FIXED, WEIGHT } = said;
  const floor = MINIMUM_PER_BRANCH && MINIMUM_PER_BRANCH.value > (FLOOR?.value ?? -1) ? MINIMUM_PER_BRANCH : FLOOR;
  return {
    key: unit.key,
    unit,
    weight: WEIGHT?.value ?? 0,
    floor: floor?.value ?? 0,
    cap: CAP?.value ?? null,
    fixed: FIXED?.value ?? null,
    stretch: STRETCH?.value ?? null,
    exempt,
    carried: unit.carried,
    weightBy: WEIGHT?.by ?? null,
    floorBy: floor?.by ?? null,
    capBy: CAP?.by ?? null,
    fixedBy: FIXED?.by ?? null,
    stretchBy: STRETCH?.by ?? null,
    exemptBy,
    lifted,
  };
}

interface Exemption {
  readonly exempt: boolean;
  readonly by: RuleRef | null;
  readonly lifts: (kind: RuleKind) => boolean;
}

const bound: Exemption = { exempt: false, by: null, lifts: () => false };

/** From rules of the plan and from the unit's own approved records. */
function exemptionOf(unit: UnitFacts, exemptions: readonly ReadyRule[]): Exemption {
  const own = unit.exemptFrom ?? [];
  const speaking = exemptions.filter(({ speaksOf }) => speaksOf(unit));
  if (own.length + speaking.length === 0) return bound;
  const lifted = new Set<RuleKind | "ALL">(own);
  let by: RuleRef | null = null;
  for (const { rule, by: ref } of speaking) {
    if (rule.kind !== "EXEMPT") continue;
    if (rule.from === "ALL") by = ref;
    else for (const kind of rule.from) lifted.add(kind);
  }
  return { exempt: by !== null || lifted.has("ALL"), by, lifts: (kind) => lifted.has(kind) };
}

/** What the rules of a plan make of its units, in the order of the units. */
export function cellsFromRules(rules: readonly AllocationRule[], units: readonly UnitFacts[]): AllocationCell[] {
  const readied = rules.map(ready);
  const exemptions = readied.filter(({ rule }) => rule.kind === "EXEMPT");
  const others = readied.filter(({ rule }) => rule.kind !== "EXEMPT");
  return units.map((unit) => cellOf(unit, others, exemptions));
}
