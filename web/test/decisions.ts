import type { PreviewReorganisationQueryVariables } from "../gql/reorganisation.ts";
import type { World } from "./world.ts";

const counts = {
  wards: 0,
  bases: 1,
  branches: 12,
  members: 340,
  openTargets: 3,
  postsEnding: 0,
  postsMoving: 2,
  ending: 0,
  creating: 0,
  ownTargets: 0,
  questionsClosing: 1,
  exemptionsEnding: 2,
  exemptionsPassing: 0,
  flagsEnding: 0,
  flagsPassing: 0,
  plansEnding: 0,
  remindersPassing: 0,
  placesTouched: 0,
  plannedTouched: 0,
  places: [
    { unitId: "a", name: "Đảng bộ phường Láng", unitsBefore: 4, unitsAfter: 3, membersBefore: 1200, membersAfter: 860 },
    { unitId: "b", name: "Đảng bộ phường Kim Liên", unitsBefore: 5, unitsAfter: 6, membersBefore: 900, membersAfter: 1240 },
  ],
};

/** Whatever is asked: the same counts; a unit to be divided holds 31 people; under a branch nothing can stand. */
export function previewOf({ effectiveOn, steps }: PreviewReorganisationQueryVariables["input"]) {
  const wrong = steps.some((step) => step.underId === "nowhere");
  const problem = {
    step: 0,
    code: "WRONG_PARENT",
    field: "underId",
    message: "Đơn vị này không thể đứng dưới đơn vị đã chọn.",
    blocking: true,
  };
  const divided = steps.some(({ kind }) => kind === "SPLIT" || kind === "GROW");
  return {
    counts,
    held: divided ? [{ indicator: "MEMBERS", people: 31 }] : [],
    problems: wrong ? [problem] : [],
    planned: effectiveOn > "2090-01-01",
  };
}

/** One planned, one done, one that failed on its day. */
export function decisions(world: World) {
  const paper = { number: "12-QĐ/ĐU", signedOn: "2026-01-05", issuer: "Đảng ủy phường", title: "Sắp xếp tổ chức" };
  const common = {
    reason: "Sắp xếp theo địa bàn",
    instrument: paper,
    failure: null as string | null,
    failedStep: null as number | null,
    counts,
    decidedAt: "2026-11-20T02:00:00Z",
  };
  const decidedBy = { id: "up", level: "CITY", name: "Đảng bộ thành phố Hà Nội" };
  return [
    {
      ...common,
      id: "d1",
      effectiveOn: "2099-01-01",
      state: "PLANNED",
      steps: [{ kind: "MOVE", units: ["Đảng bộ Công an"], into: "Đảng bộ phường Kim Liên", parts: [] }],
      decidedBy,
      doneAt: null,
      can: world.can.filter((verdict) => verdict === "cancelReorganisation"),
    },
    {
      ...common,
      id: "d2",
      effectiveOn: "2026-07-01",
      state: "APPLIED",
      steps: [{ kind: "SPLIT", units: ["Chi bộ 1"], into: "Chi bộ 1A", parts: ["Chi bộ 1A", "Chi bộ 1B"] }],
      decidedBy,
      doneAt: "2026-11-20T02:00:00Z",
      can: [],
    },
    {
      ...common,
      id: "d3",
      effectiveOn: "2026-06-01",
      state: "FAILED",
      failure: "Đơn vị tiếp nhận đã kết thúc hoạt động. Chọn đơn vị khác.",
      failedStep: 1,
      steps: [
        { kind: "RENAME", units: ["Chi bộ 2"], into: null, parts: ["Chi bộ Hai"] },
        { kind: "MERGE", units: ["Chi bộ 3", "Chi bộ 4"], into: "Chi bộ 4", parts: [] },
      ],
      decidedBy,
      doneAt: "2026-06-01T02:00:00Z",
      can: [],
    },
  ];
}
