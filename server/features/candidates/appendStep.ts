import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { StateCode } from "../../domain/procedure/codes.ts";
import type { ProcedureEvent } from "../../domain/procedure/facts.ts";
import { stateWords } from "../../domain/procedure/words.ts";
import type { LoadedCase } from "./loadCase.ts";

/** Appends an event that was judged, with the state it leads to; answers with the step's id. */
export async function append(
  db: EntityManager,
  caseId: string,
  { event, on, ...facts }: ProcedureEvent,
  becomes: StateCode,
): Promise<string> {
  const id = uuid();
  await db.query("insert into candidate_event (id, candidate_id, event, on_day, facts, becomes) values ($1, $2, $3, $4, $5, $6)", [
    ...[id, caseId, event, on],
    ...[facts, becomes],
  ]);
  return id;
}

/** What stands in a case now, for whoever was outrun there. */
export function theirsOf({ revision, state }: LoadedCase) {
  const [stateVi, stateEn] = stateWords[state];
  return { revision, state, stateVi, stateEn };
}
