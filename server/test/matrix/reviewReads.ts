import { units } from "../worldTree.ts";
import { caseIdOf } from "./caseScene.ts";
import { branchesOf } from "./classScene.ts";
import { id, type ReadRow } from "./readRow.ts";
import { sentMonth } from "./reviewScene.ts";

/** What branches said of people in one month: at every branch of one person, who was found there. */
export const reviewReads: Record<string, ReadRow> = {
  monthReview: {
    task: "lookAtCases",
    document: (unit) =>
      `{ monthReview(unitId: "${id(unit)}", month: "${sentMonth.id}", reason: "Kiểm tra theo kế hoạch") { state version people { subjectId progress note } } }`,
    absent: (unit) => (units[unit].level === "BRANCH" ? null : "BAD_INPUT"),
    seen: ({ monthReview }: { monthReview: object }) => monthReview,
    meant: (_stage, _seat, unit) => ({
      ...{ state: "SENT", version: 1 },
      people: [{ subjectId: caseIdOf(unit), progress: "STEADY", note: `nhận xét «${unit}»` }],
    }),
  },
  monthReviews: {
    task: "followReviews",
    document: (unit) =>
      `{ monthReviews(unitId: "${id(unit)}", month: "${sentMonth.id}") { expected sent branches { unit { id } state people } } }`,
    seen: ({
      monthReviews: { expected, sent, branches },
    }: {
      monthReviews: { expected: number; sent: number; branches: { unit: { id: string }; state: string; people: number }[] };
    }) => [expected, sent, branches.map(({ unit, state, people }) => `${unit.id} ${state} ${people}`).sort()],
    // A city is told how many, and not which.
    meant: (_stage, _seat, unit) => {
      const branches = branchesOf(unit);
      const told = units[unit].level === "CITY" ? [] : branches.map((key) => `${id(key)} SENT 1`).sort();
      return [branches.length, branches.length, told];
    },
  },
};
