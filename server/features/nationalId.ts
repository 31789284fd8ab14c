import type { EntityManager } from "typeorm";
import { may } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import type { Caller } from "../db/caller.ts";
import type { Reader } from "../db/reading.ts";
import { inside } from "../db/rows.ts";
import { yearOf } from "../domain/calendar.ts";
import type { Sex } from "../domain/candidates.ts";
import { conflict } from "../domain/errors.ts";
import { disagreements, type PersonalId, readPersonalId } from "../domain/personalId.ts";
import type { NationalIdNote, NationalIdNoteCode } from "../entities/nationalId.ts";

/** A number to keep, null to remove the one that is kept, undefined to leave it. */
export type GivenNumber = PersonalId | null | undefined;

export function givenNumber(typed: string | null | undefined): GivenNumber {
  if (typed === null || typed === undefined) return undefined;
  return typed.trim() === "" ? null : readPersonalId(typed);
}

/** A request as the claim of its client key may hash it: a hash of twelve digits that no key enters is soon guessed. */
export function withoutDigits<T extends object>(caller: Caller, input: T, number: GivenNumber): T {
  return number ? { ...input, nationalId: caller.personalIds.lookedUpBy(number)[0]!.toString("hex") } : input;
}

/**
 * Keeps or removes a person's number. CONFLICT where the branch has somebody else under it; where only a level above sees who has, that level
 * is asked (`asked`), and the number is kept meanwhile.
 */
export async function keepNumber(
  caller: Caller,
  db: EntityManager,
  personId: string,
  number: GivenNumber,
): Promise<{ changed: boolean; asked: boolean }> {
  if (number === undefined) return { changed: false, asked: false };
  const looked = number ? caller.personalIds.lookedUpBy(number) : [];
  const [before] = await inside(db).rows<{ index: Buffer | null }>(
    "numberIndex",
    "select national_id_index as index from person where id = $1",
    [personId],
  );
  const index = before?.index;
  if (number ? looked.some((one) => index && one.equals(index)) : !index) return { changed: false, asked: false };
  const kept = number && caller.personalIds.kept(personId, number);
  await db.query("update person set national_id_sealed = $2, national_id_index = $3 where id = $1", [
    ...[personId, kept?.sealed ?? null],
    kept?.index ?? null,
  ]);
  if (!number) return { changed: true, asked: false };
  const [told] = await inside(db).rows<{ found: string }>("askAboutNumber", "select ask_about_number($1, $2) as found", [personId, looked]);
  if (told!.found === "HERE") {
    const message =
      "Số định danh này đã có ở một người khác trong danh sách của chi bộ, kể cả hồ sơ đã kết thúc. Tìm người đó trong danh sách.";
    throw conflict(message, "nationalId");
  }
  return { changed: true, asked: told!.found === "ASKED" };
}

const words: Record<NationalIdNoteCode, readonly [vi: string, en: string]> = {
  BIRTH_YEAR_DIFFERS: [
    "Năm sinh không khớp với số định danh. Đối chiếu lại với thẻ căn cước.",
    "The year of birth disagrees with the number. Compare with the identity card.",
  ],
  SEX_DIFFERS: [
    "Giới tính không khớp với số định danh. Đối chiếu lại với thẻ căn cước.",
    "The sex disagrees with the number. Compare with the identity card.",
  ],
  TO_SETTLE: ["Số này cần cấp trên đối chiếu; đã gửi yêu cầu.", "A unit above has to compare this number; it has been asked."],
  SAME_PERSON: [
    "Cấp trên đã đối chiếu: người này đã có hồ sơ. Liên hệ cấp ủy cấp trên để thống nhất nơi theo dõi.",
    "A unit above found that this person has a record already. Agree with it on who goes on.",
  ],
};

const fields = ["nationalId", "nationalIdNotes"];
export interface Numbered {
  nationalId: string | null;
  nationalIdNotes: NationalIdNote[];
}
/** A row of a case or of a membership, as far as its person's number is concerned. */
export interface NumberedRow {
  personId: string;
  bornOn: string;
  sex: Sex;
  nationalIdKept: boolean;
}
const nothing: Numbered = { nationalId: null, nationalIdNotes: [] };

/** A person's number and what is to be said of it, opened only where it is asked for; `shown` is what the log of looks will hold. */
export async function numberShown(
  caller: Caller,
  read: Reader,
  actor: Actor,
  subject: "Candidate" | "Member",
  row: NumberedRow,
  asked: readonly string[],
): Promise<{ number: Numbered; shown: readonly string[] }> {
  if (!fields.some((name) => asked.includes(name))) return { number: nothing, shown: asked };
  if (!row.nationalIdKept || !may(actor, "readNationalId", subject, { ...row }))
    return { number: nothing, shown: asked.filter((name) => !fields.includes(name)) };
  const [kept] = await read.rows<{ sealed: Buffer; check: "TO_SETTLE" | "SAME_PERSON" | null }>(
    "sealedNumber",
    `select national_id_sealed as sealed, number_check(id) as "check" from person where id = $1`,
    [row.personId],
  );
  const id = caller.personalIds.open(row.personId, kept!.sealed);
  return { number: { nationalId: id.reveal(), nationalIdNotes: notes(id, row, kept!.check) }, shown: asked };
}

function notes(id: PersonalId, { bornOn, sex }: NumberedRow, check: "TO_SETTLE" | "SAME_PERSON" | null): NationalIdNote[] {
  const differs = { birthYear: "BIRTH_YEAR_DIFFERS", sex: "SEX_DIFFERS" } as const;
  const codes = [...disagreements(id, { birthYear: yearOf(bornOn), sex }).map((fact) => differs[fact]), ...(check ? [check] : [])];
  return codes.map((code) => ({ code, textVi: words[code][0], textEn: words[code][1] }));
}
