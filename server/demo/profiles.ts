import type { Sector } from "../domain/sectors.ts";
import type { SourceGroupCode } from "./demoPlan.ts";

/** How a unit of one setting behaves: how many members it has, how readily it admits, and whom. */
export interface Profile {
  /** Members of a usual branch. */
  size: number;
  /** Admissions per member, beside 1 for the average. Offices where nearly everybody is a member admit few. */
  vigour: number;
  groups: Partial<Record<SourceGroupCode, number>>;
}

export const profiles: Record<Sector, Profile> = {
  ADMINISTRATIVE: { size: 16, vigour: 0.15, groups: { CIVIL_SERVANT: 8, PUBLIC_EMPLOYEE: 2 } },
  PUBLIC_SERVICE: { size: 14, vigour: 1, groups: { PUBLIC_EMPLOYEE: 8, WORKER: 2 } },
  HEALTH: { size: 20, vigour: 1.4, groups: { PUBLIC_EMPLOYEE_HEALTH: 9, PUBLIC_EMPLOYEE: 1 } },
  EDUCATION: { size: 24, vigour: 2, groups: { LECTURER: 3, STUDENT: 6, PUBLIC_EMPLOYEE: 1 } },
  STATE_ENTERPRISE: { size: 16, vigour: 1.3, groups: { WORKER: 6, ENTERPRISE_STAFF: 4 } },
  NON_STATE_ENTERPRISE: { size: 12, vigour: 2.2, groups: { WORKER: 5, ENTERPRISE_STAFF: 4, PRIVATE_OWNER: 1 } },
  RESIDENTIAL: {
    size: 55,
    vigour: 0.25,
    groups: { LOCAL_ROLE: 4, RETURNING_YOUTH: 3, FREELANCE: 2, DEMOBILISED_SOLDIER: 2, MILITIA: 1, RETIRED: 1 },
  },
  SCHOOL: { size: 20, vigour: 1.6, groups: { TEACHER: 8, PUPIL: 2 } },
  POLICE: { size: 22, vigour: 1.3, groups: { POLICE: 1 } },
  MILITARY: { size: 9, vigour: 1.5, groups: { ARMED_FORCES: 4, MILITIA: 5, DEMOBILISED_SOLDIER: 1 } },
  PARTY_MASS_ORG: { size: 14, vigour: 0.3, groups: { CIVIL_SERVANT: 5, LOCAL_ROLE: 5 } },
  COOPERATIVE: { size: 8, vigour: 1.2, groups: { FARMER: 7, WORKER: 2, PRIVATE_OWNER: 1 } },
  OTHER: { size: 10, vigour: 1, groups: { FREELANCE: 5, OTHER: 5 } },
};

/** Whom a ward or a commune admits when it records totals of all its units at once. */
export const wardGroups: Record<"PHUONG" | "XA", Profile["groups"]> = {
  PHUONG: {
    CIVIL_SERVANT: 12,
    TEACHER: 16,
    PUBLIC_EMPLOYEE_HEALTH: 10,
    STUDENT: 14,
    LECTURER: 5,
    POLICE: 7,
    ENTERPRISE_STAFF: 12,
    WORKER: 8,
    LOCAL_ROLE: 10,
    RETURNING_YOUTH: 4,
    FREELANCE: 3,
  },
  XA: {
    FARMER: 16,
    LOCAL_ROLE: 16,
    TEACHER: 14,
    WORKER: 14,
    MILITIA: 9,
    DEMOBILISED_SOLDIER: 7,
    RETURNING_YOUTH: 7,
    CIVIL_SERVANT: 8,
    PUPIL: 4,
    PUBLIC_EMPLOYEE_HEALTH: 5,
  },
};
