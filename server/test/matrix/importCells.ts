import { randomUUID } from "node:crypto";
import { atThing, type Cell, type Row, withInput } from "./cell.ts";
import { importIdOf, imports, insertImport } from "./importScene.ts";

/** A step of a list that stands where the step begins; an allowed cell gets one of its own. */
const step =
  (field: string, state: string, more: object = {}, type = "ImportStepInput"): Row =>
  async ({ world, scene }, seat, unit) => {
    if (!imports(unit)) return [];
    const expected = atThing(seat, "importLists", "importLists", unit);
    const id = expected === "ok" || state !== "CHECKED" ? await insertImport(world, unit, scene[unit], state) : importIdOf(unit);
    const cell: Cell = {
      document: withInput(field, "{ id state }", type),
      variables: { input: { clientKey: randomUUID(), id, revision: 1, ...more } },
      expected,
    };
    return [cell];
  };

export const importMutations: Record<string, Row> = {
  chooseMapping: step(
    "chooseMapping",
    "CHECKED",
    {
      columns: [],
      convert: false,
    },
    "ChooseMappingInput",
  ),
  checkImport: step("checkImport", "MAPPED"),
  applyImport: step("applyImport", "CHECKED"),
  undoImport: step("undoImport", "APPLIED"),
  cancelImport: step("cancelImport", "CHECKED"),
};
