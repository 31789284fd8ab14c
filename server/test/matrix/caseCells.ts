import { randomUUID } from "node:crypto";
import type { UnitKey } from "../worldTree.ts";
import { units } from "../worldTree.ts";
import { caseIdOf, insertCase } from "./caseScene.ts";
import { atThing, atUnit, type Cell, type Row, type Stage, withInput } from "./cell.ts";
import { duplicatesOf, requestIdOf } from "./duplicateScene.ts";
import { everyUnit, mayDo, refusal, type Seat, subtree, type Task } from "./oracle.ts";

const isBranch = (unit: UnitKey) => units[unit].level === "BRANCH";

async function revisionOf({ world }: Stage, id: string): Promise<number> {
  const { rows } = await world.owner.query<{ revision: number }>(
    "select c.revision + p.revision + c.steps as revision from candidate c join person p on p.id = c.person_id where c.id = $1",
    [id],
  );
  return rows[0]!.revision;
}

/** One step of a case that has come as far as `until`; an allowed cell gets a case of its own. */
async function stepCell(stage: Stage, seat: Seat, unit: UnitKey, task: Task, until: string, event: string, facts: object): Promise<Cell> {
  const expected = mayDo(seat, task, unit) ? "ok" : refusal(seat, "lookAtCases", unit);
  const candidateId = await insertCase(stage.world, unit, until);
  const input = { clientKey: randomUUID(), candidateId, revision: await revisionOf(stage, candidateId), event, on: "2026-06-01", facts };
  return { document: withInput("recordStep", "{ state }"), variables: { input }, expected, as: event };
}

export const caseMutations: Record<string, Row> = {
  async openCase(_stage, seat, unit) {
    const person = { fullName: "Người mới phát hiện", bornOn: "2001-02-03", sex: "FEMALE", sourceGroup: "TEACHER", differentPerson: true };
    const input = { clientKey: randomUUID(), unitId: units[unit].id, ...person };
    return [{ document: withInput("openCase", "{ id }"), variables: { input }, expected: atUnit(seat, "followPeople", unit) }];
  },
  async updateCandidate(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const candidateId = await insertCase(stage.world, unit, "IDENTIFY");
    const person = { fullName: "Tên khác", bornOn: "2001-02-03", sex: "FEMALE", sourceGroup: "TEACHER", tags: [], education: "HIGHER" };
    const facts = { youthUnion: false, hardArea: false, specialReview: false, overAgeGrounds: false, noMembers: false };
    const place = { youthUnionHere: false, tradeUnionHere: false };
    const revision = await revisionOf(stage, candidateId);
    const input = { clientKey: randomUUID(), candidateId, revision, ...person, ...facts, ...place };
    const expected = atThing(seat, "followPeople", "lookAtCases", unit);
    return [{ document: withInput("updateCandidate", "{ id }"), variables: { input }, expected }];
  },
  async recordStep(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const cells = [await stepCell(stage, seat, unit, "followPeople", "IDENTIFY", "ACCEPT_SOURCE", {})];
    if (units[units[unit].under!].level === "BASE") {
      const votes = { members: 9, yes: 8 };
      cells.push(await stepCell(stage, seat, unit, "resolveCase", "HOLD_BRANCH_MEETING", "RESOLVE_AT_BASE", votes));
      cells.push(await stepCell(stage, seat, unit, "appraiseCase", "SUBMIT", "START_APPRAISAL", {}));
    }
    return cells;
  },
  async handOverCase(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const candidateId = await insertCase(stage.world, unit, "MOVE");
    const revision = await revisionOf(stage, candidateId);
    const hand = (to: UnitKey): Cell["variables"] => ({
      input: { clientKey: randomUUID(), candidateId, revision, unitId: units[to].id },
    });
    const document = withInput("handOverCase", "{ state }");
    const expected = atThing(seat, "handOver", "lookAtCases", unit);
    const away = everyUnit.find((other) => isBranch(other) && !mayDo(seat, "look", other))!;
    const cells: Cell[] = [
      { document, variables: hand(away), expected: expected === "ok" ? "NOT_FOUND" : expected, as: "to a branch elsewhere" },
    ];
    return [...cells, { document, variables: hand(unit), expected }];
  },
  async undoStep(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const expected = atThing(seat, "followPeople", "lookAtCases", unit);
    const candidateId = expected === "ok" ? await insertCase(stage.world, unit, "ACCEPT_SOURCE") : caseIdOf(unit);
    const input = { clientKey: randomUUID(), candidateId, revision: await revisionOf(stage, candidateId), reason: "nhập nhầm" };
    const document = withInput("undoStep", "{ id }");
    const cells: Cell[] = [{ document, variables: { input }, expected }];
    if (units[units[unit].under!].level !== "BASE") return cells;
    // The ward's own step, above one that is not.
    const taken = await insertCase(stage.world, unit, "START_APPRAISAL");
    const again = { clientKey: randomUUID(), candidateId: taken, revision: await revisionOf(stage, taken), reason: "nhập nhầm" };
    cells.push({ document, variables: { input: again }, expected: atThing(seat, "appraiseCase", "lookAtCases", unit), as: "of the ward" });
    return cells;
  },
  async recordMeeting(stage, seat, unit) {
    const expected = atUnit(seat, "holdMeeting", unit);
    const branches = subtree(unit).filter(isBranch);
    const branch = branches.find((key) => units[units[key].under!].level === "BASE") ?? branches[0];
    const item = async () => {
      const candidateId = await insertCase(stage.world, branch!, "START_APPRAISAL");
      return { candidateId, revision: await revisionOf(stage, candidateId), yes: 9 };
    };
    const items = [expected === "ok" ? await item() : { candidateId: randomUUID(), revision: 1, yes: 9 }];
    const paper = { firstNumber: ++meetings, numberSuffix: "-QĐ/ĐU", signer: "Nguyễn Văn Ký" };
    const input = { clientKey: randomUUID(), unitId: units[unit].id, on: "2026-06-01", members: 11, ...paper, items };
    return [{ document: withInput("recordMeeting", "{ on }"), variables: { input }, expected }];
  },
  async settleDuplicate(_stage, seat, unit) {
    if (!duplicatesOf[unit]) return [];
    const input = { clientKey: randomUUID(), id: requestIdOf(unit), answer: "DIFFERENT_PEOPLE" };
    const expected = atThing(seat, "settleDuplicates", "settleDuplicates", unit);
    return [{ document: withInput("settleDuplicate", "{ id }"), variables: { input }, expected }];
  },
};

let meetings = 0;
