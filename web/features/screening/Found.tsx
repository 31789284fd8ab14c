import { Link } from "@tanstack/react-router";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Status } from "../../ui/Status.tsx";
import styles from "./screening.module.css";
import { type Review, useScreeningWords } from "./screeningWords.ts";

/** What a branch found, for whoever reads it. */
export function Found({ review }: { review: Review }) {
  const t = useText();
  const words = useScreeningWords();
  if (review.findings.length === 0) return <Empty title={t("screening.nobody")} />;
  return (
    <section className="sheet stack tight" aria-label={t("screening.found")}>
      <h2>{t("screening.found")}</h2>
      <ul className={`${styles.lines} plain`}>
        {review.findings.map(({ id, memberId, fullName, birthYear, outcome, criterion, evidenceKind, helpUntil, struckOff }) => (
          <li key={id} className={styles.line}>
            <div>
              <Link to="/members/$memberId" params={{ memberId }}>
                {fullName}
              </Link>
              <div className="soft small">{birthYear}</div>
            </div>
            <div className="stack tight">
              {outcome ? <Status {...words.outcome(outcome)} long /> : <span className="soft">{t("screening.notYet")}</span>}
              {criterion ? <div className="small">{words.criterion(review, criterion)}</div> : null}
              {evidenceKind ? <div className="soft small">{t("screening.onEvidence", { kind: words.evidence(evidenceKind) })}</div> : null}
              {helpUntil ? <div className="small">{t("screening.helpUntil", { date: date(helpUntil) })}</div> : null}
              {struckOff ? <div className="small">{t("screening.struckOff")}</div> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
