import type { EntityManager } from "typeorm";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActorOn } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { conflict } from "../../domain/errors.ts";
import type { Candidate } from "../../entities/candidate.ts";
import { theirsOf } from "./appendStep.ts";
import { showCandidate } from "./candidates.reads.ts";
import { type LoadedCase, loadCase } from "./loadCase.ts";

/** Loads a case as of a day, asks the rule, and changes it once, if nobody was quicker: CONFLICT tells the revision and state that stand now. */
export function changeCase(
  caller: Caller,
  input: { clientKey: string; candidateId: string; revision: number },
  on: string,
  ask: (actor: Actor, row: LoadedCase, read: Reader) => Promise<void>,
  change: (db: EntityManager, row: LoadedCase) => Promise<Record<string, unknown>>,
  action: "updateCandidate" | "recordStep" | "undoStep" | "handOverCase" | "sendCase",
  shown: readonly string[],
): Promise<Candidate> {
  const asked = (read: Reader) => loadCase(read, input.candidateId, on);
  return asActorOn(caller, asked, async (db, actor, row) => {
    const read = inside(db);
    authorize(actor, "read", "Candidate", row);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      await ask(actor, row, read);
      // Two writers of one case take turns; the second then sees what the first did.
      await db.query("select hold_case($1)", [row.id]);
      const now = await loadCase(read, row.id, on);
      if (now.revision !== input.revision) throw quicker(now);
      const changes = await change(db, now);
      await audit(db, actor, { action, subjectType: "Candidate", subjectId: row.id, unitId: row.unitId, changes });
    }
    return showCandidate(caller, read, actor, row.id, shown);
  });
}

const quicker = (row: LoadedCase) =>
  conflict("Hồ sơ vừa được người khác cập nhật. Xem lại nội dung mới rồi làm tiếp.", "revision", { theirs: theirsOf(row) });
