import { type UnitKey, units } from "../worldTree.ts";
import { ancestors, chain, everyUnit, type Seat, stands } from "./oracle.ts";

/** Who may read a row of a table, told by the unit it is about. */
type Readers = (seat: Seat, unit: UnitKey) => boolean;

/** One table: how a row names its unit (SQL over the row `t`, run by the owner), and who may read it by the tree alone. */
export interface TableRow {
  unit: string;
  /** A second unit it is about. */
  also?: string;
  readers: Readers;
}

const level = ({ home }: Seat) => home && units[home].level;
const subtree: Readers = ({ home }, unit) => stands(unit, home);
const atWork: Readers = (seat, unit) => level(seat) !== "CITY" && stands(unit, seat.home);
/** Below a ward, whoever works there knows its classes. */
const inLine: Readers = (seat, unit) => seat.home !== null && level(seat) !== "CITY" && chain(seat.home).includes(unit);
const ofImporter: Readers = (seat, unit) => (level(seat) === "CITY" || level(seat) === "WARD") && seat.home === unit;
const nobody: Readers = () => false;
const everybody: Readers = () => true;
const at = (column: string): TableRow => ({ unit: `t.${column}`, readers: subtree });

/** Every table of the schema. One without a row here fails the test. */
export const tables: Record<string, TableRow> = {
  // Own place, and the names of the units above; the operator sees which cities there are.
  unit: {
    unit: "t.id",
    readers: (seat, unit) => (seat.home ? stands(unit, seat.home) || ancestors(seat.home).includes(unit) : units[unit].level === "CITY"),
  },
  unit_identity: { unit: "t.unit_id", readers: (seat, unit) => (seat.home ? stands(unit, seat.home) : units[unit].level === "CITY") },
  unit_capability: { unit: "t.unit_id", readers: (seat, unit) => (seat.home ? stands(unit, seat.home) : units[unit].level === "CITY") },
  capability_decision: { unit: "t.unit_id", readers: (seat, unit) => (seat.home ? stands(unit, seat.home) : units[unit].level === "CITY") },
  placement: { unit: "t.unit_id", readers: (seat, unit) => (seat.home ? stands(unit, seat.home) : units[unit].level === "CITY") },
  lineage: at("unit_id"),
  account: at("unit_id"),
  post: at("unit_id"),
  credential: { unit: "(select a.unit_id from account a where a.id = t.account_id)", readers: nobody },
  session: { unit: "t.unit_id", readers: nobody },
  sign_in_attempt: { unit: "(select a.unit_id from account a where login_key(a.login) = t.login_hash)", readers: nobody },
  known_network: { unit: "(select a.unit_id from account a where a.id = t.account_id)", readers: nobody },
  // One's own keys alone; the scene's people have some, the seats none.
  request_key: { unit: "(select a.unit_id from account a where a.id = t.account_id)", readers: nobody },
  result_event: at("unit_id"),
  // A note may name people, and the city sees figures only.
  result_note: {
    unit: "(select e.unit_id from result_event e where e.id = t.result_id)",
    readers: atWork,
  },
  // For the fold alone.
  queue_change: { unit: "t.unit_id", readers: nobody },
  score: at("unit_id"),
  breakdown: at("unit_id"),
  delta: at("unit_id"),
  // Papers issued in one's place, and those that came from above with a target.
  instrument: {
    unit: `(select coalesce((select v.unit_id from target_version v where v.instrument_id = t.id limit 1), t.unit_id))`,
    readers: subtree,
  },
  // Nobody but the unit that prepares.
  target_draft: { unit: "t.unit_id", readers: ({ home }, unit) => home === unit },
  allocation_plan: { unit: "t.unit_id", readers: ({ home }, unit) => home === unit },
  plan_variant: { unit: "t.unit_id", readers: ({ home }, unit) => home === unit },
  target: at("unit_id"),
  target_version: at("unit_id"),
  target_event: at("unit_id"),
  exemption: at("unit_id"),
  // Who it is for, and who it is from: in the scene the unit straight above.
  reminder: { unit: "t.unit_id", readers: ({ home }, unit) => home !== null && (home === unit || units[unit].under === home) },
  // Its ward, the city, and the branch that looks after it with the committee above.
  white_place: { unit: "coalesce(t.near_branch_id, t.unit_id)", readers: subtree },
  white_place_step: {
    unit: "(select coalesce(p.near_branch_id, p.unit_id) from white_place p where p.id = t.place_id)",
    readers: subtree,
  },
  // People are seen by the levels that work with them, never by the city.
  person: { unit: "t.unit_id", readers: atWork },
  // Told by a function alone, to the lowest committee that sees both people.
  duplicate_request: {
    unit: "(select settler(a, b) from person a, person b where a.id = t.person_id and b.id = t.other_id)",
    readers: nobody,
  },
  candidate: { unit: "t.unit_id", readers: atWork },
  membership: { unit: "t.unit_id", readers: atWork },
  member_event: { unit: "(select m.unit_id from membership m where m.id = t.membership_id)", readers: atWork },
  // Whoever takes a member in, and whoever sent them.
  transfer: { unit: "t.unit_id", also: "t.from_unit_id", readers: atWork },
  // Whoever is asked to take a case over, and whoever sent it.
  case_letter: { unit: "t.unit_id", also: "t.from_unit_id", readers: atWork },
  candidate_event: { unit: "(select c.unit_id from candidate c where c.id = t.candidate_id)", readers: atWork },
  person_view: { unit: "(select p.unit_id from person p where p.id = t.person_id)", readers: atWork },
  result_person: { unit: "(select p.unit_id from person p where p.id = t.person_id)", readers: atWork },
  case_start: at("unit_id"),
  class: { unit: "t.unit_id", readers: inLine },
  class_session: { unit: "(select k.unit_id from class k where k.id = t.class_id)", readers: inLine },
  class_place: { unit: "(select c.unit_id from candidate c where c.id = t.candidate_id)", readers: atWork },
  class_attendance: {
    unit: "(select c.unit_id from class_place p join candidate c on c.id = p.candidate_id where p.id = t.place_id)",
    readers: atWork,
  },
  // A round below whoever opened it; how far a branch is, to everybody above; what was found of members, never to the city.
  screening_round: {
    unit: "t.unit_id",
    readers: (seat, unit) => subtree(seat, unit) || (seat.home !== null && chain(seat.home).includes(unit)),
  },
  screening: at("unit_id"),
  screening_finding: { unit: "(select m.unit_id from membership m where m.id = t.membership_id)", readers: atWork },
  screening_criterion: { unit: "null::uuid", readers: everybody },
  // Of the unit that uploaded, at the two levels that import.
  import_job: { unit: "t.unit_id", readers: ofImporter },
  // Column by column: what may be read of them stands in importHand.test.ts.
  import_row: { unit: "(select j.unit_id from import_job j where j.id = t.job_id)", readers: nobody },
  import_part: { unit: "(select j.unit_id from import_job j where j.id = t.job_id)", readers: nobody },
  import_branch: {
    unit: "(select j.unit_id from import_job j where j.id = t.job_id)",
    readers: (seat, unit) => level(seat) === "WARD" && seat.home === unit,
  },
  // What is told of small numbers: to the city alone, for everybody below sees the people.
  release: { unit: "t.unit_id", readers: ({ home }, unit) => home === unit },
  release_cell: { unit: "(select r.unit_id from release r where r.id = t.release_id)", readers: ({ home }, unit) => home === unit },
  release_block: { unit: "(select r.unit_id from release r where r.id = t.release_id)", readers: ({ home }, unit) => home === unit },
  released_fact: { unit: "(select e.unit_id from result_event e where e.id = t.result_id)", readers: nobody },
  // What was sent; the answers go with the person.
  month_review: { unit: "t.unit_id", readers: atWork },
  month_answer: { unit: "(select p.unit_id from person p where p.id = t.person_id)", readers: atWork },
  // Said by the city to everybody in it; the proofs name nobody, so the city reads them too.
  retention_period: { unit: "t.unit_id", readers: ({ home }, unit) => home !== null && chain(home).includes(unit) },
  // The city reads every column but whose it was.
  deidentification: { unit: "(select p.unit_id from person p where p.id = t.person_id)", readers: atWork },
  subject_request: { unit: "(select p.unit_id from person p where p.id = t.person_id)", readers: atWork },
  audit_entry: at("unit_id"),
  reorganisation: at("unit_id"),
  division: at("unit_id"),
  // Names go with the people.
  division_place: { unit: "(select p.unit_id from person p where p.id = t.person_id)", readers: atWork },
  rule_set: { unit: "null::uuid", readers: everybody },
  // A city's own years by everybody in it.
  working_year: { unit: "t.city_id", readers: ({ home }, unit) => home !== null && chain(home).includes(unit) },
  migration: { unit: "null::uuid", readers: nobody },
  migration_file: { unit: "null::uuid", readers: nobody },
  indicator: { unit: "null::uuid", readers: everybody },
  source_group: { unit: "null::uuid", readers: everybody },
  clock: { unit: "null::uuid", readers: everybody },
};

export const keyOf = (id: string | null): UnitKey | null => everyUnit.find((unit) => units[unit].id === id) ?? null;

/** A unit that is in nobody's way: outside the seat's place and not above it, in another city where there is a choice. */
export function foreign({ home }: Seat): UnitKey[] {
  return everyUnit.filter((unit) => home === null || (!stands(unit, home) && !chain(home).includes(unit)));
}
