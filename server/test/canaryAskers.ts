import type { ShownCase } from "./caseScene.ts";
import type { ServedWorld } from "./servedWorld.ts";
import { units } from "./worldTree.ts";

/** Everything is asked by seats that may see none of the branch's people; `tell` gets each answer. */
export async function askedByOthers(served: ServedWorld, cases: readonly ShownCase[], tell: (answer: string) => void): Promise<void> {
  const outsiders = [
    ["BASE_COMMITTEE", "otherBase"],
    ["WARD_STAFF", "otherWard"],
    ["AUDITOR", "city"],
    ["CITY_ADMINISTRATOR", "city"],
    ["CITY_BOARD", "city"],
    ["BRANCH_SECRETARY", "wardBranch"],
  ] as const;
  for (const [role, home] of outsiders) {
    const call = served.as(role, home);
    const ask = async (query: string) => tell(JSON.stringify(await call(query)));
    for (const { id } of cases)
      await ask(`{ candidate(id: "${id}", reason: "Kiểm tra theo kế hoạch") { fullName nationalId history { facts { keptAt } } } }`);
    for (const unit of ["branch", "ward", "city"] as const) {
      await ask(`{ members(unitId: "${units[unit].id}", first: 200) { edges { node { fullName } } } }`);
      await ask(`{ transfers(unitId: "${units[unit].id}", first: 200) { edges { node { fullName toName letter } } } }`);
      await ask(`{ headcount(unitId: "${units[unit].id}", year: 2026) { listed } rolls(unitId: "${units[unit].id}") { listed } }`);
      await ask(`{ candidates(unitId: "${units[unit].id}") { totalCount edges { node { fullName } } } }`);
      await ask(`{ auditEntries(unitId: "${units[unit].id}", first: 200) { edges { node { action changes } } } }`);
      await ask(`{ duplicateRequests(unitId: "${units[unit].id}") { sides { fullName unit { name } } } }`);
    }
  }
}
