import { AppError } from "../../domain/errors.ts";
import type { PlanMessage, PlanMessageCode } from "../../entities/plan.ts";
import type { IssueTargetsInput } from "./targets.inputs.ts";

/** As many as are missing; issuing must name it, so that nobody undercuts a number without knowing. */
export function refuseShort(missing: number, least: number, { shortBy }: IssueTargetsInput): void {
  if (missing <= 0 || shortBy === missing) return;
  const message = `Tổng giao còn thiếu ${missing} so với chỉ tiêu ${least}. Giao thêm cho đủ, hoặc xác nhận giao thiếu ${missing} khi ban hành.`;
  throw new AppError("SUM_BELOW_TARGET", message, "shortBy");
}

/** No rule of a plan is dropped without a word: each break must be named by whoever issues the numbers. Answers with those that were. */
export function refuseBroken(messages: readonly PlanMessage[], { confirmed }: IssueTargetsInput): PlanMessageCode[] {
  const breaks = messages.filter(({ toConfirm }) => toConfirm);
  const unsaid = breaks.filter(({ code }) => !confirmed?.includes(code));
  if (unsaid.length === 0) return breaks.map(({ code }) => code);
  const why = unsaid.map(({ message }) => message).join(" ");
  throw new AppError(
    "RULES_BROKEN",
    `Số sắp giao trái quy tắc của chính kế hoạch. ${why} Sửa số hoặc quy tắc, hoặc xác nhận từng điểm khi ban hành.`,
    "confirmed",
  );
}
