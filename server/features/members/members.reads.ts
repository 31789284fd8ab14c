import { authorize, may } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActorOn } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import { monthAnswers } from "../../db/monthAnswers.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { addMonths, todayInVietnam } from "../../domain/calendar.ts";
import { levelRow } from "../../domain/levels.ts";
import type { MemberFlag, Standing } from "../../domain/members/codes.ts";
import { rulesOn } from "../../domain/procedure/view.ts";
import { fold, hasAccents, normalise } from "../../domain/vietnamese.ts";
import type { Connection } from "../../entities/connection.ts";
import type { Member, MemberCard } from "../../entities/member.ts";
import { numberShown } from "../nationalId.ts";
import { readingReason } from "../readingReason.ts";
import { type LoadedMember, loadMember } from "./loadMember.ts";
import { caseOfPerson, memberColumns, memberHistory, memberTables } from "./members.sql.ts";
import { cardOf, type KeptEvent, memberOf, type OwnCase } from "./told.ts";

/** A member whole, inside a change: what is shown of the person is logged there and then, under the field names given. */
export async function showMember(
  caller: Caller,
  read: Reader,
  actor: Actor,
  id: string,
  asked: readonly string[],
  reason = "",
): Promise<Member> {
  const row = await loadMember(read, id);
  const history = await read.rows<KeptEvent>("memberHistory", memberHistory, [row.id]);
  const [own] = await read.rows<OwnCase>("memberCase", caseOfPerson, [row.personId]);
  const { number, shown } = await numberShown(caller, read, actor, "Member", row, asked);
  if (shown.length > 0) await read.rows("noteView", "select note_view($1, $2, $3)", [row.personId, shown, reason]);
  const answers = await monthAnswers(read, actor, row.personId);
  const told = memberOf(row, history, own ?? null, actor, todayInVietnam());
  return { ...told, ...number, monthAnswers: answers, probationEndsOn: probationEndsOn(row, history, caller) };
}

/** A member, for work. The look is logged before the answer leaves. An auditor says why (BAD_INPUT on `reason` without it). */
export function member(caller: Caller, id: string, reason: string | null | undefined, shown: readonly string[]): Promise<Member> {
  const asked = (read: Reader) => loadMember(read, id);
  return asActorOn(caller, asked, async (db, actor, row) => {
    authorize(actor, "read", "Member", row);
    const why = readingReason(reason, !may(actor, "readWithoutReason", "Member", row));
    return showMember(caller, inside(db), actor, row.id, shown, why);
  });
}

/** From the ceremony on, where it was recorded here; of whoever was listed only the decision is known (DOMAIN `probation.months`). */
function probationEndsOn({ standing, joinedOn }: LoadedMember, history: readonly KeptEvent[], { reference }: Caller): string | null {
  if (standing !== "PROBATIONARY") return null;
  const from = history.find(({ event, undone }) => event === "ADMIT" && !undone)?.on ?? joinedOn;
  return addMonths(from, rulesOn(from, reference).values["probation.months"]);
}

export interface MemberPage {
  unitId: string;
  standing?: Standing | null | undefined;
  flag?: MemberFlag | null | undefined;
  ended: boolean;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/** Members on the lists of a unit's branches whose name has a word that begins as typed, by given name; those spelled as typed come before those that only sound alike. */
export async function members(caller: Caller, page: MemberPage): Promise<Connection<MemberCard>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 3);
  const unit = await findUnit(caller.reading, page.unitId);
  authorize(await actingAs(caller), "readMembers", "OrgUnit", unit);
  const typed = normalise(page.search ?? "");
  const wanted = `m.${levelRow(unit.level).column} = $1 and m.ended = $2 and p.deidentified_on is null and ($3::text is null or m.standing = $3)
    and ($4::text is null or $4 = any (m.flags)) and ' ' || p.search like '% ' || $5 || '%'`;
  const exact = `(case when $6 <> '' and position(lower($6) in lower(p.full_name)) > 0 then 0 else 1 end)`;
  const rows = await caller.reading.rows<LoadedMember & { total: number; exact: number }>(
    `members${levelRow(unit.level).column}`,
    `select (select count(*)::int from membership m join person p on p.id = m.person_id where ${wanted}) as total, ${exact} as exact, ${memberColumns}
     from ${memberTables} where ${wanted} and ($7::int is null or (${exact}, p.name_order, m.id) > ($7::int, name_order($8::text) collate natural_vi, $9::uuid))
     order by ${exact}, p.name_order, m.id limit $10`,
    [
      ...[unit.id, page.ended, page.standing ?? null, page.flag ?? null],
      fold(typed).replace(/[\\%_]/g, "\\$&"),
      hasAccents(typed) ? typed : "",
      ...(keys ?? [null, null, null]),
      first + 1,
    ],
  );
  const today = todayInVietnam();
  const cards = rows.map((row) => ({ ...cardOf(row, today), exact: row.exact }));
  return pageOf(cards, first, page.after, (row) => [row.exact, row.fullName, row.id], rows[0]?.total ?? 0);
}
