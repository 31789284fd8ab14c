import { Button } from "@mantine/core";
import type { SheetFragment } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { NumberText } from "../../ui/NumberText.tsx";
import { Status } from "../../ui/Status.tsx";
import { useFoot } from "../../ui/useFoot.ts";
import styles from "./PlanBar.module.css";
import type { Sheet } from "./useSheet.ts";

interface PlanBarProps {
  sheet: SheetFragment;
  indicator: string;
  /** Shares are not summed. */
  ratio: boolean;
  acts: Sheet;
  onKeep: (() => void) | null;
  onIssue: (() => void) | null;
}

/** Stays in sight at the foot of the page: what is left to give, the sum beside what was to be given, and what can be done with it. */
export function PlanBar({
  sheet: { ownTarget, target, draftSum, drafts, difference, messages },
  indicator,
  ratio,
  acts,
  onKeep,
  onIssue,
}: PlanBarProps) {
  const t = useText();
  const { unit } = useCatalogue();
  const bar = useFoot<HTMLElement>();
  const breaks = messages.filter(({ toConfirm }) => toConfirm).length;
  const least = difference === null ? null : draftSum - difference;
  const of = t(ownTarget !== null && least === ownTarget ? "allocation.ofOwn" : "allocation.ofNumber");
  return (
    <section ref={bar} className={styles.bar} aria-label={t("allocation.sum")}>
      {ratio ? null : (
        <div className={styles.sums} role="status">
          {difference === null ? null : (
            <p className={styles.left}>
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
            <Status tone="bad" word={t("allocation.short", { gap: number(-difference), of })} />
          ) : (
            <Status
              tone="good"
              word={difference === 0 ? t("allocation.exact", { of }) : t("allocation.over", { over: number(difference), of })}
            />
          )}
          {breaks > 0 ? <Status tone="bad" word={t("allocation.breaks", { count: breaks })} /> : null}
          {ownTarget !== null && target !== null && ownTarget !== target ? (
            <span className="soft">{t("allocation.ownTarget", { target: number(ownTarget) })}</span>
          ) : null}
        </div>
      )}
      <span className={styles.acts}>
        <span className="soft small">{drafts > 0 ? t("allocation.waiting", { drafts }) : t("allocation.nothingWaits")}</span>
        {acts.canUndo || acts.canRedo || onKeep ? (
          <>
            <Button variant="default" disabled={!acts.canUndo} onClick={() => void acts.undo().catch(() => undefined)}>
              {t("allocation.undo")}
            </Button>
            <Button variant="default" disabled={!acts.canRedo} onClick={() => void acts.redo().catch(() => undefined)}>
              {t("allocation.redo")}
            </Button>
          </>
        ) : null}
        {onKeep ? (
          <Button variant="default" aria-label={t("variant.keep")} onClick={onKeep}>
            <span className={styles.long}>{t("variant.keep")}</span>
            <span className={styles.brief}>{t("variant.keepBrief")}</span>
          </Button>
        ) : null}
        {onIssue ? (
          <Button disabled={drafts === 0} onClick={onIssue}>
            {t("issue.open")}
          </Button>
        ) : null}
      </span>
    </section>
  );
}
