import { Button } from "@mantine/core";
import type { SheetFragment } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { periodWords } from "../../parts/periodWords.ts";
import { Notice } from "../../ui/Notice.tsx";

interface WithinProps {
  within: NonNullable<SheetFragment["within"]>;
  period: string;
  /** Takes this period's share as the number to divide; null where that is not up to the viewer. */
  onTake: ((share: number) => void) | null;
  /** Sets each unit's own share; null where no unit has one. */
  onFill: (() => void) | null;
}

/** "Nhiệm kỳ giao 450; các năm khác đã giao 270; còn 180": what the longer period leaves for this one (DOMAIN R9). */
export function Within({ within: { period: longer, target, given, left, share }, period, onTake, onFill }: WithinProps) {
  const t = useText();
  const year = !longer.id.startsWith("TERM");
  const values = { period: periodWords(t, longer.id), target: number(target), given: number(given), left: number(Math.abs(left)) };
  return (
    <Notice tone={left < 0 ? "slow" : undefined} role="status">
      <p>{t(left < 0 ? (year ? "within.yearOver" : "within.termOver") : year ? "within.year" : "within.term", values)}</p>
      {left > 0 ? (
        <div className="row">
          <span>{t("within.share", { period: periodWords(t, period), share: number(share) })}</span>
          {onTake && share > 0 ? (
            <Button variant="default" onClick={() => onTake(share)}>
              {t("within.take", { share: number(share) })}
            </Button>
          ) : null}
          {onFill ? (
            <Button variant="default" onClick={onFill}>
              {t("within.fill")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Notice>
  );
}
