import { yearOf } from "../domain/calendar.ts";
import { unaskedFacts } from "../domain/candidates.ts";
import type { Field } from "../sheets/fields.ts";
import type { CandidateRecord } from "../sheets/records.ts";
import type { RowContext } from "./readRow.ts";
import type { RowFaultCode } from "./rowFaults.ts";

const [youngest, oldest] = [14, 100];

/** What a list of candidates adds to a person: their group, and the case that the branch begins with them. */
export function candidatePart(
  record: CandidateRecord,
  { reading, sourceGroup }: RowContext,
  fault: (field: Field, code: RowFaultCode) => void,
): Record<string, unknown> | undefined {
  const group = record.sourceGroup === undefined ? undefined : sourceGroup(record.sourceGroup);
  const age = yearOf(reading.today) - yearOf(record.bornOn);
  if (group === undefined) fault("sourceGroup", "SOURCE_GROUP_UNKNOWN");
  if (age < youngest || age > oldest) fault("born", "AGE");
  if (group === undefined) return undefined;
  const facts = { ...unaskedFacts, ...(record.education && { education: record.education }) };
  return { group, on: record.sourceOn ?? reading.today, facts, youthUnion: record.youthUnion ?? null };
}
