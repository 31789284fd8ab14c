import { randomUUID } from "node:crypto";
import { type UnitKey, units } from "../worldTree.ts";
import { wardOf } from "./caseScene.ts";
import { atThing, atUnit, type Cell, type Row, type Stage, withInput } from "./cell.ts";
import { isBranch } from "./classScene.ts";
import { insertMember, memberIdOf } from "./memberScene.ts";
import type { Seat, Task } from "./oracle.ts";
import { closeRounds, insertHelp, insertRound, insertScreening, roundIdOf, screeningIdOf } from "./screeningScene.ts";

/** A step of a branch's review; an allowed one gets a round of its own that has come so far. */
function step(field: string, task: Task, state: "PENDING" | "SENT", more: (memberId: string) => object, type?: string): Row {
  return async (stage: Stage, seat: Seat, unit: UnitKey): Promise<Cell[]> => {
    if (!isBranch(unit)) return [];
    const expected = atThing(seat, task, "lookAtCases", unit);
    const planted = { screeningId: screeningIdOf(unit), memberId: memberIdOf(unit), revision: 1 };
    const of = expected === "ok" ? await insertScreening(stage.world, wardOf(unit), unit, state) : planted;
    const input = { clientKey: randomUUID(), screeningId: of.screeningId, revision: of.revision, ...more(of.memberId) };
    return [{ document: withInput(field, "{ id }", type), variables: { input }, expected }];
  };
}

export const screeningMutations: Record<string, Row> = {
  async openScreeningRound(stage, seat, unit) {
    const expected = atUnit(seat, "holdRound", unit);
    if (expected === "ok") await closeRounds(stage.world, unit);
    const input = { clientKey: randomUUID(), unitId: units[unit].id, period: "2026", name: "Rà soát năm 2026", closesOn: "2099-12-31" };
    return [{ document: withInput("openScreeningRound", "{ id }"), variables: { input }, expected }];
  },
  recordScreening: step("recordScreening", "followPeople", "PENDING", (memberId) => ({ items: [{ memberId, outcome: "NO_ISSUE" }] })),
  sendScreening: step("sendScreening", "followPeople", "PENDING", () => ({}), "ScreeningRevisionInput"),
  confirmScreening: step("confirmScreening", "confirmReview", "SENT", () => ({}), "ScreeningRevisionInput"),
  async closeScreeningRound(stage, seat, unit) {
    if (units[unit].level !== "WARD") return [];
    const expected = atThing(seat, "holdRound", "lookAtRound", unit);
    const roundId = expected === "ok" ? await insertRound(stage.world, unit) : roundIdOf(unit);
    const input = { clientKey: randomUUID(), roundId, revision: 1, reason: "Hết thời hạn" };
    return [{ document: withInput("closeScreeningRound", "{ id }"), variables: { input }, expected }];
  },
  async concludeHelp(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const expected = atThing(seat, "followPeople", "lookAtCases", unit);
    const planted = async () => {
      const text = "select id from screening_finding where membership_id = $1";
      return (await stage.world.owner.query<{ id: string }>(text, [memberIdOf(unit)])).rows[0]!.id;
    };
    const findingId = expected === "ok" ? await insertHelp(stage.world, unit, await insertMember(stage.world, unit)) : await planted();
    const input = { clientKey: randomUUID(), findingId, result: "SUCCEEDED" };
    return [{ document: withInput("concludeHelp", "{ id }"), variables: { input }, expected }];
  },
};
