import type { Role } from "../../domain/roles.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { duties, type Task, type Where } from "./duties.ts";

export type { Task } from "./duties.ts";

/**
 * The third eye: where everybody stands, from parent pointers alone. Knows nothing of rules, level columns or row security, and
 * shares no code with them.
 */
export const everyUnit = Object.keys(units) as UnitKey[];

/** From the unit itself up to its city. */
export function chain(unit: UnitKey): UnitKey[] {
  const above = units[unit].under;
  return above ? [unit, ...chain(above)] : [unit];
}
export const ancestors = (unit: UnitKey) => chain(unit).slice(1);
export const stands = (unit: UnitKey, home: UnitKey | null) => home !== null && chain(unit).includes(home);
export const subtree = (home: UnitKey | null) => everyUnit.filter((unit) => stands(unit, home));

/** How a unit stands to one's own; the words of the permission matrix. */
export type Position = "own" | "child" | "deeper" | "parent" | "ancestor" | "sibling" | "cousin" | "other city";

export function position(home: UnitKey | null, unit: UnitKey): Position {
  if (home === null || chain(home).at(-1) !== chain(unit).at(-1)) return "other city";
  if (home === unit) return "own";
  if (stands(unit, home)) return units[unit].under === home ? "child" : "deeper";
  if (stands(home, unit)) return units[home].under === unit ? "parent" : "ancestor";
  return units[home].under === units[unit].under ? "sibling" : "cousin";
}

/** Somebody whose rights are looked at. */
export interface Seat {
  role: Role;
  home: UnitKey | null;
}

/** One seat a role, and one more where a role may stand at two levels or at two kinds of place. */
export const seats: Seat[] = [
  { role: "OPERATOR", home: null },
  { role: "CITY_BOARD", home: "city" },
  { role: "CITY_ADMINISTRATOR", home: "city" },
  { role: "AUDITOR", home: "city" },
  { role: "WARD_STAFF", home: "ward" },
  { role: "WARD_LEADER", home: "ward" },
  { role: "AUDITOR", home: "ward" },
  { role: "BASE_COMMITTEE", home: "base" },
  { role: "BRANCH_SECRETARY", home: "branch" },
  { role: "BRANCH_SECRETARY", home: "wardBranch" },
];

/** Seats that differ in where they stand: all that row security knows of a person. */
export const places = seats.filter((seat, index) => seats.findIndex((other) => other.home === seat.home) === index);

/** One unit of each level in each position: what a seat can look at. */
export function sights({ home }: Seat): UnitKey[] {
  const seen = new Map(everyUnit.map((unit) => [`${position(home, unit)} ${units[unit].level}`, unit]).reverse() as [string, UnitKey][]);
  return [...seen.values()];
}

export const nameOf = ({ role, home }: Seat) => `${role} of ${home ?? "the installation"}`;

const covers: Record<Where, (home: UnitKey, unit: UnitKey) => boolean> = {
  own: (home, unit) => home === unit,
  children: (home, unit) => units[unit].under === home,
  below: (home, unit) => home !== unit && stands(unit, home),
  subtree: (home, unit) => stands(unit, home),
  line: (home, unit) => stands(home, unit),
};

/** Whether this seat may do the task at the unit (null: at no unit, as only founding a city is). */
export function mayDo({ role, home }: Seat, task: Task, unit: UnitKey | null): boolean {
  if (role === "OPERATOR") return task === "foundCity" || (task === "look" && unit !== null && units[unit].level === "CITY");
  // Requests are kept with their persons, by branches.
  if (task === "findRequests") return unit !== null && units[unit].level === "BRANCH" && mayDo({ role, home }, "lookAtCases", unit);
  const where = duties[role][task];
  if (!where || !home || !unit || !covers[where](home, unit)) return false;
  // A city's auditor sees figures, as the city does.
  if ((task === "lookAtCases" || task === "lookAtClass") && units[home].level === "CITY") return false;
  // People are kept by branches alone.
  if (task === "answerSubjects") return units[unit].level === "BRANCH";
  // Of what branches say of people a city is told its own sum.
  if (task === "followReviews" && units[home].level === "CITY") return home === unit;
  if (task === "lookAtClass" || task === "lookAtRound" || task === "sendToClass") return units[unit].level === "WARD";
  return task !== "addUnit" || units[unit].level !== "BRANCH";
}

/** What a refusal is called: only who may see the subject is told that it exists. `seen` is the task of seeing such a thing. */
export function refusal(seat: Seat, seen: Task, at: UnitKey | null): "FORBIDDEN" | "NOT_FOUND" {
  return at && mayDo(seat, seen, at) ? "FORBIDDEN" : "NOT_FOUND";
}
