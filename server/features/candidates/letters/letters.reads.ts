import { authorize, verdicts } from "../../../access/ability.ts";
import type { Actor } from "../../../access/actor.ts";
import { actingAs } from "../../../db/actingAs.ts";
import type { Caller } from "../../../db/caller.ts";
import type { Reader } from "../../../db/reading.ts";
import { asId, findUnit } from "../../../db/units.ts";
import { notFound } from "../../../domain/errors.ts";
import { levelRow } from "../../../domain/levels.ts";
import { stateWords } from "../../../domain/procedure/words.ts";
import type { CaseLetter, ReceivingUnit } from "../../../entities/caseLetter.ts";

type LoadedLetter = Omit<CaseLetter, "stageVi" | "stageEn" | "can">;

const columns = `l.id, c.id as "candidateId", l.full_name as "fullName", l.stage, l.from_name as "fromName", l.to_name as "toName", l.sent_on as "sentOn", l.state,
  l.closed_on as "closedOn", l.reason, l.unit_id as "unitId", l.ward_id as "wardId", l.base_id as "baseId", l.branch_id as "branchId",
  json_build_object('wardId', f.ward_id, 'baseId', f.base_id, 'branchId', f.branch_id) as sender`;
/** Both ends read the letter; the case behind it only those who see the person. */
const tables = "case_letter l left join candidate c on c.id = l.candidate_id left join unit f on f.id = l.from_unit_id";

/** The letter; NOT_FOUND where it is absent or hidden. */
export async function loadLetter(read: Reader, id: string): Promise<LoadedLetter> {
  const [row] = await read.rows<LoadedLetter>("caseLetter", `select ${columns} from ${tables} where l.id = $1`, [asId(id, "letterId")]);
  if (!row) throw notFound();
  return row;
}

export function tellLetter(actor: Actor, row: LoadedLetter): CaseLetter {
  const [stageVi, stageEn] = stateWords[row.stage];
  return { ...row, stageVi, stageEn, can: verdicts(actor, "CaseLetter", row).filter((action) => action !== "read") };
}

const mostShown = 200;

/** Cases on their way from or to the branches of a unit: those that wait for an answer, the oldest first, then those that were answered, the newest first. */
export async function caseLetters(caller: Caller, unitId: string): Promise<CaseLetter[]> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readCandidates", "OrgUnit", unit);
  const { column } = levelRow(unit.level);
  const rows = await caller.reading.rows<LoadedLetter>(
    `caseLetters${column}`,
    `select ${columns} from ${tables} where l.${column} = $1 or f.${column} = $1
     order by l.closed_on desc nulls first, l.sent_on, l.id limit ${mostShown}`,
    [unit.id],
  );
  return rows.map((row) => tellLetter(actor, row));
}

/** Where a case may be sent, by name: the other wards of the city, or the branches of one of them. */
export async function receivingBranches(caller: Caller, unitId: string, wardId: string | null | undefined): Promise<ReceivingUnit[]> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readCandidates", "OrgUnit", unit);
  const ward = wardId == null ? null : asId(wardId, "wardId");
  return caller.reading.rows<ReceivingUnit>("receivingBranches", "select id, name from branches_to_send_to($1)", [ward]);
}
