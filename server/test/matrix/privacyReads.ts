import { processings } from "../../domain/processing/register.ts";
import { units } from "../worldTree.ts";
import { branchesOf, isBranch } from "./classScene.ts";
import { chain } from "./oracle.ts";
import { monthsOf, proofIdOf, subjectRequestIdOf } from "./privacyScene.ts";
import { id, type ReadRow } from "./readRow.ts";

/** How long names are kept, and whose are gone: the months of one's own city, and one proof at every branch. */
export const privacyReads: Record<string, ReadRow> = {
  retention: {
    task: "readPrivacy",
    document: (unit) => `{ retention(unitId: "${id(unit)}") { months periods { months } waiting } }`,
    seen: ({
      retention: { months, periods, waiting },
    }: {
      retention: { months: number; periods: { months: number }[]; waiting: number };
    }) => [months, periods.map((period) => period.months), waiting],
    meant: (_stage, _seat, unit) => [24, [monthsOf[chain(unit).at(-1) as keyof typeof monthsOf]], 0],
  },
  deidentifications: {
    task: "readPrivacy",
    document: (unit) => `{ deidentifications(unitId: "${id(unit)}") { totalCount edges { node { id unit { id } } } } }`,
    seen: ({
      deidentifications,
    }: {
      deidentifications: { totalCount: number; edges: { node: { id: string; unit: { id: string } | null } }[] };
    }) => [deidentifications.totalCount, deidentifications.edges.map(({ node }) => `${node.id} of ${node.unit?.id}`).sort()],
    // The city is told that it was done, never at which branch.
    meant: (_stage, _seat, unit) => {
      const told = (branch: typeof unit) => `${proofIdOf(branch)} of ${units[unit].level === "CITY" ? undefined : id(branch)}`;
      return [branchesOf(unit).length, branchesOf(unit).map(told).sort()];
    },
  },
  processingRegister: {
    task: "readPrivacy",
    document: (unit) => `{ processingRegister(unitId: "${id(unit)}") { code items { nameVi } } }`,
    seen: ({ processingRegister }: { processingRegister: { code: string; items: object[] }[] }) =>
      processingRegister.map(({ code, items }) => [code, items.length]),
    meant: () => processings.map(({ code, items }) => [code, items.length]),
  },
  processingRegisterFile: {
    task: "readPrivacy",
    document: (unit) => `{ processingRegisterFile(unitId: "${id(unit)}", format: CSV) { fileName } }`,
    seen: ({ processingRegisterFile }: { processingRegisterFile: { fileName: string } }) => processingRegisterFile.fileName,
    meant: () => "Ho-so-xu-ly-du-lieu-ca-nhan.csv",
  },
  subjectRequests: {
    task: "lookAtCases",
    document: (unit) => `{ subjectRequests(unitId: "${id(unit)}") { totalCount edges { node { id unit { id } } } } }`,
    seen: ({ subjectRequests }: { subjectRequests: { totalCount: number; edges: { node: { id: string; unit: { id: string } } }[] } }) => [
      subjectRequests.totalCount,
      subjectRequests.edges.map(({ node }) => `${node.id} of ${node.unit.id}`).sort(),
    ],
    meant: (_stage, _seat, unit) => {
      const planted = branchesOf(unit).map((branch) => `${subjectRequestIdOf(branch)} of ${id(branch)}`);
      return [planted.length, planted.sort()];
    },
  },
  subjectRequest: {
    task: "lookAtCases",
    foundBy: "lookAtCases",
    document: (unit) =>
      `{ subjectRequest(id: "${subjectRequestIdOf(unit)}", reason: "Kiểm tra theo kế hoạch") { id kind state mustKeep } }`,
    absent: (unit) => (isBranch(unit) ? null : "NOT_FOUND"),
    seen: ({ subjectRequest }: { subjectRequest: object }) => subjectRequest,
    meant: (_stage, _seat, unit) => ({ id: subjectRequestIdOf(unit), kind: "ACCESS", state: "RECEIVED", mustKeep: true }),
  },
  subjectRequestCounts: {
    task: "readPrivacy",
    document: (unit) => `{ subjectRequestCounts(unitId: "${id(unit)}") { open overdue answered } }`,
    seen: ({ subjectRequestCounts }: { subjectRequestCounts: object }) => subjectRequestCounts,
    meant: (_stage, _seat, unit) => ({ open: branchesOf(unit).length, overdue: branchesOf(unit).length, answered: 0 }),
  },
  subjectExtract: {
    task: "answerSubjects",
    foundBy: "findRequests",
    document: (unit) => `{ subjectExtract(requestId: "${subjectRequestIdOf(unit)}", format: DOCX) { fileName } }`,
    seen: ({ subjectExtract }: { subjectExtract: { fileName: string } }) => subjectExtract.fileName,
    meant: () => "Ban-trich-du-lieu-ca-nhan.docx",
  },
};
