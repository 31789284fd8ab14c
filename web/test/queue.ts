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
  const clock = (left: number) => ({ ...deadline, dueOn: day(left), overdue: left < 0, workingDaysLeft: left });
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

/** Root fields about what waits for us. */
export function queueAnswers(world: World) {
  return {
    caseQueue: () => {
      const failure = world.failures.get("caseQueue")?.shift();
      if (failure) throw Object.assign(new Error(failure.message), { extensions: { code: failure.code } });
      return world.queue;
    },
  };
}
