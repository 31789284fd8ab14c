import { randomUUID } from "node:crypto";
import type { Role } from "../../domain/roles.ts";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { insertCapability } from "./capabilityScene.ts";
import { plantCase } from "./caseScene.ts";
import { plantClasses } from "./classScene.ts";
import { plantDivisions } from "./divisionScene.ts";
import { plantDuplicates } from "./duplicateScene.ts";
import { plantImport } from "./importScene.ts";
import { plantLetter } from "./letterScene.ts";
import { plantMember } from "./memberScene.ts";
import { everyUnit } from "./oracle.ts";
import { plantPrivacy } from "./privacyScene.ts";
import { plantReleases } from "./releaseScene.ts";
import { plantReviews } from "./reviewScene.ts";
import { plantScreenings } from "./screeningScene.ts";

/** Facts of this year count; drafts are for the next, so that they meet no issued target. */
export const year = 2026;
const day = `${year}-03-10`;

/** What was planted at one unit. */
export interface Planted {
  personId: string;
  login: string;
  postId: string;
  factId: string;
  /** A power of two, another for each unit: a sum tells exactly which facts are in it. */
  quantity: number;
  /** Issued by the unit above and waiting to be acknowledged; null for a city. */
  targetId: string | null;
  /** Asked for and not decided; null for a city. */
  exemptionId: string | null;
  /** From the unit above, not read yet; null for a city. */
  reminderId: string | null;
  note: string;
  /** In a ward, looked after by one of its branches; null elsewhere. */
  placeId: string | null;
  /** Decided at the unit itself, about what stands below it, for a day to come. */
  decisionId: string;
  /** Of somebody the branch has found; null elsewhere. */
  caseId: string | null;
}
export type Scene = Record<UnitKey, Planted>;

const roleAt: Record<string, Role> = { CITY: "CITY_BOARD", WARD: "WARD_STAFF", BASE: "BASE_COMMITTEE", BRANCH: "BRANCH_SECRETARY" };

/** Plants people, facts, notes, targets, drafts, papers, keys, log entries and capabilities at every unit of both cities. */
export async function plantScene(world: World): Promise<Scene> {
  const entries: [UnitKey, Planted][] = [];
  for (const [place, unit] of everyUnit.entries()) entries.push([unit, await plantAt(world, unit, 2 ** place)]);
  await world.fold();
  // A second fact stays in the unfolded tail.
  for (const [unit, { quantity, personId }] of entries) await insertFact(world, unit, personId, 3, quantity);
  await plantDuplicates(world);
  const wards = everyUnit.filter((unit) => units[unit].level === "WARD");
  await plantClasses(world, wards);
  await plantScreenings(world, wards);
  await plantReleases(world);
  await plantPrivacy(world);
  await plantReviews(world);
  const scene = Object.fromEntries(entries) as Scene;
  await plantDivisions(world, (unit) => scene[unit].decisionId);
  for (const [unit, planted] of entries) await plantImport(world, unit, planted);
  return scene;
}

/** A person whose account and one post are at the unit. */
export async function plantPerson(world: World, unit: UnitKey, login: string): Promise<{ personId: string; postId: string }> {
  const [personId, postId] = [randomUUID(), randomUUID()];
  const { id, level } = units[unit];
  await world.owner.query(
    `with a as (insert into account (id, login, full_name, unit_id) values ($1, $2, $3, $4)),
      k as (insert into credential (account_id, password_hash, must_change) values ($1, 'none', false)),
      t as (insert into sign_in_attempt (login_hash, network_hash) values (login_key($2), 'elsewhere')),
      n as (insert into known_network (account_id, network_hash) values ($1, 'home')),
      q as (insert into request_key (account_id, key, request_hash) values ($1, $6, 'none'))
     insert into post (id, account_id, unit_id, role, during) values ($5, $1, $4, $7, daterange('2024-01-01', null))`,
    [personId, login, `Người của ${login}`, id, postId, randomUUID(), roleAt[level]],
  );
  return { personId, postId };
}

export async function insertFact(world: World, unit: UnitKey, personId: string, indicatorId: number, quantity: number): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_account, recorded_by_role, recorded_by_unit)
     values ($1, $2, $3, 4, $4, $5, $6, 'BRANCH_SECRETARY', $2)`,
    [id, units[unit].id, indicatorId, day, quantity, personId],
  );
  return id;
}

/** An issued target of record for one unit from the unit above, in one month or year; acknowledged when said so. */
export async function insertTarget(world: World, unit: UnitKey, indicatorId: number, period: [kind: string, start: string, end: string]) {
  const [targetId, paperId] = [randomUUID(), randomUUID()];
  const giver = units[units[unit].under!].id;
  await world.owner.query(
    "insert into instrument (id, number, signed_on, issuer, title, unit_id) values ($1, '1-KH', '2026-01-05', 'Cấp trên', 'Kế hoạch', $2)",
    [paperId, giver],
  );
  await world.owner.query(
    `insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
     values ($1, $2, $3, $4, $5, $6, 'ASSIGNED', $7, 5)`,
    [targetId, units[unit].id, indicatorId, ...period, giver],
  );
  await world.owner.query(
    "insert into target_version (target_id, version, value, exempt, instrument_id, unit_id) values ($1, 1, 5, false, $2, $3)",
    [targetId, paperId, units[unit].id],
  );
  return targetId;
}

export async function insertDraft(world: World, unit: UnitKey, indicatorId: number, [kind, start, end]: [string, string, string]) {
  await world.owner.query(
    `insert into target_draft (unit_id, for_unit_id, indicator_id, period_kind, starts_on, ends_before, value) values ($1, $2, $3, $4, $5, $6, 7)`,
    [units[units[unit].under!].id, units[unit].id, indicatorId, kind, start, end],
  );
}

/** A plan of the unit for the drafts of the next year. */
async function insertPlan(world: World, unit: UnitKey, personId: string): Promise<void> {
  await world.owner.query(
    `insert into allocation_plan (id, unit_id, indicator_id, period_kind, starts_on, ends_before, target, rules, changed_by)
     values ($1, $2, 1, 'YEAR', $3, $4, 7, '[{"kind":"EQUAL"}]', $5)`,
    [randomUUID(), units[unit].id, `${year + 1}-01-01`, `${year + 2}-01-01`, personId],
  );
}

/** A kept draft of the unit's plan, named, in one period. */
export async function insertVariant(world: World, unit: UnitKey, [kind, start, end]: [string, string, string]): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    `insert into plan_variant (id, unit_id, indicator_id, period_kind, starts_on, ends_before, name, target, rules, numbers)
     values ($1, $2, 1, $3, $4, $5, 'Phương án A', 9, '[{"kind":"EQUAL"}]', jsonb_build_array(jsonb_build_object('unitId', $6::text, 'value', 9, 'exempt', false, 'fixed', true, 'drafted', true, 'why', null)))`,
    [id, units[unit].id, kind, start, end, units[unit].id],
  );
  return id;
}

/** An exemption that one unit asks for in one year. */
export async function insertExemption(world: World, unit: UnitKey, personId: string | null, from: number): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    `insert into exemption (id, unit_id, indicator_id, rule, ground, reason, evidence, starts_on, ends_before, account_id, by_unit_id)
     values ($1, $2, 1, 'FLOOR', 'NO_SOURCE', 'Không còn nguồn', '03-TTr/CB', $3, $4, $5, $2)`,
    [id, units[unit].id, `${from}-01-01`, `${from + 1}-01-01`, personId],
  );
  return id;
}

/** A message to one unit from the unit above it. */
export async function insertReminder(world: World, unit: UnitKey): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    "insert into reminder (id, unit_id, kind, subject, body, by_unit_id, by_role) values ($1, $2, 'WATCH', 'Nhắc việc', 'Đề nghị báo cáo', $3, 'WARD_STAFF')",
    [id, units[unit].id, units[units[unit].under!].id],
  );
  return id;
}

export async function insertPost(world: World, unit: UnitKey, personId: string): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, $4, daterange('2025-01-01', null))",
    [id, personId, units[unit].id, roleAt[units[unit].level]],
  );
  return id;
}

/** A decision that waits for its day. */
export async function insertDecision(world: World, unit: UnitKey): Promise<string> {
  const [decisionId, paperId] = [randomUUID(), randomUUID()];
  await world.owner.query(
    "insert into instrument (id, number, signed_on, issuer, title, unit_id) values ($1, '3-QĐ', '2026-01-05', 'Cấp ủy', 'Sắp xếp', $2)",
    [paperId, units[unit].id],
  );
  await world.owner.query(
    `insert into reorganisation (id, effective_on, reason, instrument_id, steps, summary, state, decided_by_role, decided_by_unit, unit_id)
     values ($1, '2099-01-01', 'Sắp xếp', $2, '[]', '{"places":[],"wards":0,"bases":0,"branches":0,"members":0,"openTargets":0,"postsEnding":0,"postsMoving":0,"ending":0,"creating":0}',
       'PLANNED', $3, $4, $4)`,
    [decisionId, paperId, roleAt[units[unit].level], units[unit].id],
  );
  return decisionId;
}

/** For each ward the branch that looks after its white places. */
export const near: Partial<Record<UnitKey, UnitKey>> = { ward: "branch", otherWard: "cousinBranch", farWard: "farBranch" };

/** Each city has set a year of its own, in which it rests on a Monday of its own. */
export const calendarYear: Partial<Record<UnitKey, number>> = { city: 2191, otherCity: 2192 };
export const restMonday: Partial<Record<UnitKey, string>> = { city: "2191-01-10", otherCity: "2192-01-09" };

export async function insertPlace(world: World, unit: UnitKey): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    "insert into white_place (id, unit_id, kind, name, lack, sources, near_branch_id) values ($1, $2, 'VILLAGE', $3, 'NO_MEMBER', 9, $4)",
    [id, units[unit].id, `Thôn ${id}`, units[near[unit]!].id],
  );
  return id;
}

/** A unit without anything below it, straight beside the given one. */
export async function insertTwin(world: World, unit: UnitKey): Promise<string> {
  const { level, kind, under } = units[unit];
  const [id, number] = [randomUUID(), ["CITY", "WARD", "BASE", "BRANCH"].indexOf(level) + 1];
  const edit = { do: "create", unit: id, level: number, kind, name: `Bên cạnh ${unit}`, under: under && units[under].id, on: "2024-01-01" };
  await world.owner.query("select reorganise($1)", [JSON.stringify([edit])]);
  return id;
}

async function plantAt(world: World, unit: UnitKey, quantity: number): Promise<Planted> {
  const login = `subject.${unit.toLowerCase()}.x`;
  const { personId, postId } = await plantPerson(world, unit, login);
  const factId = await insertFact(world, unit, personId, 1, quantity);
  const note = `ghi chú «${unit}»`;
  await world.owner.query("insert into result_note (result_id, note) values ($1, $2)", [factId, note]);
  await world.owner.query(
    `insert into audit_entry (id, account_id, action, subject_type, subject_id, outcome, unit_id) values ($1, $2, 'planted', 'OrgUnit', $3, 'DONE', $3)`,
    [randomUUID(), personId, units[unit].id],
  );
  await world.owner.query("insert into unit_capability values ($1, 'canKeepRecords', daterange('2024-01-01', null))", [units[unit].id]);
  await insertCapability(world, unit, "END");
  await insertPlan(world, unit, personId);
  await insertVariant(world, unit, ["YEAR", `${year + 1}-01-01`, `${year + 2}-01-01`]);
  let [targetId, exemptionId, reminderId]: [string | null, string | null, string | null] = [null, null, null];
  if (units[unit].under) {
    targetId = await insertTarget(world, unit, 1, ["YEAR", `${year}-01-01`, `${year + 1}-01-01`]);
    const taken = await insertTarget(world, unit, 2, ["YEAR", `${year}-01-01`, `${year + 1}-01-01`]);
    await world.owner.query(
      "insert into target_event (id, target_id, version, kind, account_id, unit_id) values ($1, $2, 1, 'ACKNOWLEDGED', $3, $4)",
      [randomUUID(), taken, personId, units[unit].id],
    );
    await insertDraft(world, unit, 1, ["YEAR", `${year + 1}-01-01`, `${year + 2}-01-01`]);
    exemptionId = await insertExemption(world, unit, personId, year);
    reminderId = await insertReminder(world, unit);
  }
  const decisionId = await insertDecision(world, unit);
  if (calendarYear[unit])
    await world.owner.query(
      "insert into working_year (city_id, year, confirmed, rests, works) values ($1, $2, true, array[$3::date], '{}')",
      [units[unit].id, calendarYear[unit], restMonday[unit]],
    );
  const placeId = near[unit] ? await insertPlace(world, unit) : null;
  const caseId = units[unit].level === "BRANCH" ? await plantCase(world, unit, factId, personId) : null;
  for (const plant of units[unit].level === "BRANCH" ? [plantMember, plantLetter] : []) await plant(world, unit);
  return { personId, login, postId, factId, quantity, targetId, exemptionId, reminderId, note, placeId, decisionId, caseId };
}
