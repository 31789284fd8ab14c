import { dateInVietnam, yearOf } from "./calendar.ts";
import { badInput } from "./errors.ts";
import { normalise } from "./vietnamese.ts";

/** Letters of any script, spaces, and what stands within names. */
const namelike = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u;

/** Each word all in small letters or all in capitals, as names are written; any other stays as it was typed. */
export function asName(text: string): string {
  return text.replace(/\S+/gu, (word) => {
    const small = word.toLocaleLowerCase("vi");
    if (word !== small && word !== word.toLocaleUpperCase("vi")) return word;
    return small.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase("vi"));
  });
}

/** The name as it is kept; BAD_INPUT where it is none. */
export function checkName(text: string, field = "fullName"): string {
  const name = normalise(text);
  if (name.length < 2 || name.length > 100) throw badInput(field, "Nhập họ và tên, từ 2 đến 100 ký tự.");
  if (!namelike.test(name)) throw badInput(field, "Họ và tên chỉ gồm chữ cái.");
  return asName(name);
}

/** Nobody is followed before 14: pupils' cases open before 18 (DOMAIN §2.5), not before secondary school. Members grow older than candidates. */
export const ages: Record<"candidate" | "member", { from: number; to: number }> = {
  candidate: { from: 14, to: 100 },
  member: { from: 18, to: 120 },
};

export function checkBirth(bornOn: string, { from, to } = ages.candidate): string {
  const age = yearOf(dateInVietnam(new Date())) - yearOf(bornOn);
  if (age < from || age > to) throw badInput("bornOn", `Ngày sinh chưa đúng: tuổi từ ${from} đến ${to}.`);
  return bornOn;
}
