import type { Caller } from "../../db/caller.ts";
import { type SourceTag, sourceTags } from "../../domain/candidates.ts";
import { badInput } from "../../domain/errors.ts";

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
