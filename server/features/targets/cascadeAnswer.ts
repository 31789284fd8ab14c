import { sayMessage } from "../../domain/allocationSentences.ts";
import type { CascadePreview as Divided } from "../../domain/cascadePreview.ts";
import { fractionText, roundedTo } from "../../domain/fraction.ts";
import type { Level } from "../../domain/levels.ts";
import type { CascadeColumns, CascadeConflict, CascadeLevel, CascadePreview, CascadeRow } from "../../entities/cascade.ts";
import type { CascadeTree } from "./cascadeTree.ts";
import { type KeptRule, shownRule } from "./plans.rules.ts";

/** A class for its getters: who asks for the columns does not pay for the rows. Both are made once, however often they are read. */
export class CascadeAnswer implements CascadePreview {
  readonly levels: readonly CascadeLevel[];
  readonly conflicts: readonly CascadeConflict[];
  private madeColumns: CascadeColumns | undefined;
  private madeRows: readonly CascadeRow[] | undefined;

  constructor(
    private readonly tree: CascadeTree,
    readonly target: number,
    private readonly divided: Divided,
    byLevel: ReadonlyMap<Level, { rulesOf: Level; rules: readonly KeptRule[] }>,
  ) {
    const held: Partial<Record<Level, number>> = {};
    for (const { unit, cause } of divided.nodes) if (cause === "FLOOR") held[unit.level] = (held[unit.level] ?? 0) + 1;
    this.levels = divided.levels.map((level, place) => {
      // The last level has nobody to divide among.
      const used = place < divided.levels.length - 1 ? byLevel.get(level.level) : undefined;
      const rules = used?.rules.map(shownRule) ?? [];
      return { ...level, atFloor: held[level.level] ?? 0, rulesOf: used?.rulesOf ?? null, rules };
    });
    this.conflicts = divided.conflicts.map(({ unit, impossibility, sum }) => {
      const message = sayMessage(impossibility, (key) => this.nameOf(idIn(key)) ?? key);
      const id = idIn(unit.key);
      return {
        unit: { id, level: unit.level, name: this.nameOf(id)! },
        code: impossibility.code,
        message,
        target: impossibility.target,
        sum,
      };
    });
  }

  get columns(): CascadeColumns {
    this.madeColumns ??= columnsOf(this.tree, this.divided);
    return this.madeColumns;
  }

  get rows(): readonly CascadeRow[] {
    this.madeRows ??= rowsOf(this.tree, this.divided);
    return this.madeRows;
  }

  private nameOf(id: string): string | undefined {
    const place = this.tree.placeOf(id);
    return place === undefined ? undefined : this.tree.columns.name[this.tree.rows[place]!];
  }
}

/** A unit's key ends with its id, see keyOf. */
const idIn = (key: string) => key.slice(key.lastIndexOf("/") + 1);

function columnsOf({ columns, rows, parents, units }: CascadeTree, { nodes }: Divided): CascadeColumns {
  const inOrder = <T>(column: readonly T[]) => units.map((_, place) => column[rows[place]!]!);
  return {
    unitIds: inOrder(columns.id),
    parents: units.map((_, place) => parents[place]!),
    names: inOrder(columns.name),
    codes: inOrder(columns.code),
    levels: units.map(({ level }) => level),
    members: inOrder(columns.members),
    people: nodes.map(({ people }) => people),
    causes: nodes.map(({ cause }) => cause),
    shares: nodes.map(({ result }) => result && roundedTo(100, result.share) / 100),
  };
}

function rowsOf({ columns, rows, parents }: CascadeTree, { nodes }: Divided): CascadeRow[] {
  return nodes.map(({ unit, people, cause, result }, place) => {
    const row = rows[place]!;
    return {
      unitId: columns.id[row]!,
      parentId: place === 0 ? null : columns.id[rows[parents[place]!]!]!,
      name: columns.name[row]!,
      code: columns.code[row]!,
      level: unit.level,
      members: columns.members[row]!,
      people,
      cause,
      share: result && fractionText(result.share),
    };
  });
}
