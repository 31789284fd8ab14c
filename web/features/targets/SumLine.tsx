import { Button } from "@mantine/core";
import type { SheetFragment } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { NumberText } from "../../ui/NumberText.tsx";
import { Status } from "../../ui/Status.tsx";
import styles from "./SumLine.module.css";
import type { Sheet } from "./useSheet.ts";

interface SumLineProps {
  sheet: SheetFragment;
  indicator: string;
  acts: Sheet;
}

/** Stays in sight: what is left to give, the sum beside what was to be given, and undo. */
export function SumLine({ sheet: { ownTarget, target, draftSum, issuedSum, drafts, difference }, indicator, acts }: SumLineProps) {
  const t = useText();
  const { unit } = useCatalogue();
  const least = difference === null ? null : draftSum - difference;
  return (
    <section className={styles.line} aria-label={t("allocation.sum")}>
      {difference === null ? null : (
        <p>
          {difference > 0 ? t("allocation.beyond") : t("allocation.left")} <NumberText value={number(Math.abs(difference))} />
        </p>
      )}
      <p>
        {t("allocation.sum")} <NumberText value={number(draftSum)} />
        {least === null ? "" : ` / ${number(least)}`} {unit(indicator)}
      </p>
      {difference === null ? (
        <span className="soft">{t("allocation.noOwnTarget")}</span>
      ) : difference < 0 ? (
        <Status tone="bad" word={t("allocation.short", { gap: number(-difference) })} />
      ) : (
        <Status tone="good" word={difference === 0 ? t("allocation.exact") : t("allocation.over", { over: number(difference) })} />
      )}
      {ownTarget !== null && target !== null && ownTarget !== target ? (
        <span className="soft">{t("allocation.ownTarget", { target: number(ownTarget) })}</span>
      ) : null}
      {drafts > 0 ? <span className="soft">{t("allocation.issuedSum", { issued: number(issuedSum), drafts })}</span> : null}
      <span className={styles.acts}>
        <Button variant="default" size="compact-md" disabled={!acts.canUndo} onClick={() => void acts.undo().catch(() => undefined)}>
          {t("allocation.undo")}
        </Button>
        <Button variant="default" size="compact-md" disabled={!acts.canRedo} onClick={() => void acts.redo().catch(() => undefined)}>
          {t("allocation.redo")}
        </Button>
      </span>
    </section>
  );
}
