import type { Reader } from "../../db/reading.ts";
import type { CalendarDate } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { fold } from "../../domain/vietnamese.ts";

/** Which entries of the log are wanted; what is left out asks for nothing. */
export interface AuditFilter {
  /** A part of a log-in or of a name, with or without accents. */
  person?: string | null | undefined;
  /** Operations, e.g. `issueTargets`: only these. */
  actions?: string[] | null | undefined;
  /** None of these operations. */
  leaveOut?: string[] | null | undefined;
  /** First day, in Vietnam. */
  from?: CalendarDate | null | undefined;
  /** Last day, in Vietnam. */
  until?: CalendarDate | null | undefined;
}

/** Conditions on `e` with their values from $n on. `name` is the same for the same text, whatever the values. */
interface Condition {
  name: string;
  text: string;
  values: unknown[];
}

const mostActions = 100;
const longestPerson = 100;
/** Each person's newest entries are looked up by themselves, so that nobody's rare ones are searched for in the whole log. */
const mostPeople = 200;
const midnight = (place: string) => `(${place}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

function actionsOf(field: "actions" | "leaveOut", given: string[] | null | undefined): string[] {
  if ((given?.length ?? 0) > mostActions) throw badInput(field, `Chọn tối đa ${mostActions} việc.`);
  return given ?? [];
}

/** Accounts of a log-in or name, as far as row security shows them. One more than may be followed tells that there are too many. */
export async function peopleNamed(reader: Reader, given: string): Promise<string[]> {
  const wanted = fold(given)
    .trim()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`);
  if (!wanted || wanted.length > longestPerson) throw badInput("person", `Nhập tên hoặc tên đăng nhập, tối đa ${longestPerson} ký tự.`);
  const people = await reader.rows<{ id: string }>(
    "audit people",
    "select a.id from account a where a.login like '%' || $1 || '%' or a.search like '%' || $1 || '%' limit $2",
    [wanted, mostPeople + 1],
  );
  if (people.length > mostPeople) throw badInput("person", `Tên này hợp với hơn ${mostPeople} người. Nhập đủ họ tên hoặc tên đăng nhập.`);
  return people.map(({ id }) => id);
}

/** Only what is asked for stands in the text, so that each combination keeps a plan of its own. */
export function conditionOf({ from, until, ...filter }: AuditFilter, firstValue: number): Condition {
  if (from && until && from > until) throw badInput("until", "Ngày kết thúc không được trước ngày bắt đầu.");
  const actions = actionsOf("actions", filter.actions);
  const leaveOut = actionsOf("leaveOut", filter.leaveOut);
  const condition: Condition = { name: "", text: "", values: [] };
  const add = (name: string, value: unknown, text: (place: string) => string) => {
    condition.name += name;
    condition.text += ` and ${text(`$${firstValue + condition.values.length}`)}`;
    condition.values.push(value);
  };
  if (actions.length > 0) add("Actions", actions, (list) => `e.action = any (${list}::text[])`);
  if (leaveOut.length > 0) add("LeaveOut", leaveOut, (list) => `e.action <> all (${list}::text[])`);
  if (from) add("From", from, (day) => `e.at >= ${midnight(day)}`);
  if (until) add("Until", until, (day) => `e.at < ${midnight(`(${day}::date + 1)`)}`);
  return condition;
}
