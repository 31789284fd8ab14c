import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { asId } from "../../db/units.ts";
import { yearsOf } from "../../db/workingYears.ts";
import type { CandidateFacts, KeptCase, Occupation, Sex, SourceTag } from "../../domain/candidates.ts";
import { notFound } from "../../domain/errors.ts";
import type { StateCode } from "../../domain/procedure/codes.ts";
import type { Books } from "../../domain/procedure/view.ts";
import type { UnitRef } from "../../entities/OrgUnit.ts";
import { caseColumns, caseTables } from "./candidates.sql.ts";

/** A case as loaded: its person, its place in the tree, and what judges it. */
export interface LoadedCase extends KeptCase {
  id: string;
  personId: string;
  unitId: string;
  unit: UnitRef | null;
  state: StateCode;
  since: string | null;
  ended: boolean;
  /** How the membership ended that the case led to, where that closed it. */
  closedBy: string | null;
  /** Names of the branch and the ward that it is on its way to. */
  sentTo: string | null;
  /** Whether a class has a place for the person and no result of theirs yet. */
  inClass: boolean;
  /** Whether a class of the ward takes people by nomination that day. */
  classTakes: boolean;
  facts: CandidateFacts;
  revision: number;
  cityId: string | null;
  wardId: string | null;
  baseId: string | null;
  branchId: string | null;
  consentCityId: string | null;
  fullName: string;
  sex: Sex;
  sourceGroupId: number;
  tags: SourceTag[];
  occupation: Occupation | null;
  minority: boolean | null;
  religious: boolean | null;
  youthUnion: boolean | null;
  nationalIdKept: boolean;
  deidentifiedOn: string | null;
}

/** The case, judged on a day; NOT_FOUND where it is absent or hidden. */
export async function loadCase(read: Reader, id: string, on: string): Promise<LoadedCase> {
  const [row] = await read.rows<LoadedCase>("case", `select ${caseColumns} from ${caseTables} where c.id = $2`, [on, asId(id)]);
  if (!row) throw notFound();
  return row;
}

/** The rules, and the calendar of the city that a case lies in. */
export async function booksFor(caller: Caller, read: Reader, cityId: string | null): Promise<Books> {
  const years = await yearsOf(read, cityId);
  return { ruleSets: caller.reference.ruleSets, calendar: new Map(years.map((row) => [row.year, row])) };
}
