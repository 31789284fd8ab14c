import { GraphQLError } from "graphql";
import type {
  CloseScreeningRoundMutationVariables,
  OpenScreeningRoundMutationVariables,
  RecordScreeningMutationVariables,
  ReviewWholeFragment,
  RoundWholeFragment,
  SendScreeningMutationVariables,
} from "../gql/screening.ts";
import { inDays } from "./classes.ts";
import type { World } from "./world.ts";

export type WorldRound = RoundWholeFragment;
export type WorldReview = ReviewWholeFragment;
type Finding = WorldReview["findings"][number];

export const criteria: WorldRound["criteria"] = [
  {
    ...{ code: "DUES", wordsVi: "Không đóng đảng phí không lý do chính đáng", wordsEn: "Dues unpaid", confirmed: false },
    evidence: ["DUES_BOOK"],
  },
];

export const findingOf = (memberId: string, fullName: string, more: Partial<Finding> = {}): Finding => ({
  ...{ id: `f ${memberId}`, memberId, fullName, birthYear: 1980, round: "Rà soát năm 2026", outcome: null, criterion: null },
  ...{ evidenceKind: null, notedOn: null, helpUntil: null, helpResult: null, struckOff: false, here: true, can: [] },
  ...more,
});

/** A round of a ward with one branch that has sent and one that has not. */
export const roundOf = (id: string, more: Partial<WorldRound> = {}): WorldRound => ({
  ...{ id, unit: { id: "ward", name: "Đảng bộ phường Đống Đa" }, period: "2026", name: "Rà soát năm 2026", state: "OPEN" },
  ...{ openedOn: inDays(-5), closesOn: inDays(20), closedOn: null, closeReason: null, revision: 3, mine: null, can: ["read"] },
  ...{ branches: 2, sent: 1, members: 9, reviewed: 4, criteria, outcomes: [], screenings: [] },
  ...more,
});

export const reviewOf = (id: string, more: Partial<WorldReview> = {}): WorldReview => ({
  ...{ id, unit: { id: "branch", name: "Chi bộ Tổ dân phố số 5" }, state: "PENDING", members: 2, reviewed: 0 },
  ...{ sentOn: null, confirmedOn: null, revision: 1, can: ["read"], round: roundOf("r1"), criteria, findings: [] },
  ...more,
});

/** Root fields about screening; what is saved stands in the review from then on. */
export function screeningAnswers(world: World) {
  const changed = <Input>(field: string, { input }: { input: Input }): Input => {
    world.sent.push({ field, input });
    const { code, message, ...more } = world.failures.get(field)?.shift() ?? {};
    if (code) throw new GraphQLError(message ?? "", { extensions: { code, ...more } });
    return input;
  };
  const find = <One extends { id: string }>(all: readonly One[], id: string): One => {
    const one = all.find((each) => each.id === id);
    if (!one) throw new GraphQLError("Không tìm thấy mục này trong phạm vi của đồng chí.", { extensions: { code: "NOT_FOUND" } });
    return one;
  };
  const change = <One extends { id: string; revision: number }>(one: One, more: Partial<One>): One =>
    Object.assign(one, more, { revision: one.revision + 1 });
  const step = (field: string, args: SendScreeningMutationVariables, more: Partial<WorldReview>) =>
    change(find(world.screenings, changed(field, args).screeningId), more);
  return {
    screeningRounds: () => world.rounds,
    screeningRound: ({ id }: { id: string }) => find(world.rounds, id),
    screening: ({ id }: { id: string }) => find(world.screenings, id),
    memberScreenings: () => world.findings,
    screeningHelp: () => ({ helped: world.findings.length, due: world.findings.filter(({ can }) => can.length > 0).length }),
    openScreeningRound: (args: OpenScreeningRoundMutationVariables) => {
      const { clientKey, name } = changed("openScreeningRound", args);
      world.rounds.push(roundOf(clientKey, { name }));
      return find(world.rounds, clientKey);
    },
    closeScreeningRound: (args: CloseScreeningRoundMutationVariables) => {
      const { roundId, reason } = changed("closeScreeningRound", args);
      return change(find(world.rounds, roundId), { state: "CLOSED", closeReason: reason ?? null, can: ["read"] });
    },
    recordScreening: (args: RecordScreeningMutationVariables) => {
      const { screeningId, items } = changed("recordScreening", args);
      const review = find(world.screenings, screeningId);
      const findings = review.findings.map((one) => {
        const item = [items].flat().find(({ memberId }) => memberId === one.memberId);
        return item ? { ...one, outcome: item.outcome, criterion: item.criterion ?? null, evidenceKind: item.evidenceKind ?? null } : one;
      });
      return change(review, { findings });
    },
    sendScreening: (args: SendScreeningMutationVariables) =>
      step("sendScreening", args, { state: "SENT", can: ["read", "recordScreening"] }),
    confirmScreening: (args: SendScreeningMutationVariables) => step("confirmScreening", args, { state: "CONFIRMED", can: ["read"] }),
    concludeHelp: (args: { input: { findingId: string; result: "SUCCEEDED" | "FAILED" } }) => {
      const { findingId, result } = changed("concludeHelp", args);
      return Object.assign(find(world.findings, findingId), { helpResult: result, can: [] });
    },
  };
}
