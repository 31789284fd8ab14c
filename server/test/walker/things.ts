import type { Level } from "../../domain/levels.ts";
import { chain, everyUnit, mayDo, nameOf, type Seat, type Task } from "../matrix/oracle.ts";
import { keyOf, tables } from "../matrix/tables.ts";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { canary } from "./canaries.ts";

/** Something in the database by which an answer can give it away: its id, or a canary in its prose. */
interface Thing {
  table: string;
  unit: UnitKey | null;
  /** Whose it is: accounts and posts are always told to the person themselves. */
  account: string | null;
}
export type Things = Map<string, Thing[]>;

/**
 * What besides the tree it takes to be told of a row, by role. "tree" is nothing: `tables` alone judges. Every table that has ids or
 * prose stands here; one that does not fails the test as soon as something of it comes out.
 */
const takes: Record<string, Task | "tree"> = {
  unit: "tree",
  unit_identity: "tree",
  placement: "tree",
  rule_set: "tree",
  indicator: "tree",
  source_group: "tree",
  working_year: "tree",
  account: "lookAtPeople",
  post: "lookAtPeople",
  audit_entry: "lookAtLog",
  reorganisation: "lookAtChanges",
  division: "lookAtChanges",
  division_place: "lookAtCases",
  result_event: "lookAtFigures",
  result_note: "lookAtFigures",
  instrument: "lookAtFigures",
  target: "lookAtFigures",
  target_version: "lookAtFigures",
  target_event: "lookAtFigures",
  target_draft: "lookAtFigures",
  allocation_plan: "lookAtFigures",
  plan_variant: "lookAtFigures",
  exemption: "lookAtFigures",
  reminder: "lookAtFigures",
  white_place: "lookAtFigures",
  white_place_step: "lookAtFigures",
  person: "lookAtCases",
  candidate: "lookAtCases",
  candidate_event: "lookAtCases",
  membership: "lookAtCases",
  member_event: "lookAtCases",
  transfer: "lookAtCases",
  case_letter: "lookAtCases",
  person_view: "lookAtCases",
  result_person: "lookAtCases",
  case_start: "lookAtFigures",
  duplicate_request: "settleDuplicates",
  subject_request: "lookAtCases",
  month_review: "lookAtCases",
  month_answer: "lookAtCases",
  retention_period: "tree",
  capability_decision: "tree",
  deidentification: "look",
  class: "lookAtClass",
  class_session: "lookAtClass",
  class_place: "lookAtCases",
  class_attendance: "lookAtCases",
  screening_round: "tree",
  screening: "lookAtFigures",
  screening_finding: "lookAtCases",
  screening_criterion: "tree",
  import_job: "importLists",
};

/** Columns of JSON that hold prose about people. */
const proseWithin: Record<string, string> = { candidate_event: "facts", member_event: "facts" };

/** Whom a row is about besides the unit that `tables` names, and as what it is then shown. */
const alsoAbout: Record<string, { rows: string; as: string }[]> = {
  // A paper is shown with what was issued or decided under it, to everybody who sees that.
  instrument: [
    { rows: "select instrument_id as id, unit_id as unit from target_version", as: "target" },
    { rows: "select instrument_id as id, unit_id as unit from exemption", as: "exemption" },
    { rows: "select instrument_id as id, unit_id as unit from reorganisation", as: "reorganisation" },
  ],
  // Whoever sees a plan is told by name who changed or kept it: somebody of the same unit.
  account: [
    { rows: "select changed_by as id, unit_id as unit from allocation_plan", as: "allocation_plan" },
    { rows: "select kept_by as id, unit_id as unit from plan_variant", as: "plan_variant" },
    // Whoever sees a list is told who uploaded it.
    { rows: "select account_id as id, unit_id as unit from import_job", as: "import_job" },
    // Whoever follows a person is told who looked at them.
    { rows: "select v.account_id as id, p.unit_id as unit from person_view v join person p on p.id = v.person_id", as: "person_view" },
  ],
  // A letter is read by both ends.
  transfer: [{ rows: "select id, from_unit_id as unit from transfer", as: "transfer" }],
  case_letter: [{ rows: "select id, from_unit_id as unit from case_letter", as: "case_letter" }],
  // A message is found by those who sent it, however far above they stand.
  reminder: [{ rows: "select id, by_unit_id as unit from reminder", as: "reminder" }],
};

/** Units that were made since, ended ones too, so that the oracle finds them by their parent pointers like the others. */
async function learnUnits(world: World): Promise<void> {
  const { rows } = await world.owner.query<{ id: string; parent: string | null }>(
    `select u.id, (select p.parent_id from placement p where p.unit_id = u.id order by lower(p.during) desc limit 1) as parent
     from unit u order by u.level`,
  );
  const levels = ["CITY", "WARD", "BASE", "BRANCH"] as const;
  for (const { id, parent } of rows.filter((row) => keyOf(row.id) === null)) {
    const under = keyOf(parent);
    const level = under ? levels[levels.indexOf(units[under].level) + 1]! : "CITY";
    const key = id as UnitKey;
    units[key] = { id, level, kind: "BRANCH", code: id, name: id, under };
    everyUnit.push(key);
  }
}

/** Every row of every table, under its ids and under each canary in it. */
export async function readThings(world: World): Promise<Things> {
  await learnUnits(world);
  const things: Things = new Map();
  const { rows: names } = await world.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'chitieu'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  const read = async (table: string, statement: string) => {
    const { rows } = await world.owner.query<{ row: Record<string, unknown>; unit: string | null }>(statement);
    for (const { row, unit } of rows) {
      const account = table === "account" ? row.id : row.account_id;
      const thing: Thing = { table, unit: keyOf(unit), account: typeof account === "string" ? account : null };
      const texts = Object.values(row).filter((value) => typeof value === "string");
      const within = proseWithin[table];
      if (within) texts.push(JSON.stringify(row[within]));
      for (const told of new Set([row.id, ...texts.flatMap((text) => text.match(canary) ?? [])]))
        if (typeof told === "string") things.set(told, [...(things.get(told) ?? []), thing]);
    }
  };
  for (const { name } of names) {
    await read(name, `select to_jsonb(t) as row, ${tables[name]?.unit ?? "null::uuid"} as unit from "${name}" t`);
    for (const { rows, as } of alsoAbout[name] ?? [])
      await read(as, `select to_jsonb(t) as row, also.unit from "${name}" t join (${rows}) also on also.id = t.id`);
  }
  return things;
}

function maySee(seat: Seat, self: string, told: string, { table, unit, account }: Thing): boolean {
  const row = tables[table];
  const task = takes[table];
  if (!row || !task)
    throw new Error(`${told} stands in ${table}, which has no row in the oracle: say in matrix/tables and in walker/things who may see it`);
  if ((table === "account" || table === "post") && account === self) return true;
  // Without a unit are the operator's own things, and what everybody reads.
  if (unit === null) return row.readers(seat, "city") && row.readers({ role: "OPERATOR", home: null }, "city");
  // The log tells that something was done to a thing, by its id, and no more of it.
  if (!told.startsWith("zq") && mayDo(seat, "lookAtLog", unit)) return true;
  // Told by a function while nobody reads the table, and to a city but for whose it was.
  if (table === "duplicate_request" || table === "deidentification") return mayDo(seat, task as Task, unit);
  return row.readers(seat, unit) && (task === "tree" || mayDo(seat, task, unit));
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Cursors are base64 of JSON: what stands in them is told too. */
const opened = (text: string) =>
  text.replace(/"(?:startCursor|endCursor|cursor)":"([\w-]+)"/g, (_all, cursor: string) => Buffer.from(cursor, "base64url").toString());

/** Everything of the database that stands in an answer, wherever and whatever the field is called. */
export function toldIn(answer: unknown, things: Things): string[] {
  const text = opened(JSON.stringify(answer));
  return [...new Set([...(text.match(uuid) ?? []), ...(text.match(canary) ?? [])])].filter((one) => things.has(one));
}

/** The wards of one's city are told by name to whoever sends members or cases there, their branches to the latter, and by these two fields alone. */
const receivers: Record<string, readonly Level[]> = { receivingCommittees: ["WARD"], receivingBranches: ["WARD", "BRANCH"] };
function isPublic(root: string, { home }: Seat, { table, unit }: Thing): boolean {
  const named = table === "unit" || table === "unit_identity";
  if (!named || !home || !unit) return false;
  return Boolean(receivers[root]?.includes(units[unit].level)) && chain(home).at(-1) === chain(unit).at(-1);
}

/** Of what an answer tells, that which nobody on this seat may be told; each with the table it stands in. */
export function leaks(seat: Seat, self: string, told: string[], things: Things, root = ""): string[] {
  return told.flatMap((one) => {
    const known = things.get(one)!;
    if (known.some((thing) => maySee(seat, self, one, thing) || isPublic(root, seat, thing))) return [];
    return [`${nameOf(seat)} is told ${one}: ${known.map(({ table, unit }) => `${table} of ${unit}`).join(", ")}`];
  });
}
