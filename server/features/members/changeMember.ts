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
import type { Member } from "../../entities/member.ts";
import { type LoadedMember, loadMember } from "./loadMember.ts";
import { showMember } from "./members.reads.ts";

/** Loads a member, asks the rule, and changes it once, if nobody was quicker: CONFLICT tells the revision and standing that are now. */
export function changeMember(
  caller: Caller,
  input: { clientKey: string; memberId: string; revision: number },
  ask: (actor: Actor, row: LoadedMember, read: Reader) => void | Promise<void>,
  change: (db: EntityManager, row: LoadedMember) => Promise<Record<string, unknown>>,
  action: "updateMember" | "recordMemberEvent" | "undoMemberEvent" | "sendMember",
  shown: readonly string[],
): Promise<Member> {
  const asked = (read: Reader) => loadMember(read, input.memberId);
  return asActorOn(caller, asked, async (db, actor, row) => {
    const read = inside(db);
    authorize(actor, "read", "Member", row);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      await ask(actor, row, read);
      // Two writers of one person, by membership or by case, take turns; the second then sees what the first did.
      await db.query("select hold_member($1)", [row.id]);
      const now = await loadMember(read, row.id);
      if (now.revision !== input.revision) throw quicker(now);
      const changes = await change(db, now);
      await audit(db, actor, { action, subjectType: "Member", subjectId: row.id, unitId: row.unitId, changes });
    }
    return showMember(caller, read, actor, row.id, shown);
  });
}

const quicker = ({ revision, standing }: LoadedMember) =>
  conflict("Thông tin đảng viên vừa được người khác cập nhật. Xem lại nội dung mới rồi làm tiếp.", "revision", {
    theirs: { revision, standing },
  });
