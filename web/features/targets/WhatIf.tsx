import type { SheetFragment } from "../../gql/targets.ts";
import { number, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { draftSide, sumsOf } from "./compare.ts";
import { Messages } from "./Messages.tsx";
import styles from "./WhatIf.module.css";

const standing = (row: SheetFragment["rows"][number]) => row.draft ?? row.issued ?? 0;
const sumOf = (sheet: SheetFragment, of: (row: SheetFragment["rows"][number]) => number) =>
  sheet.rows.reduce((sum, row) => sum + of(row), 0);
const difference = (value: number) => (value > 0 ? `+${number(value)}` : number(value));

const none = ["–", "–", "–", "–", "–", "–"];

/** Two drafts of one moment side by side: what stands, and what the rules being tried would make of it. Nothing of it is kept. */
export function WhatIf({ saved, tried, period }: { saved: SheetFragment; tried: SheetFragment; period: string }) {
  const t = useText();
  const old = new Map(saved.rows.map((row) => [row.unit.id, standing(row)]));
  const changed = tried.rows.filter((row) => standing(row) !== old.get(row.unit.id)).length;
  const linesOf = (sheet: SheetFragment) => {
    const { floors, nobody } = sumsOf(draftSide(sheet));
    const begun = sheet.rows.some(({ draft, issued }) => draft !== null || issued !== null);
    const lastYear = sheet.rows.some((row) => row.lastYears.length > 0) ? sumOf(sheet, (row) => row.lastYears[0] ?? 0) : null;
    const own = sheet.rows.some((row) => row.ownResolution !== null) ? sumOf(sheet, (row) => row.ownResolution ?? 0) : null;
    if (!begun) return none;
    return [
      number(sheet.draftSum),
      sheet.difference === null ? "–" : difference(sheet.difference),
      number(floors),
      number(nobody),
      lastYear === null ? "–" : difference(sheet.draftSum - lastYear),
      own === null ? "–" : difference(sheet.draftSum - own),
    ];
  };
  const [whatStands, whatIsTried] = [linesOf(saved), linesOf(tried)];
  const labels = [
    t("whatIf.sum"),
    t("whatIf.difference"),
    t("whatIf.floors"),
    t("whatIf.nobody"),
    // The year before a plan for next year is not over: its result is only so far.
    Number(period.slice(0, 4)) > Number(today().slice(0, 4)) ? t("whatIf.lastYearSoFar") : t("whatIf.lastYear"),
    t("whatIf.ownResolution"),
  ];
  return (
    <section className="stack tight" aria-label={t("whatIf.title")}>
      <h3>{t("whatIf.title")}</h3>
      <p className="soft" role="status">
        {t("whatIf.changed", { count: changed })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("whatIf.saved")}</th>
            <th scope="col">{t("whatIf.tried")}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map((label, line) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{whatStands[line]}</td>
              <td>{whatIsTried[line]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Messages messages={tried.messages} />
    </section>
  );
}
