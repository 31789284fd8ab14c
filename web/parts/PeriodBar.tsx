import { NativeSelect } from "@mantine/core";
import { clock } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import { hasBegun, thisYear } from "../lib/thisYear.ts";
import { Notice } from "../ui/Notice.tsx";

/** Years that hold data: the three past ones, this one and the next, newest first. */
export function yearsOffered(): number[] {
  const now = thisYear();
  return [now + 1, now, now - 1, now - 2, now - 3];
}

export function YearSelect({ year, onChange }: { year: number; onChange(year: number): void }) {
  const t = useText();
  return (
    <NativeSelect
      label={t("period.year")}
      value={String(year)}
      data={yearsOffered().map(String)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

/** "cập nhật 09:41": when the figures on the page were read. */
export function ReadAt({ at }: { at: Date | null }) {
  const t = useText();
  return <p className="soft small">{at ? t("period.readAt", { time: clock(at) }) : "\u00a0"}</p>;
}

/** Says of a year still to come that nobody is judged by it yet. */
export function NotBegun({ year }: { year: number }) {
  const t = useText();
  return hasBegun(year) ? null : (
    <Notice>
      <p>{t("period.notBegun", { year: String(year) })}</p>
    </Notice>
  );
}
