import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { atThing, atUnit, type Cell, freshMonth, instrument, type Row, type Stage, withInput } from "./cell.ts";
import { mayDo, refusal, type Seat } from "./oracle.ts";
import { insertExemption, insertPlace, insertReminder, insertTarget, near } from "./scene.ts";

let nextYear = 2040;

/** A target about which its unit has asked for another number. */
async function insertAsked(world: World, unit: UnitKey, period: [string, string, string]): Promise<string> {
  const targetId = await insertTarget(world, unit, 3, period);
  await world.owner.query(
    "insert into target_event (id, target_id, version, kind, round, value, note, unit_id) values ($1, $2, 1, 'ADJUSTMENT_ASKED', 1, 4, 'Ít nguồn', $3)",
    [randomUUID(), targetId, units[unit].id],
  );
  return targetId;
}

/** An exemption of one unit in one year that the unit above has approved. */
async function insertApproved(world: World, unit: UnitKey, from: number): Promise<string> {
  const id = await insertExemption(world, unit, null, from);
  const paperId = randomUUID();
  await world.owner.query(
    "insert into instrument (id, number, signed_on, issuer, title, unit_id) values ($1, '4-QĐ', '2026-01-05', 'Cấp trên', 'Miễn', $2)",
    [paperId, units[units[unit].under!].id],
  );
  await world.owner.query("update exemption set state = 'APPROVED', answer = 'Đồng ý', instrument_id = $2 where id = $1", [id, paperId]);
  return id;
}

/** About the white place of a ward, which its branch nearby and those above that see too. */
async function atPlace({ world, scene }: Stage, field: string, seat: Seat, unit: UnitKey, more: object): Promise<Cell[]> {
  const branch = near[unit];
  if (!branch) return [];
  const expected = mayDo(seat, "keepPlaces", unit) ? "ok" : refusal(seat, "lookAtFigures", branch);
  const placeId = expected === "ok" ? await insertPlace(world, unit) : scene[unit].placeId;
  const input = { clientKey: randomUUID(), placeId, revision: 1, ...more };
  return [{ document: withInput(field, "{ id }"), variables: { input }, expected }];
}

/** What is done to targets after they were issued, and messages about them. */
export const lifeMutations: Record<string, Row> = {
  async askAdjustment({ world, scene }, seat, unit) {
    if (!units[unit].under) return [];
    const expected = atThing(seat, "acknowledge", "lookAtFigures", unit);
    const targetId = expected === "ok" ? await insertTarget(world, unit, 3, freshMonth().period) : scene[unit].targetId;
    const input = { clientKey: randomUUID(), targetId, value: 4, reason: "Ít nguồn" };
    return [{ document: withInput("askAdjustment", "{ id }"), variables: { input }, expected }];
  },
  async decideAdjustment({ world }, seat, unit) {
    if (!units[unit].under) return [];
    const expected = atThing(seat, "answer", "lookAtFigures", unit);
    const input = {
      clientKey: randomUUID(),
      targetId: await insertAsked(world, unit, freshMonth().period),
      grantedValue: 4,
      answer: "Đồng ý",
      instrument,
    };
    return [{ document: withInput("decideAdjustment", "{ id }"), variables: { input }, expected }];
  },
  async setOwnTarget(_stage, seat, unit) {
    const input = {
      clientKey: randomUUID(),
      unitId: units[unit].id,
      indicator: "NEW_SOURCES",
      period: freshMonth().id,
      value: 9,
      instrument,
    };
    return [{ document: withInput("setOwnTarget", "{ id }"), variables: { input }, expected: atUnit(seat, "resolve", unit) }];
  },
  async proposeExemption(_stage, seat, unit) {
    const expected = atUnit(seat, "acknowledge", unit);
    const { period } = freshMonth();
    const text = { reason: "Không còn nguồn", evidence: "03-TTr/CB" };
    const rule = { rule: "SHARE_OF_MEMBERS", ground: "NO_SOURCE", startsOn: period[1], endsBefore: period[2] };
    const input = { clientKey: randomUUID(), unitId: units[unit].id, ...rule, ...text };
    return [{ document: withInput("proposeExemption", "{ id }"), variables: { input }, expected }];
  },
  async decideExemption({ world, scene }, seat, unit) {
    if (!units[unit].under) return [];
    const expected = atThing(seat, "answer", "lookAtFigures", unit);
    const exemptionId = expected === "ok" ? await insertExemption(world, unit, null, nextYear++) : scene[unit].exemptionId;
    const input = { clientKey: randomUUID(), exemptionId, decision: "APPROVED", answer: "Đồng ý", instrument };
    return [{ document: withInput("decideExemption", "{ id }"), variables: { input }, expected }];
  },
  async endExemption({ world, scene }, seat, unit) {
    if (!units[unit].under) return [];
    const expected = atThing(seat, "answer", "lookAtFigures", unit);
    const exemptionId = expected === "ok" ? await insertApproved(world, unit, nextYear++) : scene[unit].exemptionId;
    const input = { clientKey: randomUUID(), exemptionId, reason: "Đã có nguồn" };
    return [{ document: withInput("endExemption", "{ id }"), variables: { input }, expected }];
  },
  async remindUnits(_stage, seat, unit) {
    const input = { clientKey: randomUUID(), unitIds: [units[unit].id], kind: "OTHER", subject: "Nhắc việc", text: "Đề nghị báo cáo" };
    return [{ document: withInput("remindUnits", "{ id }"), variables: { input }, expected: atUnit(seat, "remind", unit) }];
  },
  async recordWhitePlace(_stage, seat, unit) {
    const place = { kind: "SCHOOL", name: `Trường ${randomUUID()}`, lack: "NO_ORGANISATION", sources: 4 };
    const input = { clientKey: randomUUID(), unitId: units[unit].id, ...place };
    return [{ document: withInput("recordWhitePlace", "{ id }"), variables: { input }, expected: atUnit(seat, "keepPlaces", unit) }];
  },
  async updateWhitePlace(stage, seat, unit) {
    const more = { lack: "NO_ORGANISATION", sources: 3, branchId: null };
    return atPlace(stage, "updateWhitePlace", seat, unit, more);
  },
  async closeWhitePlace(stage, seat, unit) {
    return atPlace(stage, "closeWhitePlace", seat, unit, { reason: "Đã có chi bộ" });
  },
  async setWorkingYear(_stage, seat, unit) {
    const days = { year: nextYear++, revision: 0, confirmed: true, rests: [], works: [] };
    const input = { clientKey: randomUUID(), unitId: units[unit].id, ...days };
    return [{ document: withInput("setWorkingYear", "{ revision }"), variables: { input }, expected: atUnit(seat, "keepCalendar", unit) }];
  },
  async markReminderRead({ world, scene }, seat, unit) {
    const from = units[unit].under;
    if (!from) return [];
    const own = mayDo(seat, "acknowledge", unit);
    // Found by those it is for and those it is from.
    const found = seat.home !== null && seat.role !== "CITY_ADMINISTRATOR" && (seat.home === unit || seat.home === from);
    const expected = own ? "ok" : found ? "FORBIDDEN" : "NOT_FOUND";
    const id = own ? await insertReminder(world, unit) : scene[unit].reminderId;
    return [{ document: "mutation ($id: ID!) { markReminderRead(reminderId: $id) { readAt } }", variables: { id }, expected }];
  },
};
