import { useText } from "../lib/text.ts";
import styles from "../ui/record.module.css";
import { useAnswerLine } from "./monthWords.ts";
import { periodWords } from "./periodWords.ts";

interface Said {
  month: string;
  progress: string;
  activities: string;
  helperMet: boolean;
  note: string | null;
}

/** What the branch said of somebody in its last months, the latest first; nothing where it said nothing yet. */
export function MonthAnswers({ said }: { said: readonly Said[] }) {
  const t = useText();
  const line = useAnswerLine();
  if (said.length === 0) return null;
  return (
    <section className="sheet stack tight" aria-label={t("review.lastMonths")}>
      <h2>{t("review.lastMonths")}</h2>
      <ol className={`${styles.lines} plain`}>
        {said.map((one) => (
          <li key={one.month}>
            <p className="strong">{periodWords(t, one.month)}</p>
            <p>{line(one)}</p>
            {one.note ? <p className="soft">{one.note}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
