import { Link } from "@tanstack/react-router";
import type { SheetFragment } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import type { SheetAddress } from "./useSheet.ts";
import styles from "./WhatIf.module.css";

/** The years of a term: each one's share of what the plan gives, what was issued of it, and the way to its own plan. */
export function TermYears({ parts, address: { unitId, indicator } }: { parts: SheetFragment["parts"]; address: SheetAddress }) {
  const t = useText();
  const shares = parts.map(({ share }) => share);
  const issued = parts.flatMap((part) => part.issued ?? []);
  const sum = (values: number[]) => number(values.length > 0 ? values.reduce((all, value) => all + value, 0) : null);
  // A plan that gives nothing yet has no shares; years that were issued 0 each have.
  const given = shares.some((share) => share > 0);
  return (
    <section className="sheet stack tight" aria-label={t("termYears.title")}>
      <h2>{t("termYears.title")}</h2>
      <p className="soft">{t("termYears.text")}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.start}>
              {t("period.year")}
            </th>
            <th scope="col">{t("termYears.share")}</th>
            <th scope="col">{t("termYears.issued")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ period, share, issued: already }) => (
            <tr key={period.id}>
              <th scope="row">
                <Link to="/targets" search={{ unit: unitId, indicator, year: Number(period.id) }}>
                  {t("termYears.plan", { year: period.id })}
                </Link>
              </th>
              <td>{number(given ? share : null)}</td>
              <td>{number(already)}</td>
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">{t("termYears.sum")}</th>
            <td>{sum(given ? shares : [])}</td>
            <td>{sum(issued)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
