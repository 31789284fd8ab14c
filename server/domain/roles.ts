import type { Level } from "./levels.ts";

/**
 * The roles a post can have, at which levels it may be held (DOMAIN §1H), and its title on screen and in records.
 * What a role may do stands in access/rules alone.
 */
export const roles = [
  /** Runs the installation and creates cities; holds no unit, sees no figures and no people. */
  { role: "OPERATOR", levels: [], title: "Người vận hành hệ thống" },
  { role: "CITY_BOARD", levels: ["CITY"], title: "Cán bộ Ban Tổ chức Thành ủy" },
  { role: "CITY_ADMINISTRATOR", levels: ["CITY"], title: "Quản trị viên thành phố" },
  { role: "WARD_STAFF", levels: ["WARD"], title: "Cán bộ Ban Xây dựng Đảng" },
  { role: "WARD_LEADER", levels: ["WARD"], title: "Lãnh đạo Đảng ủy phường, xã" },
  { role: "BASE_COMMITTEE", levels: ["BASE"], title: "Cấp ủy viên đảng ủy cơ sở" },
  { role: "BRANCH_SECRETARY", levels: ["BRANCH"], title: "Bí thư chi bộ" },
  { role: "AUDITOR", levels: ["CITY", "WARD"], title: "Cán bộ kiểm tra, giám sát" },
] as const satisfies readonly { role: string; levels: readonly Level[]; title: string }[];

export type RoleRow = (typeof roles)[number];
export type Role = RoleRow["role"];

const byName = new Map<Role, RoleRow>(roles.map((row) => [row.role, row]));

export function roleTitle(role: Role): string {
  return byName.get(role)!.title;
}

/** Whether a post of this role may stand at a unit of this level; null asks for a post that holds no unit. */
export function mayHoldPostAt(role: Role, level: Level | null): boolean {
  const allowed: readonly Level[] = byName.get(role)!.levels;
  return level === null ? allowed.length === 0 : allowed.includes(level);
}

/** The roles a post at a unit of this level may have. */
export function rolesAt(level: Level): Role[] {
  return roles.filter((row) => mayHoldPostAt(row.role, level)).map((row) => row.role);
}
