import { randomUUID } from "node:crypto";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import type { Role } from "../domain/roles.ts";
import { type Answer, type Call, dataOf, type World } from "./world.ts";
import { type UnitKey, units } from "./worldTree.ts";

/** What the tests ask of a case. */
export const caseFields = `id fullName birthYear bornOn sex sourceGroup state since ended revision can ruleSet unit { id name }
  next { event by mine refusals { code } } clocks { code dueOn overdue workingDaysLeft }
  history { event on was becomes undone byRole facts { number helpers { name } } }`;

export interface ShownCase {
  id: string;
  fullName: string;
  state: string;
  since: string | null;
  ended: boolean;
  revision: number;
  can: string[];
  next: { event: string; by: string; mine: boolean; refusals: { code: string }[] }[];
  clocks: { code: string; dueOn: string; overdue: boolean; workingDaysLeft: number }[];
  history: { event: string; on: string; was: string; becomes: string; undone: boolean; byRole: string }[];
}

/** Whose each step is, by role; the branch's where none is named. */
const seatOf: Record<string, "WARD_STAFF" | "BASE_COMMITTEE" | "CITY_BOARD"> = {
  START_CLASS: "WARD_STAFF",
  CERTIFY: "WARD_STAFF",
  RESOLVE_AT_BASE: "BASE_COMMITTEE",
  SUBMIT: "BASE_COMMITTEE",
  START_APPRAISAL: "WARD_STAFF",
  RETURN: "WARD_STAFF",
  EXTEND: "WARD_STAFF",
  ASK_CONSENT: "WARD_STAFF",
  GIVE_CONSENT: "CITY_BOARD",
  DECIDE: "WARD_STAFF",
  DECLINE: "WARD_STAFF",
  ANNUL_DECISION: "WARD_STAFF",
  RESOLVE_RECOGNITION_AT_BASE: "BASE_COMMITTEE",
  SUBMIT_RECOGNITION: "BASE_COMMITTEE",
  RECOGNISE: "WARD_STAFF",
  REMOVE: "WARD_STAFF",
};

/** Whose a step is: the branch's where nothing else is said. */
export const seatOfStep = (event: string): Role => seatOf[event] ?? "BRANCH_SECRETARY";

export type WrittenStep = readonly [event: string, daysAgo: number, facts?: Record<string, unknown>];

/** From the source list to the branch's ceremony, today. */
export const toCeremony: readonly WrittenStep[] = [
  ["ACCEPT_SOURCE", 200],
  ["ASSIGN_HELPERS", 195, { helpers: [helper("Lê Văn Bền", 900), helper("Phạm Thị Ánh", 800)] }],
  ["NOMINATE", 190, { placesLeft: 20 }],
  ["CERTIFY", 170, { passed: true, number: "15/2026" }],
  ["RECEIVE_APPLICATION", 160],
  ["RECEIVE_CV", 150],
  ["REQUEST_VERIFICATION", 140, { requests: 1 }],
  ["RECORD_REPLY", 120],
  ["CONCLUDE_VERIFICATION", 110, { conclusion: true }],
  ["RECORD_PAPER", 100, { paper: "3-KND", helper: 1 }],
  ["RECORD_PAPER", 100, { paper: "3-KND", helper: 2 }],
  ["RECORD_PAPER", 95, { paper: "4-KND", keptAt: "Tủ hồ sơ số 2" }],
  ["RECORD_PAPER", 90, { paper: "5-KND" }],
  ["PUT_TO_BRANCH", 85],
  ["HOLD_BRANCH_MEETING", 80, { official: 12, away: 0, exemptAbsent: 0, present: 12, yes: 11 }],
  ["RESOLVE_AT_BASE", 70, { members: 9, yes: 9 }],
  ["SUBMIT", 60],
  ["START_APPRAISAL", 50],
  ["DECIDE", 10, { members: 11, yes: 10, number: "12-QĐ/ĐU", signer: "Nguyễn Văn Ký" }],
  ["HOLD_CEREMONY", 0],
];

/** Decisions are numbered: whatever a walk says, each of them bears a number of its own. */
let numbered = 500;
const decisions = ["DECIDE", "RECOGNISE", "REMOVE"];
export const ownNumber = (event: string, facts?: Record<string, unknown>) =>
  decisions.includes(event) ? { ...facts, number: `${++numbered}-QĐ/ĐU` } : facts;

function helper(name: string, daysAgo: number) {
  return { name, kind: "MEMBER", togetherSince: day(daysAgo) };
}

export function day(daysAgo: number): string {
  return addDays(dateInVietnam(new Date()), -daysAgo);
}

/** People's cases of a world, each walked by those whose step it is. */
export class CaseScene {
  constructor(
    readonly world: World,
    readonly branch: UnitKey = "branch",
    private readonly base: UnitKey = "base",
    private readonly ward: UnitKey = "ward",
    private readonly city: UnitKey = "city",
    /** What is asked of each case. */
    private readonly fields: string = caseFields,
  ) {}

  get secretary(): Call {
    return this.world.as("BRANCH_SECRETARY", this.branch);
  }

  /** Who acts as this role in the scene's line. */
  as(role: Role): Call {
    const home = { BASE_COMMITTEE: this.base, WARD_STAFF: this.ward, WARD_LEADER: this.ward, CITY_BOARD: this.city };
    return this.world.as(role, home[role as keyof typeof home] ?? this.branch);
  }

  open(more: object = {}, call = this.secretary): Promise<Answer<{ openCase: ShownCase }>> {
    const person = { fullName: "Nguyễn Thị Hoài An", bornOn: "2000-05-17", sex: "FEMALE", sourceGroup: "TEACHER", on: day(210) };
    const input = { clientKey: randomUUID(), unitId: units[this.branch].id, ...person, differentPerson: true, ...more };
    return call(`mutation ($input: OpenCaseInput!) { openCase(input: $input) { ${this.fields} } }`, { input });
  }

  /** A case of somebody whose education is known, as it must be before an application is received. */
  async opened(more: object = {}): Promise<ShownCase> {
    return this.asked(dataOf(await this.open(more)).openCase);
  }

  async asked(opened: ShownCase): Promise<ShownCase> {
    await this.world.owner.query(`update candidate set facts = facts || '{"education": "HIGHER"}' where id = $1`, [opened.id]);
    return { ...opened, revision: opened.revision + 1 };
  }

  step(call: Call, of: Pick<ShownCase, "id" | "revision">, event: string, on: string, facts?: object, clientKey: string = randomUUID()) {
    const input = { clientKey, candidateId: of.id, revision: of.revision, event, on, facts };
    return call<{ recordStep: ShownCase }>(`mutation ($input: RecordStepInput!) { recordStep(input: $input) { ${this.fields} } }`, {
      input,
    });
  }

  undo(call: Call, of: Pick<ShownCase, "id" | "revision">, reason = "Ghi nhầm") {
    const input = { clientKey: randomUUID(), candidateId: of.id, revision: of.revision, reason };
    return call<{ undoStep: ShownCase }>(`mutation ($input: UndoStepInput!) { undoStep(input: $input) { ${this.fields} } }`, { input });
  }

  /** Records the steps in turn, up to and with the named one; throws at a refusal. */
  async walk(from: ShownCase, until = "HOLD_CEREMONY", steps = toCeremony): Promise<ShownCase> {
    let now = from;
    for (const [event, ago, facts] of steps) {
      now = dataOf(await this.step(this.as(seatOfStep(event)), now, event, day(ago), ownNumber(event, facts))).recordStep;
      if (event === until) break;
    }
    return now;
  }

  async shown(id: string, call = this.secretary, reason?: string): Promise<ShownCase> {
    const query = `query ($id: ID!, $reason: String) { candidate(id: $id, reason: $reason) { ${this.fields} } }`;
    return dataOf(await call<{ candidate: ShownCase }>(query, { id, reason })).candidate;
  }

  /** What the ledger says of a unit this year, the newest fact included. */
  async total(unit: UnitKey, indicator: string): Promise<number> {
    const { rows } = await this.world.owner.query<{ n: number }>(
      `select coalesce(sum(e.quantity), 0)::int as n from result_event e join indicator i on i.id = e.indicator_id
       where i.code = $2 and $1 in (e.city_id, e.ward_id, e.base_id, e.branch_id)`,
      [units[unit].id, indicator],
    );
    return rows[0]!.n;
  }
}
