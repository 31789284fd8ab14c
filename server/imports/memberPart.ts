import { addMonths } from "../domain/calendar.ts";
import type { Field } from "../sheets/fields.ts";
import type { MemberRecord } from "../sheets/records.ts";
import type { RowContext } from "./readRow.ts";
import type { RowFaultCode } from "./rowFaults.ts";

const ended: readonly string[] = ["TRANSFERRED_OUT", "EXPELLED", "STRUCK_OFF", "LEFT_ON_REQUEST", "DECEASED", "ANNULLED"];
/** Twelve months of probation and a few for recognition (DOMAIN §3): whoever joined before them is no longer on probation. */
const probationAtMost = 18;
/** "Not specified". */
const noGroup = 1;

/** What a list of members adds to a person: their membership as it stands. Who has left the Party is none. */
export function memberPart(
  record: MemberRecord,
  { reading }: RowContext,
  fault: (field: Field, code: RowFaultCode) => void,
): Record<string, unknown> | undefined {
  const { status, admittedOn, officialOn, cardNumber } = record;
  if (status && ended.includes(status)) return void fault("status", "STATUS_ENDED");
  const onProbation =
    status === "PROBATIONARY" || (!officialOn && status !== "OFFICIAL" && addMonths(admittedOn, probationAtMost) > reading.today);
  if (!onProbation && !officialOn) {
    const has = (field: Field) => reading.map.columns.some((use) => use.field === field);
    return void fault(has("officialOn") ? "officialOn" : "admittedOn", "OFFICIAL_ON_NEEDED");
  }
  const standing = onProbation ? "PROBATIONARY" : "OFFICIAL";
  return { group: noGroup, standing, joined: admittedOn, ...(!onProbation && { official: officialOn }), ...(cardNumber && { cardNumber }) };
}
