import type { Reader } from "../../db/reading.ts";
import { asId } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import { checkName } from "../../domain/persons.ts";
import type { Helper, ProcedureEvent } from "../../domain/procedure/facts.ts";
import { fold } from "../../domain/vietnamese.ts";
import type { CaseHelperInput } from "../../entities/stepFacts.ts";
import type { LoadedCase } from "./loadCase.ts";

/** Who is to help, as given: of a picked member only who it is; the list says the rest. BAD_INPUT names the field: `facts.helpers.0.name`. */
export function givenHelpers(given: readonly CaseHelperInput[]): Helper[] {
  if (given.length < 1 || given.length > 2) throw badInput("facts.helpers", "Phân công một hoặc hai người giúp đỡ.");
  const helpers = given.map(({ memberId, name, kind, togetherSince }, at): Helper => {
    const field = `facts.helpers.${at}`;
    if (memberId && kind !== "MEMBER")
      throw badInput(`${field}.memberId`, "Chỉ chọn trong danh sách chi bộ khi người giúp đỡ là đảng viên.");
    return memberId
      ? { memberId: asId(memberId, `${field}.memberId`), kind, togetherSince }
      : {
          name: checkName(name ?? "", `${field}.name`),
          kind,
          togetherSince,
          ...(kind === "MEMBER" && { official: true, suspended: false }),
        };
  });
  const [one, other] = helpers;
  const twice = one?.memberId ? one.memberId === other?.memberId : one?.name && other?.name && fold(one.name) === fold(other.name);
  if (twice)
    throw badInput(other?.memberId ? "facts.helpers.1.memberId" : "facts.helpers.1.name", "Hai người giúp đỡ phải là hai người khác nhau.");
  return helpers;
}

const picked = `select m.id, p.full_name as name, m.standing = 'OFFICIAL' and m.official_on <= $3 as official,
  coalesce((select e.event from member_event e where e.membership_id = m.id and e.event in ('SUSPEND', 'END_SUSPENSION') and e.on_day <= $3
     and e.undoes is null and not exists (select from member_event u where u.undoes = e.id) order by e.ordinal desc limit 1), '') = 'SUSPEND' as suspended
  from membership m join person p on p.id = m.person_id where m.id = any ($1) and m.unit_id = $2 and not m.ended`;
const wholeSince = `select s.since from case_start s join indicator i on i.id = s.indicator_id and i.code = 'MEMBERS' where s.unit_id = $1`;

/** The event with its helpers as the branch's list knows them that day; a member off the list only where it keeps no whole one (T2). */
export async function withHelpers(read: Reader, row: LoadedCase, event: ProcedureEvent): Promise<ProcedureEvent> {
  if (!event.helpers) return event;
  const ids = event.helpers.flatMap(({ memberId }) => memberId ?? []);
  const rows = await read.rows<Helper & { id: string; name: string }>("pickedHelpers", picked, [ids, row.unitId, event.on]);
  const [roll] = await read.rows<{ since: string }>("wholeSince", wholeSince, [row.unitId]);
  const whole = roll !== undefined && roll.since <= event.on && !row.facts.noMembers;
  const helpers = event.helpers.map((helper, at): Helper => {
    const field = `facts.helpers.${at}`;
    if (!helper.memberId) {
      if (helper.kind === "MEMBER" && whole)
        throw badInput(`${field}.memberId`, "Chi bộ đã có danh sách đầy đủ: chọn người giúp đỡ trong danh sách đảng viên chính thức.");
      return helper;
    }
    const listed = rows.find(({ id }) => id === helper.memberId);
    if (!listed) throw badInput(`${field}.memberId`, "Người này không có trong danh sách đảng viên của chi bộ. Chọn người khác.");
    return { ...helper, listed: true, name: listed.name, official: Boolean(listed.official), suspended: Boolean(listed.suspended) };
  });
  return { ...event, helpers };
}
