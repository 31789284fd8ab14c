import { Link } from "@tanstack/react-router";
import { noFigure, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { hasBegun } from "../../lib/thisYear.ts";
import { mainIndicator } from "../../parts/catalogue.ts";
import { FigureTile } from "../../parts/FigureTile.tsx";
import { figureOf } from "../../parts/figure.ts";
import type { Scoreboard } from "../../parts/useScoreboard.ts";
import { NumberText } from "../../ui/NumberText.tsx";
import { Status } from "../../ui/Status.tsx";

/** Four figures: admissions, units far behind, the awareness class, the share of members. */
export function Headline({ board, year }: { board: Scoreboard; year: number }) {
  const t = useText();
  const begun = hasBegun(year);
  const late = board.rows.filter((row) => figureOf(row.figures, mainIndicator)?.status === "VERY_SLOW").length;
  const tile = (code: string) => {
    const figure = figureOf(board.own, code);
    const given = board.rows.reduce((sum, row) => sum + (figureOf(row.figures, code)?.target ?? 0), 0);
    return figure ? <FigureTile figure={figure} elapsed={board.elapsed} given={figure.base === null ? given : 0} /> : null;
  };
  return (
    <div className="tiles">
      {tile(mainIndicator)}
      <section className="sheet stack tight" aria-label={t("home.late")}>
        <h2 className="soft tile">{t("home.late")}</h2>
        <p className="big">
          <NumberText value={late}>{!begun || figureOf(board.own, mainIndicator)?.none ? noFigure : number(late)}</NumberText>{" "}
          <span className="soft" style={{ fontSize: "1rem", fontWeight: 450 }}>
            {t("home.lateOf", { all: number(board.rows.length) })}
          </span>
        </p>
        {begun ? (
          <Link to="/" search={{ year, status: "VERY_SLOW" }} resetScroll={false}>
            <Status tone="bad" word={t("home.lateShow")} />
          </Link>
        ) : (
          <Status tone="none" word={t("status.NOT_BEGUN")} />
        )}
      </section>
      {tile("CLASS_CERTIFICATES")}
      {tile("ADMISSION_SHARE")}
    </div>
  );
}
