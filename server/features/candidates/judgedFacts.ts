import type { CalendarDate } from "../../domain/calendar.ts";
import type { CandidateFacts } from "../../domain/candidates.ts";
import { conflict } from "../../domain/errors.ts";
import type { StateCode } from "../../domain/procedure/codes.ts";
import type { LoadedCase } from "./loadCase.ts";

const judged = ["education", "hardArea", "specialReview", "overAgeGrounds", "before"] as const satisfies readonly (keyof CandidateFacts)[];
/** From the branch's vote to the ceremony; whoever said no votes anew, and who is admitted is judged no more. */
const judging: readonly StateCode[] = [
  ...(["BRANCH_APPROVED", "SUBCOMMITTEE_APPRAISED", "BASE_RESOLVED", "SUBMITTED", "APPRAISING", "AWAITING_CONSENT", "DECIDED"] as const),
];

/** What a branch voted on is not changed under the hands of those who judge it: CONFLICT on the field until the case is returned. */
export function checkJudged(row: LoadedCase, said: CandidateFacts & { bornOn: CalendarDate }): void {
  const pausedWhileJudged = row.state === "PAUSED" && row.events.some(({ event }) => event === "HOLD_BRANCH_MEETING");
  if (!judging.includes(row.state) && !pausedWhileJudged) return;
  const differs = (one: unknown, other: unknown) => JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);
  const field = differs(row.bornOn, said.bornOn) ? "bornOn" : judged.find((name) => differs(row.facts[name], said[name]));
  if (field) throw conflict("Chi bộ đã biểu quyết trên thông tin này. Đề nghị cấp trên trả hồ sơ để bổ sung, rồi sửa.", field);
}
