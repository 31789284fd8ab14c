import { noFigure, number } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import { Bullet } from "../ui/Bullet.tsx";
import { Dots } from "../ui/Dots.tsx";
import { NumberText } from "../ui/NumberText.tsx";
import { useCatalogue } from "./catalogue.ts";
import styles from "./FigureView.module.css";
import { countedAsDots, type Figure, figureWords, targetWords } from "./figure.ts";
import { SecondBaseline } from "./SecondBaseline.tsx";

interface FigureProps {
  figure: Figure | undefined;
  /** Share of the year that has passed, 0 to 1: where the bar should stand. */
  elapsed: number;
}

/** One figure as it stands in a table row: dots or a bullet, and always the numbers. */
export function FigureView({ figure, elapsed }: FigureProps) {
  return figure ? <FigureCell figure={figure} elapsed={elapsed} /> : <span className="soft">{noFigure}</span>;
}

function FigureCell({ figure, elapsed }: { figure: Figure; elapsed: number }) {
  const t = useText();
  const { name } = useCatalogue();
  const words = useFigureWords(figure);
  const told = (
    <NumberText value={`${figure.actual}/${figure.base ?? ""}/${figure.target ?? ""}`}>
      <span className="nowrap">{words}</span>
    </NumberText>
  );
  if (figure.exempt || (!figure.target && !figure.second)) return <span className={styles.view}>{told}</span>;
  const label = t("figure.label", { name: name(figure.indicator), words, target: targetWords(figure) });
  if (countedAsDots(figure)) {
    return (
      <span className={styles.both}>
        <span className={`${styles.view} ${styles.counted}`}>
          <span>
            <Dots done={figure.actual} of={figure.target ?? 0} label={label} size={0.8} />
          </span>
          {told}
        </span>
        <SecondBaseline figure={figure} />
      </span>
    );
  }
  return (
    <span className={styles.both}>
      <span className={styles.view}>
        <span className={styles.drawing}>
          {figure.base === 0 ? null : <FigureBullet figure={figure} elapsed={elapsed} label={label} />}
        </span>
        {told}
      </span>
      <SecondBaseline figure={figure} />
    </span>
  );
}

interface FigureBulletProps {
  figure: Figure;
  elapsed: number;
  label: string;
}

/** A ratio is drawn in basis points of its denominator; a stock does not start from zero each year and has no pace. */
export function FigureBullet({ figure, elapsed, label }: FigureBulletProps) {
  const { find } = useCatalogue();
  const flow = find(figure.indicator)?.kind === "FLOW";
  const value = figure.base === null ? figure.actual : Math.round((10_000 * figure.actual) / Math.max(figure.base, 1));
  return (
    <Bullet
      value={value}
      end={figure.target}
      second={figure.second?.value ?? null}
      pace={flow || figure.base !== null ? (figure.due ?? elapsed) : null}
      label={label}
    />
  );
}

/** "2 trên 3" for small targets, else the percentage with its numbers. */
export function useFigureWords(figure: Figure): string {
  const t = useText();
  return countedAsDots(figure) && figure.target !== null
    ? t("figure.of", { done: number(figure.actual), of: number(figure.target) })
    : figureWords(figure);
}
