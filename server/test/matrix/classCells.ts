import { randomUUID } from "node:crypto";
import type { ClassState } from "../../domain/classes.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { insertCase } from "./caseScene.ts";
import { atThing, atUnit, type Cell, type Row, type Stage, withInput } from "./cell.ts";
import { branchesOf, classIdOf, insertClass, isBranch, placeIdOf } from "./classScene.ts";
import { mayDo, type Seat } from "./oracle.ts";

const described = {
  title: "Lớp bồi dưỡng",
  place: "Hội trường",
  ...{ startsOn: "2026-06-01", endsOn: "2026-06-01", nominateBy: "2026-06-01" },
  places: 90,
  sessions: [],
};

async function revisionOf({ world }: Stage, classId: string): Promise<number> {
  return (await world.owner.query<{ revision: number }>("select revision from class where id = $1", [classId])).rows[0]?.revision ?? 1;
}

/** An act of a class's holder; an allowed one gets a class of its own that has come so far, with somebody in it. */
function held(field: string, state: ClassState, more: (of: Awaited<ReturnType<typeof insertClass>>) => object, type?: string): Row {
  return async (stage: Stage, seat: Seat, unit: UnitKey): Promise<Cell[]> => {
    const [branch] = branchesOf(unit);
    if (units[unit].level !== "WARD" || !branch) return [];
    const expected = atThing(seat, "holdClass", "lookAtClass", unit);
    const planted = { classId: classIdOf(unit), placeId: placeIdOf(branch), sessionId: randomUUID() };
    const of = expected === "ok" ? await insertClass(stage.world, branch, state) : planted;
    const input = { clientKey: randomUUID(), classId: of.classId, revision: await revisionOf(stage, of.classId), ...more(of) };
    return [{ document: withInput(field, "{ id }", type), variables: { input }, expected }];
  };
}

let certificates = 0;

export const classMutations: Record<string, Row> = {
  async openClass(_stage, seat, unit) {
    const input = { clientKey: randomUUID(), unitId: units[unit].id, kind: "AWARENESS", ...described };
    return [{ document: withInput("openClass", "{ id }"), variables: { input }, expected: atUnit(seat, "holdClass", unit) }];
  },
  changeClass: held("changeClass", "OPEN", () => described),
  cancelClass: held("cancelClass", "OPEN", () => ({ reason: "Không đủ người" })),
  acceptNominations: held("acceptNominations", "OPEN", ({ placeId }) => ({ accept: [placeId], wait: [] })),
  startClass: held("startClass", "OPEN", () => ({}), "ClassRevisionInput"),
  recordAttendance: held("recordAttendance", "RUNNING", ({ placeId, sessionId }) => ({ sessionId, present: [placeId] })),
  recordClassResults: held("recordClassResults", "RUNNING", ({ placeId }) => {
    const items = [{ placeId, result: "PASSED", certificateNumber: `${++certificates}/2026` }];
    return { certifiedOn: "2026-06-02", items };
  }),
  async closeClass(stage, seat, unit) {
    const cells = await held("closeClass", "RUNNING", () => ({}), "ClassRevisionInput")(stage, seat, unit);
    for (const { expected, variables } of cells)
      if (expected === "ok")
        await stage.world.owner.query("update class_place set result = 'ABSENT' where class_id = $1", [
          (variables.input as { classId: string }).classId,
        ]);
    return cells;
  },
  async nominateForClass(stage, seat, unit) {
    const [first] = branchesOf(unit);
    if (units[unit].level !== "WARD" || !first) return [];
    const expected = atThing(seat, "sendToClass", "lookAtClass", unit);
    const nominate = (classId: string, candidateId: string): Cell["variables"] => ({
      input: { clientKey: randomUUID(), classId, candidateIds: [candidateId] },
    });
    const document = withInput("nominateForClass", "{ id }");
    if (expected !== "ok") return [{ document, variables: nominate(classIdOf(unit), randomUUID()), expected }];
    const { classId } = await insertClass(stage.world, seat.home!, "OPEN");
    const later = "update class set starts_on = '2099-06-01', ends_on = '2099-06-01', nominate_by = '2099-06-01' where id = $1";
    await stage.world.owner.query(later, [classId]);
    const other = branchesOf(unit).find((branch) => !mayDo(seat, "look", branch))!;
    const own = await insertCase(stage.world, seat.home!, "ASSIGN_HELPERS");
    const strange = await insertCase(stage.world, other, "ASSIGN_HELPERS");
    return [
      { document, variables: nominate(classId, strange), expected: "NOT_FOUND", as: "of another branch" },
      { document, variables: nominate(classId, own), expected },
    ];
  },
  async withdrawNomination(stage, seat, unit) {
    if (!isBranch(unit)) return [];
    const expected = atThing(seat, "followPeople", "lookAtCases", unit);
    const placeId = expected === "ok" ? (await insertClass(stage.world, unit, "OPEN")).placeId : placeIdOf(unit);
    const input = { clientKey: randomUUID(), placeId };
    return [{ document: withInput("withdrawNomination", "{ id }"), variables: { input }, expected }];
  },
};
