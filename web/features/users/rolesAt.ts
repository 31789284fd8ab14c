import type { Role } from "../../parts/viewer.ts";

type Level = "CITY" | "WARD" | "BASE" | "BRANCH";

const roles: Record<Level, Role[]> = {
  CITY: ["CITY_BOARD", "CITY_ADMINISTRATOR", "AUDITOR"],
  WARD: ["WARD_STAFF", "WARD_LEADER", "AUDITOR"],
  BASE: ["BASE_COMMITTEE"],
  BRANCH: ["BRANCH_SECRETARY"],
};

/** The roles offered for a post at a unit of this level; the server decides whether the viewer may grant them. */
export function rolesAt(level: Level): Role[] {
  return roles[level];
}
