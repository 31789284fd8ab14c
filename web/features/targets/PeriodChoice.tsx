import { NativeSelect } from "@mantine/core";
import { roman } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { yearsOffered } from "../../parts/PeriodBar.tsx";
import { idOf, readPeriod, type Span, spans, termOf, withSpan } from "./planPeriod.ts";

/** What a plan is for: a year, a term that is split into its years, a half-year or a quarter. */
export function PeriodChoice({ period, onChange }: { period: string; onChange(period: string): void }) {
  const t = useText();
  const chosen = readPeriod(period);
  const { span, year, part } = chosen;
  const term = termOf(thisYear());
  const years = span === "TERM" ? [term + 5, term, term - 5] : [...yearsOffered(), ...termYears(thisYear())];
  const offered = [...new Set([...years, year])].sort((a, b) => b - a);
  const parts = span === "HALF_YEAR" ? [1, 2] : span === "QUARTER" ? [1, 2, 3, 4] : [];
  return (
    <>
      <NativeSelect
        label={t("plan.span")}
        value={span}
        data={spans.map((one) => ({ value: one, label: t(`plan.span.${one}`) }))}
        onChange={(event) => onChange(idOf(withSpan(chosen, event.currentTarget.value as Span)))}
      />
      {parts.length > 0 ? (
        <NativeSelect
          label={t(`plan.span.${span}`)}
          value={String(part)}
          data={parts.map((one) => ({
            value: String(one),
            label: span === "QUARTER" ? t("plan.quarter", { quarter: roman(one) }) : t(one === 1 ? "plan.half1" : "plan.half2"),
          }))}
          onChange={(event) => onChange(idOf({ ...chosen, part: Number(event.currentTarget.value) }))}
        />
      ) : null}
      <NativeSelect
        label={t(span === "TERM" ? "plan.span.TERM" : "period.year")}
        value={String(year)}
        data={offered.map((one) => ({
          value: String(one),
          label: span === "TERM" ? `${one}–${one + 5}` : String(one),
        }))}
        onChange={(event) => onChange(idOf({ ...chosen, year: Number(event.currentTarget.value) }))}
      />
    </>
  );
}

/** The years of a year's term are all planned for. */
const termYears = (year: number) => Array.from({ length: 5 }, (_, place) => termOf(year) + 1 + place);
