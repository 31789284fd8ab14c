import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../../access/ability.ts";
import { asActorOn } from "../../../db/asActor.ts";
import { audit } from "../../../db/audit.ts";
import type { Caller } from "../../../db/caller.ts";
import { once } from "../../../db/once.ts";
import type { Reader } from "../../../db/reading.ts";
import { inside } from "../../../db/rows.ts";
import { asId } from "../../../db/units.ts";
import { todayInVietnam } from "../../../domain/calendar.ts";
import { badInput } from "../../../domain/errors.ts";
import { normalise } from "../../../domain/vietnamese.ts";
import type { Candidate } from "../../../entities/candidate.ts";
import type { CaseLetter } from "../../../entities/caseLetter.ts";
import { changeCase } from "../changeCase.ts";
import type { CaseLetterStepInput, DeclineCaseInput, SendCaseInput } from "./letters.inputs.ts";
import { loadLetter, tellLetter } from "./letters.reads.ts";

/** Sends a case to a branch of another ward; nobody there sees more than the letter before it is taken over (DOMAIN §2.5, document 53). */
export function sendCase(caller: Caller, input: SendCaseInput, shown: readonly string[]): Promise<Candidate> {
  return changeCase(
    caller,
    input,
    todayInVietnam(),
    async (actor, row) => authorize(actor, "sendCase", "Candidate", row),
    async (db, row) => {
      const to = asId(input.unitId, "unitId");
      await db.query("select send_case($1, $2, $3)", [uuid(), row.id, to]);
      return { from: row.unitId, to };
    },
    "sendCase",
    shown,
  );
}

function changeLetter(
  caller: Caller,
  input: CaseLetterStepInput,
  action: "acceptCase" | "declineCase" | "callBackCase",
  change: (db: EntityManager, letterId: string) => Promise<unknown>,
): Promise<CaseLetter> {
  const asked = (read: Reader) => loadLetter(read, input.letterId);
  return asActorOn(caller, asked, async (db, actor, row) => {
    authorize(actor, "read", "CaseLetter", row);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      authorize(actor, action, "CaseLetter", row);
      await change(db, row.id);
      await audit(db, actor, { action, subjectType: "CaseLetter", subjectId: row.id, unitId: actor.unitId, changes: {} });
    }
    return tellLetter(actor, await loadLetter(inside(db), row.id));
  });
}

/** Takes a case over: from here on it is the branch's own, with everything recorded before, and the sender's no more. */
export function acceptCase(caller: Caller, input: CaseLetterStepInput): Promise<CaseLetter> {
  return changeLetter(caller, input, "acceptCase", (db, id) => db.query("select accept_case($1)", [id]));
}

/** Does not take a case over, and says why: it stays with whoever sent it. */
export function declineCase(caller: Caller, input: DeclineCaseInput): Promise<CaseLetter> {
  const reason = normalise(input.reason);
  return changeLetter(caller, input, "declineCase", (db, id) => {
    if (!reason || reason.length > 300) throw badInput("reason", "Nêu lý do không tiếp nhận, tối đa 300 ký tự.");
    return db.query("select decline_case($1, $2)", [id, reason]);
  });
}

/** Takes a letter back before it is answered. */
export function callBackCase(caller: Caller, input: CaseLetterStepInput): Promise<CaseLetter> {
  return changeLetter(caller, input, "callBackCase", (db, id) => db.query("select call_back_case($1)", [id]));
}
