import type {
  AcknowledgeSubjectRequestMutationVariables,
  AnswerSubjectRequestMutationVariables,
  ReceiveSubjectRequestMutationVariables,
  SubjectRequestQueryVariables,
  SubjectRequestsQueryVariables,
} from "../gql/requests.ts";
import { today } from "../lib/fmt.ts";
import type { WorldRequest } from "./privacy.ts";
import type { World } from "./world.ts";

const clock = (code: "ACKNOWLEDGE" | "ANSWER", overdue: boolean): WorldRequest["clocks"][number] => ({
  ...{ code, dueOn: overdue ? "2026-11-18" : "2026-12-08", confirmed: true, overdue },
  ...{ workingDaysLeft: overdue ? -3 : 11, reminder: overdue ? 100 : null },
});

/** Received three weeks ago and not acknowledged, where nothing else is said. */
export const requestOf = (id: string, fullName: string, more: Partial<WorldRequest> = {}): WorldRequest => ({
  ...{ id, fullName, kind: "ACCESS", identity: "ID_CARD", state: "RECEIVED", candidateId: null, memberId: "m1" },
  ...{ receivedOn: "2026-11-03", acknowledgedOn: null, answeredOn: null, outcome: null, ground: null, words: null, letter: null },
  ...{ recordedOn: "2026-11-03", acknowledgeRecordedOn: null, answerRecordedOn: null, late: [] },
  ...{ mustKeep: true, revision: 1, can: ["acknowledgeSubjectRequest"], clocks: [clock("ACKNOWLEDGE", true), clock("ANSWER", true)] },
  ...{ unit: { id: "branch", name: "Chi bộ Tổ dân phố số 1" }, madeAt: { id: "branch", name: "Chi bộ Tổ dân phố số 1" } },
  answerer: { id: "ward", name: "Đảng bộ phường Đống Đa" },
  ...more,
});

/** Root fields of both kinds about what persons ask. */
export function requestAnswers(world: World) {
  const all = () => world.privacy.requests;
  const of = (id: string) => all().find((one) => one.id === id) ?? null;
  const change = (id: string, more: Partial<WorldRequest>) => Object.assign(of(id)!, { revision: of(id)!.revision + 1, ...more });
  return {
    subjectRequestCounts: () => {
      const open = all().filter(({ state }) => state !== "ANSWERED");
      const overdue = open.filter(({ clocks }) => clocks.some((one) => one.overdue)).length;
      return { open: open.length, due: 0, overdue, answered: all().length - open.length, answeredLate: 0 };
    },
    subjectRequests: ({ answered }: SubjectRequestsQueryVariables) => {
      const shown = all().filter(({ state }) => (state === "ANSWERED") === answered);
      return {
        totalCount: shown.length,
        edges: shown.map((node) => ({ cursor: node.id, node: { ...node, fullName: world.role === "AUDITOR" ? null : node.fullName } })),
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      };
    },
    subjectRequest: ({ id }: SubjectRequestQueryVariables) => of(id),
    subjectExtract: () => ({ fileName: "Ban-trich-du-lieu-ca-nhan.pdf", mediaType: "application/pdf", content: btoa("x") }),
    receiveSubjectRequest: ({ input }: ReceiveSubjectRequestMutationVariables) => {
      world.sent.push({ field: "receiveSubjectRequest", input });
      const made = requestOf("made", "Nguyễn Thị Hỏi", {
        kind: input.kind,
        receivedOn: input.receivedOn,
        clocks: [clock("ACKNOWLEDGE", false)],
      });
      all().push(made);
      return made;
    },
    acknowledgeSubjectRequest: ({ input }: AcknowledgeSubjectRequestMutationVariables) => {
      world.sent.push({ field: "acknowledgeSubjectRequest", input });
      return change(input.requestId, { state: "ACKNOWLEDGED", acknowledgedOn: today(), can: [], clocks: [clock("ANSWER", false)] });
    },
    answerSubjectRequest: ({ input }: AnswerSubjectRequestMutationVariables) => {
      world.sent.push({ field: "answerSubjectRequest", input });
      const { outcome, ground = null, words = null, letter = null } = input;
      return change(input.requestId, { state: "ANSWERED", answeredOn: today(), outcome, ground, words, letter, can: [], clocks: [] });
    },
  };
}
