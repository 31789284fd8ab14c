import { randomUUID } from "node:crypto";
import { columnLetter } from "../../sheets/cells.ts";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";

/** The import that is planted for a unit has an id told by its own. */
export const importIdOf = (unit: UnitKey) => `${units[unit].id.slice(0, -1)}e`;
export const imports = (unit: UnitKey) => units[unit].level === "CITY" || units[unit].level === "WARD";

const columns = JSON.stringify(
  ["fullName", "born", "sex", "branch", "sourceGroup"].map((field, column) => ({
    column,
    letter: columnLetter(column),
    heading: field,
    field,
  })),
);

/** Of which branch a unit's list speaks: one that follows somebody whom the list leaves out. */
export const spokenOf: Partial<Record<UnitKey, UnitKey>> = { ward: "branch", otherWard: "cousinBranch", farWard: "farBranch" };
const legacy = '{"conversion": "TCVN3", "needed": false, "preview": [{"before": "Chi bé", "after": "Chi bộ"}]}';

/** A list as it stands in one state of its life; a row of it is faulty, and it speaks of one branch. */
export async function insertImport(
  world: World,
  unit: UnitKey,
  by: { personId: string; postId: string },
  state = "CHECKED",
  id: string = randomUUID(),
): Promise<string> {
  const shape = `{"form": "XLSX", "sheets": [], "sheet": 0, "firstRow": 2, "columns": ${columns}, "legacy": ${legacy}}`;
  const applied = state === "APPLIED" ? "now()" : "null";
  await world.owner.query(
    `insert into import_job (id, unit_id, account_id, post_id, role, kind, file_name, state, proposal, mapping, total, refusal, applied_at, ended_at, lease_until)
     values ($1, $2, $3, $4, 'WARD_STAFF', 'CANDIDATES', 'Danh sách.xlsx', $5, $6, $6, 1, 'EXPIRED', ${applied}, ${applied}, 'infinity')`,
    [id, units[unit].id, by.personId, by.postId, state, shape],
  );
  await world.owner.query("insert into import_part (job_id, part, sealed) values ($1, 0, '\\x00')", [id]);
  await world.owner.query(
    `insert into import_row (job_id, row_no, action, faults) values ($1, 2, 'FAULT', '[{"column": "A", "heading": "Họ và tên", "field": "fullName", "code": "MISSING"}]')`,
    [id],
  );
  await world.owner.query("insert into import_branch (job_id, unit_id) values ($1, $2)", [id, units[spokenOf[unit] ?? unit].id]);
  return id;
}

export async function plantImport(world: World, unit: UnitKey, by: { personId: string; postId: string }): Promise<void> {
  if (imports(unit)) await insertImport(world, unit, by, "CHECKED", importIdOf(unit));
}
