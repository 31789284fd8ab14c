import type { ClientBase } from "pg";
import { actAs } from "./actAs.ts";
import type { DemoPlan } from "./demoPlan.ts";

/** Sends cases to branches of other wards, by the function that people's own acts run through. */
export async function sendCases(db: ClientBase, { caseLetters, posts }: DemoPlan): Promise<void> {
  for (const { id, caseId, wardId, to } of caseLetters) {
    const holder = posts.find(({ unitId }) => unitId === wardId)!;
    await actAs(db, holder, "select send_case($1, $2, $3)", [id, caseId, to]);
  }
}
