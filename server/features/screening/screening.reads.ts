import { authorize, may, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActorOn } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { todayInVietnam, yearOf } from "../../domain/calendar.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import type {
  Screening,
  ScreeningCard,
  ScreeningCount,
  ScreeningCriterion,
  ScreeningFinding,
  ScreeningRound,
  ScreeningRoundCard,
} from "../../entities/screening.ts";
import { readingReason } from "../readingReason.ts";
import {
  criteriaOf,
  findingColumns,
  findingTables,
  outcomesOf,
  roundColumns,
  roundTables,
  screeningColumns,
  screeningTables,
} from "./screening.sql.ts";

interface Place {
  cityId: string;
  wardId: string | null;
  baseId: string | null;
  branchId: string | null;
}
export type LoadedRound = Omit<ScreeningRoundCard, "can"> & Place & { unitId: string };
export type LoadedScreening = Omit<ScreeningCard, "can"> & Place & { unitId: string; roundId: string; open: boolean; confirmerId: string };
export type LoadedFinding = Omit<ScreeningFinding, "can" | "birthYear" | "here"> &
  Place & { personId: string; bornOn: string; ended: boolean };

/** The round; NOT_FOUND where it is absent or hidden. */
export async function loadRound(read: Reader, actor: Actor, id: string): Promise<LoadedRound> {
  const text = `select ${roundColumns} from ${roundTables} where r.id = $2`;
  const [row] = await read.rows<LoadedRound>("screeningRound", text, [actor.unitId, asId(id)]);
  if (!row) throw notFound();
  return row;
}

export async function loadScreening(read: Reader, id: string): Promise<LoadedScreening> {
  const text = `select ${screeningColumns} from ${screeningTables} where s.id = $1`;
  const [row] = await read.rows<LoadedScreening>("screening", text, [asId(id)]);
  if (!row) throw notFound();
  return row;
}

export async function loadFinding(read: Reader, id: string): Promise<LoadedFinding> {
  const [row] = await read.rows<LoadedFinding>("screeningFinding", `select ${findingColumns} from ${findingTables} where f.id = $1`, [
    asId(id),
  ]);
  if (!row) throw notFound();
  return row;
}

export const loadCriteria = (read: Reader, version: number) => read.rows<ScreeningCriterion>("screeningCriteria", criteriaOf, [version]);

const roundCard = (actor: Actor, row: LoadedRound): ScreeningRoundCard => ({ ...row, can: verdicts(actor, "ScreeningRound", row) });
const screeningCard = (actor: Actor, row: LoadedScreening): ScreeningCard => ({ ...row, can: verdicts(actor, "Screening", row) });

/** Rounds that concern a unit: its own, those above it and those below, the latest first. */
export async function screeningRounds(caller: Caller, unitId: string): Promise<ScreeningRoundCard[]> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readScreenings", "OrgUnit", unit);
  const { column } = levelRow(unit.level);
  const text = `select ${roundColumns} from ${roundTables} where r.${column} = $2
      or r.unit_id in (select a from unit u cross join lateral unnest(array[u.ward_id, u.base_id]) a where u.id = $2)
    order by r.state desc, r.opened_on desc, r.id limit 100`;
  const rows = await caller.reading.rows<LoadedRound>(`screeningRounds${column}`, text, [actor.unitId, unit.id]);
  return rows.map((row) => roundCard(actor, row));
}

/** A round whole. A city is told how many branches have sent and how many members were reviewed, and no outcome (docs/small-cells.md). */
export async function showRound(read: Reader, actor: Actor, id: string): Promise<ScreeningRound> {
  const row = await loadRound(read, actor, id);
  authorize(actor, "read", "ScreeningRound", row);
  const branches = `select ${screeningColumns} from ${screeningTables} where s.round_id = $1 order by s.members = 0, o.name, s.id`;
  const [criteria, screenings, outcomes] = await Promise.all([
    loadCriteria(read, row.criteriaVersion),
    read.rows<LoadedScreening>("screeningsOfRound", branches, [row.id]),
    actor.level === "CITY" ? [] : read.rows<ScreeningCount>("screeningOutcomes", outcomesOf, [row.id]),
  ]);
  return { ...roundCard(actor, row), criteria, outcomes, screenings: screenings.map((one) => screeningCard(actor, one)) };
}

export async function screeningRound(caller: Caller, id: string): Promise<ScreeningRound> {
  return showRound(caller.reading, await actingAs(caller), id);
}

export function findingOf(actor: Actor, row: LoadedFinding, branchId: string | null = row.branchId): ScreeningFinding {
  const due = row.helpUntil !== null && row.helpResult === null && row.helpUntil <= todayInVietnam();
  const member = { ...row, id: row.memberId };
  return {
    ...row,
    birthYear: yearOf(row.bornOn),
    here: !row.ended && row.branchId === branchId,
    can: due && may(actor, "concludeHelp", "Member", member) ? ["concludeHelp"] : [],
  };
}

/** Inside a change, for what is found of somebody is logged as a look. */
export async function showScreening(read: Reader, actor: Actor, id: string, reason: string | null): Promise<Screening> {
  const row = await loadScreening(read, id);
  authorize(actor, "read", "Screening", row);
  const why = readingReason(reason, !may(actor, "readWithoutReason", "Screening", row));
  const round = await loadRound(read, actor, row.roundId);
  const text = `select ${findingColumns} from ${findingTables} where f.screening_id = $1 order by p.name_order, f.id`;
  const [criteria, found] = await Promise.all([
    loadCriteria(read, round.criteriaVersion),
    read.rows<LoadedFinding>("screeningFindings", text, [row.id]),
  ]);
  await noteLooks(read, found, why);
  return {
    ...screeningCard(actor, row),
    round: roundCard(actor, round),
    criteria,
    findings: found.map((one) => findingOf(actor, one, row.unitId)),
  };
}

/** A branch's review with its members; an auditor says why (BAD_INPUT on `reason`). */
export function screening(caller: Caller, id: string, reason: string | null): Promise<Screening> {
  return asActorOn(
    caller,
    async () => id,
    (db, actor) => showScreening(inside(db), actor, id, reason),
  );
}

/** Whatever was found of somebody is a look at them; that nothing was, or not yet, tells no more than the list. */
async function noteLooks(read: Reader, found: readonly LoadedFinding[], reason: string): Promise<void> {
  const told = found.filter(({ outcome }) => reason || (outcome && outcome !== "NO_ISSUE")).map(({ personId }) => personId);
  if (told.length > 0)
    await read.rows("noteScreening", "select note_view(p, '{screening}', $2) from unnest($1::uuid[]) p", [[...new Set(told)], reason]);
}

/** What rounds have found of one member, the latest first. */
export function memberScreenings(caller: Caller, memberId: string, reason: string | null): Promise<ScreeningFinding[]> {
  return asActorOn(
    caller,
    async () => memberId,
    async (db, actor) => {
      const read = inside(db);
      const member = await loadPlace(read, memberId);
      authorize(actor, "read", "Member", member);
      const why = readingReason(reason, !may(actor, "readWithoutReason", "Member", member));
      const text = `select ${findingColumns} from ${findingTables} where f.membership_id = $1 and f.outcome is not null and r.id is not null order by f.noted_on desc, r.id desc`;
      const found = await read.rows<LoadedFinding>("memberScreenings", text, [member.id]);
      await noteLooks(read, found, why);
      return found.map((one) => findingOf(actor, one));
    },
  );
}

async function loadPlace(read: Reader, memberId: string): Promise<Place & { id: string; ended: boolean }> {
  const text = `select m.id, m.ended, m.city_id as "cityId", m.ward_id as "wardId", m.base_id as "baseId", m.branch_id as "branchId" from membership m where m.id = $1`;
  const [row] = await read.rows<Place & { id: string; ended: boolean }>("screenedMember", text, [asId(memberId)]);
  if (!row) throw notFound();
  return row;
}

/** How many members below a unit are being helped, and of how many the year is over and nothing was said. */
export async function screeningHelp(caller: Caller, unitId: string): Promise<{ helped: number; due: number }> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readMembers", "OrgUnit", unit);
  const { column } = levelRow(unit.level);
  const text = `select count(*)::int as helped, (count(*) filter (where f.help_until <= $2))::int as due
    from screening_finding f join membership m on m.id = f.membership_id where m.${column} = $1 and not m.ended and f.help_until is not null and f.help_result is null`;
  const [row] = await caller.reading.rows<{ helped: number; due: number }>(`screeningHelp${column}`, text, [unit.id, todayInVietnam()]);
  return row!;
}
