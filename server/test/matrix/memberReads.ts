import { type UnitKey, units } from "../worldTree.ts";
import { branchesOf, isBranch } from "./classScene.ts";
import { memberIdOf, transferIdOf } from "./memberScene.ts";
import { everyUnit, stands } from "./oracle.ts";
import { id, ids, type ReadRow } from "./readRow.ts";

const cityOf = (unit: UnitKey): UnitKey => (units[unit].under ? cityOf(units[unit].under) : unit);

/** Members: at every branch one who is listed, on the way to the ward of the branch. */
export const memberReads: Record<string, ReadRow> = {
  members: {
    task: "lookAtCases",
    document: (unit) => `{ members(unitId: "${id(unit)}") { totalCount edges { node { id unit { id } } } } }`,
    seen: ({ members }: { members: { totalCount: number; edges: { node: { id: string; unit: { id: string } } }[] } }) => [
      members.totalCount,
      members.edges.map(({ node }) => `${node.id} of ${node.unit.id}`).sort(),
    ],
    meant: (_stage, _seat, unit) => [
      branchesOf(unit).length,
      branchesOf(unit)
        .map((key) => `${memberIdOf(key)} of ${id(key)}`)
        .sort(),
    ],
  },
  member: {
    task: "lookAtCases",
    foundBy: "lookAtCases",
    document: (unit) => `{ member(id: "${memberIdOf(unit)}", reason: "Kiểm tra theo kế hoạch") { id standing flags history { event } } }`,
    absent: (unit) => (isBranch(unit) ? null : "NOT_FOUND"),
    seen: ({ member }: { member: object }) => member,
    meant: (_stage, _seat, unit) => ({
      ...{ id: memberIdOf(unit), standing: "OFFICIAL", flags: ["IN_TRANSIT"] },
      history: [{ event: "SEND" }, { event: "LIST" }],
    }),
  },
  headcount: {
    task: "lookAtFigures",
    document: (unit) => `{ headcount(unitId: "${id(unit)}", year: 2026) { listed inTransit hosted branches branchesWithRoll } }`,
    seen: ({ headcount }: { headcount: object }) => headcount,
    meant: (_stage, _seat, unit) => {
      const { length } = branchesOf(unit);
      return { listed: length, inTransit: length, hosted: 0, branches: length, branchesWithRoll: 0 };
    },
  },
  rolls: {
    task: "lookAtCases",
    document: (unit) => `{ rolls(unitId: "${id(unit)}") { unitId listed since } }`,
    seen: ({ rolls }: { rolls: { unitId: string; listed: number; since: string | null }[] }) =>
      rolls.map(({ unitId, listed, since }) => `${unitId} ${listed} ${since}`).sort(),
    meant: (_stage, _seat, unit) => ids(branchesOf(unit)).map((branch) => `${branch} 1 null`),
  },
  memberGrades: {
    task: "lookAtCases",
    document: (unit) => `{ memberGrades(unitId: "${id(unit)}", year: 2026) { excellent open } }`,
    seen: ({ memberGrades }: { memberGrades: object }) => memberGrades,
    meant: (_stage, _seat, unit) => ({ excellent: 0, open: branchesOf(unit).length }),
  },
  transfers: {
    task: "lookAtCases",
    document: (unit) => `{ transfers(unitId: "${id(unit)}") { totalCount edges { node { id memberId from { id } } } } }`,
    seen: ({
      transfers,
    }: {
      transfers: { totalCount: number; edges: { node: { id: string; memberId: string; from: { id: string } } }[] };
    }) => [transfers.totalCount, transfers.edges.map(({ node }) => `${node.id} ${node.memberId} ${node.from.id}`).sort()],
    meant: (_stage, _seat, unit) => [
      branchesOf(unit).length,
      branchesOf(unit)
        .map((key) => `${transferIdOf(key)} ${memberIdOf(key)} ${id(key)}`)
        .sort(),
    ],
  },
  // By name alone: that the wards of one's city exist is no secret, and nothing else of them is told.
  receivingCommittees: {
    task: "followPeople",
    document: (unit) => `{ receivingCommittees(unitId: "${id(unit)}") { name } }`,
    seen: ({ receivingCommittees }: { receivingCommittees: { name: string }[] }) => receivingCommittees.map(({ name }) => name).sort(),
    meant: (_stage, _seat, unit) =>
      everyUnit
        .filter((other) => units[other].level === "WARD" && stands(other, cityOf(unit)))
        .map((other) => units[other].name)
        .sort(),
  },
};
