import { type UnitKey, units } from "../worldTree.ts";
import { caseIdOf } from "./caseScene.ts";
import { branchesOf } from "./classScene.ts";
import { letterIdOf } from "./letterScene.ts";
import { chain, everyUnit } from "./oracle.ts";
import { id, type ReadRow } from "./readRow.ts";

const at = (unit: UnitKey, level: string) => chain(unit).find((key) => units[key].level === level);
const holdsBranches = (ward: UnitKey) => units[ward].level === "WARD" && branchesOf(ward).length > 0;

/** Cases between wards: at every branch a letter that was declined. */
export const letterReads: Record<string, ReadRow> = {
  caseLetters: {
    task: "lookAtCases",
    document: (unit) => `{ caseLetters(unitId: "${id(unit)}") { id candidateId state } }`,
    seen: ({ caseLetters }: { caseLetters: { id: string; candidateId: string; state: string }[] }) =>
      caseLetters.map((letter) => `${letter.id} ${letter.candidateId} ${letter.state}`).sort(),
    meant: (_stage, _seat, unit) =>
      branchesOf(unit)
        .map((key) => `${letterIdOf(key)} ${caseIdOf(key)} DECLINED`)
        .sort(),
  },
  // By name alone: that the wards of one's city and their branches exist is no secret, and nothing else of them is told.
  receivingBranches: {
    task: "lookAtCases",
    document: (unit) =>
      `{ wards: receivingBranches(unitId: "${id(unit)}") { name } branches: receivingBranches(unitId: "${id(unit)}", wardId: "${units.otherWard.id}") { name } own: receivingBranches(unitId: "${id(unit)}", wardId: "${units.ward.id}") { name } far: receivingBranches(unitId: "${id(unit)}", wardId: "${units.farWard.id}") { name } }`,
    seen: (data: Record<"wards" | "branches" | "own" | "far", { name: string }[]>) =>
      (["wards", "branches", "own", "far"] as const).map((part) => data[part].map(({ name }) => name).sort()),
    meant: (_stage, { home }, _unit) => {
      const others = everyUnit.filter((key) => holdsBranches(key) && at(key, "CITY") === at(home!, "CITY") && key !== at(home!, "WARD"));
      return [others.map((key) => units[key].name).sort(), branchesOf("otherWard").map((key) => units[key].name), [], []];
    },
  },
};
