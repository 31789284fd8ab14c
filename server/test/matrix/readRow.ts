import { type UnitKey, units } from "../worldTree.ts";
import type { Stage } from "./cell.ts";
import { everyUnit, type Seat, seats, type Task } from "./oracle.ts";

/**
 * One Query field: the document about one unit, what it takes to read it, and everything it must then show, from the oracle. `seen`
 * takes an answer apart; `meant` builds the same from parent pointers and what was planted. Both are compared whole.
 */
export interface ReadRow {
  task: Task | "everyone";
  /** May be read along with the unit. The operator's database role has no right to it, so even a visible city may be told as not found. */
  readsAlong?: true;
  /** What it takes to be told that it exists; seeing the unit, where left out. */
  foundBy?: Task;
  document(unit: UnitKey): string;
  /** What whoever may read it is told where there is nothing to read. */
  absent?(unit: UnitKey): string | null;
  seen(data: never, unit: UnitKey): unknown;
  meant(stage: Stage, seat: Seat, unit: UnitKey): unknown;
}

export const id = (unit: UnitKey) => units[unit].id;
export const ids = (keys: UnitKey[]) => keys.map(id).sort();
export const children = (unit: UnitKey) => everyUnit.filter((other) => units[other].under === unit);
/** One planted at each unit, and those of the seats themselves. */
export const postsAt = (keys: UnitKey[]) => keys.length + seats.filter(({ home }) => home && keys.includes(home)).length;
export const sum = ({ scene }: Stage, keys: UnitKey[]) => keys.reduce((total, key) => total + scene[key].quantity, 0);
export const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
