import { number, twoDigits } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import styles from "./MonthBars.module.css";

interface MonthBarsProps {
  label: string;
  /** Twelve amounts, January first. */
  amounts: number[];
  chosen: number | null;
  /** A second press on the same month gives null. */
  onChoose(month: number | null): void;
}

/** Twelve bars that are also buttons; each says its month and amount. Amounts below zero are drawn as nothing and still told. */
export function MonthBars({ label, amounts, chosen, onChoose }: MonthBarsProps) {
  const t = useText();
  const most = Math.max(...amounts, 1);
  return (
    <fieldset className={styles.chart} aria-label={label}>
      {amounts.map((amount, place) => {
        const month = place + 1;
        const name = t("ui.month", { month: twoDigits(month) });
        return (
          <button
            type="button"
            key={name}
            className={styles.month}
            aria-pressed={chosen === month}
            onClick={() => onChoose(chosen === month ? null : month)}
          >
            <span className="unseen">{t("ui.monthBars.bar", { month: name, amount: number(amount) })}</span>
            <span aria-hidden="true">{amount === 0 ? "" : number(amount)}</span>
            <span
              className={`${styles.bar} ${amount > 0 ? "" : styles.nothing}`}
              style={{ height: `${(6 * Math.max(amount, 0)) / most}rem` }}
            />
            <span className={styles.name} aria-hidden="true">
              {twoDigits(month)}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
