import type { TransferPartsFragment } from "../../gql/transfers.ts";

export type Transfer = TransferPartsFragment;
export const steps = ["receiveMember", "callBackMember", "returnMember"] as const;
export type Step = (typeof steps)[number];

/** Overdue first, then by the day by which the letter is presented. */
export function pressingFirst(transfers: readonly Transfer[]): Transfer[] {
  return [...transfers].sort((a, b) => Number(b.overdue) - Number(a.overdue) || a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
}
