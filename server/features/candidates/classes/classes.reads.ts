import { authorize, verdicts } from "../../../access/ability.ts";
import type { Actor } from "../../../access/actor.ts";
import { actingAs } from "../../../db/actingAs.ts";
import type { Caller } from "../../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../../db/paging.ts";
import type { Reader } from "../../../db/reading.ts";
import { asId, findUnit } from "../../../db/units.ts";
import { todayInVietnam } from "../../../domain/calendar.ts";
import { asProcedureCase } from "../../../domain/candidates.ts";
import {
  type ClassKind,
  type ClassResult,
  type ClassState,
  needsClass,
  nominate,
  type PlaceState,
  statesFor,
} from "../../../domain/classes.ts";
import { notFound } from "../../../domain/errors.ts";
import type { Class, ClassCard, ClassCase, ClassPlace, ClassSession } from "../../../entities/class.ts";
import type { Connection } from "../../../entities/connection.ts";
import { teller } from "../candidates.reads.ts";
import type { LoadedCase } from "../loadCase.ts";
import { cardOf, sayRefusals } from "../told.ts";
import { classColumns, classTables, nominable, placesOf, sessionsOf } from "./classes.sql.ts";

export type LoadedClass = Omit<ClassCard, "can">;
export interface LoadedSession extends ClassSession {
  /** Whether anybody's attendance is kept. */
  kept: boolean;
}
export interface LoadedPlace extends LoadedCase {
  placeId: string;
  placeState: PlaceState;
  nominatedOn: string;
  nominatedBy: string | null;
  result: ClassResult | null;
  certificateNumber: string | null;
  certifiedOn: string | null;
  came: string[];
  missed: string[];
}

/** The class; NOT_FOUND where it is absent or hidden. */
export async function loadClass(read: Reader, id: string): Promise<LoadedClass> {
  const [row] = await read.rows<LoadedClass>("class", `select ${classColumns} from ${classTables} where k.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return row;
}

export const loadSessions = (read: Reader, classId: string) => read.rows<LoadedSession>("classSessions", sessionsOf, [classId]);
export const loadPlaces = (read: Reader, classId: string) => read.rows<LoadedPlace>("classPlaces", placesOf, [todayInVietnam(), classId]);

const withVerdicts = (actor: Actor, row: LoadedClass): ClassCard => ({ ...row, can: verdicts(actor, "Class", row) });

/** What a place of a class is to the rules of access. */
export function placeRow({ placeId, cityId, wardId, baseId, branchId }: LoadedPlace, { state }: { state: ClassState }) {
  return { id: placeId, classState: state, cityId, wardId, baseId, branchId };
}

/** A class whole: its days, and of the people in it those whom the viewer sees. */
export async function showClass(caller: Caller, read: Reader, actor: Actor, id: string): Promise<Class> {
  const row = await loadClass(read, id);
  authorize(actor, "read", "Class", row);
  const [sessions, places, tell] = await Promise.all([loadSessions(read, row.id), loadPlaces(read, row.id), teller(caller, read, actor)]);
  const nominations = places.map((one): ClassPlace => {
    const { placeId: id, placeState: state, nominatedOn, result, certificateNumber, certifiedOn, came: present, missed } = one;
    const can = verdicts(actor, "ClassPlace", placeRow(one, row)).filter((verdict) => state !== "WITHDRAWN" || verdict === "read");
    return { id, state, nominatedOn, result, certificateNumber, certifiedOn, present, missed, can, candidate: cardOf(one, tell) };
  });
  return { ...withVerdicts(actor, row), sessions: sessions.map(({ kept: _, ...session }) => session), nominations };
}

export async function findClass(caller: Caller, id: string): Promise<Class> {
  return showClass(caller, caller.reading, await actingAs(caller), id);
}

export interface ClassesPage {
  unitId: string;
  kind?: ClassKind | null | undefined;
  states?: readonly ClassState[] | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/** Classes of the ward that a unit is or lies in, the latest first. */
export async function classes(caller: Caller, page: ClassesPage): Promise<Connection<ClassCard>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const unit = await findUnit(caller.reading, page.unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readClasses", "OrgUnit", unit);
  const wanted = "k.ward_id = $1 and ($2::text is null or k.kind = $2) and ($3::text[] is null or k.state = any ($3))";
  const rows = await caller.reading.rows<LoadedClass & { total: number }>(
    "classes",
    `select (select count(*)::int from class k where ${wanted}) as total, ${classColumns} from ${classTables}
     where ${wanted} and ($4::date is null or (k.starts_on, k.id) < ($4::date, $5::uuid)) order by k.starts_on desc, k.id desc limit $6`,
    [unit.wardId, page.kind ?? null, page.states?.length ? [...page.states] : null, ...(keys ?? [null, null]), first + 1],
  );
  const cards = rows.map(({ total: _, ...row }) => withVerdicts(actor, row));
  return pageOf(cards, first, page.after, ({ startsOn, id }) => [startsOn, id], rows[0]?.total ?? 0);
}

/** People of one's own branch who lack what a class gives, those who can be nominated today first. */
export async function casesForClass(caller: Caller, classId: string): Promise<ClassCase[]> {
  const read = caller.reading;
  const row = await loadClass(read, classId);
  const actor = await actingAs(caller);
  authorize(actor, "nominateForClass", "Class", row);
  const today = todayInVietnam();
  const tell = await teller(caller, read, actor);
  const cases = await read.rows<LoadedCase>("nominable", nominable, [today, actor.branchId, statesFor[row.kind]]);
  return cases
    .filter((one) => needsClass(row.kind, asProcedureCase(one, today), today, tell.books))
    .map((one) => {
      const found = nominate(row.kind, asProcedureCase(one, today), today, row.places - row.accepted, tell.books);
      return { candidate: cardOf(one, tell), refusals: "refusals" in found ? sayRefusals(found.refusals, today, tell.books) : [] };
    })
    .sort((a, b) => Number(a.refusals.length > 0) - Number(b.refusals.length > 0));
}
