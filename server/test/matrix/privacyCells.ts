import { randomUUID } from "node:crypto";
import { type UnitKey, units } from "../worldTree.ts";
import { atThing, atUnit, type Cell, type Row, type Stage, withInput } from "./cell.ts";
import { isBranch } from "./classScene.ts";
import { insertMember, memberIdOf } from "./memberScene.ts";
import type { Seat, Task } from "./oracle.ts";
import { insertRequest } from "./privacyScene.ts";

/** Goes on with a request at a branch, received or acknowledged by then. */
async function ofRequest({ world }: Stage, seat: Seat, unit: UnitKey, task: Task, field: string, more: object): Promise<Cell[]> {
  if (!isBranch(unit)) return [];
  const acknowledged = task === "answerSubjects";
  const requestId = await insertRequest(world, unit, { acknowledged });
  const input = { clientKey: randomUUID(), requestId, revision: 1, on: "2026-06-02", ...more };
  return [{ document: withInput(field, "{ id state }"), variables: { input }, expected: atThing(seat, task, "lookAtCases", unit) }];
}

export const privacyMutations: Record<string, Row> = {
  async setRetention(_stage, seat, unit) {
    const input = { clientKey: randomUUID(), unitId: units[unit].id, months: 36, since: "2199-01-01" };
    return [{ document: withInput("setRetention", "{ months }"), variables: { input }, expected: atUnit(seat, "keepRetention", unit) }];
  },
  async receiveSubjectRequest({ world }, seat, unit) {
    if (!isBranch(unit)) return [];
    const expected = atThing(seat, "receiveRequests", "lookAtCases", unit);
    const memberId = expected === "ok" ? await insertMember(world, unit) : memberIdOf(unit);
    const input = { clientKey: randomUUID(), memberId, kind: "CORRECT", identity: "KNOWN", receivedOn: "2026-06-01" };
    return [{ document: withInput("receiveSubjectRequest", "{ id }"), variables: { input }, expected }];
  },
  acknowledgeSubjectRequest: (stage, seat, unit) => ofRequest(stage, seat, unit, "receiveRequests", "acknowledgeSubjectRequest", {}),
  answerSubjectRequest: (stage, seat, unit) =>
    ofRequest(stage, seat, unit, "answerSubjects", "answerSubjectRequest", { outcome: "GRANTED" }),
};
