import { GraphQLError } from "graphql";
import type {
  AcceptNominationsMutationVariables,
  CasesForClassQuery,
  ClassWholeFragment,
  NominateForClassMutationVariables,
  OpenClassMutationVariables,
  RecordAttendanceMutationVariables,
  RecordClassResultsMutationVariables,
} from "../gql/classes.ts";
import { today } from "../lib/fmt.ts";
import type { World } from "./world.ts";

export type WorldClass = ClassWholeFragment & { cases: CasesForClassQuery["casesForClass"] };
type Place = WorldClass["nominations"][number];

const branch = { id: "branch", name: "Chi bộ Tổ dân phố số 5" };
/** A day so many days from now. */
export const inDays = (ahead: number) => new Date(Date.parse(today()) + ahead * 86_400_000).toISOString().slice(0, 10);

const candidate = (id: string, fullName: string) => ({
  ...{ id, fullName, birthYear: 2001, unit: branch, state: "CLASS_NOMINATED" as const },
  ...{ stateVi: "Đã cử đi học", stateEn: "Nominated" },
});
export const placeOf = (id: string, fullName: string, more: Partial<Place> = {}): Place => ({
  ...{ id, state: "NOMINATED", nominatedOn: "2026-11-01", present: [], missed: [], result: null },
  ...{ certificateNumber: null, certifiedOn: null, can: [], candidate: candidate(`case ${id}`, fullName) },
  ...more,
});

/** A class of two places that takes nominations. */
export const classOf = (id: string, more: Partial<WorldClass> = {}): WorldClass => ({
  ...{ id, kind: "AWARENESS", title: "Lớp bồi dưỡng nhận thức về Đảng khóa III", place: "Trung tâm Chính trị phường" },
  ...{ startsOn: inDays(12), endsOn: inDays(16), nominateBy: inDays(9), places: 2, accepted: 0, nominated: 0, mine: 0 },
  ...{ state: "OPEN", revision: 4, can: [], sessions: [], nominations: [], cases: [] },
  ...more,
});

/** Root fields about classes; what is saved stands in the class from then on. */
export function classAnswers(world: World) {
  const changed = <Input>(field: string, { input }: { input: Input }): Input => {
    world.sent.push({ field, input });
    const { code, message, ...more } = world.failures.get(field)?.shift() ?? {};
    if (code) throw new GraphQLError(message ?? "", { extensions: { code, ...more } });
    return input;
  };
  const find = (id: string) => {
    const one = world.classes.find((each) => each.id === id);
    if (!one) throw new GraphQLError("Không tìm thấy mục này trong phạm vi của đồng chí.", { extensions: { code: "NOT_FOUND" } });
    return one;
  };
  const change = (id: string, more: Partial<WorldClass>) => {
    const one = find(id);
    return Object.assign(one, more, { revision: one.revision + 1 });
  };
  const places = (id: string, told: (place: Place) => Partial<Place>) =>
    find(id).nominations.map((place) => ({ ...place, ...told(place) }));
  return {
    classes: ({ states }: { states: string[] | null }) => {
      const shown = world.classes.filter(({ state }) => !states || states.includes(state));
      return {
        edges: shown.map((node) => ({ cursor: node.id, node })),
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        totalCount: shown.length,
      };
    },
    class: ({ id }: { id: string }) => find(id),
    casesForClass: ({ classId }: { classId: string }) => find(classId).cases,
    openClass: (args: OpenClassMutationVariables) => {
      const { clientKey, title } = changed("openClass", args);
      world.classes.push(classOf(clientKey, { title }));
      return find(clientKey);
    },
    nominateForClass: (args: NominateForClassMutationVariables) => {
      const { classId, candidateIds } = changed("nominateForClass", args);
      const { cases } = find(classId);
      const named = cases.filter((one) => [candidateIds].flat().includes(one.candidate.id));
      return change(classId, {
        cases: cases.filter((one) => !named.includes(one)),
        nominations: named.map((one) => placeOf(one.candidate.id, one.candidate.fullName, { can: ["withdrawNomination"] })),
      });
    },
    acceptNominations: (args: AcceptNominationsMutationVariables) => {
      const { classId, accept } = changed("acceptNominations", args);
      const nominations = places(classId, ({ id }) => ({ state: [accept].flat().includes(id) ? "ACCEPTED" : "WAITING" }));
      return change(classId, { nominations, accepted: nominations.filter(({ state }) => state === "ACCEPTED").length });
    },
    startClass: (args: { input: { classId: string } }) => change(changed("startClass", args).classId, { state: "RUNNING" }),
    closeClass: (args: { input: { classId: string } }) => change(changed("closeClass", args).classId, { state: "CLOSED", can: [] }),
    recordAttendance: (args: RecordAttendanceMutationVariables) => {
      const { classId, sessionId, present } = changed("recordAttendance", args);
      const came = (id: string) => [present].flat().includes(id);
      return change(classId, {
        nominations: places(classId, ({ id }) => ({ present: came(id) ? [sessionId] : [], missed: came(id) ? [] : [sessionId] })),
      });
    },
    recordClassResults: (args: RecordClassResultsMutationVariables) => {
      const { classId, items, certifiedOn } = changed("recordClassResults", args);
      const nominations = places(classId, ({ id }) => {
        const item = [items].flat().find(({ placeId }) => placeId === id);
        return item
          ? { result: item.result, certifiedOn: certifiedOn ?? null, certificateNumber: item.certificateNumber ?? "12/2026" }
          : {};
      });
      return change(classId, { nominations });
    },
  };
}
