import { randomUUID } from "node:crypto";
import { type UnitKey, units } from "../worldTree.ts";
import { capabilityCells } from "./capabilityCells.ts";
import { caseMutations } from "./caseCells.ts";
import { atThing, atUnit, type Cell, freshMonth, instrument, type Outcome, type Row, type Stage, withInput } from "./cell.ts";
import { classMutations } from "./classCells.ts";
import { divisionMutations } from "./divisionCells.ts";
import { importMutations } from "./importCells.ts";
import { letterMutations } from "./letterCells.ts";
import { lifeMutations } from "./lifeCells.ts";
import { memberMutations } from "./memberCells.ts";
import { everyUnit, mayDo, refusal, type Seat } from "./oracle.ts";
import { privacyMutations } from "./privacyCells.ts";
import { reviewMutations } from "./reviewCells.ts";
import { insertDecision, insertDraft, insertFact, insertPost, insertTarget, insertTwin, plantPerson } from "./scene.ts";
import { screeningMutations } from "./screeningCells.ts";
import { variantMutations } from "./variantCells.ts";

const kindBelow: Record<string, string> = { CITY: "WARD_COMMITTEE", WARD: "BASE_COMMITTEE", BASE: "BRANCH", BRANCH: "BRANCH" };
const roleAt: Record<string, string> = { CITY: "AUDITOR", WARD: "WARD_LEADER", BASE: "BASE_COMMITTEE", BRANCH: "BRANCH_SECRETARY" };
async function myself({ world }: Stage, seat: Seat) {
  return world.person(seat.role, seat.home);
}

export const mutations: Record<string, Row> = {
  async createCity(_stage, seat, unit) {
    if (unit !== "city") return [];
    const login = `founder.${randomUUID()}`;
    const input = { name: "Thành phố mới", code: "90", administratorLogin: login, administratorName: "Quản trị" };
    const expected = mayDo(seat, "foundCity", null) ? "ok" : "NOT_FOUND";
    return [{ document: withInput("createCity", "{ temporaryPassword }"), variables: { input }, expected }];
  },
  async createUnit(_stage, seat, unit) {
    const input = { parentId: units[unit].id, kind: kindBelow[units[unit].level], name: "Đơn vị mới", from: "2026-01-01" };
    return [{ document: withInput("createUnit", "{ id }"), variables: { input }, expected: atUnit(seat, "addUnit", unit) }];
  },
  async renameUnit(_stage, seat, unit) {
    const { id, code } = units[unit];
    const input = { unitId: id, name: "Tên khác", code, from: "2026-01-01" };
    return [{ document: withInput("renameUnit", "{ id }"), variables: { input }, expected: atUnit(seat, "changeUnit", unit) }];
  },
  setCapability: capabilityCells,
  async reorganise({ world }, seat, unit) {
    const expected = atUnit(seat, "changeUnit", unit);
    const document = withInput("reorganise", "{ id state }");
    const paper = { number: "7-QĐ", signedOn: "2026-02-01", issuer: "Cấp ủy", title: "Sắp xếp tổ chức" };
    const decide = (step: object) => ({
      input: { clientKey: randomUUID(), effectiveOn: "2026-06-01", reason: "Sắp xếp", instrument: paper, steps: [step] },
    });
    const subject = async () => (expected === "ok" ? await insertTwin(world, unit) : units[unit].id);
    const cells: Cell[] = [{ document, variables: decide({ kind: "DISSOLVE", unitIds: [await subject()] }), expected }];
    if (expected !== "ok") return cells;
    // Out of one's place, and into it.
    const heirId = units[everyUnit.find((other) => !mayDo(seat, "look", other))!].id;
    const left = decide({ kind: "DISSOLVE", unitIds: [await subject()], heirId });
    cells.push({ document, variables: left, expected: "NOT_FOUND", as: "with an heir elsewhere" });
    const away = everyUnit.find((other) => units[other].level === units[units[unit].under!].level && !mayDo(seat, "look", other));
    if (!away) return cells;
    const out = decide({ kind: "MOVE", unitIds: [await subject()], underId: units[away].id });
    cells.push({ document, variables: out, expected: refusal(seat, "look", away), as: "to a parent elsewhere" });
    const strange = everyUnit.find((other) => units[other].under === away);
    const home = units[unit].under!;
    if (strange) {
      const into = decide({ kind: "MOVE", unitIds: [units[strange].id], underId: units[home].id });
      cells.push({ document, variables: into, expected: refusal(seat, "look", strange), as: "from a parent elsewhere" });
    }
    return cells;
  },
  async cancelReorganisation({ world, scene }, seat, unit) {
    const document = "mutation ($id: ID!) { cancelReorganisation(id: $id) { state } }";
    const expected = atThing(seat, "cancelChange", "lookAtChanges", unit);
    const decisionId = expected === "ok" ? await insertDecision(world, unit) : scene[unit].decisionId;
    return [{ document, variables: { id: decisionId }, expected }];
  },
  async createUser(_stage, seat, unit) {
    const input = { unitId: units[unit].id, role: roleAt[units[unit].level], login: `new.${randomUUID()}`, fullName: "Người mới" };
    return [
      { document: withInput("createUser", "{ temporaryPassword }"), variables: { input }, expected: atUnit(seat, "keepPeople", unit) },
    ];
  },
  async resetPassword(stage, seat, unit) {
    const document = "mutation ($id: ID!) { resetPassword(userId: $id) { temporaryPassword } }";
    const expected = atThing(seat, "keepPeople", "lookAtPeople", unit);
    const cells: Cell[] = [{ document, variables: { id: stage.scene[unit].personId }, expected }];
    if (unit === (seat.home ?? "city")) {
      const { accountId } = await myself(stage, seat);
      cells.push({ document, variables: { id: accountId }, expected: refusal(seat, "lookAtPeople", seat.home), as: "of oneself" });
    }
    return cells;
  },
  async grantPost(stage, seat, unit) {
    const document = withInput("grantPost", "{ id }");
    const post = (userId: string, at: UnitKey) => ({
      input: { userId, unitId: units[at].id, role: roleAt[units[at].level], from: "2026-01-01" },
    });
    // A post changes what may be done to its holder next, so an allowed cell takes a person of its own.
    const person = async (at: UnitKey, expected: Outcome) =>
      expected === "ok" ? (await plantPerson(stage.world, at, `fresh.${randomUUID()}`)).personId : stage.scene[at].personId;
    const known = atThing(seat, "keepPeople", "lookAtPeople", unit);
    const cells: Cell[] = [{ document, variables: post(await person(unit, known), unit), expected: known }];
    const safe = everyUnit.find((other) => mayDo(seat, "keepPeople", other));
    if (safe) {
      cells.push({ document, variables: post(await person(unit, known), safe), expected: known, as: "at a place of mine" });
      const expected = atUnit(seat, "keepPeople", unit);
      cells.push({ document, variables: post(await person(safe, expected), unit), expected, as: "to a person of mine" });
      const { accountId } = await myself(stage, seat);
      cells.push({ document, variables: post(accountId, unit), expected: refusal(seat, "lookAtPeople", seat.home), as: "to oneself" });
    }
    return cells;
  },
  async endPost(stage, seat, unit) {
    const document = withInput("endPost", "{ id }");
    const expected = atThing(seat, "endPost", "lookAtPeople", unit);
    const { personId, postId } = stage.scene[unit];
    const subject = expected === "ok" ? await insertPost(stage.world, unit, personId) : postId;
    const cells: Cell[] = [{ document, variables: { input: { postId: subject } }, expected }];
    if (unit === (seat.home ?? "city")) {
      const mine = await myself(stage, seat);
      const refused = refusal(seat, "lookAtPeople", seat.home);
      cells.push({ document, variables: { input: { postId: mine.postId } }, expected: refused, as: "of oneself" });
    }
    return cells;
  },
  async setTarget(_stage, seat, unit) {
    const input = { unitId: units[unit].id, indicator: "ADMISSIONS", period: "2028", value: 9 };
    return [{ document: withInput("setTarget", "{ draft }"), variables: { input }, expected: atUnit(seat, "giveTarget", unit) }];
  },
  async setTargets(_stage, seat, unit) {
    const about = { unitId: units[unit].id, indicator: "ADMISSIONS", period: freshMonth().id, revision: 0 };
    const inside = everyUnit.filter((other) => units[other].under === unit);
    const rows = inside.map((other) => ({ unitId: units[other].id, value: 3 }));
    const expected = mayDo(seat, "plan", unit) ? "ok" : refusal(seat, "look", unit);
    const input = { clientKey: randomUUID(), ...about, rows };
    return [{ document: withInput("setTargets", "{ errors { code } }"), variables: { input }, expected }];
  },
  async planTargets(_stage, seat, unit) {
    const about = { unitId: units[unit].id, indicator: "ADMISSIONS", period: freshMonth().id, revision: 0 };
    const expected = mayDo(seat, "plan", unit) ? "ok" : refusal(seat, "look", unit);
    const input = { ...about, target: 8, rules: [{ kind: "EQUAL" }] };
    const cell = (dryRun: boolean): Cell => ({
      document: withInput("planTargets", "{ rows { unit { id } } }"),
      variables: { input: { clientKey: randomUUID(), ...input, dryRun } },
      expected,
      as: dryRun ? "only to try" : "to keep",
    });
    return [cell(true), cell(false)];
  },
  async issueTargets({ world }, seat, unit) {
    const expected = mayDo(seat, "issue", unit) ? "ok" : refusal(seat, "look", unit);
    let period = "2027";
    if (expected === "ok") {
      const fresh = freshMonth();
      const receiver = everyUnit.find((other) => units[other].under === unit)!;
      await insertDraft(world, receiver, 1, fresh.period);
      period = fresh.id;
    }
    const input = { clientKey: randomUUID(), unitId: units[unit].id, indicator: "ADMISSIONS", period, instrument };
    return [{ document: withInput("issueTargets", "{ id }"), variables: { input }, expected }];
  },
  async acknowledgeTarget({ world, scene }, seat, unit) {
    const document = "mutation ($id: ID!) { acknowledgeTarget(targetId: $id) { state } }";
    if (!units[unit].under) return [];
    const expected = atThing(seat, "acknowledge", "lookAtFigures", unit);
    const id = expected === "ok" ? await insertTarget(world, unit, 3, freshMonth().period) : scene[unit].targetId;
    return [{ document, variables: { id }, expected }];
  },
  async recordResult(_stage, seat, unit) {
    const fact = { indicator: "ADMISSIONS", occurredOn: "2026-05-01", quantity: 1, sourceGroup: "TEACHER", note: "một ghi chú" };
    const input = { clientKey: randomUUID(), unitId: units[unit].id, ...fact };
    return [{ document: withInput("recordResult", "{ id }"), variables: { input }, expected: atUnit(seat, "record", unit) }];
  },
  async reverseResult({ world, scene }, seat, unit) {
    const expected = atThing(seat, "record", "lookAtFigures", unit);
    const resultId = expected === "ok" ? await insertFact(world, unit, scene[unit].personId, 1, 1) : scene[unit].factId;
    const input = { clientKey: randomUUID(), resultId, reason: "nhập nhầm" };
    return [{ document: withInput("reverseResult", "{ id }"), variables: { input }, expected }];
  },
  ...importMutations,
  ...caseMutations,
  ...classMutations,
  ...screeningMutations,
  ...lifeMutations,
  ...letterMutations,
  ...memberMutations,
  ...privacyMutations,
  ...reviewMutations,
  ...divisionMutations,
  ...variantMutations,
};
