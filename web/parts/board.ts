import { thisYear } from "../lib/thisYear.ts";
import type { Figure } from "./figure.ts";

interface Resolution {
  unitId: string;
  indicator: string;
  value: number;
  status: Figure["status"];
}
interface Read {
  own: Figure[];
  resolutions: Resolution[];
}

/** Figures of one unit with the second baseline that its own resolution sets. */
export function withSecond(figures: Figure[], unitId: string, resolutions: Resolution[], none = false): Figure[] {
  return figures.map((figure) => {
    const own = resolutions.find((one) => one.unitId === unitId && one.indicator === figure.indicator);
    return { ...figure, ...(own && { second: { value: own.value, status: own.status } }), none: none && figure.actual === 0 };
  });
}

/** Another year than this in which nothing happened and nobody was given anything: it has no figures. Members are those of its end. */
export function holdsNothing({ own, resolutions }: Read, year: number): boolean {
  const silent = ({ indicator, actual, target, exempt }: Figure) => indicator === "MEMBERS" || (actual === 0 && target === null && !exempt);
  return year !== thisYear() && resolutions.length === 0 && own.every(silent);
}
