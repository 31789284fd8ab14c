import { addDays, type CalendarDate, daysBetween } from "./calendar.ts";
import { type Reminder, reminders } from "./procedure/clocks.ts";
import { addWorkingDays, type DueDay, type WorkingCalendar, workingDaysUntil } from "./workingDays.ts";

/** What a person may ask of those who keep their data: to see, correct, erase or restrict it, or to take consent back (DOMAIN §7 D4). */
export const requestKinds = ["ACCESS", "CORRECT", "ERASE", "RESTRICT", "WITHDRAW"] as const;
export type RequestKind = (typeof requestKinds)[number];
export const requestStates = ["RECEIVED", "ACKNOWLEDGED", "ANSWERED"] as const;
export type RequestState = (typeof requestStates)[number];
export const requestOutcomes = ["GRANTED", "PARTLY", "REFUSED"] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];
/** Why not, or not wholly. */
export const requestGrounds = ["KEPT_BY_LAW", "NOT_IDENTIFIED", "NOT_HELD", "RIGHTS_OF_OTHERS", "REPEATED"] as const;
export type RequestGround = (typeof requestGrounds)[number];
/** How it was made sure who asks: by the identity card, known to whoever received it, or by a power of attorney. */
export const identityChecks = ["ID_CARD", "KNOWN", "AUTHORISED"] as const;
export type IdentityCheck = (typeof identityChecks)[number];
export const requestClocks = ["ACKNOWLEDGE", "ANSWER"] as const;
export type RequestClockCode = (typeof requestClocks)[number];

/** Said where an erasure would be granted that the law forbids. */
export const mustKeep =
  "Không xóa được: người này là đảng viên, đã từng được kết nạp, hoặc có hồ sơ chưa kết thúc nên pháp luật buộc phải giữ. Chọn “Từ chối” với căn cứ “Pháp luật buộc lưu giữ”.";

/** Working days to say that it came, and days to answer; both from receipt (DOMAIN §7 D4). */
const acknowledgeWithin = 2;
const answerWithin = 15;

export interface RequestDays {
  receivedOn: CalendarDate;
  acknowledgedOn: CalendarDate | null;
  answeredOn: CalendarDate | null;
}

/** When the parts of a request were written down here, which nobody types in. */
export interface RecordedDays {
  recordedOn: CalendarDate;
  acknowledgeRecordedOn: CalendarDate | null;
  answerRecordedOn: CalendarDate | null;
}

export interface RequestClock {
  readonly code: RequestClockCode;
  readonly dueOn: CalendarDate;
  /** False while a year's holidays on the way are not published; days of the calendar are always certain. */
  readonly confirmed: boolean;
  readonly overdue: boolean;
  /** Below zero once the day has passed. */
  readonly workingDaysLeft: number;
  /** The highest of 50, 80 and 100 per cent of the time that is reached. */
  readonly reminder: Reminder | null;
}

/** The last days in time: to acknowledge by working days, to answer by those of the calendar, so a holiday moves the first alone. */
export function dueDays(receivedOn: CalendarDate, calendar: WorkingCalendar): Record<RequestClockCode, DueDay> {
  return {
    ACKNOWLEDGE: addWorkingDays(receivedOn, acknowledgeWithin, calendar),
    ANSWER: { on: addDays(receivedOn, answerWithin), confirmed: true },
  };
}

/** The clocks that still run, the nearest first; none once it is answered. */
export function requestClocksOf(request: RequestDays, today: CalendarDate, calendar: WorkingCalendar): RequestClock[] {
  const { receivedOn, acknowledgedOn, answeredOn } = request;
  if (answeredOn) return [];
  const due = dueDays(receivedOn, calendar);
  const gone = {
    ACKNOWLEDGE: workingDaysUntil(receivedOn, today, calendar) / acknowledgeWithin,
    ANSWER: daysBetween(receivedOn, today) / answerWithin,
  };
  return requestClocks
    .filter((code) => code === "ANSWER" || !acknowledgedOn)
    .map((code) => ({
      ...{ code, dueOn: due[code].on, confirmed: due[code].confirmed, overdue: due[code].on < today },
      workingDaysLeft: workingDaysUntil(today, due[code].on, calendar),
      reminder: reminders.find((share) => 100 * gone[code] >= share) ?? null,
    }));
}

/** The clocks that were met too late: by the day on which it was written down, whatever day was typed in. */
export function lateClocks(request: Pick<RequestDays, "receivedOn"> & RecordedDays, calendar: WorkingCalendar): RequestClockCode[] {
  const due = dueDays(request.receivedOn, calendar);
  const met = { ACKNOWLEDGE: request.acknowledgeRecordedOn, ANSWER: request.answerRecordedOn };
  return requestClocks.filter((code) => (met[code] ?? "") > due[code].on);
}

/** From here on an answer is due soon. */
const nearShare = 50;

export interface RequestCounts {
  open: number;
  /** Of the open ones: half of the time of a clock has run, and it has not passed. */
  due: number;
  /** Of the open ones: the day of a clock has passed. */
  overdue: number;
  answered: number;
  answeredLate: number;
}

/** How many, and how many late: of any number of requests, by their days alone; an answer by the day on which it was written down. */
export function countRequests(
  groups: readonly (RequestDays & Pick<RecordedDays, "answerRecordedOn"> & { requests: number })[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): RequestCounts {
  const counts: RequestCounts = { open: 0, due: 0, overdue: 0, answered: 0, answeredLate: 0 };
  for (const { requests, ...days } of groups) {
    if (days.answeredOn) {
      counts.answered += requests;
      if ((days.answerRecordedOn ?? days.answeredOn) > dueDays(days.receivedOn, calendar).ANSWER.on) counts.answeredLate += requests;
      continue;
    }
    const clocks = requestClocksOf(days, today, calendar);
    counts.open += requests;
    if (clocks.some(({ overdue }) => overdue)) counts.overdue += requests;
    else if (clocks.some(({ reminder }) => (reminder ?? 0) >= nearShare)) counts.due += requests;
  }
  return counts;
}
