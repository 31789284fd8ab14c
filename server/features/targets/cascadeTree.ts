import type { CascadeUnit } from "../../domain/cascadePreview.ts";
import { readFraction } from "../../domain/fraction.ts";
import { levelOfNumber, levels } from "../../domain/levels.ts";
import type { CarriedColumns, StandingRow, TreeColumns } from "./cascade.sql.ts";
import { isLeftOut, keyOf } from "./proposal.ts";

/** The tree in the order of a reader: every unit is followed by all that is below it, siblings by their keys. The first is the top. */
export interface CascadeTree {
  columns: TreeColumns;
  /** Where each unit stands in the columns, by its place in the tree. */
  rows: Int32Array;
  /** The place of the unit above, by place; -1 for the top. */
  parents: Int32Array;
  units: CascadeUnit[];
  placeOf(id: string): number | undefined;
}

/** Twenty thousand units: numbers in typed lists, no look-up by name but one, no object but the one the division asks for. */
export function cascadeTree(columns: TreeColumns, top: string, standing: readonly StandingRow[], carried: CarriedColumns): CascadeTree {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < columns.id.length; row++) rowOf.set(columns.id[row]!, row);
  const { rows, parents, places } = inOrder(columns, rowOf, rowOf.get(top)!);
  const branches = branchesBelow(columns, rows, parents);
  const exempt = new Set(standing.filter(isLeftOut).map(({ id }) => rowOf.get(id)));
  const left = new Map(carried.id.map((id, at) => [rowOf.get(id), carried.carried[at]!]));
  const units = columns.id.map((_, place): CascadeUnit => {
    const row = rows[place]!;
    const last = columns.last[row]!;
    const carry = left.size > 0 ? left.get(row) : undefined;
    return {
      key: keyOf({ id: columns.id[row]!, code: columns.code[row]! }),
      level: levelAt[columns.level[row]!]!,
      kind: columns.kind[row]!,
      sector: columns.sector[row]!,
      members: columns.members[row]!,
      sources: columns.sources[row]!,
      nonMembers: columns.nonMembers[row]!,
      lastYears: last === null ? [] : [last],
      branches: branches[place]!,
      exemptFrom: exempt.has(row) ? all : undefined,
      carried: carry === undefined ? undefined : readFraction(carry),
      parent: place === 0 ? null : parents[place]!,
    };
  });
  const placeOf = (id: string) => {
    const row = rowOf.get(id);
    return row === undefined ? undefined : places[row];
  };
  return { columns, rows, parents, units, placeOf };
}

const all = ["ALL"] as const;
const levelAt = [undefined, ...levels.map(({ number }) => levelOfNumber(number))];

/** Throws when a unit hangs under none of the others. */
function inOrder({ parent, code, id }: TreeColumns, rowOf: ReadonlyMap<string, number>, top: number) {
  const below: (number[] | undefined)[] = parent.map(() => undefined);
  const aboveOf = new Int32Array(parent.length).fill(-1);
  for (let row = 0; row < parent.length; row++) {
    if (row === top) continue;
    const above = rowOf.get(parent[row]!);
    if (above === undefined) throw new Error(`${id[row]} hangs under ${parent[row]}, which is not below`);
    aboveOf[row] = above;
    const siblings = below[above];
    if (siblings) siblings.push(row);
    else below[above] = [row];
  }
  const sortKey = (row: number) => code[row] ?? "~";
  const backwards = (a: number, b: number) => {
    const [one, other] = [sortKey(a), sortKey(b)];
    if (one !== other) return one < other ? 1 : -1;
    return id[a]! < id[b]! ? 1 : -1;
  };
  const rows = new Int32Array(parent.length);
  const parents = new Int32Array(parent.length).fill(-1);
  const places = new Int32Array(parent.length);
  const waiting = [top];
  let place = 0;
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows[place] = row;
    places[row] = place;
    if (row !== top) parents[place] = places[aboveOf[row]!]!;
    const children = below[row];
    if (children) waiting.push(...children.sort(backwards));
    place += 1;
  }
  return { rows, parents, places };
}

/** Branches under each unit, itself included, by place: what is below has the later places, so it is counted first. */
function branchesBelow({ level }: TreeColumns, rows: Int32Array, parents: Int32Array): Int32Array {
  const counts = new Int32Array(rows.length);
  for (let place = rows.length - 1; place >= 0; place--) {
    if (levelAt[level[rows[place]!]!] === "BRANCH") counts[place]! += 1;
    if (place > 0) counts[parents[place]!]! += counts[place]!;
  }
  return counts;
}
