import type { Sex } from "./candidates.ts";
import { badInput } from "./errors.ts";
import { Sensitive } from "./sensitive.ts";

/** Twelve digits of a Vietnamese personal identification number (số định danh cá nhân); never in an error, log or address. */
export type PersonalId = Sensitive<string>;

/**
 * Reads a number as typed or imported: spaces, dots and dashes between digits and full-width digits are forgiven. It consists of the province or
 * country of the birth's registration (3), century and sex (1), year of birth (2) and chance (6); there is no check digit. Anything else is
 * BAD_INPUT on `field`, without repeating what was typed.
 */
export function readPersonalId(typed: string, field = "nationalId"): PersonalId {
  const digits = typed.normalize("NFKC").replace(/[\s.\-\u2010-\u2015\u200b\ufeff]/g, "");
  if (/^\d{9}$/.test(digits))
    throw badInput(field, "Đây là số chứng minh nhân dân 9 chữ số, đã hết giá trị. Nhập số định danh cá nhân 12 chữ số trên thẻ căn cước.");
  if (/^\d{11}$/.test(digits))
    throw badInput(field, "Số định danh cá nhân còn thiếu một chữ số. Nếu chép từ bảng tính, kiểm tra chữ số 0 ở đầu có bị mất không.");
  if (!/^\d{12}$/.test(digits)) throw badInput(field, "Số định danh cá nhân phải có đúng 12 chữ số. Xem lại trên thẻ căn cước.");
  if (digits.startsWith("000"))
    throw badInput(field, "Ba chữ số đầu của số định danh là mã nơi đăng ký khai sinh, không thể là 000. Xem lại trên thẻ căn cước.");
  if (Number(digits[3]) > 3) throw badInput(field, "Chữ số thứ tư của số định danh chỉ có thể từ 0 đến 3. Xem lại trên thẻ căn cước.");
  return new Sensitive(digits);
}

/** What the number says of the person: the fourth digit is even for men, and 0–1 stand for the 1900s, 2–3 for the 2000s. */
export function saidBy(id: PersonalId): { readonly birthYear: number; readonly sex: Sex } {
  const digits = id.reveal();
  const fourth = Number(digits[3]);
  return { birthYear: 1900 + 100 * Math.floor(fourth / 2) + Number(digits.slice(4, 6)), sex: fourth % 2 ? "FEMALE" : "MALE" };
}

/**
 * Which facts disagree with the number, to be shown as a warning: papers are wrong at times, and either side may be. Facts that are not known
 * are not judged.
 */
export function disagreements(id: PersonalId, known: { birthYear?: number | null; sex?: Sex | null }): ("birthYear" | "sex")[] {
  const said = saidBy(id);
  return (["birthYear", "sex"] as const).filter((fact) => known[fact] != null && known[fact] !== said[fact]);
}
