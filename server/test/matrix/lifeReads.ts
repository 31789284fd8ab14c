import { addDays } from "../../domain/calendar.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { chain, stands, subtree } from "./oracle.ts";
import { children, id, ids, type ReadRow, sorted, sum } from "./readRow.ts";
import { calendarYear, near, restMonday, year } from "./scene.ts";

interface Pending {
  acknowledgements: { id: string }[];
  adjustments: unknown[];
  exemptions: { id: string; unit: { id: string } }[];
  undercuts: unknown[];
}
/** Wards whose white place lies in a unit, or is looked after from it. */
const placesOf = (unit: UnitKey) => (Object.keys(near) as UnitKey[]).filter((ward) => stands(near[ward]!, unit));

/** Days from the Monday on which a unit's city alone rests. */
const restDay = (unit: UnitKey, days: number) => addDays(restMonday[chain(unit).at(-1)!]!, days);

interface Listed {
  edges: { node: { unit: { id: string } } }[];
}
/** What became of targets, which units are to be watched, and the messages about them. */
export const lifeReads: Record<string, ReadRow> = {
  pendingRequests: {
    task: "lookAtFigures",
    document: (unit) =>
      `{ pendingRequests(unitId: "${id(unit)}") { acknowledgements { id } adjustments { id } exemptions { id unit { id } } undercuts { id } } }`,
    seen: ({ pendingRequests: { acknowledgements, adjustments, exemptions, undercuts } }: { pendingRequests: Pending }) => [
      acknowledgements.map((row) => row.id),
      adjustments.length,
      sorted(exemptions.map((row) => [row.id, row.unit.id])),
      undercuts.length,
    ],
    meant: ({ scene }, _seat, unit) => [
      units[unit].under ? [scene[unit].targetId] : [],
      0,
      sorted(children(unit).map((key) => [scene[key].exemptionId, id(key)])),
      0,
    ],
  },
  exemptions: {
    task: "lookAtFigures",
    document: (unit) => `{ exemptions(unitId: "${id(unit)}") { id unit { id } } }`,
    seen: (data: { exemptions: { id: string; unit: { id: string } }[] }) => data.exemptions.map((row) => [row.id, row.unit.id]),
    meant: ({ scene }, _seat, unit) => (units[unit].under ? [[scene[unit].exemptionId, id(unit)]] : []),
  },
  unitsToWatch: {
    task: "lookAtFigures",
    document: (unit) => `{ unitsToWatch(unitId: "${id(unit)}", period: "${year}") { edges { node { unit { id } actual } } }
      all: unitsToWatch(unitId: "${id(unit)}", period: "${year}", indicator: "CLASS_CERTIFICATES", noneInYears: 1, level: BRANCH) { edges { node { unit { id } } } } }`,
    seen: (data: { unitsToWatch: { edges: { node: { unit: { id: string }; actual: number } }[] }; all: Listed }) => [
      sorted(data.unitsToWatch.edges.map(({ node }) => [node.unit.id, node.actual])),
      data.all.edges.map(({ node }) => node.unit.id).sort(),
    ],
    // Nobody reached anything the year before, and nobody ever had a class.
    meant: (stage, _seat, unit) => [
      sorted(children(unit).map((key) => [id(key), sum(stage, subtree(key))])),
      ids(subtree(unit).filter((key) => key !== unit && units[key].level === "BRANCH")),
    ],
  },
  whitePlaces: {
    task: "lookAtFigures",
    document: (unit) =>
      `{ whitePlaces(unitId: "${id(unit)}") { totalCount edges { node { id unit { id } branch { id } history { branch { id } } } } } }`,
    seen: (data: {
      whitePlaces: { totalCount: number; edges: { node: { id: string; unit: { id: string }; branch: { id: string } } }[] };
    }) => [data.whitePlaces.totalCount, sorted(data.whitePlaces.edges.map(({ node }) => [node.id, node.unit.id, node.branch.id]))],
    meant: ({ scene }, _seat, unit) => [
      placesOf(unit).length,
      sorted(placesOf(unit).map((ward) => [scene[ward].placeId, id(ward), id(near[ward]!)])),
    ],
  },
  workingYears: {
    task: "countDays",
    document: (unit) => `{ workingYears(unitId: "${id(unit)}") { year shipped } }`,
    seen: (data: { workingYears: { year: number; shipped: boolean }[] }) =>
      data.workingYears.filter((row) => !row.shipped && row.year > 2190).map((row) => row.year),
    meant: (_stage, _seat, unit) => [calendarYear[chain(unit).at(-1)!]],
  },
  dueDay: {
    task: "countDays",
    // Its city rests on a Monday of its own.
    document: (unit) => `{ dueDay(unitId: "${id(unit)}", from: "${restDay(unit, -3)}", workingDays: 1) { on } }`,
    seen: (data: { dueDay: { on: string } }) => data.dueDay.on,
    meant: (_stage, _seat, unit) => restDay(unit, 1),
  },
  reminders: {
    task: "readMessages",
    document: (unit) =>
      `{ reminders(unitId: "${id(unit)}") { edges { node { id from { id } } } } sent: reminders(unitId: "${id(unit)}", sent: true, first: 50) { edges { node { id unit { id } } } } }`,
    seen: (data: { reminders: { edges: { node: { id: string } }[] }; sent: Listed }) => [
      data.reminders.edges.map(({ node }) => node.id),
      data.sent.edges.map(({ node }) => node.unit.id).sort(),
    ],
    meant: ({ scene }, _seat, unit) => [units[unit].under ? [scene[unit].reminderId] : [], ids(children(unit))],
  },
};
