import { GraphQLError } from "graphql";
import type { UpdateCandidateMutationVariables } from "../gql/candidates.ts";
import type { SettleDuplicateMutationVariables } from "../gql/duplicates.ts";
import type { CaseQueueQuery } from "../gql/queue.ts";
import { today } from "../lib/fmt.ts";
import type { World } from "./world.ts";

type Card = CaseQueueQuery["caseQueue"][number];
type Step = Card["next"][number];

const branch = { id: "ward-5", name: "Chi bộ Tổ dân phố số 5", level: "BRANCH" };

/** A day so many days from now. */
const day = (ahead: number) => new Date(Date.parse(today()) + ahead * 86_400_000).toISOString().slice(0, 10);

export const queueStep = (event: Step["event"], nameVi: string, more: Partial<Step> = {}): Step & { onward: boolean; needs: string[] } => ({
  event,
  nameVi,
  nameEn: nameVi,
  by: "PROPOSER",
  mine: true,
  refusals: [],
  onward: true,
  needs: [],
  ...more,
});

/** A case that waits to be decided in so many working days; without them it has no deadline. */
export function waiting(id: string, fullName: string, next: Step[], workingDaysLeft: number | null = null): Card {
  const deadline = { code: "DECISION" as const, nameVi: "Hạn quyết định", nameEn: "Decision due", statutory: true, confirmed: true };
  const clock = (left: number) => ({
    ...deadline,
    dueOn: day(left),
    overdue: left < 0,
    workingDaysLeft: left,
    reminder: left < 0 ? 100 : null,
  });
  return {
    id,
    fullName,
    birthYear: 2001,
    unit: branch,
    sourceGroup: "STUDENT",
    state: "BRANCH_APPROVED",
    stateVi: "Chi bộ đã thông qua",
    stateEn: "Carried by the branch",
    since: "2026-10-01",
    next,
    clocks: workingDaysLeft === null ? [] : [clock(workingDaysLeft)],
  };
}

const resolve = () => queueStep("RESOLVE_AT_BASE", "Đảng ủy cơ sở ra nghị quyết (8-KNĐ)");
const submit = (refusals: Step["refusals"] = []) => queueStep("SUBMIT", "Nộp hồ sơ lên cấp có thẩm quyền", { refusals });

/** Four cases of a base committee: one overdue, one near, two of another kind of which one is hindered. */
export const someQueue = (): Card[] => [
  waiting("c1", "Nguyễn Thị Hoài An", [resolve()], -3),
  waiting("c2", "Trần Văn Bình", [resolve()], 4),
  waiting("c3", "Lê Thị Ngọc Ánh", [submit()], 12),
  waiting("c4", "Phạm Quốc Cường", [
    submit([{ code: "PAPER_MISSING_3", textVi: "Thiếu giấy giới thiệu 3-KNĐ.", textEn: "An introduction is missing." }]),
    queueStep("START_APPRAISAL", "Bắt đầu thẩm định", { by: "APPRAISER", mine: false }),
  ]),
];

const view = (place: number) => ({
  on: "2026-11-22",
  lastAt: "2026-11-22T02:41:00Z",
  times: place + 1,
  name: `Trần Văn ${place}`,
  role: place === 0 ? "AUDITOR" : "WARD_STAFF",
  unitName: "Đảng bộ phường Đống Đa",
  fields: ["bornOn", "fullName"],
  reason: place === 0 ? "Kiểm tra theo Kế hoạch số 12-KH/UBKT" : "",
});

const nobodyGraded = { excellent: 0, good: 0, completed: 0, notCompleted: 0, open: 12, mostExcellent: 0 };

/** Root fields about what waits for us, and about saying anew what is known of a person. */
export function queueAnswers(world: World) {
  const refuse = (field: string) => {
    const { code, message, ...more } = world.failures.get(field)?.shift() ?? {};
    if (code) throw new GraphQLError(message ?? "", { extensions: { code, ...more } });
  };
  return {
    caseQueue: ({ escalated }: { escalated?: boolean }) => {
      refuse("caseQueue");
      return escalated ? world.escalated : world.queue;
    },
    updateCandidate: ({ input }: UpdateCandidateMutationVariables) => {
      world.sent.push({ field: "updateCandidate", input });
      refuse("updateCandidate");
      const { clientKey: _, candidateId, revision, ...said } = input;
      const person = world.people.find(({ id }) => id === candidateId)!;
      const { nationalId } = input;
      const number = nationalId === undefined ? {} : { nationalIdKept: Boolean(nationalId), nationalIdNotes: world.numberNotes };
      return Object.assign(person, said, number, { revision: revision + 1 });
    },
    memberGrades: ({ year }: { year: number }) => world.grades.find((tally) => tally.year === year) ?? { ...nobodyGraded, year },
    duplicateRequests: ({ settled }: { settled?: boolean }) => {
      refuse("duplicateRequests");
      return world.duplicates.filter(({ answer }) => (answer !== null) === Boolean(settled));
    },
    settleDuplicate: ({ input }: SettleDuplicateMutationVariables) => {
      world.sent.push({ field: "settleDuplicate", input });
      refuse("settleDuplicate");
      const request = world.duplicates.find(({ id }) => id === input.id)!;
      return Object.assign(request, { answer: input.answer, answeredAt: "2026-11-22T02:41:00Z" });
    },
    personViews: ({ first, after }: { first: number; after: string | null }) => {
      refuse("personViews");
      const from = after ? Number(after) + 1 : 0;
      const places = Array.from({ length: first }, (_, place) => from + place).filter((place) => place < 25);
      const last = String(places.at(-1) ?? "");
      return {
        edges: places.map((place) => ({ cursor: String(place), node: view(place) })),
        pageInfo: { hasNextPage: last !== "24", hasPreviousPage: false, startCursor: null, endCursor: last },
      };
    },
  };
}
