import { GraphQLError } from "graphql";
import type { HeadcountQuery, OpenRollMutationVariables, RollsQuery } from "../gql/headcount.ts";
import type {
  FollowProbationMutationVariables,
  ListMemberMutationVariables,
  MemberPartsFragment,
  RecordMemberEventMutationVariables,
  SendMemberMutationVariables,
  UndoMemberEventMutationVariables,
  UpdateMemberMutationVariables,
} from "../gql/members.ts";
import type { ReceiveMemberMutationVariables, TransferPartsFragment } from "../gql/transfers.ts";
import { fold } from "../lib/fold.ts";
import type { World } from "./world.ts";

export type WorldMember = MemberPartsFragment;
export type WorldLetter = TransferPartsFragment;
type Possible = WorldMember["next"][number];

const branch = { id: "branch", name: "Chi bộ Tổ dân phố số 5" };
const noFacts = { reason: null, until: null, place: null, level: null, year: null, grade: null, years: null, number: null };

export const possible = (event: Possible["event"], nameVi: string, more: Partial<Possible> = {}): Possible => ({
  ...{ event, nameVi, nameEn: `${event} in English`, by: "BRANCH", mine: true, ends: false, needs: [] },
  ...more,
});

/** An official member of our branch, whom it may exempt, discipline and send elsewhere. */
export const memberOf = (id: string, fullName: string, more: Partial<WorldMember> = {}): WorldMember => ({
  ...{ id, fullName, birthYear: 1958, bornOn: "1958-03-04", sex: "FEMALE", standing: "OFFICIAL", flags: [] },
  ...{
    joinedOn: "1986-05-19",
    officialOn: "1987-05-19",
    since: "2020-01-01",
    ended: false,
    badgeDue: null,
    exemptUntil: null,
    probationEndsOn: null,
  },
  ...{
    revision: 3,
    candidateId: null,
    nationalIdKept: false,
    monthAnswers: [],
    can: ["updateMember", "sendMember", "undoMemberEvent"],
    unit: branch,
  },
  next: [
    possible("EXEMPT", "Miễn sinh hoạt và công tác", { needs: ["reason"] }),
    possible("DISCIPLINE", "Kỷ luật", { needs: ["level", "branchOfficial", "branchYes"] }),
    possible("CLASSIFY", "Xếp loại", { by: "PROPOSER", mine: false, needs: ["year", "grade"] }),
  ],
  history: [
    {
      ...{ id: `${id} listed`, event: "LIST", nameVi: "Vào danh sách", nameEn: "Listed", on: "2020-01-01" },
      ...{ recordedAt: "2026-10-01T02:00:00Z", byRole: "BRANCH_SECRETARY", byUnit: branch, undone: false, facts: noFacts },
    },
  ],
  ...more,
});

/** A letter of one of our members to a ward, with time to present it. */
export const letterOf = (id: string, fullName: string, more: Partial<WorldLetter> = {}): WorldLetter => ({
  ...{ id, memberId: null, fullName, joinedOn: "1986-05-19", standing: "OFFICIAL", kind: "PERMANENT", state: "IN_TRANSIT" },
  ...{ fromName: "Chi bộ Tổ dân phố số 5", from: branch, toName: "Đảng bộ phường Láng", outside: false, letter: "14-GT/CB" },
  ...{
    sentOn: "2026-11-12",
    until: null,
    receivedOn: null,
    dueOn: "2026-12-24",
    dueConfirmed: true,
    workingDaysLeft: 23,
    overdue: false,
    can: [],
  },
  ...more,
});

type Month = HeadcountQuery["headcount"]["months"][number];
const month = (at: number, opening: number, more: Partial<Month> = {}): Month => ({
  ...{ month: at, opening, admitted: 0, transferredIn: 0, reinstated: 0, transferredOut: 0, removed: 0, deceased: 0, annulled: 0 },
  ...{ withUnits: 0, byHand: 0, closing: opening },
  ...more,
});
const roll = (name: string, more: Partial<RollsQuery["rolls"][number]> = {}): RollsQuery["rolls"][number] => ({
  ...{ unitId: name, unit: { id: name, name }, since: null, listed: 0, counted: 12, earliest: "2026-11-02", can: ["openRoll"] },
  ...more,
});

/** Root fields about members, their ways and their number; it judges nothing. */
export function memberAnswers(world: World) {
  const refuse = (field: string) => {
    const { code, message, ...more } = world.failures.get(field)?.shift() ?? {};
    if (code) throw new GraphQLError(message ?? "", { extensions: { code, ...more } });
  };
  const changed = <Input>(field: string, { input }: { input: Input }): Input => {
    world.sent.push({ field, input });
    refuse(field);
    return input;
  };
  const find = <One extends { id: string }>(all: One[], id: string): One => {
    const one = all.find((each) => each.id === id);
    if (!one) throw new GraphQLError("Không tìm thấy mục này trong phạm vi của đồng chí.", { extensions: { code: "NOT_FOUND" } });
    return one;
  };
  const page = (nodes: object[]) => ({
    edges: nodes.map((node, at) => ({ cursor: String(at), node })),
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: nodes.length,
  });
  const happened = (memberId: string, event: WorldMember["history"][number]["event"], nameVi: string, on: string, facts: object = {}) => {
    const member = find(world.members, memberId);
    const [first] = member.history;
    const told = { ...first!, id: `${memberId} ${event} ${on}`, event, nameVi, on, facts: { ...noFacts, ...facts } };
    return Object.assign(member, { revision: member.revision + 1, history: [told, ...member.history] });
  };
  const step = (field: string, state: WorldLetter["state"]) => (args: { input: { transferId: string } }) =>
    Object.assign(find(world.letters, changed(field, args).transferId), { state, can: [] });
  return {
    members: (by: { standing: string | null; flag: string | null; ended: boolean; search: string | null }) => {
      refuse("members");
      return page(
        world.members.filter(
          (one) =>
            one.ended === by.ended &&
            (!by.standing || one.standing === by.standing) &&
            (!by.flag || one.flags.some((flag) => flag === by.flag)) &&
            fold(one.fullName).includes(fold(by.search ?? "")),
        ),
      );
    },
    member: ({ id, reason }: { id: string; reason: string | null }) => {
      world.sent.push({ field: "member", input: reason });
      return find(world.members, id);
    },
    receivingCommittees: () => ["Đảng bộ phường Láng", "Đảng bộ phường Hoàn Kiếm"].map((name) => ({ id: name, name })),
    listMember: (args: ListMemberMutationVariables) => {
      const { clientKey, fullName } = changed("listMember", args);
      const made = memberOf(clientKey, fullName);
      world.members.push(made);
      return made;
    },
    updateMember: (args: UpdateMemberMutationVariables) => {
      const { memberId, fullName, nationalId } = changed("updateMember", args);
      const member = find(world.members, memberId);
      const number =
        nationalId === undefined ? {} : { nationalId, nationalIdKept: Boolean(nationalId), nationalIdNotes: world.numberNotes };
      return Object.assign(member, { fullName, revision: member.revision + 1, ...number });
    },
    followProbation: (args: FollowProbationMutationVariables) => {
      const { memberId } = changed("followProbation", args);
      return { id: find(world.members, memberId).candidateId ?? "c1" };
    },
    recordMemberEvent: (args: RecordMemberEventMutationVariables) => {
      const { memberId, event, on, facts } = changed("recordMemberEvent", args);
      return happened(memberId, event, find(world.members, memberId).next.find((one) => one.event === event)!.nameVi, on, facts ?? {});
    },
    undoMemberEvent: (args: UndoMemberEventMutationVariables) => {
      const member = find(world.members, changed("undoMemberEvent", args).memberId);
      return Object.assign(member, { history: member.history.map((one, at) => (at === 0 ? { ...one, undone: true } : one)) });
    },
    sendMember: (args: SendMemberMutationVariables) => {
      const { memberId, on } = changed("sendMember", args);
      return Object.assign(happened(memberId, "SEND", "Giới thiệu chuyển sinh hoạt", on), { flags: ["IN_TRANSIT"], can: [] });
    },
    transfers: ({ states, kind }: { states: string[] | null; kind: string | null }) => {
      refuse("transfers");
      return page(world.letters.filter((one) => (!states || states.includes(one.state)) && (!kind || one.kind === kind)));
    },
    receiveMember: (args: ReceiveMemberMutationVariables) => step("receiveMember", "RECEIVED")(args),
    callBackMember: step("callBackMember", "CALLED_BACK"),
    returnMember: step("returnMember", "RETURNED"),
    headcount: ({ year }: { year: number }) => ({
      ...{ year, listed: 383, probationary: 8, exempt: 17, suspended: 1, temporarilyAway: 1, inTransit: 3, hosted: 1 },
      ...{ branches: 90, branchesWithRoll: 7 },
      months: [month(1, 3012, { admitted: 12, removed: 1, byHand: -11 }), month(2, 3012, { admitted: 5, closing: 3017 })],
    }),
    rolls: () => [roll("Chi bộ Tổ dân phố số 1", { listed: 14 }), roll("Chi bộ Tổ dân phố số 2", { since: "2026-03-01", listed: 12 })],
    openRoll: (args: OpenRollMutationVariables) => roll("Chi bộ Tổ dân phố số 1", { since: changed("openRoll", args).since, listed: 14 }),
  };
}
