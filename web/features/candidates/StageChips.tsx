import { type TextId, useText } from "../../lib/text.ts";
import styles from "../../ui/record.module.css";
import { type Stage, stages } from "./stages.ts";

/** Narrows the list to a stage of the way; one chip is chosen at a time. */
export function StageChips({ stage, onChoose }: { stage: Stage | undefined; onChoose(stage: Stage | undefined): void }) {
  const t = useText();
  const chip = (value: Stage | undefined) => (
    <li key={value ?? "ALL"}>
      <button type="button" className={styles.chip} aria-pressed={stage === value} onClick={() => onChoose(value)}>
        {t(`people.stage.${value ?? "ALL"}` as TextId)}
      </button>
    </li>
  );
  return (
    <ul className={`${styles.chips} plain`} aria-label={t("people.stages")}>
      {chip(undefined)}
      {stages.map(chip)}
    </ul>
  );
}
