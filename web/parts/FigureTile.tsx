import { noFigure, number, percent } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import { Dots } from "../ui/Dots.tsx";
import { NumberText } from "../ui/NumberText.tsx";
import { Status } from "../ui/Status.tsx";
import { useCatalogue } from "./catalogue.ts";
import styles from "./FigureTile.module.css";
import { FigureBullet } from "./FigureView.tsx";
import { countedAsDots, type Figure, figureWords, statusText, statusTone, targetWords } from "./figure.ts";
import { SecondBaseline } from "./SecondBaseline.tsx";

interface FigureTileProps {
  figure: Figure;
  /** Share of the year that has passed, 0 to 1. */
  elapsed: number;
  /** Sum of what was given to the units below: stands in where nobody above gives a target, as for a city. */
  given?: number;
}

/** A headline figure with its name, standing on a sheet of its own. */
export function FigureTile({ figure, elapsed, given = 0 }: FigureTileProps) {
  const { name } = useCatalogue();
  const shown = figure.target === null && !figure.exempt && given > 0 ? { ...figure, target: given } : figure;
  return (
    <section className="sheet stack tight" aria-label={name(figure.indicator)}>
      <h2 className="soft tile">{name(figure.indicator)}</h2> <Amount figure={shown} />
      <Drawing figure={shown} elapsed={elapsed} />
      <Foot figure={shown} given={shown !== figure} /> <SecondBaseline figure={shown} />
    </section>
  );
}

function Amount({ figure }: { figure: Figure }) {
  const t = useText();
  const { actual, base, target } = figure;
  const small = countedAsDots(figure);
  const lead = figure.none ? noFigure : base === null ? number(actual) : percent(actual, base);
  return (
    <p className="big">
      <NumberText value={`${actual}/${base ?? ""}`}>
        {small && target ? t("figure.of", { done: number(actual), of: number(target) }) : lead}
      </NumberText>
      {target && !small && base === null ? " " : null}
      {target && !small && base === null ? <span className={styles.against}>{t("figure.against", { target: number(target) })}</span> : null}
      {base === null || figure.none ? null : <span className={styles.against}>{` (${number(actual)}/${number(base)})`}</span>}
    </p>
  );
}

function Drawing({ figure, elapsed }: { figure: Figure; elapsed: number }) {
  const t = useText();
  const { name } = useCatalogue();
  if ((!figure.target && !figure.second) || figure.exempt) return null;
  if (figure.target && countedAsDots(figure)) {
    return <Dots done={figure.actual} of={figure.target} label={t("figure.dots", { done: figure.actual, of: figure.target })} size={1.3} />;
  }
  const label = t("figure.label", { name: name(figure.indicator), words: figureWords(figure), target: targetWords(figure) });
  return <FigureBullet figure={figure} elapsed={elapsed} label={label} />;
}

function Foot({ figure, given }: { figure: Figure; given: boolean }) {
  const t = useText();
  const { unit } = useCatalogue();
  const { actual, base, target } = figure;
  const aimed = target !== null && target > 0 && !figure.exempt;
  const share = countedAsDots(figure) || figure.status === "NOT_BEGUN" ? unit(figure.indicator) : percent(actual, target);
  const right = base === null ? (aimed ? share : unit(figure.indicator)) : aimed ? t("figure.asked", { target: targetWords(figure) }) : "";
  return (
    <div className="row spread small">
      {given ? (
        <span className="soft">{t("figure.given")}</span>
      ) : (
        <Status tone={statusTone[figure.status]} word={t(statusText(figure.status))} />
      )}
      {/* Apart for whoever reads the text without its layout. */ " "}
      <span className="soft">{right}</span>
    </div>
  );
}
