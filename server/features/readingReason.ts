import { badInput } from "../domain/errors.ts";
import { normalise } from "../domain/vietnamese.ts";

const shortest = 10;
const longest = 300;

/**
 * Why somebody reads about people; those responsible see it beside the name. BAD_INPUT on `reason` when it is too long, or when it `must` be
 * given (of auditors) and says nothing: fewer than two words or ten characters.
 */
export function readingReason(reason: string | null | undefined, must: boolean): string {
  const why = normalise(reason ?? "");
  if (must && (why.length < shortest || !why.includes(" ")))
    throw badInput("reason", `Nêu rõ lý do xem, ít nhất ${shortest} ký tự, ví dụ: kiểm tra theo kế hoạch nào, giải quyết đơn nào.`);
  if (why.length > longest) throw badInput("reason", `Lý do dài tối đa ${longest} ký tự.`);
  return why;
}
