import type { Reader } from "../../db/reading.ts";
import { asId } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import { checkName } from "../../domain/persons.ts";
import type { Helper, ProcedureEvent } from "../../domain/procedure/facts.ts";
import { fold, hasAccents, spelled } from "../../domain/vietnamese.ts";
import type { CaseHelperInput } from "../../entities/stepFacts.ts";
import type { LoadedCase } from "./loadCase.ts";

/** Who is to help, as given: of a picked member only who it is; the list says the rest. BAD_INPUT names the field: `facts.helpers.0.name`. */
export function givenHelpers(given: readonly CaseHelperInput[]): Helper[] {
  if (given.length < 1 || given.length > 2) throw badInput("facts.helpers", "Phân công một hoặc hai người giúp đỡ.");
  return given.map(({ memberId, name, kind, togetherSince }, at): Helper => {
    const field = `facts.helpers.${at}`;
    if (memberId && kind !== "MEMBER")
      throw badInput(`${field}.memberId`, "Chỉ chọn trong danh sách chi bộ khi người giúp đỡ là đảng viên.");
    return memberId
      ? { memberId: asId(memberId, `${field}.memberId`), kind, togetherSince }
      : {
          name: checkName(name ?? "", `${field}.name`),
          kind,
          togetherSince,
        };
  });
}

/** Those picked ($1), and whoever on the list of $2 is called like one who was typed ($4), as they were on the day $3. */
const listed = `select m.id, p.full_name as name, m.standing = 'OFFICIAL' and m.official_on <= $3 as official,
  coalesce((select e.event from member_event e where e.membership_id = m.id and e.event in ('SUSPEND', 'END_SUSPENSION') and e.on_day <= $3
     and e.undoes is null and not exists (select from member_event u where u.undoes = e.id) order by e.ordinal desc limit 1), '') = 'SUSPEND' as suspended
  from membership m join person p on p.id = m.person_id where m.unit_id = $2 and not m.ended and (m.id = any ($1) or p.search = any ($4))`;
interface Listed {
  id: string;
  name: string;
  official: boolean;
  suspended: boolean;
}
const wholeSince = `select s.since from case_start s join indicator i on i.id = s.indicator_id and i.code = 'MEMBERS' where s.unit_id = $1`;

/**
 * The event with its helpers as the branch's list knows them that day; a member off the list only where it keeps no whole one (T2). Of a member
 * who is typed the branch's word is taken, unless the list says otherwise of that name.
 */
export async function withHelpers(read: Reader, row: LoadedCase, event: ProcedureEvent): Promise<ProcedureEvent> {
  if (!event.helpers) return event;
  const ids = event.helpers.flatMap(({ memberId }) => memberId ?? []);
  const typed = event.helpers.flatMap(({ name, kind }) => (name && kind === "MEMBER" ? fold(name) : []));
  const rows = await read.rows<Listed>("listedHelpers", listed, [ids, row.unitId, event.on, typed]);
  const [roll] = await read.rows<{ since: string }>("wholeSince", wholeSince, [row.unitId]);
  const whole = roll !== undefined && roll.since <= event.on && !row.facts.noMembers;
  const helpers = event.helpers.map((helper, at): Helper => {
    const field = `facts.helpers.${at}.memberId`;
    if (helper.memberId) {
      const found = rows.find(({ id }) => id === helper.memberId);
      if (!found) throw badInput(field, "Người này không có trong danh sách đảng viên của chi bộ. Chọn người khác.");
      return { ...helper, listed: true, name: found.name, official: Boolean(found.official), suspended: Boolean(found.suspended) };
    }
    if (helper.kind !== "MEMBER") return helper;
    if (whole) throw badInput(field, "Chi bộ đã có danh sách đầy đủ: chọn người giúp đỡ trong danh sách đảng viên chính thức.");
    const alike = rows.filter(({ name }) => sameName(name, helper.name));
    const helps = alike.find(({ official, suspended }) => official && !suspended) ?? alike[0];
    return { ...helper, official: helps?.official ?? true, suspended: helps?.suspended ?? false };
  });
  refuseTwice(helpers);
  return { ...event, helpers };
}

/** Accents tell names apart where both were written with them. */
const sameName = (one = "", other = "") =>
  hasAccents(one) && hasAccents(other) ? spelled(one) === spelled(other) : fold(one) === fold(other);

/** Two of one name are two people only where the list knows them both. */
function refuseTwice([one, other]: readonly Helper[]): void {
  const picked = one?.memberId && other?.memberId;
  if (!other || (picked ? one.memberId !== other.memberId : !sameName(one?.name, other.name))) return;
  throw badInput(other.memberId ? "facts.helpers.1.memberId" : "facts.helpers.1.name", "Hai người giúp đỡ phải là hai người khác nhau.");
}
