import { hasBegun, thisYear } from "../lib/thisYear.ts";
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

/** Figures of one unit with the second baseline that its own resolution sets, those told apart that are none (`isNone`). */
export function withSecond(figures: Figure[], unitId: string, resolutions: Resolution[], isNone: (figure: Figure) => boolean): Figure[] {
  return figures.map((figure) => {
    const own = resolutions.find((one) => one.unitId === unitId && one.indicator === figure.indicator);
    return { ...figure, ...(own && { second: { value: own.value, status: own.status } }), none: isNone(figure) };
  });
}

/** Which zeros of a year are no figures: all of a year without anything, and shares of a year that has not begun. */
export function noneOf(read: Read, year: number): (figure: Figure) => boolean {
  const nothing = holdsNothing(read, year);
  return ({ actual, base }) => actual === 0 && (nothing || (base !== null && !hasBegun(year)));
}

/** Another year than this in which nothing happened and nobody was given anything: it has no figures. Members are those of its end. */
function holdsNothing({ own, resolutions }: Read, year: number): boolean {
  const silent = ({ indicator, actual, target, exempt }: Figure) => indicator === "MEMBERS" || (actual === 0 && target === null && !exempt);
  return year !== thisYear() && resolutions.length === 0 && own.every(silent);
}
