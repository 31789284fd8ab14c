import type { AttainmentStatus } from "../parts/figure.ts";
import type { Role } from "../parts/viewer.ts";

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
export function figures(unit: WorldUnit, codes: string[], extra: number, begun = true) {
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
  const ahead = (figure: (typeof all)[number]) => ({
    ...figure,
    actual: figure.indicator === "MEMBERS" ? figure.actual : 0,
    status: figure.target === null ? "NOT_SET" : "NOT_BEGUN",
    due: null,
    paceBasis: null,
  });
  return all.filter((figure) => codes.includes(figure.indicator)).map((figure) => (begun ? figure : ahead(figure)));
}
