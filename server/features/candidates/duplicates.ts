import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import type { DuplicateRequest } from "../../entities/duplicateRequest.ts";
import type { SettleDuplicateInput } from "./duplicates.inputs.ts";

/** The function tells one's own unit alone; $1: those that are settled. */
const requests = `select d.id, d.settler_id as "settlerId", d.asked_at as "askedAt", d.answer, d.answered_at as "answeredAt", d.withdrawn,
  (select json_agg(jsonb_build_object('candidateId', null, 'fullName', null, 'birthYear', null, 'unit', ${unitRef("u")}) || (x.side - 'unitId') order by x.place)
     from jsonb_array_elements(d.sides) with ordinality x (side, place) left join unit u on u.id = (x.side ->> 'unitId')::uuid) as sides
  from duplicates_to_settle($1) d`;
const mostShown = 200;

/** What one's own committee has to settle, the oldest request first, or has settled, the latest answer first. */
export async function duplicateRequests(caller: Caller, unitId: string, settled: boolean): Promise<DuplicateRequest[]> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readDuplicates", "OrgUnit", unit);
  return caller.reading.rows<DuplicateRequest>(
    "duplicates",
    `${requests} order by d.answered_at desc nulls last, d.asked_at, d.id limit ${mostShown}`,
    [settled],
  );
}

async function findRequest(read: Reader, id: string): Promise<DuplicateRequest> {
  for (const settled of [false, true]) {
    const [found] = await read.rows<DuplicateRequest>("duplicate", `${requests} where d.id = $2`, [settled, asId(id)]);
    if (found) return found;
  }
  throw notFound();
}

/** Answers whose a number is; another answer later corrects it. Found to be different people, nobody is held up by it any more (DOMAIN T1). */
export function settleDuplicate(caller: Caller, input: SettleDuplicateInput): Promise<DuplicateRequest> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const request = await findRequest(read, input.id);
    authorize(actor, "settleDuplicate", "DuplicateRequest", request);
    const claim = await once(db, actor, input, request.id);
    if (claim.fresh) {
      await db.query("select settle_duplicate($1, $2)", [request.id, input.answer]);
      const changes = { answer: input.answer };
      const subject = { subjectType: "DuplicateRequest", subjectId: request.id, unitId: request.settlerId };
      await audit(db, actor, { action: "settleDuplicate", ...subject, changes });
    }
    return findRequest(read, request.id);
  });
}
