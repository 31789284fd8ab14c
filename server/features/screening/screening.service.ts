import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize, may } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { badInput, conflict, notFound } from "../../domain/errors.ts";
import { criteriaVersion, faultOf, isScreeningPeriod } from "../../domain/screening.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Screening, ScreeningFinding, ScreeningRound } from "../../entities/screening.ts";
import type {
  CloseScreeningRoundInput,
  ConcludeHelpInput,
  OpenScreeningRoundInput,
  RecordScreeningInput,
  ScreeningItemInput,
  ScreeningRevisionInput,
} from "./screening.inputs.ts";
import {
  findingOf,
  type LoadedScreening,
  loadCriteria,
  loadFinding,
  loadRound,
  loadScreening,
  showRound,
  showScreening,
} from "./screening.reads.ts";

const most = { name: 200, reason: 300, items: 500 };

/** A ward or a base committee asks all its branches to review their members (DOMAIN R39, R57). */
export function openScreeningRound(caller: Caller, input: OpenScreeningRoundInput): Promise<ScreeningRound> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const unit = await findUnit(read, input.unitId);
    authorize(actor, "openScreeningRound", "OrgUnit", unit);
    const name = normalise(input.name);
    const today = todayInVietnam();
    if (name.length < 3 || name.length > most.name) throw badInput("name", `Nhập từ 3 đến ${most.name} ký tự.`);
    if (!isScreeningPeriod(input.period)) throw badInput("period", "Chọn một năm hoặc nửa năm.");
    if (input.closesOn < today) throw badInput("closesOn", "Hạn gửi là hôm nay hoặc sau hôm nay.");
    const claim = await once(db, actor, input, uuid());
    if (claim.fresh) {
      await db.query(
        "insert into screening_round (id, unit_id, period, name, criteria_version, opened_on, closes_on) values ($1, $2, $3, $4, $5, $6, $7)",
        [claim.id, unit.id, input.period, name, criteriaVersion, today, input.closesOn],
      );
      const changes = { period: input.period, name, closesOn: input.closesOn };
      await audit(db, actor, {
        action: "openScreeningRound",
        subjectType: "ScreeningRound",
        subjectId: claim.id,
        unitId: unit.id,
        changes,
      });
    }
    return showRound(read, actor, claim.id);
  });
}

const quicker = () => conflict("Phần rà soát này vừa được người khác cập nhật. Xem lại nội dung mới rồi làm tiếp.", "revision");

type Act = "recordScreening" | "sendScreening" | "confirmScreening";

/** Asks the rule, and takes a branch's review one step on, once, if nobody was quicker. */
function changeScreening(
  caller: Caller,
  action: Act,
  input: ScreeningRevisionInput,
  to: (row: LoadedScreening) => string,
  change: (db: EntityManager, read: Reader, row: LoadedScreening, actor: Actor) => Promise<Record<string, unknown>>,
): Promise<Screening> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const row = await loadScreening(read, input.screeningId);
    const claimed = { ...row, open: true, members: 1, state: action === "confirmScreening" ? "SENT" : "PENDING" };
    authorize(actor, action, "Screening", may(actor, action, "Screening", claimed) ? claimed : row);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      if (row.revision !== input.revision) throw quicker();
      authorizeState(action, row);
      const [, touched]: [unknown, number] = await db.query("update screening set state = $2 where id = $1 and revision = $3", [
        ...[row.id, to(row)],
        input.revision,
      ]);
      if (touched === 0) throw quicker();
      const changes = await change(db, read, row, actor);
      await audit(db, actor, { action, subjectType: "Screening", subjectId: row.id, unitId: row.unitId, changes });
    }
    return showScreening(read, actor, row.id, null);
  });
}

function authorizeState(action: Act, { state, open }: LoadedScreening): void {
  if (!open) throw conflict("Đợt rà soát đã kết thúc. Tải lại trang để xem.", "revision");
  const fits = { recordScreening: state !== "CONFIRMED", sendScreening: state === "PENDING", confirmScreening: state === "SENT" };
  if (!fits[action]) throw conflict("Phần rà soát không còn ở trạng thái làm được việc này. Tải lại trang để xem.", "revision");
}

/** A branch says what it found of its members, all or none; what it said before is replaced until its review is confirmed. */
export function recordScreening(caller: Caller, input: RecordScreeningInput): Promise<Screening> {
  return changeScreening(
    caller,
    "recordScreening",
    input,
    ({ state }) => state,
    async (db, read, row, actor) => {
      await checkItems(read, actor, row, input.items);
      for (const { memberId, outcome, criterion, evidenceKind } of input.items) {
        const [, touched]: [unknown, number] = await db.query(
          `update screening_finding set outcome = $3, criterion = $4, evidence_kind = $5, noted_on = $6 where screening_id = $1 and membership_id = $2`,
          [row.id, asId(memberId), outcome, criterion ?? null, evidenceKind ?? null, todayInVietnam()],
        );
        if (touched === 0) throw notFound("items");
      }
      // Whose finding it is, and which, is told by the review alone: the log is read by a city too.
      return { members: input.items.length };
    },
  );
}

async function checkItems(read: Reader, actor: Actor, row: LoadedScreening, items: readonly ScreeningItemInput[]): Promise<void> {
  if (items.length < 1 || items.length > most.items) throw badInput("items", `Mỗi lần ghi từ 1 đến ${most.items} đảng viên.`);
  const { criteriaVersion: version } = await loadRound(read, actor, row.roundId);
  const criteria = await loadCriteria(read, version);
  for (const [at, item] of items.entries()) {
    const fault = faultOf(item, criteria);
    if (fault === "criterion") throw badInput(`items.${at}.criterion`, "Chọn một tiêu chí rà soát, hoặc “Không có vấn đề”.");
    if (fault) throw badInput(`items.${at}.evidenceKind`, "Chọn căn cứ phù hợp với tiêu chí.");
  }
}

/** The branch has reviewed everybody and sends. */
export function sendScreening(caller: Caller, input: ScreeningRevisionInput): Promise<Screening> {
  return changeScreening(
    caller,
    "sendScreening",
    input,
    () => "SENT",
    async () => ({ state: ["PENDING", "SENT"] }),
  );
}

/** The committee straight above the branch takes note; the review is kept as it is from then on. */
export function confirmScreening(caller: Caller, input: ScreeningRevisionInput): Promise<Screening> {
  return changeScreening(
    caller,
    "confirmScreening",
    input,
    () => "CONFIRMED",
    async () => ({ state: ["SENT", "CONFIRMED"] }),
  );
}

/** Whoever opened a round closes it; with branches missing it says why. */
export function closeScreeningRound(caller: Caller, input: CloseScreeningRoundInput): Promise<ScreeningRound> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const row = await loadRound(read, actor, input.roundId);
    authorize(actor, "closeScreeningRound", "ScreeningRound", { ...row, state: "OPEN" });
    const reason = normalise(input.reason ?? "") || null;
    if (reason && reason.length > most.reason) throw badInput("reason", `Lý do dài tối đa ${most.reason} ký tự.`);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      if (row.state === "CLOSED") throw conflict("Đợt rà soát đã kết thúc. Tải lại trang để xem.", "revision");
      const missing = row.branches - row.sent;
      if (missing > 0 && !reason) throw badInput("reason", `Còn ${missing} chi bộ chưa gửi. Nêu lý do kết thúc khi còn thiếu.`);
      const [, touched]: [unknown, number] = await db.query(
        "update screening_round set state = 'CLOSED', close_reason = $2 where id = $1 and revision = $3",
        [row.id, reason, input.revision],
      );
      if (touched === 0) throw conflict("Đợt rà soát vừa được người khác cập nhật. Tải lại trang để xem.", "revision");
      const changes = { sent: row.sent, missing, ...(reason && { reason }) };
      await audit(db, actor, {
        action: "closeScreeningRound",
        subjectType: "ScreeningRound",
        subjectId: row.id,
        unitId: row.unitId,
        changes,
      });
    }
    return showRound(read, actor, row.id);
  });
}

/** After twelve months the member's branch says whether the help did what it was for; what follows is a step of its own. */
export function concludeHelp(caller: Caller, input: ConcludeHelpInput): Promise<ScreeningFinding> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const row = await loadFinding(read, input.findingId);
    authorize(actor, "concludeHelp", "Member", { ...row, id: row.memberId });
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      if (!row.helpUntil || row.helpResult) throw conflict("Việc giúp đỡ này đã có kết quả. Tải lại trang để xem.");
      if (row.helpUntil > todayInVietnam()) throw conflict("Thời hạn giúp đỡ chưa hết nên chưa ghi kết quả.");
      await db.query("update screening_finding set help_result = $2 where id = $1", [row.id, input.result]);
      await audit(db, actor, { action: "concludeHelp", subjectType: "Member", subjectId: row.memberId, unitId: row.branchId, changes: {} });
    }
    return findingOf(actor, await loadFinding(read, row.id));
  });
}
