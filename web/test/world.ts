import type { AttainmentStatus } from "../parts/figure.ts";
import type { Role } from "../parts/viewer.ts";
import { lifeVerdicts, newLife, type WorldLife } from "./life.ts";

/**
 * A tiny city kept in memory, for pages rendered in tests: it answers every operation of the printed schema, remembers what is
 * recorded, drafted, issued and acknowledged, and can be told to fail. It knows no rule: what may be done is given by `can`.
 */
export interface World {
  signedIn: boolean;
  role: Role;
  mustChangePassword: boolean;
  posts: number;
  can: string[];
  unitsBelow: number;
  results: WorldResult[];
  drafts: Map<string, { value: number | null; exempt: boolean }>;
  /** Units whose numbers were set by hand. */
  byHand: Set<string>;
  proposed: Map<string, number>;
  rules: object[];
  target: number | null;
  revision: number;
  messages: { code: string; message: string; impossible: boolean; toConfirm?: boolean; numbers?: number[] }[];
  /** Kept drafts of the plan; null for a name: what stood before. */
  variants: WorldVariant[];
  /** What a longer period leaves: for the plan, and for each unit. */
  within: { period: { id: string }; target: number; given: number; left: number; share: number } | null;
  /** Units with an approved exemption. */
  exempted: Set<string>;
  conflicts: object[];
  /** What the next numbers set by hand are answered with. */
  rowErrors: { row: number; code: string; field: string; message: string }[];
  issued: Map<string, { value: number; exempt: boolean; state: "ISSUED" | "ACKNOWLEDGED" }>;
  /** Nothing was ever recorded or asked. */
  silent: boolean;
  ownTarget: number | null;
  /** What units asked of themselves for the year. */
  resolutions: { unitId: string; indicator: string; value: number; status: AttainmentStatus }[];
  /** Under which targets were issued, the newest first. */
  papers: { id: string; number: string; signedOn: string; units: number; amends: boolean }[];
  acknowledged: boolean;
  /** What became of targets after they were issued, and messages. */
  life: WorldLife;
  /** No answer comes at all; what is sent is lost before it arrives. */
  offline: boolean;
  /** Codes thrown by the next operations of this root field. */
  failures: Map<string, { code: string; message: string; field?: string }[]>;
  /** Inputs of every mutation sent, in order. */
  sent: { field: string; input: unknown }[];
}

export interface WorldVariant {
  id: string;
  name: string | null;
  target: number | null;
  rules: object[];
  drafts: World["drafts"];
}

export interface WorldResult {
  id: string;
  clientKey: string;
  indicator: string;
  sourceGroup: string | null;
  occurredOn: string;
  quantity: number;
  note: string | null;
  reverses: string | null;
  reversedBy: string | null;
}

const plans = ["planTargets", "setTargets", "keepVariant", "dropVariant", "restoreVariant", "previewCascade"];
const everything: Record<Role, string[]> = {
  OPERATOR: ["read", "createCity"],
  CITY_BOARD: ["read", "readFigures", "readTargets", "readResults", "setTarget", "issueTargets", ...plans],
  CITY_ADMINISTRATOR: [
    "read",
    "readUsers",
    "readAudit",
    "createUnit",
    "renameUnit",
    "reorganise",
    "cancelReorganisation",
    "readReorganisations",
    "createUser",
    "grantPost",
    "resetPassword",
    "endPost",
  ],
  WARD_STAFF: [
    "read",
    "readFigures",
    "readTargets",
    "readResults",
    "setTarget",
    "issueTargets",
    ...plans,
    "acknowledgeTarget",
    "recordResult",
    "createUnit",
    "renameUnit",
    "reorganise",
    "cancelReorganisation",
    "readReorganisations",
    "readUsers",
    "createUser",
  ],
  WARD_LEADER: ["read", "readFigures", "readTargets", "readResults", "issueTargets", "acknowledgeTarget", "readUsers", "readAudit"],
  BASE_COMMITTEE: [
    "read",
    "readFigures",
    "readTargets",
    "readResults",
    "setTarget",
    "issueTargets",
    ...plans,
    "acknowledgeTarget",
    "recordResult",
    "readUsers",
  ],
  BRANCH_SECRETARY: ["read", "readFigures", "readTargets", "readResults", "acknowledgeTarget", "recordResult", "reverseResult"],
  AUDITOR: ["read", "readFigures", "readTargets", "readResults", "readUsers", "readAudit"],
};

export function makeWorld(role: Role, change: Partial<World> = {}): World {
  return {
    signedIn: true,
    role,
    mustChangePassword: false,
    posts: 1,
    can: [...everything[role], ...lifeVerdicts[role]],
    unitsBelow: role === "CITY_BOARD" || role === "AUDITOR" ? 126 : 9,
    results: role === "BRANCH_SECRETARY" ? [fact("r2", "2026-10-20", "STUDENT"), fact("r1", "2026-03-05", "LOCAL_ROLE")] : [],
    drafts: new Map(),
    byHand: new Set(),
    proposed: new Map(),
    rules: [],
    target: null,
    revision: 0,
    messages: [],
    variants: [],
    within: null,
    exempted: new Set(),
    conflicts: [],
    rowErrors: [],
    issued: new Map(),
    silent: false,
    ownTarget: 40,
    resolutions: [],
    papers: [],
    acknowledged: false,
    life: newLife(),
    offline: false,
    failures: new Map(),
    sent: [],
    ...change,
  };
}

export function fact(id: string, occurredOn: string, sourceGroup: string | null, more: Partial<WorldResult> = {}): WorldResult {
  return {
    id,
    clientKey: id,
    indicator: "ADMISSIONS",
    sourceGroup,
    occurredOn,
    quantity: 1,
    note: null,
    reverses: null,
    reversedBy: null,
    ...more,
  };
}

const places = [
  "Ba Đình",
  "Hoàn Kiếm",
  "Đống Đa",
  "Văn Miếu - Quốc Tử Giám",
  "Kim Liên",
  "Cầu Giấy",
  "Ô Chợ Dừa",
  "Láng",
  "Hai Bà Trưng",
  "Vĩnh Tuy",
  "Bạch Mai",
  "Tây Hồ",
  "Sóc Sơn",
  "Đông Anh",
  "Gia Lâm",
  "Hòa Lạc",
];

export interface WorldUnit {
  id: string;
  name: string;
  code: string | null;
  level: "CITY" | "WARD" | "BASE" | "BRANCH";
  kind: string;
}

export function ownUnit(role: Role): WorldUnit {
  const city = { id: "city", name: "Đảng bộ thành phố Hà Nội", code: "01", level: "CITY", kind: "CITY_COMMITTEE" } as const;
  const ward = { id: "ward", name: "Đảng bộ phường Đống Đa", code: "00235", level: "WARD", kind: "WARD_COMMITTEE" } as const;
  const base = { id: "base", name: "Đảng bộ Bệnh viện Đống Đa", code: "00235.012", level: "BASE", kind: "BASE_COMMITTEE" } as const;
  const branch = { id: "branch", name: "Chi bộ Tổ dân phố số 5", code: null, level: "BRANCH", kind: "BASE_BRANCH" } as const;
  if (role === "WARD_STAFF" || role === "WARD_LEADER") return ward;
  if (role === "BASE_COMMITTEE") return base;
  return role === "BRANCH_SECRETARY" ? branch : city;
}

/** The units straight below, in the order of their ids. */
export function below(parent: WorldUnit, count: number): WorldUnit[] {
  return Array.from({ length: count }, (_, place) => {
    const id = `${parent.id}-${place}`;
    const code = String(place + 1).padStart(5, "0");
    if (parent.level === "CITY") {
      const commune = place % 5 === 4;
      const name = `Đảng bộ ${commune ? "xã" : "phường"} ${places[place % places.length]}${place < places.length ? "" : ` ${Math.floor(place / places.length) + 1}`}`;
      return { id, code, level: "WARD", kind: commune ? "COMMUNE_COMMITTEE" : "WARD_COMMITTEE", name };
    }
    return {
      id,
      code: null,
      level: "BRANCH",
      kind: parent.level === "WARD" ? "BASE_BRANCH" : "BRANCH",
      name: `Chi bộ Tổ dân phố số ${place + 1}`,
    };
  });
}

/** Deterministic figures: each unit's place decides how far it is. */
export function figures(unit: WorldUnit, codes: string[], extra: number) {
  const place = Number(unit.id.split("-").at(-1)) || 0;
  const large = unit.level === "CITY" ? 126 : unit.level === "WARD" ? 1 : 0;
  const target = large ? 90 * large : 3;
  const actual = (large ? Math.round(target * (0.45 + ((place * 37) % 60) / 100)) : (place + 2) % 4) + extra;
  const pace = actual / target / 0.89;
  const status: AttainmentStatus = pace >= 1 ? "ON_PACE" : pace >= 0.85 ? "SLOW" : "VERY_SLOW";
  const members = large ? 3000 * large : 85;
  const all = [
    { indicator: "ADMISSIONS", actual, base: null, target, exempt: false, status },
    { indicator: "CLASS_CERTIFICATES", actual: actual + 7, base: null, target: target + 10, exempt: false, status },
    { indicator: "NEW_SOURCES", actual: actual * 2, base: null, target: null, exempt: false, status: "NOT_SET" },
    { indicator: "MEMBERS", actual: members, base: null, target: null, exempt: false, status: "NOT_SET" },
    { indicator: "ADMISSION_SHARE", actual, base: members, target: 300, exempt: place === 6, status: place === 6 ? "EXEMPT" : status },
  ];
  return all.filter((figure) => codes.includes(figure.indicator));
}
