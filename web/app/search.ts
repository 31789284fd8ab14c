import { actGroups } from "../features/audit/acts.ts";
import { isoDate } from "../lib/dates.ts";

/** What addresses carry after the `?`. A part that makes no sense is dropped, never an error: old links must open. */
type Raw = Record<string, unknown>;

const statuses = ["ON_PACE", "SLOW", "VERY_SLOW", "EXEMPT", "NOT_SET", "NOT_BEGUN"] as const;
const kinds = ["WARD_COMMITTEE", "COMMUNE_COMMITTEE", "SECTOR_COMMITTEE", "BASE_COMMITTEE", "BASE_BRANCH", "BRANCH"] as const;
const bases = ["AS_WAS", "AS_NOW"] as const;

function within(value: unknown, least: number, most: number): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

const watchReasons = ["BELOW_TEN_PERCENT_AFTER_Q1", "NO_RESULT_IN_YEARS", "MISSED_LAST_YEAR", "MISSED_LAST_TERM", "WHITE_PLACE"] as const;
const levels = ["WARD", "BASE", "BRANCH"] as const;

/** The router reads `?find=12` as a number; it was typed as text. */
function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined {
  return choices.find((choice) => choice === value);
}

/** Every part may be left out of a link. */
function parts<Values>(values: Values): Partial<Values> {
  return values;
}

const day = (raw: Raw) =>
  typeof raw.day === "string" && /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(raw.day) ? raw.day : undefined;
const year = (raw: Raw) => within(raw.year, 2000, 2199);
const month = (raw: Raw) => within(raw.month, 1, 12);

export const periodSearch = (raw: Raw) => parts({ year: year(raw) });
export const homeSearch = (raw: Raw) =>
  parts({
    year: year(raw),
    status: oneOf(statuses, raw.status),
    kind: oneOf(kinds, raw.kind),
    find: text(raw.find),
  });
export const unitSearch = (raw: Raw) =>
  parts({
    year: year(raw),
    indicator: text(raw.indicator),
    basis: oneOf(bases, raw.basis),
    month: month(raw),
    day: day(raw),
  });
export const targetsSearch = (raw: Raw) => parts({ year: year(raw), basis: oneOf(bases, raw.basis), day: day(raw) });
export const receiptSearch = (raw: Raw) =>
  parts({ year: year(raw), indicator: text(raw.indicator), month: month(raw), group: text(raw.group) });
/** The id of a reporting period: a year, its halves and quarters, or the term of a congress. */
const period = (raw: Raw) => {
  const id = text(raw.period);
  return id && /^(2[01]\d\d([QS][1-4])?|TERM2[01]\d[05])$/.test(id) && !/S[34]$/.test(id) ? id : undefined;
};
export const allocationSearch = (raw: Raw) =>
  parts({ year: year(raw), period: period(raw), unit: text(raw.unit), indicator: text(raw.indicator) });
/** A year, its halves, quarters or months. */
export const statisticsSearch = (raw: Raw) => {
  const id = text(raw.period);
  return parts({ unit: text(raw.unit), period: id && /^2[01]\d\d(S[12]|Q[1-4]|0[1-9]|1[0-2])?$/.test(id) ? id : undefined });
};
export const unitChoice = (raw: Raw) => parts({ unit: text(raw.unit) });
const changes = ["MOVE", "MERGE", "SPLIT", "GROW", "RENAME", "CHANGE_KIND", "DISSOLVE", "REVIVE"] as const;
/** A day that exists. */
const exact = (value: unknown) => {
  const [years, months, days] = typeof value === "string" ? value.split("-") : [];
  return isoDate(days ?? "", months ?? "", years ?? "") ?? undefined;
};
export const auditSearch = (raw: Raw) =>
  parts({
    unit: text(raw.unit),
    act: oneOf(actGroups, raw.act),
    signIns: raw.signIns === true || undefined,
    person: text(raw.person),
    from: exact(raw.from),
    until: exact(raw.until),
  });
export const changeSearch = (raw: Raw) => parts({ unit: text(raw.unit), change: oneOf(changes, raw.change) });
const stages = ["SOURCE", "FOSTERING", "FILE", "BRANCH", "ABOVE", "PROBATION", "AWAY", "ENDED"] as const;
/** What is looked for is never part of the address: it is somebody's name. */
export const candidatesSearch = (raw: Raw) => parts({ stage: oneOf(stages, raw.stage) });
export const newPersonSearch = (raw: Raw) => parts({ ofCase: text(raw.ofCase), ofMember: text(raw.ofMember) });
const shows = ["OFFICIAL", "PROBATIONARY", "EXEMPT", "IN_TRANSIT", "TEMP_AWAY", "LODGED", "SUSPENDED", "ENDED"] as const;
export const membersSearch = (raw: Raw) => parts({ show: oneOf(shows, raw.show) });
export const transfersSearch = (raw: Raw) => parts({ view: oneOf(["ON_THE_WAY", "AWAY", "RECEIVED", "CLOSED"] as const, raw.view) });
/** The id of a month. */
export const reviewSearch = (raw: Raw) => {
  const id = text(raw.month);
  return parts({ month: id && /^2[01]\d\d(0[1-9]|1[0-2])$/.test(id) ? id : undefined });
};
export const headcountSearch = (raw: Raw) => parts({ year: year(raw) });
export const treeSearch = (raw: Raw) => parts({ unit: text(raw.unit), day: day(raw) });
export const usersSearch = (raw: Raw) => parts({ unit: text(raw.unit), find: text(raw.find) });
export const placesSearch = (raw: Raw) => parts({ unit: text(raw.unit), closed: raw.closed === true || undefined });
export const watchSearch = (raw: Raw) =>
  parts({ year: year(raw), reason: oneOf(watchReasons, raw.reason), level: oneOf(levels, raw.level) });
export const procedureSearch = (raw: Raw) => parts({ set: text(raw.set), step: text(raw.step) });
export const queueSearch = (raw: Raw) => parts({ todo: text(raw.todo), case: text(raw.case) });
export const calendarSearch = (raw: Raw) => parts({ edit: within(raw.edit, 2000, 2200) });
/** Who asks about their own data, by a case or a membership. */
export const askerSearch = (raw: Raw) => parts({ candidateId: text(raw.candidateId), memberId: text(raw.memberId) });
