import { date, today } from "../lib/fmt.ts";
import type { Text } from "../lib/text.ts";

/** By when a member who was sent presents the letter, as the server counts it. */
export interface LetterDue {
  dueOn: string;
  dueConfirmed: boolean;
  /** Below zero once the day has passed. */
  workingDaysLeft: number;
  overdue: boolean;
}

export function dueWords(t: Text, { dueOn, dueConfirmed, workingDaysLeft, overdue }: LetterDue): string {
  const day = date(dueOn);
  if (overdue) return t("transfers.overdue", { count: -workingDaysLeft, date: day });
  const left = dueOn === today() ? t("clock.today") : t("clock.left", { count: workingDaysLeft });
  return t(dueConfirmed ? "transfers.due" : "transfers.dueTentative", { left, date: day });
}
