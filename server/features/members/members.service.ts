import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { todayInVietnam, yearOf } from "../../domain/calendar.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { checkMemberEvent } from "../../domain/members/check.ts";
import type { MemberFacts } from "../../domain/members/facts.ts";
import { memberRules, recordedAlone } from "../../domain/members/rules.ts";
import { ages, checkBirth, checkName } from "../../domain/persons.ts";
import { fold, normalise } from "../../domain/vietnamese.ts";
import type { Member } from "../../entities/member.ts";
import { givenNumber, keepNumber, withoutDigits } from "../nationalId.ts";
import { changeMember } from "./changeMember.ts";
import { asMember } from "./loadMember.ts";
import type {
  ListMemberInput,
  MemberFactsInput,
  RecordMemberEventInput,
  UndoMemberEventInput,
  UpdateMemberInput,
} from "./members.inputs.ts";
import { showMember } from "./members.reads.ts";
import { memberHistory } from "./members.sql.ts";
import { eventRow, type KeptEvent, lastStanding } from "./told.ts";

/** Puts a member on the branch's list: one who is a member there already, or who came from outside the city on a day. */
export function listMember(caller: Caller, input: ListMemberInput, shown: readonly string[]): Promise<Member> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const unit = await findUnit(read, input.unitId);
    authorize(actor, "listMember", "OrgUnit", unit);
    const fullName = checkName(input.fullName);
    const bornOn = checkBirth(input.bornOn, ages.member);
    const { standing, joinedOn, officialOn } = checkStanding(input, bornOn);
    const claim = await once(db, actor, input, uuid());
    if (claim.fresh) {
      if (!input.differentPerson) await refuseKnown(read, unit.id, fullName, bornOn);
      const person = uuid();
      await db.query(
        "insert into person (id, unit_id, full_name, born_on, born_year_only, sex, source_group_id) values ($1, $2, $3, $4, $5, $6, $7)",
        [...[person, unit.id, fullName, bornOn], ...[input.bornYearOnly ?? false, input.sex, unspecifiedGroup]],
      );
      await db.query(
        "insert into membership (id, person_id, unit_id, entry, standing, since, joined_on, official_on) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        [
          ...[claim.id, person, unit.id, input.arrivedOn ? "COME_FROM_OUTSIDE" : "LIST"],
          ...[standing, input.arrivedOn ?? todayInVietnam(), joinedOn, officialOn],
        ],
      );
      const changes = { standing, ...(input.arrivedOn && { on: input.arrivedOn }) };
      await audit(db, actor, { action: "listMember", subjectType: "Member", subjectId: claim.id, unitId: unit.id, changes });
    }
    return showMember(caller, read, actor, claim.id, shown);
  });
}

/** Members listed as they are have no source any more. */
const unspecifiedGroup = 1;

function checkStanding({ standing, joinedOn, officialOn, arrivedOn }: ListMemberInput, bornOn: string) {
  const today = todayInVietnam();
  if (standing !== "OFFICIAL" && standing !== "PROBATIONARY") throw badInput("standing", "Chọn đảng viên dự bị hoặc chính thức.");
  if (joinedOn > today) throw badInput("joinedOn", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó.");
  if (yearOf(joinedOn) - yearOf(bornOn) < ages.member.from) throw badInput("joinedOn", "Ngày vào Đảng khi chưa đủ 18 tuổi. Kiểm tra lại.");
  if (arrivedOn && (arrivedOn > today || arrivedOn < joinedOn))
    throw badInput("arrivedOn", "Ngày chuyển đến phải từ ngày vào Đảng đến hôm nay.");
  if (standing === "PROBATIONARY") return { standing, joinedOn, officialOn: null };
  if (!officialOn) throw badInput("officialOn", "Nhập ngày chính thức.");
  if (officialOn < joinedOn || officialOn > today) throw badInput("officialOn", "Ngày chính thức phải từ ngày vào Đảng đến hôm nay.");
  return { standing, joinedOn, officialOn };
}

/** The same name and birth on the list once more is most often the same person. */
async function refuseKnown(read: Reader, unitId: string, fullName: string, bornOn: string): Promise<void> {
  const alike =
    "select 1 from membership m join person p on p.id = m.person_id where m.unit_id = $1 and not m.ended and p.search = $2 and p.born_on = $3";
  if ((await read.rows("alikeMember", alike, [unitId, fold(fullName), bornOn])).length > 0)
    throw conflict("Danh sách đã có một đảng viên cùng họ tên và ngày sinh. Xác nhận đây là người khác để thêm.", "fullName");
}

/** Says anew who a member is. */
export function updateMember(caller: Caller, input: UpdateMemberInput, shown: readonly string[]): Promise<Member> {
  const number = givenNumber(input.nationalId);
  return changeMember(
    caller,
    withoutDigits(caller, input, number),
    (actor, row) => authorize(actor, "updateMember", "Member", row),
    async (db, row) => {
      const fullName = checkName(input.fullName);
      const bornOn = checkBirth(input.bornOn, ages.member);
      if (input.joinedOn > (row.officialOn ?? todayInVietnam())) throw badInput("joinedOn", "Ngày vào Đảng phải trước ngày chính thức.");
      await db.query("update person set full_name = $2, born_on = $3, born_year_only = $4, sex = $5 where id = $1", [
        ...[row.personId, fullName, bornOn],
        ...[input.bornYearOnly, input.sex],
      ]);
      await db.query("update membership set joined_on = $2 where id = $1", [row.id, input.joinedOn]);
      const after = { fullName, bornOn, bornYearOnly: input.bornYearOnly, sex: input.sex, joinedOn: input.joinedOn };
      const kept = await keepNumber(caller, db, row.personId, number);
      const fields = Object.entries(after).flatMap(([name, value]) => (row[name as keyof typeof after] === value ? [] : [name]));
      return { fields: [...fields, ...(kept.changed ? ["nationalId"] : [])] };
    },
    "updateMember",
    shown,
  );
}

/** Records what happened to a member, by whom it belongs to (DOMAIN §3); what it moves is counted with it. */
export function recordMemberEvent(caller: Caller, input: RecordMemberEventInput, shown: readonly string[]): Promise<Member> {
  const { event, on } = input;
  const { by } = memberRules[event];
  const facts = keptFacts(input.facts);
  return changeMember(
    caller,
    input,
    (actor, row) => {
      if (!recordedAlone(by)) throw badInput("event", "Việc này được ghi từ hồ sơ hoặc từ việc chuyển sinh hoạt, không ghi riêng.");
      authorize(actor, "recordMemberEvent", "MemberEvent", eventRow(row, by));
    },
    async (db, row) => {
      checkMemberEvent(asMember(row), { ...facts, event, on }, todayInVietnam());
      await db.query("insert into member_event (id, membership_id, event, on_day, facts) values ($1, $2, $3, $4, $5)", [
        ...[uuid(), row.id, event, on],
        JSON.stringify(facts),
      ]);
      // What happened is told by the member's own history: the log is read by a city too, which is told no expulsion (docs/small-cells.md).
      return {};
    },
    "recordMemberEvent",
    shown,
  );
}

const longest = { place: 200, number: 50 };

/** What was given, texts trimmed; nothing else is kept. */
export function keptFacts(given: MemberFactsInput | null | undefined): MemberFacts {
  const kept = Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const facts = Object.fromEntries(kept.map(([name, value]) => [name, typeof value === "string" ? normalise(value) : value]));
  for (const [field, most] of Object.entries(longest)) {
    const text = facts[field];
    if (typeof text === "string" && text.length > most) throw badInput(`facts.${field}`, `Tối đa ${most} ký tự.`);
  }
  return facts;
}

/** Takes the last event back, by the unit that recorded it; what it counted is reversed with it. */
export function undoMemberEvent(caller: Caller, input: UndoMemberEventInput, shown: readonly string[]): Promise<Member> {
  const reason = normalise(input.reason);
  const last = async (read: Reader, id: string) => lastStanding(await read.rows<KeptEvent>("memberHistory", memberHistory, [id]));
  return changeMember(
    caller,
    input,
    async (actor, row, read) => {
      const recordedById = (await last(read, row.id))?.byUnitId ?? null;
      authorize(actor, "undoMemberEvent", "MemberEvent", { ...eventRow(row), recordedById });
      if (!reason || reason.length > 300) throw badInput("reason", "Nêu lý do thu hồi, tối đa 300 ký tự.");
    },
    async (db, row) => {
      const undone = (await last(inside(db), row.id))!;
      if (!undone.plain) throw conflict("Việc này thu hồi ở hồ sơ hoặc ở việc chuyển sinh hoạt đã ghi nó.");
      await db.query(
        "insert into member_event (id, membership_id, event, on_day, facts, undoes) values ($1, $2, $3, current_date, $4, $5)",
        [...[uuid(), row.id, undone.event], ...[JSON.stringify({ reason }), undone.id]],
      );
      return {};
    },
    "undoMemberEvent",
    shown,
  );
}
