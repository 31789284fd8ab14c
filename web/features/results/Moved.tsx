import { useMemo, useState } from "react";
import { number, percent } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { FigureTile } from "../../parts/FigureTile.tsx";
import type { Figure } from "../../parts/figure.ts";
import { type Scoreboard, useScoreboard } from "../../parts/useScoreboard.ts";
import { useUsualBasis } from "../../parts/useUsualBasis.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import type { Recorded } from "./RecordForm.tsx";

/** What the result moved: every target of the year it counts for, shares of it too, as it was without the result and as it is now. */
export function Moved({ unitId, recorded }: { unitId: string; recorded: Recorded }) {
  const { indicator, year } = recorded;
  const { indicators: all } = useCatalogue();
  const codes = useMemo(
    () => [indicator, ...all.filter(({ numerator }) => numerator === indicator).map(({ code }) => code)],
    [all, indicator],
  );
  const { result } = useScoreboard(unitId, year, codes, useUsualBasis());
  // What an earlier visit left in the cache knows nothing of this result.
  const [fresh, setFresh] = useState(false);
  if (!result.loading && !result.error && !fresh) setFresh(true);
  return (
    <Fetched result={{ ...result, data: fresh ? result.data : undefined }} lines={3}>
      {(board) => <BeforeAndNow board={board} recorded={recorded} />}
    </Fetched>
  );
}

function BeforeAndNow({ board, recorded: { year, quantity } }: { board: Scoreboard; recorded: Recorded }) {
  const t = useText();
  const asked = board.own.filter((figure) => figure.target !== null || figure.exempt || figure.second);
  const shown = asked.length > 0 ? asked : board.own.slice(0, 1);
  return (
    <section className="stack tight" aria-label={t("record.progress", { year: String(year) })}>
      <p className="soft">{t("record.progress", { year: String(year) })}</p>
      {shown.map((figure) => (
        <div key={figure.indicator} className="stack tight">
          <FigureTile figure={figure} elapsed={board.elapsed} />
          <p>{t("record.moved", { before: words({ ...figure, actual: figure.actual - quantity }), after: words(figure) })}</p>
        </div>
      ))}
    </section>
  );
}

/** A count as it is, a share with what it is made of. */
function words({ actual, base }: Figure): string {
  return base === null ? number(actual) : `${percent(actual, base)} (${number(actual)}/${number(base)})`;
}
