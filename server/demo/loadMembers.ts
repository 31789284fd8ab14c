import type { ClientBase } from "pg";
import { addDays } from "../domain/calendar.ts";
import { unaskedFacts } from "../domain/candidates.ts";
import { actAs } from "./actAs.ts";
import type { DemoMember, DemoPlan, DemoPost } from "./demoPlan.ts";

/** What the ward decides. */
const byWard: readonly string[] = ["SUSPEND", "AWARD_BADGE"];

/** Puts members on their lists, records what happened to them, opens the rolls and sends whoever is on the way: by the functions that people's own acts run through. */
export async function listMembers(db: ClientBase, { members, letters, rolls, units, posts }: DemoPlan): Promise<void> {
  await db.query(
    `insert into person (id, unit_id, full_name, born_on, sex, source_group_id)
     select r."personId", r."unitId", r."fullName", r."bornOn", r.sex, 1
     from jsonb_to_recordset($1) r ("personId" uuid, "unitId" uuid, "fullName" text, "bornOn" date, sex text)`,
    [JSON.stringify(members)],
  );
  await db.query(
    `insert into membership (id, person_id, unit_id, standing, since, joined_on, official_on)
     select r.id, r."personId", r."unitId", case when r."officialOn" is null then 'PROBATIONARY' else 'OFFICIAL' end, r.since, r."joinedOn", r."officialOn"
     from jsonb_to_recordset($1) r (id uuid, "personId" uuid, "unitId" uuid, since date, "joinedOn" date, "officialOn" date)`,
    [JSON.stringify(members)],
  );
  const holders = new Map(posts.toReversed().map((post) => [post.unitId, post]));
  for (const member of members) await followProbation(db, member, holders.get(member.unitId)!);
  const of = new Map(units.map((unit) => [unit.id, unit]));
  const wardOf = (id: string): string => (of.get(id)!.level === 2 ? id : wardOf(of.get(id)!.parentId!));
  for (const { id, unitId, events } of members)
    for (const told of events) {
      const proposer = told.event === "CLASSIFY" ? of.get(unitId)!.parentId! : unitId;
      const holder = holders.get(byWard.includes(told.event) ? wardOf(unitId) : proposer)!;
      await db.query(
        `insert into member_event (id, membership_id, event, on_day, facts, recorded_by_account, recorded_by_role, recorded_by_unit)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [told.id, id, told.event, told.on, JSON.stringify(told.facts), holder.accountId, holder.role, holder.unitId],
      );
    }
  for (const branch of rolls) await actAs(db, holders.get(branch)!, "select open_roll($1, $2)", [branch, await firstDay(db, branch)]);
  for (const { id, memberId, unitId, kind, to, outside, letter, sentOn, until, receivedBy, returnedOn } of letters) {
    const sent = [id, memberId, kind, to, outside, letter, sentOn, until];
    await actAs(db, holders.get(unitId)!, "select send_member($1, $2, $3, $4, $5, $6, $7, $8, false)", sent);
    if (receivedBy) await actAs(db, holders.get(to!)!, "select receive_member($1, $2, $3)", [id, receivedBy, addDays(sentOn, 9)]);
    if (returnedOn) await actAs(db, holders.get(unitId)!, "select return_member($1, $2)", [id, returnedOn]);
  }
}

/** Begins the case of a listed probationer, as their branch would. */
async function followProbation(db: ClientBase, { personId, unitId, probation }: DemoMember, { accountId, role }: DemoPost): Promise<void> {
  if (!probation) return;
  const begun = [probation.caseId, personId, unitId, JSON.stringify(unaskedFacts)];
  await db.query("insert into candidate (id, person_id, unit_id, facts) values ($1, $2, $3, $4)", begun);
  await db.query(
    `insert into candidate_event (id, candidate_id, event, on_day, becomes, recorded_by_account, recorded_by_role, recorded_by_unit)
     values ($1, $2, 'FOLLOW_PROBATION', $3, 'PROBATION', $4, $5, $6)`,
    [probation.stepId, probation.caseId, probation.on, accountId, role, unitId],
  );
}

/** The first day from which a branch can open its roll: after every figure by hand. */
async function firstDay(db: ClientBase, branch: string): Promise<string> {
  const { rows } = await db.query<{ day: string }>(
    `select (max(e.occurred_on) + 1)::text as day from result_event e join indicator i on i.id = e.indicator_id
     where e.unit_id = $1 and (i.code = 'MEMBERS' or movement(i.code) <> 0) and e.case_event_id is null and e.member_event_id is null`,
    [branch],
  );
  return rows[0]!.day;
}
