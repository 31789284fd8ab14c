import type { FlowCode } from "./demoPlan.ts";
import { randomFor } from "./random.ts";
import type { DemoWard } from "./wards.ts";

/** What a ward was told to reach in one year, and what its year comes to when it is over. */
export interface WardYear {
  admissionTarget: number;
  classTarget: number;
  totals: Record<FlowCode, number>;
}

const toFive = (value: number) => (value < 5 ? Math.max(1, Math.round(value)) : 5 * Math.round(value / 5));

/** A whole number whose average is `value`. */
const about = (value: number, chance: number) => Math.floor(value + chance);

function admissionsOf(ward: DemoWard, year: number, currentYear: number): { target: number; admissions: number } {
  const random = randomFor(`${ward.path}/${year}/admissions`);
  const drift = { [currentYear]: 1.04, [currentYear - 1]: 1 }[year] ?? 0.95;
  const target = drift === 1 ? ward.target : toFive(ward.target * drift);
  if (year === currentYear - 1) return { target, admissions: ward.admissions };
  const reached = year === currentYear ? 0.72 + 0.42 * random.next() : 0.85 + 0.27 * random.next();
  return { target, admissions: Math.round(target * reached) };
}

/**
 * The plan of one year. Of the current year only the part up to today becomes facts; its outcome lies between 72 % and
 * 114 % of the target, so that on any day some wards are on pace and others slow or very slow.
 */
export function wardYear(ward: DemoWard, year: number, currentYear: number): WardYear {
  const { target, admissions } = admissionsOf(ward, year, currentYear);
  const random = randomFor(`${ward.path}/${year}/others`);
  const classTarget = toFive(ward.target * 1.1);
  return {
    admissionTarget: target,
    classTarget,
    totals: {
      ADMISSIONS: admissions,
      CLASS_CERTIFICATES: Math.round(classTarget * (0.85 + 0.35 * random.next())),
      NEW_SOURCES: Math.round(admissions * (1.6 + 0.6 * random.next())),
      /* A member is recognised a year after admission; nearly everybody is. */
      RECOGNITIONS: Math.round(admissionsOf(ward, year - 1, currentYear).admissions * (0.94 + 0.05 * random.next())),
      EXPELLED: about(ward.members * 0.0003, random.next()),
      STRUCK_OFF: about(ward.members * 0.0011, random.next()),
      LEFT_ON_REQUEST: about(ward.members * 0.0007, random.next()),
    },
  };
}
