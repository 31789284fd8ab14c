import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { type Form, rowName } from "./Form2.tsx";
import styles from "./statistics.module.css";

/** Ethnicity and religion of those admitted, by units straight below; several on one line are told together alone. */
export function Form2B({ form, sees }: { form: Form; sees: boolean }) {
  const t = useText();
  if (form.unit.level === "BRANCH") return null;
  return (
    <section className={`sheet ${styles.sheet}`} aria-label={t("statistics.form2B")}>
      {form.parts.length === 0 ? (
        <p className="soft">{t(sees ? "statistics.noParts" : "statistics.noReleasedParts")}</p>
      ) : (
        <table className={styles.form}>
          <caption>{t("statistics.form2B")}</caption>
          <thead>
            <tr>
              {[t("statistics.units"), t("statistics.category")].map((heading) => (
                <th key={heading} scope="col" className={styles.heading}>
                  {heading}
                </th>
              ))}
              {[t("statistics.count"), t("statistics.among")].map((heading) => (
                <th key={heading} scope="col" className={`${styles.heading} ${styles.number}`}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {form.parts.map((part) => (
              <tr key={`${part.category} ${part.own} ${part.units.map(({ id }) => id).join(" ")}`}>
                <th scope="row">{[...part.units.map(({ name }) => name), ...(part.own ? [t("statistics.own")] : [])].join("; ")}</th>
                <td>{rowName(t, part.category)}</td>
                <td className={styles.number}>{number(part.count)}</td>
                <td className={styles.number}>{number(part.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
