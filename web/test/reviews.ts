import type {
  MonthReviewQuery,
  MonthReviewsQuery,
  SaveMonthReviewMutationVariables,
  SendMonthReviewMutationVariables,
} from "../gql/review.ts";
import { monthBefore, thisMonth } from "../parts/months.ts";
import { shapes } from "./shapes.ts";
import type { World } from "./world.ts";

type Review = MonthReviewQuery["monthReview"];
export interface WorldReviews {
  own: Review;
  /** How far the branches below are. */
  progress: Pick<MonthReviewsQuery["monthReviews"], "expected" | "sent" | "branches">;
}

const branch = { id: "branch", name: "Chi bộ Tổ dân phố số 5" };
const last = { month: monthBefore(thisMonth()), progress: "STEADY", activities: "FULL", helperMet: true, note: null } as const;
const nothing = { progress: null, activities: null, helperMet: null, note: null } as const;

/** Two people who were reviewed last month, and one who is new. */
export const newReviews = (): WorldReviews => ({
  own: {
    ...{
      unit: branch,
      month: thisMonth(),
      dueOn: "2199-01-10",
      lastOn: "2199-01-31",
      open: true,
      late: false,
      state: "NONE",
      version: 0,
      revision: 0,
    },
    ...{ can: ["saveMonthReview", "sendMonthReview"], versions: [] },
    people: [
      { personId: "p1", fullName: "Đỗ Văn An", as: "CASE", subjectId: "c1", ...nothing, last },
      { personId: "p2", fullName: "Lê Thị Bình", as: "PROBATIONARY", subjectId: "m1", ...nothing, last: { ...last, note: "Chăm chỉ" } },
      { personId: "p3", fullName: "Trần Mới Đến", as: "CASE", subjectId: "c3", ...nothing, last: null },
    ],
  },
  progress: { expected: 0, sent: 0, branches: [] },
});

/** Root fields of both kinds about the month's review of people. */
export function reviewAnswers(world: World) {
  const { reviews } = world;
  const { own } = reviews;
  const { refuse } = shapes(world);
  const due = { dueOn: own.dueOn, lastOn: own.lastOn, open: own.open };
  return {
    monthReview: ({ month, version }: { month: string; version?: number | null }) => ({ ...own, month, version: version ?? own.version }),
    monthReviews: ({ month }: { month: string }) => ({ month, ...due, ...reviews.progress }),
    saveMonthReview: ({ input }: SaveMonthReviewMutationVariables) => {
      refuse("saveMonthReview");
      world.sent.push({ field: "saveMonthReview", input });
      const lines = [input.people].flat();
      own.people = own.people.map((one) => {
        const said = lines.find(({ personId }) => personId === one.personId);
        const { progress = null, activities = null, helperMet = null, note = null } = said ?? {};
        return { ...one, progress, activities, helperMet, note };
      });
      if (own.state !== "DRAFT") own.version += 1;
      Object.assign(own, { state: "DRAFT", revision: own.revision + 1 });
      return own;
    },
    sendMonthReview: ({ input }: SendMonthReviewMutationVariables) => {
      world.sent.push({ field: "sendMonthReview", input });
      const { version, people, versions } = own;
      Object.assign(own, { state: "SENT", revision: own.revision + 1 });
      own.versions = [{ version, sentAt: "2026-11-23T02:00:00.000Z", people: people.length }, ...versions];
      return own;
    },
  };
}
