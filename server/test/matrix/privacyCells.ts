import { randomUUID } from "node:crypto";
import { units } from "../worldTree.ts";
import { atUnit, type Row, withInput } from "./cell.ts";

export const privacyMutations: Record<string, Row> = {
  async setRetention(_stage, seat, unit) {
    const input = { clientKey: randomUUID(), unitId: units[unit].id, months: 36, since: "2199-01-01" };
    return [{ document: withInput("setRetention", "{ months }"), variables: { input }, expected: atUnit(seat, "keepRetention", unit) }];
  },
};
