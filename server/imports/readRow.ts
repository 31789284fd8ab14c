import type { CalendarDate } from "../domain/calendar.ts";
import { readPersonalId } from "../domain/personalId.ts";
import { fold } from "../domain/vietnamese.ts";
import type { SheetRow } from "../sheets/cells.ts";
import { checkRow } from "../sheets/checkRow.ts";
import type { Field } from "../sheets/fields.ts";
import type { CandidateRecord, MemberRecord } from "../sheets/records.ts";
import type { Reading } from "../sheets/rowReader.ts";
import type { BranchNames } from "./branchNames.ts";
import { candidatePart } from "./candidatePart.ts";
import { memberPart } from "./memberPart.ts";
import type { KeptFault, RowFaultCode } from "./rowFaults.ts";
import type { RowsSeen } from "./rowsSeen.ts";

/** A row that says who, where and what, as far as the file alone can tell. */
export interface ReadRow {
  readonly n: number;
  readonly unit: string;
  readonly fullName: string;
  readonly born: CalendarDate;
  /** Only the year of `born` is known. */
  readonly yearOnly: boolean;
  readonly sex: "FEMALE" | "MALE";
  readonly nationalId?: string;
  readonly minority?: boolean;
  readonly religious?: boolean;
  /** What its kind of list adds, for the database. */
  readonly more: Readonly<Record<string, unknown>>;
}
export type RowVerdict = { readonly row: ReadRow } | { readonly faults: readonly KeptFault[] };

export interface RowContext {
  readonly reading: Reading;
  readonly branches: BranchNames;
  readonly seen: RowsSeen;
  /** The id of a source group by its name or code as written. */
  sourceGroup(written: string): number | undefined;
}

/** Everything that can be said of a row without looking at people who are held. Rows must come in their order, each once. */
export function readRow(row: SheetRow, context: RowContext): RowVerdict {
  const place = (field: Field, code: RowFaultCode, other?: number): KeptFault => {
    const column = context.reading.map.columns.find((use) => use.field === field) ?? context.reading.map.columns[0]!;
    return { column: column.letter, heading: column.heading, field, code, ...(other && { other }) };
  };
  const checked = checkRow(row, context.reading);
  if ("faults" in checked)
    return { faults: checked.faults.map(({ place: { column, heading, field, code } }) => ({ column, heading, field, code })) };
  const record = checked.record as MemberRecord | CandidateRecord;
  const faults: KeptFault[] = [];
  const fault = (field: Field, code: RowFaultCode, other?: number) => void faults.push(place(field, code, other));

  const branch = record.branch === undefined ? ({ fault: "UNIT_NEEDED" } as const) : context.branches.find(record.branch);
  if ("fault" in branch) fault("branch", branch.fault);
  if (record.nationalId !== undefined && !isNumber(record.nationalId))
    faults.push({ ...place("nationalId", "NUMBER_REPEATED"), code: "ID_SHAPE" });
  const more = record.kind === "MEMBERS" ? memberPart(record, context, fault) : candidatePart(record, context, fault);
  if (faults.length > 0 || "fault" in branch || !more) return { faults };

  const [born, yearOnly] = bornOf(record);
  const whoever = `${branch.id} ${fold(record.fullName)} ${born}${yearOnly ? " year" : ""}`;
  const twice = context.seen.meet(whoever, row.number);
  const numbered = record.nationalId === undefined ? undefined : context.seen.meet(record.nationalId, row.number);
  if (numbered !== undefined) fault("nationalId", numbered === twice ? "REPEATED" : "NUMBER_REPEATED", numbered);
  else if (twice !== undefined && record.nationalId === undefined) fault(nameField(context), "REPEATED", twice);
  const card = record.kind === "MEMBERS" && record.cardNumber ? context.seen.meet(`card ${record.cardNumber}`, row.number) : undefined;
  if (faults.length === 0 && card !== undefined) fault("cardNumber", "NUMBER_REPEATED", card);
  if (faults.length > 0) return { faults };
  const { fullName, sex, nationalId, minority, religious } = record;
  const known = {
    ...(nationalId && { nationalId }),
    ...(minority !== undefined && { minority }),
    ...(religious !== undefined && { religious }),
  };
  return { row: { n: row.number, unit: branch.id, fullName, born, yearOnly, sex, more, ...known } };
}

const nameField = ({ reading }: RowContext): Field =>
  reading.map.columns.some(({ field }) => field === "fullName") ? "fullName" : "givenName";

function bornOf(record: MemberRecord | CandidateRecord): [CalendarDate, boolean] {
  if (record.kind === "CANDIDATES") return [record.bornOn, false];
  return "date" in record.born ? [record.born.date, false] : [`${record.born.year}-01-01`, true];
}

/** The sheets know the digits, the platform also which provinces and centuries there are. */
function isNumber(digits: string): boolean {
  try {
    readPersonalId(digits);
    return true;
  } catch {
    return false;
  }
}
