import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActorOn } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { checkStay } from "../../domain/members/stay.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Member } from "../../entities/member.ts";
import type { Transfer } from "../../entities/transfer.ts";
import { changeMember } from "./changeMember.ts";
import type { ReceiveMemberInput, SendMemberInput, TransferStepInput } from "./members.inputs.ts";
import { type LoadedTransfer, loadTransfer, tellTransfers } from "./transfers.reads.ts";

/** Sends a member on their way; until they are received the branch goes on counting them (DOMAIN §3). */
export function sendMember(caller: Caller, input: SendMemberInput, shown: readonly string[]): Promise<Member> {
  const [outside, letter] = [normalise(input.outside ?? ""), normalise(input.letter ?? "")];
  return changeMember(
    caller,
    input,
    (actor, row) => authorize(actor, "sendMember", "Member", row),
    async (db, row) => {
      const { kind, toUnitId, on } = input;
      if (on > todayInVietnam()) throw badInput("on", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó.");
      if (outside.length > 200) throw badInput("outside", "Tối đa 200 ký tự.");
      if (letter.length > 50) throw badInput("letter", "Tối đa 50 ký tự.");
      if (kind === "ABROAD" && !outside) throw badInput("outside", "Nhập nơi đến ở nước ngoài.");
      if (kind === "INTERNAL" && outside) throw badInput("kind", "Chuyển nội bộ là chuyển trong đảng bộ của mình.");
      if (Boolean(toUnitId) === Boolean(outside)) throw badInput("toUnitId", "Chọn đảng ủy nơi đến, hoặc nhập nơi đến ngoài thành phố.");
      const until = kind === "TEMPORARY" ? (input.until ?? null) : null;
      const study = kind === "TEMPORARY" && Boolean(input.study);
      if (kind === "TEMPORARY") checkStay(on, until, study);
      const to = toUnitId ? asId(toUnitId, "toUnitId") : null;
      const transferId = uuid();
      await db.query("select send_member($1, $2, $3, $4, $5, $6, $7, $8, $9)", [
        ...[transferId, row.id, kind, to],
        ...[outside || null, letter || null, on, until, study],
      ]);
      return { kind, on, transferId };
    },
    "sendMember",
    shown,
  );
}

type Step = "callBackMember" | "receiveMember" | "returnMember";

function changeTransfer(
  caller: Caller,
  input: TransferStepInput,
  action: Step,
  change: (db: EntityManager, row: LoadedTransfer) => Promise<unknown>,
): Promise<Transfer> {
  const asked = (read: Reader) => loadTransfer(read, input.transferId);
  return asActorOn(caller, asked, async (db, actor: Actor, row) => {
    authorize(actor, "read", "Transfer", row);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      authorize(actor, action, "Transfer", row);
      if (input.on > todayInVietnam()) throw badInput("on", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó.");
      if (input.on < row.sentOn) throw badInput("on", "Ngày này trước ngày giới thiệu. Nhập ngày sau đó.");
      await change(db, row);
      const changes = { on: input.on, kind: row.kind };
      await audit(db, actor, { action, subjectType: "Transfer", subjectId: row.id, unitId: actor.unitId, changes });
    }
    const read = inside(db);
    const [told] = await tellTransfers(read, actor, [await loadTransfer(read, row.id)]);
    return told!;
  });
}

/** Takes back a letter before anybody was received. */
export function callBackMember(caller: Caller, input: TransferStepInput): Promise<Transfer> {
  return changeTransfer(caller, input, "callBackMember", (db, row) => db.query("select call_back_member($1, $2)", [row.id, input.on]));
}

/** Takes a member in: from here on the branch counts them, their home no more; one who is away for a time stays in the home's headcount. */
export function receiveMember(caller: Caller, input: ReceiveMemberInput): Promise<Transfer> {
  return changeTransfer(caller, input, "receiveMember", (db, row) => {
    if (!row.outside && !input.branchId) throw badInput("branchId", "Chọn chi bộ tiếp nhận.");
    const branch = row.outside ? row.fromUnitId : asId(input.branchId ?? "", "branchId");
    if (!row.outside && branch === row.fromUnitId)
      throw badInput("branchId", "Đồng chí này đang thuộc chi bộ ấy. Chọn chi bộ khác; nếu không chuyển nữa thì chi bộ thu hồi giấy.");
    return db.query("select receive_member($1, $2, $3)", [row.id, branch, input.on]);
  });
}

/** Ends a temporary transfer; the home branch or its host says so. */
export function returnMember(caller: Caller, input: TransferStepInput): Promise<Transfer> {
  return changeTransfer(caller, input, "returnMember", (db, row) => db.query("select return_member($1, $2)", [row.id, input.on]));
}
