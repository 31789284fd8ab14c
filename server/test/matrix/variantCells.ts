import { randomUUID } from "node:crypto";
import { units } from "../worldTree.ts";
import { type Cell, freshMonth, type Row, withInput } from "./cell.ts";
import { mayDo, refusal } from "./oracle.ts";
import { insertVariant } from "./scene.ts";

/** Kept drafts of a plan: each cell has a plan of its own, with one variant in it. */
const onVariant =
  (field: string): Row =>
  async ({ world }, seat, unit) => {
    const { id: period, period: span } = freshMonth();
    const variantId = await insertVariant(world, unit, span);
    const expected = mayDo(seat, "plan", unit) ? "ok" : refusal(seat, "look", unit);
    const about = { clientKey: randomUUID(), unitId: units[unit].id, indicator: "ADMISSIONS", revision: 0 };
    const cell = (input: object): Cell => ({ document: withInput(field, "{ variants { id } }"), variables: { input }, expected });
    if (field === "keepVariant") return [cell({ ...about, period, name: "Phương án B" })];
    const cells = [cell({ ...about, period, variantId })];
    // A variant is found in its own plan alone.
    if (expected === "ok")
      cells.push({
        ...cell({ ...about, clientKey: randomUUID(), period: freshMonth().id, variantId }),
        expected: "NOT_FOUND",
        as: "of another plan",
      });
    return cells;
  };

export const variantMutations: Record<string, Row> = {
  keepVariant: onVariant("keepVariant"),
  dropVariant: onVariant("dropVariant"),
  restoreVariant: onVariant("restoreVariant"),
};
