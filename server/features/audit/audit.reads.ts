import { authorize, may } from "../../access/ability.ts";
import type { Action } from "../../access/actions.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import type { AuditEntry, AuditName } from "../../entities/AuditEntry.ts";
import type { Connection } from "../../entities/connection.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import { type AuditFilter, conditionOf, peopleNamed } from "./filter.ts";

interface AuditPage extends AuditFilter {
  unitId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/**
 * What else one must be able to read of a unit to be told what was changed: the log repeats names, quantities and targets. Of a subject
 * that is not named here nobody is told more than that it was changed. Refusals hold their code alone.
 */
const toldTo: Record<string, Action> = {
  OrgUnit: "read",
  Reorganisation: "readReorganisations",
  Refusal: "read",
  User: "readUsers",
  Post: "readUsers",
  Instrument: "readTargets",
  TargetDraft: "readTargets",
  AllocationPlan: "readTargets",
  PlanVariant: "readTargets",
  WhitePlace: "readWhitePlaces",
  Target: "readTargets",
  Exemption: "readTargets",
  Result: "readResults",
};

const ids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

const namesStatement = `select u.id, u.name, null as role, null as place from unit u where u.id = any ($1)
  union all select a.id, a.full_name, null, null from account a where a.id = any ($1) and $2
  union all select p.id, a.full_name, p.role, w.name from post p join account a on a.id = p.account_id left join unit w on w.id = p.unit_id
   where p.id = any ($1) and $2`;

/** Gives each entry the names of what its ids stand for: one statement a page, and only what row security shows this viewer. */
async function addNames(reader: Reader, entries: Unnamed[], people: boolean): Promise<void> {
  const idsOf = ({ subjectId, changes }: Unnamed) => [...new Set(`${subjectId} ${changes}`.match(ids))];
  const asked = [...new Set(entries.flatMap(idsOf))];
  const found = asked.length > 0 ? await reader.rows<AuditName>("audit names", namesStatement, [asked, people]) : [];
  const names = new Map(found.map((name) => [name.id, name]));
  for (const entry of entries) entry.names = idsOf(entry).flatMap((id) => names.get(id) ?? []);
}

type Unnamed = Omit<AuditEntry, "names"> & Partial<Pick<AuditEntry, "names">>;

/** Whoever is not told who did what may not ask for somebody's entries either. */
function accountsOf(caller: Caller, actor: Actor, unit: OrgUnit, person: string): Promise<string[]> {
  authorize(actor, "readUsers", "OrgUnit", unit);
  return peopleNamed(caller.reading, person);
}

export async function auditEntries(caller: Caller, page: AuditPage): Promise<Connection<AuditEntry>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const actor = await actingAs(caller);
  const unitId = page.unitId ?? actor.unitId;
  if (!unitId) throw notFound();
  const unit = await findUnit(caller.reading, unitId);
  authorize(actor, "readAudit", "OrgUnit", unit);
  const level = levelRow(unit.level).column;
  const told = Object.keys(toldTo).filter((subject) => may(actor, toldTo[subject]!, "OrgUnit", unit));
  const condition = conditionOf(page, 7);
  const people = may(actor, "readUsers", "OrgUnit", unit);
  const who = page.person ? [await accountsOf(caller, actor, unit, page.person)] : [];
  // The cursor keeps the moment as text with all its digits: a JavaScript date would lose the microseconds and repeat rows.
  const rows = await caller.reading.rows<AuditEntry & { keyAt: string }>(
    `audit${level}${condition.name}${who.length > 0 ? "Who" : ""}`,
    `select e.id, e.at, e.at::text as "keyAt", e.action, case when $6 then p.full_name end as person, e.role, ${unitRef("w")} as "actingUnit", ${unitRef("u")} as unit, e.subject_type as "subjectType",
       e.subject_id as "subjectId", case when e.subject_type = any ($5) then e.changes::text else '{}' end as changes, e.outcome
     from ${who.length > 0 ? `unnest($${7 + condition.values.length}::uuid[]) who cross join lateral ` : ""}(
       select e.* from audit_entry e
       where e.${level} = $1 and ($2::timestamptz is null or (e.at, e.id) < ($2::timestamptz, $3::uuid))${condition.text}
         ${who.length > 0 ? "and e.account_id = who" : ""}
       order by e.at desc, e.id desc limit $4
     ) e left join account p on p.id = e.account_id left join unit w on w.id = e.acting_unit_id left join unit u on u.id = e.unit_id
     order by e.at desc, e.id desc limit $4`,
    [unit.id, keys?.[0] ?? null, keys?.[1] ?? null, first + 1, told, people, ...condition.values, ...who],
  );
  await addNames(caller.reading, rows, people);
  return pageOf(rows, first, page.after, (row) => [row.keyAt, row.id]);
}
