import { type UnitKey, units } from "../worldTree.ts";
import { caseIdOf, wardOf } from "./caseScene.ts";
import { duplicatesOf, requestIdOf } from "./duplicateScene.ts";
import { subtree } from "./oracle.ts";
import { id, ids, type ReadRow } from "./readRow.ts";

const branchesOf = (unit: Parameters<typeof subtree>[0]) => subtree(unit).filter((key) => units[key].level === "BRANCH");
const isBranch = (unit: keyof typeof units) => units[unit].level === "BRANCH";

/** People's cases: one planted at every branch, waiting for the branch itself. */
export const caseReads: Record<string, ReadRow> = {
  candidates: {
    task: "lookAtCases",
    document: (unit) => `{ candidates(unitId: "${id(unit)}") { totalCount edges { node { id unit { id } } } } }`,
    seen: ({ candidates }: { candidates: { totalCount: number; edges: { node: { unit: { id: string } } }[] } }) => [
      candidates.totalCount,
      candidates.edges.map(({ node }) => node.unit.id).sort(),
    ],
    meant: (_stage, _seat, unit) => [branchesOf(unit).length, ids(branchesOf(unit))],
  },
  caseQueue: {
    task: "workOnCases",
    document: (unit) => `{ caseQueue(unitId: "${id(unit)}") { id } }`,
    seen: ({ caseQueue }: { caseQueue: { id: string }[] }) => caseQueue.map((row) => row.id),
    meant: (_stage, _seat, unit) => (isBranch(unit) ? [caseIdOf(unit)] : []),
  },
  candidate: {
    task: "lookAtCases",
    foundBy: "lookAtCases",
    document: (unit) => `{ candidate(id: "${caseIdOf(unit)}", reason: "Kiểm tra theo kế hoạch") { id state } }`,
    absent: (unit) => (isBranch(unit) ? null : "NOT_FOUND"),
    seen: ({ candidate }: { candidate: { id: string; state: string } }) => [candidate.id, candidate.state],
    meant: (_stage, _seat, unit) => [caseIdOf(unit), "IDENTIFIED"],
  },
  personViews: {
    task: "lookAtCases",
    foundBy: "lookAtCases",
    document: (unit) => `{ personViews(candidateId: "${caseIdOf(unit)}") { edges { node { name fields } } } }`,
    absent: (unit) => (isBranch(unit) ? null : "NOT_FOUND"),
    seen: ({ personViews }: { personViews: { edges: { node: object }[] } }) => personViews.edges.map(({ node }) => node),
    meant: () => [{ name: "Người xem", fields: ["fullName"] }],
  },
  // Of the cases planted none has come before a standing committee.
  meetingCases: {
    task: "holdMeeting",
    document: (unit) => `{ meetingCases(unitId: "${id(unit)}") { candidate { id } } }`,
    seen: ({ meetingCases }: { meetingCases: object[] }) => meetingCases,
    meant: () => [],
  },
  meeting: {
    task: "holdMeeting",
    document: (unit) => `{ meeting(unitId: "${id(unit)}", on: "2026-06-01") { on decisions { candidate { id } } } }`,
    seen: ({ meeting }: { meeting: object }) => meeting,
    meant: () => ({ on: "2026-06-01", decisions: [] }),
  },
  meetingPaper: {
    task: "holdMeeting",
    document: (unit) => `{ meetingPaper(unitId: "${id(unit)}", on: "2026-06-01", paper: MINUTES, format: DOCX) { fileName } }`,
    absent: () => "CONFLICT",
    seen: () => null,
    meant: () => null,
  },
  duplicateRequests: {
    task: "settleDuplicates",
    document: (unit) => `{ duplicateRequests(unitId: "${id(unit)}") { id sides { unit { id } fullName } } }`,
    seen: ({ duplicateRequests }: { duplicateRequests: { id: string; sides: { unit: { id: string }; fullName: string | null }[] }[] }) =>
      duplicateRequests.map((row) => [row.id, row.sides.map((side) => [side.unit.id, side.fullName])]),
    meant: (_stage, _seat, unit) => {
      const pair = duplicatesOf[unit] ?? [];
      const told = (key: UnitKey) => (units[unit].level === "CITY" ? [id(wardOf(key)), null] : [id(key), "Người trùng số"]);
      return pair.length > 0 ? [[requestIdOf(unit), pair.map(told)]] : [];
    },
  },
};
