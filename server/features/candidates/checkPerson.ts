import type { Caller } from "../../db/caller.ts";
import { dateInVietnam, yearOf } from "../../domain/calendar.ts";
import { type SourceTag, sourceTags } from "../../domain/candidates.ts";
import { badInput } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";

/** Letters of any script, spaces, and what stands within names. */
const namelike = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u;

export function checkName(text: string, field = "fullName"): string {
  const name = normalise(text);
  if (name.length < 2 || name.length > 100) throw badInput(field, "Nhập họ và tên, từ 2 đến 100 ký tự.");
  if (!namelike.test(name)) throw badInput(field, "Họ và tên chỉ gồm chữ cái.");
  return name;
}

const youngest = 14;
const oldest = 100;

/** Nobody is followed before 14: pupils' cases open before 18 (DOMAIN §2.5), not before secondary school. */
export function checkBirth(bornOn: string): string {
  const age = yearOf(dateInVietnam(new Date())) - yearOf(bornOn);
  if (age < youngest || age > oldest) throw badInput("bornOn", `Ngày sinh chưa đúng: tuổi từ ${youngest} đến ${oldest}.`);
  return bornOn;
}

export function checkTags(tags: readonly SourceTag[]): SourceTag[] {
  tags.forEach((tag, at) => {
    if (tags.indexOf(tag) !== at) throw badInput(`tags.${at}`, "Đặc điểm này chọn hai lần.");
  });
  return sourceTags.filter((tag) => tags.includes(tag));
}

/** The id of a source group by its code; BAD_INPUT where it says nothing. */
export function groupId(caller: Caller, code: string): number {
  const group = caller.reference.sourceGroup(code);
  if (group.code === "UNSPECIFIED") throw badInput("sourceGroup", "Chọn nhóm nguồn.");
  return group.id;
}
