import type { PreviewReorganisationQueryVariables } from "../gql/reorganisation.ts";
import type { World } from "./world.ts";

type Pair<T> = [before: T, after: T];
interface PlaceShape {
  fate?: string;
  units: Pair<number>;
  members: Pair<number>;
  branches: Pair<number>;
  gained?: string[];
  lost?: string[];
  value: Pair<number | null>;
}
function place(name: string, { fate = "GOES_ON", units, members, branches, gained = [], lost = [], value }: PlaceShape) {
  const [before, after] = value;
  const target = { indicator: "ADMISSIONS", period: "2026", baseline: "ASSIGNED", before, after, exemptBefore: false, exemptAfter: false };
  return {
    unitId: name,
    name,
    renamed: null,
    fate,
    unitsBefore: units[0],
    unitsAfter: units[1],
    membersBefore: members[0],
    membersAfter: members[1],
    branchesBefore: branches[0],
    branchesAfter: branches[1],
    postsBefore: 4,
    postsAfter: 4,
    gained,
    lost,
    targets: before === null ? [] : [target],
  };
}

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
    place("Đảng bộ phường Láng", { units: [4, 3], members: [1200, 860], branches: [30, 18], lost: ["Đảng bộ Công an"], value: [70, 32] }),
    place("Đảng bộ phường Kim Liên", {
      units: [5, 6],
      members: [900, 1240],
      branches: [20, 32],
      gained: ["Đảng bộ Công an"],
      value: [70, 108],
    }),
    place("Đảng bộ phường Mới", { fate: "NEW", units: [0, 0], members: [0, 0], branches: [0, 0], value: [null, null] }),
  ],
};

/** Whatever is asked: the same counts; a unit to be divided holds 31 members and 6 people who may become one; a part that is called wrong does not come out. */
export function previewOf({ effectiveOn, steps }: PreviewReorganisationQueryVariables["input"]) {
  const wrong = steps.some((step) => step.parts?.some(({ name }) => name === "Chi bộ Sai"));
  const problem = {
    step: 0,
    code: "STOCK_SUM",
    field: "stock.SOURCES",
    message: "Nguồn quần chúng ưu tú: đang có 6, đã chia 7, chia thừa 1. Chia lại cho đủ.",
    blocking: true,
  };
  const divided = steps.some(({ kind }) => kind === "SPLIT" || kind === "GROW");
  return {
    counts,
    held: divided
      ? [
          { indicator: "MEMBERS", people: 31 },
          { indicator: "SOURCES", people: 6 },
        ]
      : [],
    problems: wrong ? [problem] : [],
    planned: effectiveOn > "2090-01-01",
  };
}

const step = (kind: string, units: string[], into: string | null, parts: string[] = []) => ({
  kind,
  units,
  into,
  parts,
  unitKind: null,
  sector: null,
});

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
      steps: [step("MOVE", ["Đảng bộ Công an"], "Đảng bộ phường Kim Liên")],
      decidedBy,
      doneAt: null,
      can: world.can.filter((verdict) => verdict === "cancelReorganisation"),
    },
    {
      ...common,
      id: "d2",
      effectiveOn: "2026-07-01",
      state: "APPLIED",
      steps: [step("SPLIT", ["Chi bộ 1"], "Chi bộ 1A", ["Chi bộ 1A", "Chi bộ 1B"])],
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
      steps: [step("RENAME", ["Chi bộ 2"], null, ["Chi bộ Hai"]), { ...step("CHANGE_KIND", ["Chi bộ 3"], null), sector: "HEALTH" }],
      decidedBy,
      doneAt: "2026-06-01T02:00:00Z",
      can: [],
    },
  ];
}
