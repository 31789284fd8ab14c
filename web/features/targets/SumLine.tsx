import type { AllocationQuery } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { NumberText } from "../../ui/NumberText.tsx";
import { Status } from "../../ui/Status.tsx";
import styles from "./SumLine.module.css";

interface SumLineProps {
  allocation: Pick<AllocationQuery["allocation"], "ownTarget" | "draftSum" | "issuedSum" | "drafts">;
  indicator: string;
}

/** The sum of what is given beside one's own target; says so in words when it falls short. */
export function SumLine({ allocation: { ownTarget, draftSum, issuedSum, drafts }, indicator }: SumLineProps) {
  const t = useText();
  const { unit } = useCatalogue();
  const gap = ownTarget === null ? 0 : ownTarget - draftSum;
  return (
    <section className={styles.line} aria-label={t("allocation.sum")}>
      <p>
        {t("allocation.sum")} <NumberText value={number(draftSum)} /> {unit(indicator)}
      </p>
      <p className="soft">{ownTarget === null ? t("allocation.noOwnTarget") : t("allocation.ownTarget", { target: number(ownTarget) })}</p>
      {drafts > 0 ? <p className="soft">{t("allocation.issuedSum", { issued: number(issuedSum), drafts })}</p> : null}
      {ownTarget === null ? null : gap > 0 ? (
        <Status tone="slow" word={t("allocation.short", { gap: number(gap) })} />
      ) : (
        <Status tone="good" word={gap === 0 ? t("allocation.exact") : t("allocation.over", { over: number(-gap) })} />
      )}
    </section>
  );
}
