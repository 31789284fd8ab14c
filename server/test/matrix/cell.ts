import type { World } from "../world.ts";
import type { UnitKey } from "../worldTree.ts";
import { mayDo, refusal, type Seat, type Task } from "./oracle.ts";
import type { Scene } from "./scene.ts";

export type Outcome = "ok" | "FORBIDDEN" | "NOT_FOUND";

/** One operation that somebody tries at one place, and what must come of it. */
export interface Cell {
  document: string;
  variables: Record<string, unknown>;
  expected: Outcome;
  /** Which of several cells of one field and place this is. */
  as?: string;
}

/** What the cells of one database are made from. */
export interface Stage {
  world: World;
  scene: Scene;
}

/** The cells of one Mutation field for one seat looking at one unit. An allowed one brings a subject of its own. */
export type Row = (stage: Stage, seat: Seat, unit: UnitKey) => Promise<Cell[]>;

export const instrument = { number: "7-KH", signedOn: "2026-02-01", issuer: "Cấp trên", title: "Giao chỉ tiêu" };

let months = 0;
/** A month that no target was given for yet. */
export function freshMonth(): { id: string; period: [string, string, string] } {
  const start = new Date(Date.UTC(2030, months++, 1));
  const end = new Date(Date.UTC(2030, months, 1));
  const text = (date: Date) => date.toISOString().slice(0, 10);
  return { id: text(start).slice(0, 7).replace("-", ""), period: ["MONTH", text(start), text(end)] };
}

export const withInput = (field: string, selection: string, type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`;

/** A single cell about the unit itself. */
export const atUnit = (seat: Seat, task: Task, unit: UnitKey): Outcome => (mayDo(seat, task, unit) ? "ok" : refusal(seat, "look", unit));
/** About what belongs to the unit and is only found by those who may see such things. */
export const atThing = (seat: Seat, task: Task, seen: Task, unit: UnitKey): Outcome =>
  mayDo(seat, task, unit) ? "ok" : refusal(seat, seen, unit);
