import { useText } from "../lib/text.ts";
import { BulletMark } from "../ui/Bullet.tsx";
import { Status } from "../ui/Status.tsx";
import { type Figure, statusText, statusTone } from "./figure.ts";
import styles from "./SecondBaseline.module.css";
import { useTargetAmount } from "./useTargetAmount.ts";

/** What the unit's own resolution asks and how the result stands against that: mark, number, shape and word. */
export function SecondBaseline({ figure }: { figure: Figure }) {
  const t = useText();
  const amount = useTargetAmount();
  if (!figure.second) return null;
  const { value, status } = figure.second;
  return (
    <span className={styles.second}>
      <BulletMark part="second" />
      <span className="soft">{`${t("baseline.ownShort", { amount: amount(figure.indicator, value) })} `}</span>
      <Status tone={statusTone[status]} word={t(statusText(status))} />
    </span>
  );
}

/** Whether a figure is drawn with marks. */
export const isMarked = (figure: Figure | undefined) => Boolean(figure?.target || figure?.second);

/** What the marks on the bars mean; the second one, and what is due by now, only where something on the page has it. */
export function BaselineLegend({ figures }: { figures: (Figure | undefined)[] }) {
  const t = useText();
  if (!figures.some(isMarked)) return null;
  const parts = (["end", "second", "pace"] as const).filter(
    (part) => part === "end" || figures.some((figure) => (part === "second" ? figure?.second : isMarked(figure) && figure?.due)),
  );
  return (
    <ul className={`plain soft small ${styles.legend}`} aria-label={t("legend")}>
      {parts.map((part) => (
        <li key={part}>
          <BulletMark part={part} />
          {t(`legend.${part}`)}
        </li>
      ))}
    </ul>
  );
}
