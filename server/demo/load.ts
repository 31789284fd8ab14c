import type { ClientBase } from "pg";
import { parsePeriod } from "../domain/periods.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlan } from "./demoPlan.ts";
import { decideCapabilities } from "./loadCapabilities.ts";
import { sendCases } from "./loadCaseLetters.ts";
import { holdClasses } from "./loadClasses.ts";
import { planDivision } from "./loadDivision.ts";
import { listMembers } from "./loadMembers.ts";
import { receiveRequests } from "./loadRequests.ts";
import { sendReviews } from "./loadReviews.ts";
import { holdScreenings } from "./loadScreenings.ts";

/** Each list of rows travels as one JSON parameter, so that a table is filled by one statement and its triggers run once. */
const insert = (db: ClientBase, sql: string, rows: readonly object[]) => db.query(sql, [JSON.stringify(rows)]);

/**
 * Fills an empty database with the demo, inside the caller's READ COMMITTED transaction and with the owner's rights:
 * through the same triggers as everything else, so that figures, stamps and lineage come out as if people had entered
 * them. Everybody gets the same password hash, for hashing 300 times the same word would take half a minute. `done` is told how far it is.
 */
export async function loadDemo(db: ClientBase, plan: DemoPlan, passwordHash: string, done: (percent: number) => void): Promise<void> {
  done(0);
  await plantTree(db, plan);
  await admitPeople(db, plan, passwordHash);
  for (let part = 1; part <= parts; part++) {
    await recordFacts(db, plan, part);
    done((part * 90) / parts);
  }
  await issueTargets(db, plan);
  await recordPlaces(db, plan);
  await followPeople(db, plan);
  await listMembers(db, plan);
  await sendCases(db, plan);
  await describeAdmissions(db, plan);
  await holdClasses(db, plan);
  await sendReviews(db, plan);
  await receiveRequests(db, plan);
  await planDivision(db, plan);
  await holdScreenings(db, plan);
  await decideCapabilities(db, plan);
  await foldAll(db);
  done(100);
}

async function plantTree(db: ClientBase, { units }: DemoPlan): Promise<void> {
  const edits = units.map(({ id, level, kind, sector, code, name, parentId, bornOn }) => ({
    do: "create",
    unit: id,
    level,
    kind,
    sector,
    code,
    name,
    under: parentId,
    on: bornOn,
  }));
  await db.query("select reorganise($1)", [JSON.stringify(edits)]);
}

async function admitPeople(db: ClientBase, { accounts, posts }: DemoPlan, passwordHash: string): Promise<void> {
  await insert(
    db,
    `insert into account (id, login, full_name, unit_id)
     select r.id, r.login, r."fullName", r."unitId" from jsonb_to_recordset($1) r (id uuid, login text, "fullName" text, "unitId" uuid)`,
    accounts,
  );
  await db.query("insert into credential (account_id, password_hash, must_change) select id, $2, false from unnest($1::uuid[]) id", [
    accounts.map(({ id }) => id),
    passwordHash,
  ]);
  await insert(
    db,
    `insert into post (id, account_id, unit_id, role, during)
     select r.id, r."accountId", r."unitId", r.role, daterange(r."from", null)
     from jsonb_to_recordset($1) r (id uuid, "accountId" uuid, "unitId" uuid, role text, "from" date)`,
    posts,
  );
}

/** Nearly all the time goes into the facts, so they are written in parts that can be counted. */
const parts = 6;

/** Facts of a branch are its secretary's; a ward that is not filled out has nobody, so its facts name the office alone. */
async function recordFacts(db: ClientBase, plan: DemoPlan, part: number): Promise<void> {
  const { length } = plan.events;
  const events = plan.events.slice(Math.floor((length * (part - 1)) / parts), Math.floor((length * part) / parts));
  const recorders = plan.posts
    .filter(({ role }) => role === "BRANCH_SECRETARY")
    .map(({ unitId, accountId, role }) => ({ unitId, accountId, role }));
  await db.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading,
                               recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit)
     select r.id, r."unitId", i.id, g.id, r."occurredOn", r.quantity, r.reading,
            least((r."occurredOn" + time '16:30') at time zone 'Asia/Ho_Chi_Minh', now()), p."accountId", coalesce(p.role, 'WARD_STAFF'), r."unitId"
     from rows from (jsonb_to_recordset($1) as (id uuid, "unitId" uuid, indicator text, "sourceGroup" text, "occurredOn" date, quantity int, reading int))
          with ordinality r (id, "unitId", indicator, "sourceGroup", "occurredOn", quantity, reading, place)
     join indicator i on i.code = r.indicator
     join source_group g on g.code = r."sourceGroup"
     left join jsonb_to_recordset($2) p ("unitId" uuid, "accountId" uuid, role text) on p."unitId" = r."unitId"
     order by r.place`,
    [JSON.stringify(events), JSON.stringify(recorders)],
  );
  await insert(
    db,
    "insert into result_note (result_id, note) select r.id, r.note from jsonb_to_recordset($1) r (id uuid, note text)",
    events.filter(({ note }) => note !== null).map(({ id, note }) => ({ id, note })),
  );
}

async function issueTargets(db: ClientBase, { instruments, targets, posts }: DemoPlan): Promise<void> {
  await insert(
    db,
    `insert into instrument (id, number, signed_on, issuer, title, unit_id)
     select r.id, r.number, r."signedOn", r.issuer, r.title, r."unitId"
     from jsonb_to_recordset($1) r (id uuid, number text, "signedOn" date, issuer text, title text, "unitId" uuid)`,
    instruments,
  );
  const dated = targets.map((target) => ({ ...target, ...periodColumns(target.period) }));
  await insert(
    db,
    `insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value, exempt)
     select r.id, r."unitId", i.id, r."periodKind", r."startsOn", r."endsBefore", r.baseline, r."assignedById", r.value, r.exempt
     from jsonb_to_recordset($1) r (id uuid, "unitId" uuid, indicator text, "periodKind" text, "startsOn" date, "endsBefore" date, baseline text,
                                    "assignedById" uuid, value int, exempt boolean)
     join indicator i on i.code = r.indicator`,
    dated,
  );
  await insert(
    db,
    `insert into target_version (target_id, version, value, exempt, instrument_id, issued_at, unit_id)
     select r.id, 1, r.value, r.exempt, r."instrumentId", (n.signed_on + time '09:00') at time zone 'Asia/Ho_Chi_Minh', r."unitId"
     from jsonb_to_recordset($1) r (id uuid, value int, exempt boolean, "instrumentId" uuid, "unitId" uuid)
     join instrument n on n.id = r."instrumentId"`,
    targets,
  );
  const holders = new Map(posts.filter(({ role }) => role !== "AUDITOR").map(({ unitId, accountId }) => [unitId, accountId]));
  await insert(
    db,
    `insert into target_event (id, target_id, version, kind, at, account_id, unit_id)
     select r.id, r."targetId", 1, 'ACKNOWLEDGED', least(v.issued_at + interval '3 days', now()), r."accountId", r."unitId"
     from jsonb_to_recordset($1) r (id uuid, "targetId" uuid, "accountId" uuid, "unitId" uuid)
     join target_version v on v.target_id = r."targetId"`,
    targets
      .filter(({ acknowledged }) => acknowledged)
      .map(({ id, unitId }) => ({ id: demoId(`acknowledged/${id}`), targetId: id, unitId, accountId: holders.get(unitId) ?? null })),
  );
}

const recordPlaces = (db: ClientBase, { places }: DemoPlan) =>
  insert(
    db,
    `insert into white_place (id, unit_id, kind, name, lack, sources, near_branch_id)
     select r.id, r."unitId", r.kind, r.name, r.lack, r.sources, r."branchId"
     from jsonb_to_recordset($1) r (id uuid, "unitId" uuid, kind text, name text, lack text, sources int, "branchId" uuid)`,
    places,
  );

/** Steps are appended one by one, as each stands on the one before; who recorded them is whoever holds the unit's first post. */
async function followPeople(db: ClientBase, { cases, posts }: DemoPlan): Promise<void> {
  await insert(
    db,
    `insert into person (id, unit_id, full_name, born_on, sex, source_group_id)
     select r."personId", r."unitId", r."fullName", r."bornOn", r.sex, g.id
     from jsonb_to_recordset($1) r ("personId" uuid, "unitId" uuid, "fullName" text, "bornOn" date, sex text, "sourceGroup" text)
     join source_group g on g.code = r."sourceGroup"`,
    cases,
  );
  await insert(
    db,
    `insert into candidate (id, person_id, unit_id, facts) select r.id, r."personId", r."unitId", r.facts
     from jsonb_to_recordset($1) r (id uuid, "personId" uuid, "unitId" uuid, facts jsonb)`,
    cases,
  );
  const holders = new Map(posts.toReversed().map((post) => [post.unitId, post]));
  for (const { id, steps } of cases)
    for (const step of steps) {
      const { accountId, role } = holders.get(step.unitId)!;
      await db.query(
        `insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit)
         values ($1, $2, $3, $4, $5, $6, least(($4::date + time '16:30') at time zone 'Asia/Ho_Chi_Minh', now()), $7, $8, $9)`,
        [step.id, id, step.event, step.on, JSON.stringify(step.facts), step.becomes, accountId, role, step.unitId],
      );
    }
  await db.query("select deidentify_due()");
}

/** Whom admissions of the months were; a person of the demo may have nothing but this. */
async function describeAdmissions(db: ClientBase, { admitted }: DemoPlan): Promise<void> {
  await insert(
    db,
    `insert into person (id, unit_id, full_name, born_on, sex, source_group_id, occupation, minority, religious, youth_union)
     select r."personId", r."unitId", r."fullName", r."bornOn", r.sex, g.id, r.occupation, r.minority, r.religious, r."youthUnion"
     from jsonb_to_recordset($1) r ("personId" uuid, "unitId" uuid, "fullName" text, "bornOn" date, sex text, "sourceGroup" text,
                                    occupation text, minority boolean, religious boolean, "youthUnion" boolean)
     join source_group g on g.code = r."sourceGroup"`,
    admitted,
  );
  await insert(
    db,
    `insert into result_person (result_id, person_id, sex, age, minority, religious, youth_union, occupation, tags)
     select r."resultId", r."personId", r.sex, r.age, r.minority, r.religious, r."youthUnion", r.occupation, '{}'
     from jsonb_to_recordset($1) r ("resultId" uuid, "personId" uuid, sex text, age smallint, minority boolean, religious boolean,
                                    "youthUnion" boolean, occupation text)`,
    admitted,
  );
}

function periodColumns(id: string) {
  const { kind, startsOn, endsBefore } = parsePeriod(id);
  return { periodKind: kind, startsOn, endsBefore };
}

/** Moves what was just written into the totals, so that the first screens read no long tail. */
async function foldAll(db: ClientBase): Promise<void> {
  for (;;) {
    const { rows } = await db.query<{ moved: number }>("select fold() as moved");
    if (rows[0]!.moved <= 0) return;
  }
}
