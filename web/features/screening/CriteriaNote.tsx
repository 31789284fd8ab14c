import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { Review } from "./screeningWords.ts";

/** By what members are screened; said to be unconfirmed as long as nobody compared it with the text in force. */
export function CriteriaNote({ criteria }: Pick<Review, "criteria">) {
  const t = useText();
  const told = useTold();
  return (
    <section className="sheet stack tight" aria-label={t("screening.criteria")}>
      <h2>{t("screening.criteria")}</h2>
      {criteria.some(({ confirmed }) => !confirmed) ? <Notice tone="slow">{t("screening.unconfirmed")}</Notice> : null}
      <ol>
        {criteria.map(({ code, wordsVi, wordsEn }) => (
          <li key={code}>{told(wordsVi, wordsEn)}</li>
        ))}
      </ol>
    </section>
  );
}
