import { randomUUID } from "node:crypto";
import type { Role } from "../domain/roles.ts";
import { day } from "./caseScene.ts";
import { type Answer, type Call, dataOf, type World } from "./world.ts";
import { type UnitKey, units } from "./worldTree.ts";

/** What the tests ask of a member. */
export const memberFields = `id fullName birthYear bornOn sex standing flags joinedOn officialOn since ended badgeDue exemptUntil revision can candidateId unit { id name }
  next { event by mine ends needs } history { event on undone byRole facts { number grade year years level reason until place } }`;

export interface ShownMember {
  id: string;
  fullName: string;
  standing: string;
  flags: string[];
  officialOn: string | null;
  ended: boolean;
  badgeDue: number | null;
  revision: number;
  can: string[];
  unit: { id: string } | null;
  next: { event: string; by: string; mine: boolean; needs: string[] }[];
  history: { event: string; on: string; undone: boolean; byRole: string | null; facts: Record<string, unknown> }[];
}

export interface ShownTransfer {
  id: string;
  state: string;
  can: string[];
  overdue: boolean;
  toName: string;
}
const transferFields = "id state can overdue fullName fromName toName kind outside dueOn workingDaysLeft memberId";

const seatOf: Partial<Record<string, [Role, UnitKey]>> = {
  CLASSIFY: ["BASE_COMMITTEE", "base"],
  ...Object.fromEntries(
    ["SUSPEND", "END_SUSPENSION", "DISCIPLINE_ABOVE", "AWARD_BADGE", "EXPEL", "STRIKE_OFF", "LEAVE", "REINSTATE"].map((event) => [
      event,
      ["WARD_STAFF", "ward"] as [Role, UnitKey],
    ]),
  ),
};

export const throughAllLevels = {
  number: "15-QĐ/ĐU",
  ...{ branchOfficial: 12, branchYes: 8, baseMembers: 9, baseYes: 6 },
  ...{ standingMembers: 11, standingYes: 6 },
};

/** Members of a world, and what happens to them by those whose it is. */
export class MemberScene {
  constructor(
    readonly world: World,
    /** What is asked of each member. */
    private readonly fields: string = memberFields,
  ) {}

  secretary(branch: UnitKey = "branch"): Call {
    return this.world.as("BRANCH_SECRETARY", branch);
  }

  list(more: object = {}, branch: UnitKey = "branch"): Promise<Answer<{ listMember: ShownMember }>> {
    const person = { fullName: "Vũ Thị Đào", bornOn: "1980-02-03", sex: "FEMALE", standing: "OFFICIAL" };
    const input = {
      ...{ clientKey: randomUUID(), unitId: units[branch].id, joinedOn: "2010-05-19", officialOn: "2011-05-19" },
      ...{ ...person, differentPerson: true, ...more },
    };
    return this.secretary(branch)(`mutation ($input: ListMemberInput!) { listMember(input: $input) { ${this.fields} } }`, { input });
  }

  async listed(more: object = {}, branch: UnitKey = "branch"): Promise<ShownMember> {
    return dataOf(await this.list(more, branch)).listMember;
  }

  record(of: ShownMember, event: string, facts?: object, on = day(0), call?: Call) {
    const [role, unit] = seatOf[event] ?? ["BRANCH_SECRETARY", "branch"];
    const input = { clientKey: randomUUID(), memberId: of.id, revision: of.revision, event, on, facts };
    const text = `mutation ($input: RecordMemberEventInput!) { recordMemberEvent(input: $input) { ${this.fields} } }`;
    return (call ?? this.world.as(role, unit))<{ recordMemberEvent: ShownMember }>(text, { input });
  }

  async recorded(of: ShownMember, event: string, facts?: object, on = day(0)): Promise<ShownMember> {
    return dataOf(await this.record(of, event, facts, on)).recordMemberEvent;
  }

  undo(of: ShownMember, call: Call) {
    const input = { clientKey: randomUUID(), memberId: of.id, revision: of.revision, reason: "Ghi nhầm" };
    return call<{ undoMemberEvent: ShownMember }>(
      `mutation ($input: UndoMemberEventInput!) { undoMemberEvent(input: $input) { ${this.fields} } }`,
      { input },
    );
  }

  send(of: ShownMember, where: object, branch: UnitKey = "branch", on = day(0)) {
    const input = { clientKey: randomUUID(), memberId: of.id, revision: of.revision, kind: "PERMANENT", on, ...where };
    return this.secretary(branch)<{ sendMember: ShownMember }>(
      `mutation ($input: SendMemberInput!) { sendMember(input: $input) { ${this.fields} } }`,
      { input },
    );
  }

  go(call: Call, step: "callBackMember" | "receiveMember" | "returnMember", transferId: string, more: object = {}) {
    const type = step === "receiveMember" ? "ReceiveMemberInput" : "TransferStepInput";
    const input = { clientKey: randomUUID(), transferId, on: day(0), ...more };
    return call<Record<typeof step, ShownTransfer>>(`mutation ($input: ${type}!) { ${step}(input: $input) { ${transferFields} } }`, {
      input,
    });
  }

  async transfers(call: Call, unit: UnitKey, states: string[] | null = null): Promise<ShownTransfer[]> {
    const text = `query ($unitId: ID!, $states: [TransferState!]) { transfers(unitId: $unitId, states: $states, first: 200) { edges { node { ${transferFields} } } } }`;
    type Page = { transfers: { edges: { node: ShownTransfer }[] } };
    const { transfers } = dataOf(await call<Page>(text, { unitId: units[unit].id, states }));
    return transfers.edges.map(({ node }) => node);
  }

  async member(id: string, call: Call = this.secretary(), reason?: string): Promise<ShownMember> {
    const text = `query ($id: ID!, $reason: String) { member(id: $id, reason: $reason) { ${this.fields} } }`;
    return dataOf(await call<{ member: ShownMember }>(text, { id, reason })).member;
  }

  openRoll(branch: UnitKey = "branch", since = day(0), call: Call = this.secretary(branch)) {
    const input = { clientKey: randomUUID(), unitId: units[branch].id, since };
    return call<{ openRoll: { listed: number; since: string } }>(
      "mutation ($input: OpenRollInput!) { openRoll(input: $input) { since listed counted } }",
      { input },
    );
  }

  /** Sum of an indicator at a unit in the ledger, the newest fact included. */
  async total(unit: UnitKey, indicator: string): Promise<number> {
    const { rows } = await this.world.owner.query<{ n: number }>(
      `select coalesce(sum(e.quantity), 0)::int as n from result_event e join indicator i on i.id = e.indicator_id
       where i.code = $2 and $1 in (e.city_id, e.ward_id, e.base_id, e.branch_id)`,
      [units[unit].id, indicator],
    );
    return rows[0]!.n;
  }

  /** What the recount would find: branches whose list and ledger differ. */
  async differences(): Promise<unknown[]> {
    return (await this.world.owner.query("select * from roll_differences()")).rows;
  }
}
