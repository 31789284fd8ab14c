import { cellsFromRules } from "./allocationCells.ts";
import type { AllocationCell, AllocationRule, UnitFacts } from "./allocationRules.ts";
import { type ApportionedCell, apportion, type CellCause } from "./apportion.ts";
import type { Impossibility } from "./apportionLimits.ts";
import { type Level, levels } from "./levels.ts";

/** A unit in its tree. */
export interface CascadeUnit extends UnitFacts {
  readonly level: Level;
  /** Place, in the list of units, of the one it hangs under; null for the root. */
  readonly parent: number | null;
}

export interface CascadeInput {
  /** The one that has no parent is the root and gets `target`. Any order. */
  readonly units: readonly CascadeUnit[];
  readonly target: number;
  /** By the level of the unit that divides: CITY holds the city's rules for its wards. */
  readonly rules: Readonly<Partial<Record<Level, readonly AllocationRule[]>>>;
  /** Units that divide by rules of their own, by place. */
  readonly ownRules?: ReadonlyMap<number, readonly AllocationRule[]>;
  /** Years of the term after this one, each taken to bring as many people; 0 when absent. */
  readonly yearsToCome?: number;
}

export interface CascadeNode {
  readonly unit: CascadeUnit;
  /** What it would be given; 0 for one that is exempt and for all below it. */
  readonly people: number;
  /** Why; null for the root, whose number is the target. EXEMPT also for those below an exempt unit. */
  readonly cause: CellCause | null;
  /** Everything that explains the number; null for the root and below an exempt unit. */
  readonly result: ApportionedCell<AllocationCell> | null;
}

/** A unit whose number cannot be divided as the rules say. */
export interface CascadeConflict {
  readonly unit: CascadeUnit;
  readonly impossibility: Impossibility;
  /** What the units below it have been given instead. */
  readonly sum: number;
}

export interface CascadeLevel {
  readonly level: Level;
  readonly units: number;
  readonly people: number;
  readonly exempt: number;
  /** Not exempt, and yet nobody this year. */
  readonly nobody: number;
}

export interface CascadePreview {
  /** In the order of the input. */
  readonly nodes: readonly CascadeNode[];
  /** From the root downward, in the order of the input. */
  readonly conflicts: readonly CascadeConflict[];
  /** Upper first; only levels that have units. */
  readonly levels: readonly CascadeLevel[];
}

interface Tree {
  /** Places in the list of units. */
  readonly root: number;
  /** Those straight below each unit, by its place; absent where there are none. */
  readonly below: readonly (readonly number[] | undefined)[];
}

function treeOf(units: readonly CascadeUnit[]): Tree {
  const below: (number[] | undefined)[] = Array.from(units, () => undefined);
  const roots: number[] = [];
  for (let place = 0; place < units.length; place++) {
    const { key, parent } = units[place]!;
    if (parent === null) roots.push(place);
    else if (!units[parent]) throw new RangeError(`${key} hangs under place ${parent}, which is not given`);
    else if (below[parent]) below[parent].push(place);
    else below[parent] = [place];
  }
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0) throw new RangeError(`a cascade has one root, got ${roots.length}`);
  return { root, below };
}

/**
 * Runs a number down a tree, each unit dividing what it would get among those straight below by its level's rules or its
 * own. Nothing is issued by it. Where a number cannot be divided, the conflict is reported and those below go on with the
 * nearest the limits allow (see Apportionment.impossibility): with floors that need more, their floors; with caps that
 * hold less, their caps; so sums below then differ from the number above. Below an exempt unit nobody divides. Throws
 * RangeError on a broken tree and on a level that must divide and has no rules.
 */
export function previewCascade({ units, target, rules, ownRules, yearsToCome = 0 }: CascadeInput): CascadePreview {
  const { root, below } = treeOf(units);
  const nodes: (CascadeNode | null)[] = units.map(() => null);
  nodes[root] = { unit: units[root]!, people: target, cause: null, result: null };
  const conflicts: CascadeConflict[] = [];
  const queue = [root];
  for (const place of queue) {
    const children = below[place];
    if (!children) continue;
    for (const child of children) queue.push(child);
    const { unit, people, cause } = nodes[place]!;
    if (cause === "EXEMPT") {
      for (const child of children) nodes[child] = { unit: units[child]!, people: 0, cause, result: null };
      continue;
    }
    const own = ownRules?.get(place) ?? rules[unit.level];
    if (!own) throw new RangeError(`no rules for ${unit.key} of level ${unit.level} to divide by`);
    const cells = cellsFromRules(
      own,
      children.map((child) => units[child]!),
    );
    const division = apportion({ target: people, cells, peopleToCome: people * yearsToCome });
    if (division.impossibility) conflicts.push({ unit, impossibility: division.impossibility, sum: division.sum });
    for (const [at, child] of children.entries()) {
      const result = division.cells[at]!;
      nodes[child] = { unit: units[child]!, people: result.people, cause: result.cause, result };
    }
  }
  const reached = nodes.filter((node) => node !== null);
  if (reached.length < units.length) throw new RangeError("some units of the cascade hang under each other");
  return { nodes: reached, conflicts, levels: summaryOf(reached) };
}

function summaryOf(nodes: readonly CascadeNode[]): CascadeLevel[] {
  const sums = new Map(levels.map(({ level }) => [level, { level, units: 0, people: 0, exempt: 0, nobody: 0 }]));
  for (const { unit, people, cause } of nodes) {
    const sum = sums.get(unit.level)!;
    sum.units += 1;
    sum.people += people;
    if (cause === "EXEMPT") sum.exempt += 1;
    else if (people === 0) sum.nobody += 1;
  }
  return [...sums.values()].filter(({ units }) => units > 0);
}
