import { Fragment } from "react";
import type { AdmissionStatisticsQuery } from "../../gql/statistics.ts";
import { noFigure, number } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { periodWords } from "../../parts/periodWords.ts";
import styles from "./statistics.module.css";

export type Form = AdmissionStatisticsQuery["admissionStatistics"];
type Row = Form["rows"][number];
type Code = Row["row"];

/** Where the form begins a new part. */
const groups = {
  STATE_CADRE: "statistics.group.occupation",
  AGE_18_30: "statistics.group.age",
  REMOVED: "statistics.group.removed",
} as const;
const groupOf = (row: Code) => (row in groups ? groups[row as keyof typeof groups] : null);

const named = [
  ...(["TOTAL", "NOT_DESCRIBED", "FEMALE", "MINORITY", "RELIGIOUS", "YOUTH_UNION", "PRIVATE_OWNER", "OCCUPATION_UNKNOWN"] as const),
  ...(["AVERAGE_AGE", "REMOVED", "EXPELLED", "AGE_18_30", "AGE_31_35", "AGE_36_40", "AGE_41_45", "AGE_46_50", "AGE_51_55"] as const),
  ...(["AGE_56_60", "AGE_OVER_60"] as const),
];
type Named = (typeof named)[number];
const isNamed = (row: Code): row is Named => named.some((one) => one === row);

/** A row by the form's own word; occupations are named as everywhere. */
export const rowName = (t: Text, row: Code) => (isNamed(row) ? t(`statistics.row.${row}`) : t(`occupation.${row}`));

/** A number, or the one word for whatever is kept back. */
export const cellText = (t: Text, { value, kept }: Row["now"]) => (kept ? t(`statistics.kept.${kept}`) : number(value));

/** Newly admitted members: this period, the same of the year before, and how they compare. */
export function Form2({ form }: { form: Form }) {
  const t = useText();
  return (
    <section className={`sheet ${styles.sheet}`} aria-label={t("statistics.form2")}>
      <table className={styles.form}>
        <caption>{t("statistics.form2")}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {t("statistics.what")}
            </th>
            {[periodWords(t, form.period.id), periodWords(t, form.before.id), t("statistics.percent")].map((heading) => (
              <th key={heading} scope="col" className={`${styles.heading} ${styles.number}`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row) => (
            <Fragment key={row.row}>
              {groupOf(row.row) ? (
                <tr>
                  <th scope="colgroup" colSpan={4} className={styles.heading}>
                    {t(groupOf(row.row)!)}
                  </th>
                </tr>
              ) : null}
              <tr>
                <th scope="row" className={row.row === "TOTAL" ? styles.heading : undefined}>
                  {rowName(t, row.row)}
                </th>
                <td className={styles.number}>{cellText(t, row.now)}</td>
                <td className={styles.number}>{cellText(t, row.before)}</td>
                <td className={styles.number}>{row.percent === null ? noFigure : `${number(row.percent)}%`}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
