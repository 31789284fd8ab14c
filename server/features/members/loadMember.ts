import type { Reader } from "../../db/reading.ts";
import { asId } from "../../db/units.ts";
import type { Sex } from "../../domain/candidates.ts";
import { notFound } from "../../domain/errors.ts";
import type { MemberFlag, Standing } from "../../domain/members/codes.ts";
import type { Member as JudgedMember, ToldEvent } from "../../domain/members/facts.ts";
import type { UnitRef } from "../../entities/OrgUnit.ts";
import { memberColumns, memberTables } from "./members.sql.ts";

/** A membership as loaded: its person, its place in the tree, and what happened so far. */
export interface LoadedMember {
  id: string;
  personId: string;
  unitId: string;
  unit: UnitRef | null;
  standing: Standing;
  flags: MemberFlag[];
  ended: boolean;
  since: string;
  joinedOn: string;
  officialOn: string | null;
  revision: number;
  cityId: string | null;
  wardId: string | null;
  baseId: string | null;
  branchId: string | null;
  fullName: string;
  bornOn: string;
  bornYearOnly: boolean;
  sex: Sex;
  nationalIdKept: boolean;
  events: ToldEvent[];
}

/** The membership; NOT_FOUND where it is absent or hidden. */
export async function loadMember(read: Reader, id: string): Promise<LoadedMember> {
  const [row] = await read.rows<LoadedMember>("member", `select ${memberColumns} from ${memberTables} where m.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return row;
}

export const asMember = ({ baseId, ...row }: LoadedMember): JudgedMember => ({ ...row, hasBase: baseId !== null });
