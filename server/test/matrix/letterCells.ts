import { randomUUID } from "node:crypto";
import { type UnitKey, units } from "../worldTree.ts";
import { insertCase } from "./caseScene.ts";
import { atThing, type Cell, type Outcome, type Row, withInput } from "./cell.ts";
import { isBranch } from "./classScene.ts";
import { insertLetter } from "./letterScene.ts";
import { mayDo, type Seat, type Task } from "./oracle.ts";

/** A branch of another ward. */
const elsewhere = (unit: UnitKey): UnitKey => (unit === "cousinBranch" ? "wardBranch" : "cousinBranch");
/** Who sees either end of a letter is told that it is not theirs to answer, nobody else that there is one. */
const withLetter = (seat: Seat, task: Task, unit: UnitKey): Outcome =>
  mayDo(seat, task, unit) ? "ok" : [unit, elsewhere(unit)].some((end) => mayDo(seat, "lookAtCases", end)) ? "FORBIDDEN" : "NOT_FOUND";

function letterCell(field: string, letterId: string, expected: Outcome, more: object = {}, type = "CaseLetterStepInput"): Cell {
  const input = { clientKey: randomUUID(), letterId, ...more };
  return { document: withInput(field, "{ state }", type), variables: { input }, expected };
}

export const letterMutations: Record<string, Row> = {
  async sendCase({ world }, seat, unit) {
    if (!isBranch(unit)) return [];
    const candidateId = await insertCase(world, unit, "MOVE");
    const { rows } = await world.owner.query<{ revision: number }>(
      "select c.revision + p.revision + c.steps as revision from candidate c join person p on p.id = c.person_id where c.id = $1",
      [candidateId],
    );
    const expected = atThing(seat, "handOver", "lookAtCases", unit);
    const send = (to: UnitKey, outcome: Outcome, as?: string): Cell => {
      const input = { clientKey: randomUUID(), candidateId, revision: rows[0]!.revision, unitId: units[to].id };
      return { document: withInput("sendCase", "{ sentTo }"), variables: { input }, expected: outcome, ...(as && { as }) };
    };
    if (expected !== "ok") return [send(elsewhere(unit), expected)];
    return [send(unit, "NOT_FOUND", "within the ward"), send("farBranch", "NOT_FOUND", "to another city"), send(elsewhere(unit), "ok")];
  },
  async acceptCase({ world }, seat, unit) {
    if (!isBranch(unit)) return [];
    return [letterCell("acceptCase", await insertLetter(world, elsewhere(unit), unit), withLetter(seat, "followPeople", unit))];
  },
  async declineCase({ world }, seat, unit) {
    if (!isBranch(unit)) return [];
    const letterId = await insertLetter(world, elsewhere(unit), unit);
    const expected = withLetter(seat, "followPeople", unit);
    return [letterCell("declineCase", letterId, expected, { reason: "Không công tác ở đây" }, "DeclineCaseInput")];
  },
  async callBackCase({ world }, seat, unit) {
    if (!isBranch(unit)) return [];
    return [letterCell("callBackCase", await insertLetter(world, unit, elsewhere(unit)), withLetter(seat, "handOver", unit))];
  },
};
