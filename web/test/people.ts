import { GraphQLError } from "graphql";
import type {
  CandidateQuery,
  HandOverCaseMutationVariables,
  OpenCaseMutationVariables,
  RecordStepMutationVariables,
  SendCaseMutationVariables,
  UndoStepMutationVariables,
} from "../gql/candidates.ts";
import { fold } from "../lib/fold.ts";
import type { World } from "./world.ts";

export type WorldPerson = CandidateQuery["candidate"];
type Step = WorldPerson["next"][number];
type Recorded = WorldPerson["history"][number];

const noFacts: Recorded["facts"] = {
  by: null,
  helpers: null,
  placesLeft: null,
  passed: null,
  number: null,
  requests: null,
  conclusion: null,
  paper: null,
  helper: null,
  official: null,
  away: null,
  exemptAbsent: null,
  present: null,
  members: null,
  yes: null,
  recognise: null,
  remove: null,
  to: null,
  reason: null,
  reasonClass: null,
  days: null,
  granted: null,
  lateConsent: null,
  document53: null,
  ground: null,
  signer: null,
  keptAt: null,
};

export const stepOf = (event: Step["event"], nameVi: string, more: Partial<Step> = {}): Step => ({
  event,
  nameVi,
  nameEn: `${event} in English`,
  by: "BRANCH",
  mine: true,
  onward: true,
  needs: [],
  refusals: [],
  ...more,
});

export const recorded = (event: Recorded["event"], nameVi: string, on: string, facts: Partial<Recorded["facts"]> = {}): Recorded => ({
  id: `${event} ${on} ${JSON.stringify(facts)}`,
  event,
  nameVi,
  nameEn: `${event} in English`,
  on,
  was: "START",
  becomes: "IDENTIFIED",
  recordedAt: `${on}T02:00:00Z`,
  byRole: "BRANCH_SECRETARY",
  byUnit: { id: "branch", name: "Chi bộ Tổ dân phố số 5" },
  undone: false,
  facts: { ...noFacts, ...facts },
});

/** Somebody our branch has found, before any step. */
export const personOf = (id: string, fullName: string, more: Partial<WorldPerson> = {}): WorldPerson => ({
  id,
  fullName,
  birthYear: Number((more.bornOn ?? "2000-05-17").slice(0, 4)),
  monthAnswers: [],
  bornOn: "2000-05-17",
  sex: "FEMALE",
  sourceGroup: "STUDENT",
  tags: [],
  occupation: null,
  education: "UPPER_SECONDARY",
  minority: null,
  religious: null,
  youthUnion: true,
  deidentifiedOn: null,
  sentTo: null,
  letGo: false,
  hardArea: false,
  specialReview: false,
  overAgeGrounds: false,
  youthUnionHere: true,
  tradeUnionHere: false,
  noMembers: false,
  nationalIdKept: false,
  memberId: null,
  before: null,
  unit: { id: "branch", name: "Chi bộ Tổ dân phố số 5" },
  state: "IDENTIFIED",
  stateVi: "Phát hiện",
  stateEn: "Identified",
  since: "2026-06-01",
  ended: false,
  revision: 1,
  ruleSet: "RS-2026-07",
  can: ["read", "updateCandidate", "undoStep"],
  next: [stepOf("ACCEPT_SOURCE", "Đưa vào danh sách nguồn")],
  aside: [stepOf("RECORD_PAPER", "Ghi giấy tờ", { onward: false, needs: ["paper"] }), stepOf("PAUSE", "Tạm dừng", { onward: false })],
  clocks: [],
  history: [recorded("IDENTIFY", "Phát hiện quần chúng ưu tú", "2026-06-01", { by: "BRANCH" })],
  ...more,
});

/** Root fields about people over a world; it judges nothing: `failures` say what is refused. */
export function peopleAnswers(world: World) {
  const refuse = (field: string) => {
    const { code, message, ...more } = world.failures.get(field)?.shift() ?? {};
    if (code) throw new GraphQLError(message ?? "", { extensions: { code, ...more } });
  };
  const changed = <Input>(field: string, { input }: { input: Input }): Input => {
    world.sent.push({ field, input });
    refuse(field);
    return input;
  };
  const find = (id: string): WorldPerson => {
    const person = world.people.find((one) => one.id === id);
    if (!person) throw new GraphQLError("Không tìm thấy mục này trong phạm vi của đồng chí.", { extensions: { code: "NOT_FOUND" } });
    return person;
  };
  return {
    candidates: ({
      states,
      ended,
      search,
      first,
      after,
    }: {
      states: string[] | null;
      ended: boolean;
      search: string | null;
      first: number;
      after: string | null;
    }) => {
      refuse("candidates");
      const all = world.people.filter(
        (one) => one.ended === ended && (!states || states.includes(one.state)) && fold(one.fullName).includes(fold(search ?? "")),
      );
      const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
      const nodes = all.slice(from, from + first);
      const hasNextPage = from + first < all.length;
      return {
        edges: nodes.map((node) => ({ cursor: node.id, node })),
        pageInfo: { hasNextPage, hasPreviousPage: false, startCursor: null, endCursor: nodes.at(-1)?.id ?? null },
        totalCount: all.length,
      };
    },
    candidate: ({ id, reason }: { id: string; reason: string | null }) => {
      world.sent.push({ field: "candidate", input: reason });
      refuse("candidate");
      return find(id);
    },
    openCase: (args: OpenCaseMutationVariables) => {
      const { clientKey, fullName, bornOn, sex, sourceGroup } = changed("openCase", args);
      const made = personOf(clientKey, fullName, { bornOn, sex, sourceGroup });
      if (!world.people.some(({ id }) => id === clientKey)) world.people.push(made);
      return made;
    },
    recordStep: (args: RecordStepMutationVariables) => {
      const { candidateId, event, on } = changed("recordStep", args);
      const person = find(candidateId);
      const name = [...person.next, ...person.aside].find((step) => step.event === event)?.nameVi ?? event;
      return Object.assign(person, { revision: person.revision + 1, next: [], history: [recorded(event, name, on), ...person.history] });
    },
    handOverCase: (args: HandOverCaseMutationVariables) => {
      const person = find(changed("handOverCase", args).candidateId);
      return Object.assign(person, { revision: person.revision + 1, can: ["read"], letGo: false });
    },
    sendCase: (args: SendCaseMutationVariables) => {
      const person = find(changed("sendCase", args).candidateId);
      return Object.assign(person, { revision: person.revision + 1, can: ["read"], next: [], sentTo: "Chi bộ Thôn 1" });
    },
    receivingBranches: ({ wardId }: { wardId?: string | null }) =>
      wardId ? [{ id: "thon1", name: "Chi bộ Thôn 1" }] : [{ id: "hoalac", name: "Đảng bộ xã Hòa Lạc" }],
    undoStep: (args: UndoStepMutationVariables) => {
      const person = find(changed("undoStep", args).candidateId);
      const [last, ...rest] = person.history;
      return Object.assign(person, { revision: person.revision + 1, history: last ? [{ ...last, undone: true }, ...rest] : [] });
    },
  };
}
