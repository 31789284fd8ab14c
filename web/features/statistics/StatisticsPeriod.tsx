import { NativeSelect } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { YearSelect } from "../../parts/PeriodBar.tsx";
import { periodWords } from "../../parts/periodWords.ts";
import { partOf, yearOf, yearParts } from "./periods.ts";

/** A year, or a half, quarter or month of it. */
export function StatisticsPeriod({ period, onChange }: { period: string; onChange(period: string): void }) {
  const t = useText();
  const year = yearOf(period);
  const named = (part: string) => (part === "" ? t("statistics.wholeYear") : periodWords(t, `${year}${part}`));
  return (
    <>
      <YearSelect year={year} onChange={(next) => onChange(`${next}${partOf(period)}`)} />
      <NativeSelect
        label={t("statistics.part")}
        value={partOf(period)}
        data={yearParts.map((part) => ({ value: part, label: named(part) }))}
        onChange={(event) => onChange(`${year}${event.currentTarget.value}`)}
      />
    </>
  );
}
