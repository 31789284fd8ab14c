import { useMemo } from "react";
import { date } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { type Run, weekdayOf } from "./runs.ts";
import type { Rules, StateCode } from "./way.ts";

/** Names of the states of a rule set. */
export function useStateNames({ states }: Rules) {
  const told = useTold();
  return useMemo(() => {
    const names = new Map(states.map(({ code, nameVi, nameEn }) => [code, told(nameVi, nameEn)]));
    return (code: StateCode) => names.get(code) ?? code;
  }, [states, told]);
}

/** "thứ Hai 16/02/2026", and runs of days "thứ Hai 16/02 – thứ Sáu 20/02/2026". */
export function useDayWords() {
  const t = useText();
  const weekday = (day: string) => t(`weekday.${weekdayOf(day)}` as TextId);
  const one = (day: string) => `${weekday(day)} ${date(day)}`;
  const run = ({ from, until }: Run) => (from === until ? one(from) : `${weekday(from)} ${date(from).slice(0, 5)} – ${one(until)}`);
  return { weekday, one, run };
}

/** How long a clock runs: "60 ngày làm việc", "12 tháng", "12 tháng, rồi 30 ngày làm việc". */
export function useClockLength() {
  const t = useText();
  return ({ workingDays, months }: Rules["clocks"][number]) =>
    [
      months === null ? null : t("procedure.months", { count: months }),
      workingDays === null ? null : t("procedure.workingDays", { count: workingDays }),
    ]
      .filter(Boolean)
      .join(t("procedure.then"));
}
