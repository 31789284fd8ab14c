import type { CalendarDate } from "../../domain/calendar.ts";
import type { CandidateFacts } from "../../domain/candidates.ts";
import { conflict } from "../../domain/errors.ts";
import type { EventCode, StateCode } from "../../domain/procedure/codes.ts";
import type { LoadedCase } from "./loadCase.ts";

const judged = ["education", "hardArea", "specialReview", "overAgeGrounds", "before"] as const satisfies readonly (keyof CandidateFacts)[];
/** A branch that said no votes anew; who is admitted is judged no more. */
const open: readonly StateCode[] = ["BRANCH_REJECTED", "PROBATION", "PROBATION_REVIEW", "OFFICIAL"];

/** What a branch voted on is not changed under the hands of those who judge it: CONFLICT on the field until the case is returned. */
export function checkJudged(row: LoadedCase, said: CandidateFacts & { bornOn: CalendarDate }): void {
  const last = (event: EventCode) => row.events.findLastIndex((past) => past.event === event);
  if (open.includes(row.state) || last("HOLD_BRANCH_MEETING") <= last("RETURN")) return;
  const differs = (one: unknown, other: unknown) => JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);
  const field = differs(row.bornOn, said.bornOn) ? "bornOn" : judged.find((name) => differs(row.facts[name], said[name]));
  if (field) throw conflict("Chi bộ đã biểu quyết trên thông tin này. Đề nghị cấp trên trả hồ sơ để bổ sung, rồi sửa.", field);
}
