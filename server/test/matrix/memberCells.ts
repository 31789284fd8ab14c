import { randomUUID } from "node:crypto";
import { type UnitKey, units } from "../worldTree.ts";
import { wardOf } from "./caseScene.ts";
import { atThing, atUnit, type Cell, type Outcome, type Row, type Stage, withInput } from "./cell.ts";
import { branchesOf, isBranch } from "./classScene.ts";
import { insertEvent, insertMember, insertTransfer, memberIdOf } from "./memberScene.ts";
import { mayDo, refusal, type Seat, type Task } from "./oracle.ts";

async function revisionOf({ world }: Stage, id: string): Promise<number> {
  const { rows } = await world.owner.query<{ revision: number }>(
    "select m.revision + m.events + p.revision as revision from membership m join person p on p.id = m.person_id where m.id = $1",
    [id],
  );
  return rows[0]!.revision;
}

const on = "2026-06-01";
/** Who sees either end of a letter is told that it is not theirs to go on with, nobody else that there is one. */
const withLetter = (seat: Seat, task: Task, unit: UnitKey, ...ends: UnitKey[]): Outcome =>
  mayDo(seat, task, unit) ? "ok" : [unit, ...ends].some((end) => mayDo(seat, "lookAtCases", end)) ? "FORBIDDEN" : "NOT_FOUND";

/** A change of a member of the branch; an allowed one gets a member of its own. */
async function ofMember(stage: Stage, seat: Seat, unit: UnitKey, task: Task, field: string, more: object, as?: string): Promise<Cell> {
  const expected = atThing(seat, task, "lookAtCases", unit);
  const memberId = expected === "ok" ? await insertMember(stage.world, unit) : memberIdOf(unit);
  const input = { clientKey: randomUUID(), memberId, revision: await revisionOf(stage, memberId), ...more };
  return { document: withInput(field, "{ id }"), variables: { input }, expected, ...(as && { as }) };
}

function letterCell(field: string, transferId: string, expected: Outcome, more: object = {}, type = "TransferStepInput"): Cell {
  const input = { clientKey: randomUUID(), transferId, on, ...more };
  return { document: withInput(field, "{ state }", type), variables: { input }, expected };
}

export const memberMutations: Record<string, Row> = {
  async listMember(_stage, seat, unit) {
    const dates = { bornOn: "1980-02-03", joinedOn: "2010-05-19", officialOn: "2011-05-19" };
    const person = { fullName: "Người có trong danh sách", sex: "FEMALE", standing: "OFFICIAL", differentPerson: true, ...dates };
    const input = { clientKey: randomUUID(), unitId: units[unit].id, ...person };
    return [{ document: withInput("listMember", "{ id }"), variables: { input }, expected: atUnit(seat, "followPeople", unit) }];
  },
  async updateMember(stage, seat, unit) {
    const said = { fullName: "Tên khác", bornOn: "1988-03-04", bornYearOnly: false, sex: "FEMALE", joinedOn: "2019-05-19" };
    return isBranch(unit) ? [await ofMember(stage, seat, unit, "followPeople", "updateMember", said)] : [];
  },
  async followProbation(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const cell = await ofMember(stage, seat, unit, "followPeople", "followProbation", {});
    const { clientKey, memberId } = cell.variables.input as { clientKey: string; memberId: string };
    if (cell.expected === "ok")
      await stage.world.owner.query("update membership set standing = 'PROBATIONARY', official_on = null where id = $1", [memberId]);
    return [{ ...cell, variables: { input: { clientKey, memberId, on } } }];
  },
  async recordMemberEvent(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const proposer = units[units[unit].under!].level === "BASE" ? "resolveCase" : "followPeople";
    const events = [
      ["followPeople", "EXEMPT", { reason: "AGE" }],
      [proposer, "CLASSIFY", { year: 2026, grade: "GOOD" }],
      ["appraiseCase", "SUSPEND", { number: "5-QĐ" }],
    ] as const;
    const cells = events.map(([task, event, facts]) => ofMember(stage, seat, unit, task, "recordMemberEvent", { event, on, facts }, event));
    return Promise.all(cells);
  },
  async undoMemberEvent(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const cell = async (task: Task, by: UnitKey, event: string): Promise<Cell> => {
      const memberId = await insertMember(stage.world, unit);
      await insertEvent(stage.world, memberId, event, { by });
      const input = { clientKey: randomUUID(), memberId, revision: await revisionOf(stage, memberId), reason: "nhập nhầm" };
      const expected = atThing(seat, task, "lookAtCases", unit);
      return { document: withInput("undoMemberEvent", "{ id }"), variables: { input }, expected, as: `${event} by ${by}` };
    };
    return [await cell("followPeople", unit, "EXEMPT"), await cell("appraiseCase", wardOf(unit), "SUSPEND")];
  },
  async sendMember(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const to = { kind: "PERMANENT", on, toUnitId: units[wardOf(unit)].id };
    const cell = await ofMember(stage, seat, unit, "followPeople", "sendMember", to);
    if (cell.expected !== "ok") return [cell];
    const far = { ...(cell.variables.input as object), clientKey: randomUUID(), toUnitId: units.farWard.id };
    const near =
      unit === "farBranch" ? [] : [{ ...cell, variables: { input: far }, expected: "NOT_FOUND" as const, as: "to another city" }];
    return [...near, cell];
  },
  async callBackMember(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const transferId = await insertTransfer(stage.world, unit, wardOf(unit));
    return [letterCell("callBackMember", transferId, withLetter(seat, "followPeople", unit, wardOf(unit)))];
  },
  // To a committee it is somebody of another ward who comes; a branch tells that its own arrived outside the city.
  async receiveMember(stage, seat, unit) {
    if (!units[unit].under) return [];
    const into = isBranch(unit) ? undefined : (branchesOf(unit)[0] ?? "branch");
    const from = into === "cousinBranch" ? "wardBranch" : "cousinBranch";
    const transferId = await insertTransfer(stage.world, into ? from : unit, unit, into ? {} : { outside: "Đà Nẵng" });
    const cell = (branchId: string | null, expected: Outcome) =>
      letterCell("receiveMember", transferId, expected, { branchId }, "ReceiveMemberInput");
    const expected = withLetter(seat, "record", unit, into ? from : unit);
    if (!into || expected !== "ok") return [cell(into ? units[into].id : null, expected)];
    return [{ ...cell(units.farBranch.id, "NOT_FOUND"), as: "into a branch elsewhere" }, cell(units[into].id, expected)];
  },
  async returnMember(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const elsewhere = unit === "cousinBranch" ? "wardBranch" : "cousinBranch";
    const lent = await insertTransfer(stage.world, unit, elsewhere, { hosted: true });
    const hosted = await insertTransfer(stage.world, elsewhere, unit, { hosted: true });
    const expected = withLetter(seat, "followPeople", unit, elsewhere);
    return [
      { ...letterCell("returnMember", lent, expected), as: "from elsewhere" },
      { ...letterCell("returnMember", hosted, expected), as: "to their home" },
    ];
  },
  // A roll is opened once: who may, finds the branch without one.
  async openRoll({ world }, seat, unit) {
    const input = { clientKey: randomUUID(), unitId: units[unit].id, since: "2026-11-01" };
    const mine = isBranch(unit) && (mayDo(seat, "followPeople", unit) || mayDo(seat, "handOver", unit));
    const expected = mine ? "ok" : refusal(seat, "look", unit);
    const without = "delete from case_start c using indicator i where i.id = c.indicator_id and i.code = 'MEMBERS' and c.unit_id = $1";
    if (mine) await world.owner.query(without, [units[unit].id]);
    return [{ document: withInput("openRoll", "{ unitId }"), variables: { input }, expected }];
  },
};
