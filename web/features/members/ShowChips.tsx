import { useText } from "../../lib/text.ts";
import styles from "../../ui/record.module.css";
import { type Show, shows } from "./shown.ts";

/** Narrows the list; one chip is chosen at a time. */
export function ShowChips({ show, onChoose }: { show: Show | undefined; onChoose(show: Show | undefined): void }) {
  const t = useText();
  const chip = (value: Show | undefined) => (
    <li key={value ?? "ALL"}>
      <button type="button" className={styles.chip} aria-pressed={show === value} onClick={() => onChoose(value)}>
        {t(`members.show.${value ?? "ALL"}`)}
      </button>
    </li>
  );
  return (
    <ul className={`${styles.chips} plain`} aria-label={t("members.shows")}>
      {chip(undefined)}
      {shows.map(chip)}
    </ul>
  );
}
