import type { SheetFragment } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import type { Text } from "../../lib/text.ts";

export type PlanMessage = SheetFragment["messages"][number];

const mostNamed = 3;

/** "A (3), B (3) và 7 đơn vị khác". */
function named(t: Text, { code, units, numbers, count }: PlanMessage): string {
  const told = units.slice(0, mostNamed).map(({ name }, place) => {
    const said = numbers[place];
    if (said === undefined) return name;
    return t(code === "SHARE_BELOW_ONE" ? "plan.message.oneIn" : "plan.message.unit", { unit: name, number: number(said) });
  });
  const others = count - told.length;
  const list = told.join(", ");
  return others > 0 ? t("plan.message.others", { list, others: number(others) }) : list;
}

/** What a plan is told, in the language chosen: the code says what, the numbers how much, the units where. */
export function planMessage(t: Text, message: PlanMessage): string {
  const { code, limit, difference, target, share, count } = message;
  return t(`plan.message.${code}`, {
    limit: number(limit),
    difference: number(difference),
    target: number(target),
    share: share ?? "–",
    count: number(count),
    units: named(t, message),
  });
}
