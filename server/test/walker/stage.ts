import { randomUUID } from "node:crypto";
import { randomFor } from "../../demo/random.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { type PeriodKind, periodOf, shiftPeriod } from "../../domain/periods.ts";
import { readPersonalId } from "../../domain/personalId.ts";
import { caseIdOf, insertCase } from "../matrix/caseScene.ts";
import { type Stage, withInput } from "../matrix/cell.ts";
import { mutations } from "../matrix/cells.ts";
import { insertClass } from "../matrix/classScene.ts";
import { memberIdOf } from "../matrix/memberScene.ts";
import { everyUnit, type Seat, seats, stands } from "../matrix/oracle.ts";
import { children } from "../matrix/readRow.ts";
import { releasedHalf } from "../matrix/releaseScene.ts";
import { insertReview, personOfCase } from "../matrix/reviewScene.ts";
import { insertTarget, plantScene, year } from "../matrix/scene.ts";
import { dataOf, personalIds, World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { canary, plantCanaries } from "./canaries.ts";
import type { Subject, Values } from "./draw.ts";

/** WALKER_SEED changes what is drawn, WALKER_ROUNDS how often. */
export const seed = process.env.WALKER_SEED ?? "1";
export const rounds = Number(process.env.WALKER_ROUNDS ?? "1");
export const randomOf = (what: string) => randomFor(`walker ${seed} ${what}`);

/** Whoever works at every place, there too where nobody of the walk can look. */
const workers: Seat[] = [
  { role: "CITY_BOARD", home: "city" },
  { role: "CITY_ADMINISTRATOR", home: "city" },
  { role: "CITY_ADMINISTRATOR", home: "otherCity" },
  { role: "WARD_STAFF", home: "ward" },
  { role: "WARD_STAFF", home: "otherWard" },
  { role: "BASE_COMMITTEE", home: "base" },
  ...(["branch", "siblingBranch", "wardBranch", "cousinBranch", "farBranch"] as const).map(
    (home): Seat => ({ role: "BRANCH_SECRETARY", home }),
  ),
];

/** Not done here: they would take the ground away from under the rest, and under a roll whom the scene lists by itself would count in nobody's role. */
const left = ["createCity", "resetPassword", "renameUnit", "openRoll"];

/** Everything that the matrix lets be done, done once by each worker at their own place and at one below it: rows of every kind with a history. */
async function work(stage: Stage): Promise<void> {
  for (const seat of workers) {
    const places: UnitKey[] = [seat.home!, ...children(seat.home!).slice(0, 1)];
    for (const [field, row] of Object.entries(mutations).filter(([name]) => !left.includes(name)))
      for (const place of places)
        for (const cell of await row(stage, seat, place)) {
          if (cell.expected !== "ok") continue;
          const answer = await stage.world.as(seat.role, seat.home)(cell.document, cell.variables);
          if (answer.errors) throw new Error(`${field} as ${seat.role} at ${place}: ${JSON.stringify(answer.errors)}`);
        }
  }
}

/** What the matrix's own subjects lack: a class that is full, resolutions beside what was given, plans of a term, an exemption in force, rules that name units, an earlier membership. */
async function enrich({ world, scene }: Stage): Promise<void> {
  const paper = { number: "8-NQ", signedOn: "2026-02-01", issuer: "Đảng ủy", title: "Nghị quyết riêng" };
  const term: [string, string, string] = ["TERM", `${year}-01-01`, `${year + 5}-01-01`];
  const staff: [Seat, UnitKey][] = [
    [{ role: "WARD_STAFF", home: "ward" }, "wardBranch"],
    [{ role: "WARD_STAFF", home: "otherWard" }, "cousinBranch"],
    [{ role: "BASE_COMMITTEE", home: "base" }, "branch"],
  ];
  for (const [{ role, home }, unit] of staff) {
    const call = world.as(role, home);
    const change = async (field: string, input: object) =>
      dataOf(await call(withInput(field, "{ __typename }"), { input: { clientKey: randomUUID(), ...input } }));
    await insertTarget(world, home!, 1, term);
    const about = { unitId: units[home!].id, indicator: "ADMISSIONS" };
    await change("setOwnTarget", { ...about, period: `${year}`, value: 4, instrument: paper, undercutReason: "Ít nguồn" });
    const rules = [{ kind: "EQUAL" }, { kind: "FLOOR", people: 1, unitIds: [units[unit].id] }];
    await change("planTargets", { ...about, period: `${year}`, revision: 0, target: 9, rules });
    await change("decideExemption", { exemptionId: scene[unit].exemptionId, decision: "APPROVED", answer: "Đồng ý", instrument: paper });
  }
  const lastMonth = shiftPeriod(periodOf(dateInVietnam(new Date()), "MONTH"), -1);
  for (const unit of ["branch", "wardBranch"] as const) {
    const caseId = await insertCase(world, unit, "ASSIGN_HELPERS");
    await insertReview(world, unit, [await personOfCase(world, caseId)], { startsOn: lastMonth.startsOn });
  }
  const full = await insertClass(world, "branch", "OPEN");
  await world.owner.query("update class_place set state = 'ACCEPTED' where id = $1", [full.placeId]);
  await world.owner.query("update class set places = 1 where id = $1", [full.classId]);
  // Members whose case is known, as theirs is whom a ceremony admitted.
  for (const unit of ["branch", "wardBranch"] as const) {
    const admitted = "update membership m set person_id = c.person_id from candidate c where m.id = $1 and c.id = $2";
    await world.owner.query(admitted, [memberIdOf(unit), caseIdOf(unit)]);
  }
  // They ask about the data held of them.
  await world.owner.query(
    `insert into subject_request (id, person_id, made_at_id, kind, identity, received_on)
     select gen_random_uuid(), c.person_id, c.unit_id, 'CORRECT', 'KNOWN', '2026-06-01' from candidate c where c.id = any ($1)`,
    [(["branch", "wardBranch"] as const).map(caseIdOf)],
  );
  await world.owner.query(
    `update candidate set facts = facts || '{"before":{"leftOn":"2010-05-06","ground":null,"clearedOn":null,"readmittedBefore":false}}' where id = any ($1)`,
    [(["branch", "wardBranch"] as const).map(caseIdOf)],
  );
}

/** One number of somebody born in another year, entered at two branches: a note for both, and something to settle for the committee above them. */
async function shareNumber({ world }: Stage): Promise<void> {
  const person = { fullName: "Người trùng số", bornOn: "2001-02-03", sex: "FEMALE", sourceGroup: "TEACHER", nationalId: "001300123456" };
  for (const unit of ["branch", "siblingBranch"] as const) {
    const input = { clientKey: randomUUID(), unitId: units[unit].id, ...person };
    dataOf(await world.as("BRANCH_SECRETARY", unit)(withInput("openCase", "{ __typename }"), { input }));
  }
  // A member's too: of one of them it says another sex.
  const numbered =
    "update person set (national_id_sealed, national_id_index, sex) = (select $2::bytea, $3::bytea, 'FEMALE') from membership m where m.person_id = person.id and m.id = $1";
  for (const unit of everyUnit.filter((key) => units[key].level === "BRANCH")) {
    const { rows } = await world.owner.query<{ id: string }>("select person_id as id from membership where id = $1", [memberIdOf(unit)]);
    const { sealed, index } = personalIds.kept(rows[0]!.id, readPersonalId(`001099${100_000 + everyUnit.indexOf(unit)}`));
    await world.owner.query(numbered, [memberIdOf(unit), sealed, index]);
  }
}

/** A world with something of every kind at every place, its prose marked, and everybody signed in. */
export async function openStage(): Promise<Stage> {
  const world = await World.open();
  const stage = { world, scene: await plantScene(world) };
  await plantCanaries(world);
  await Promise.all(seats.map((seat) => world.person(seat.role, seat.home)));
  await work(stage);
  await enrich(stage);
  await shareNumber(stage);
  await plantCanaries(world);
  await world.fold();
  return stage;
}

/** The same values, seen from one seat: what is near it is asked about more often. */
export function seenFrom(values: Values, { home }: Seat): Values {
  if (!home) return values;
  const own = [units[home].id];
  const near = everyUnit.filter((unit) => stands(unit, home) || stands(home, unit)).map((unit) => units[unit].id);
  const [subjects] = values.subjects as [Subject[]];
  const of = (ids: string[], among: Subject[]) => among.filter(({ unitId }) => ids.includes(unitId));
  const soon = subjects.filter(({ period }) => Number.parseInt(period.replace("TERM", ""), 10) <= year + 1);
  const lists = [subjects, of(near, subjects), of(near, soon), of(own, soon)].filter((list) => list.length > 0);
  return { ...values, units: [...values.units, near, own], subjects: lists };
}

/** Everything that arguments may be filled with, whoever may see it. */
export async function valuesOf({ owner }: World): Promise<Values> {
  const column = async <T>(text: string): Promise<T[]> => (await owner.query<{ value: T }>(text)).rows.map(({ value }) => value);
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
     where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'unit' order by 1`,
  );
  const things = tables.map(({ name }) => `(select id::text as value from "${name}" order by id limit 60)`).join(" union all ");
  const { rows: kept } = await owner.query<{ unitId: string; indicator: string; kind: PeriodKind; starts: string }>(
    `select t.unit_id as "unitId", i.code as indicator, t.period_kind as kind, t.starts_on::text as starts from (
       select unit_id, indicator_id, period_kind, starts_on from target union select assigned_by_id, indicator_id, period_kind, starts_on from target
       union select unit_id, indicator_id, period_kind, starts_on from allocation_plan
     ) t join indicator i on i.id = t.indicator_id where t.unit_id is not null order by 1, 2, 3, 4`,
  );
  const subjects = kept.map(({ unitId, indicator, kind, starts }) => ({ unitId, indicator, period: periodOf(starts, kind).id }));
  const often = [
    `${year}`,
    `${year}`,
    `${year}`,
    `${year + 1}`,
    `${year - 1}`,
    `TERM${year - 1}`,
    `${year}Q1`,
    `${year}03`,
    releasedHalf.id,
    "1900",
  ];
  const prose = await column<string>(
    "select name as value from unit union select full_name from account union select login from account union select full_name from person order by 1",
  );
  return {
    units: [everyUnit.map((key) => units[key].id)],
    subjects: [subjects],
    things: await column<string>(things),
    cases: await column<string>("select id::text as value from candidate order by id"),
    classes: await column<string>("select id::text as value from class order by id"),
    members: await column<string>("select id::text as value from membership order by id"),
    imports: await column<string>("select id::text as value from import_job order by id"),
    divisions: await column<string>("select id::text as value from division order by id"),
    rounds: await column<string>("select id::text as value from screening_round order by id"),
    screenings: await column<string>("select id::text as value from screening order by id"),
    requests: await column<string>("select id::text as value from subject_request order by id"),
    periods: often,
    indicators: await column<string>("select code as value from indicator order by id"),
    sourceGroups: await column<string>("select code as value from source_group order by id"),
    days: [`${year}-01-01`, `${year}-06-01`, `${year}-03-10`, `${year}-11-01`, `${year - 1}-12-31`, `${year + 5}-01-01`],
    years: [year, year, year, year - 1, year + 1],
    words: [...prose, ...prose.flatMap((text) => text.match(canary) ?? []), "bo", "chi", "subject", "nguoi", "1", "Đ", "zq"],
    cursors: {},
  };
}
