import type { CalendarDate } from "../domain/calendar.ts";
import type { Education } from "../domain/procedure/facts.ts";
import type { Born } from "./rowReader.ts";
import type { MemberStatus } from "./words.ts";

/** What every list says of a person. `row` is the sheet's. Texts are NFC; `branch` is a name as written, still to be looked up. */
interface PersonRecord {
  readonly row: number;
  readonly fullName: string;
  readonly nationalId?: string;
  readonly branch?: string;
}

/** Of ethnicity and religion yes or no is all that is kept (DOMAIN §7 D1). */
interface Background {
  readonly minority?: boolean;
  readonly religious?: boolean;
  readonly education?: Education;
  readonly occupation?: string;
}

export interface MemberRecord extends PersonRecord, Background {
  readonly kind: "MEMBERS";
  readonly born: Born;
  readonly sex: "FEMALE" | "MALE";
  readonly cardNumber?: string;
  readonly admittedOn: CalendarDate;
  readonly officialOn?: CalendarDate;
  readonly status?: MemberStatus;
}

/** The rules of age need the whole date of birth. */
export interface CandidateRecord extends PersonRecord, Background {
  readonly kind: "CANDIDATES";
  readonly bornOn: CalendarDate;
  readonly sex: "FEMALE" | "MALE";
  readonly sourceGroup?: string;
  readonly sourceOn?: CalendarDate;
  readonly youthUnion?: boolean;
}

export interface AttendeeRecord extends PersonRecord {
  readonly kind: "CLASSES";
  readonly born: Born;
  readonly sex?: "FEMALE" | "MALE";
  readonly passed?: boolean;
  readonly certificateNumber?: string;
  readonly certificateOn?: CalendarDate;
}

export type SheetRecord = MemberRecord | CandidateRecord | AttendeeRecord;
