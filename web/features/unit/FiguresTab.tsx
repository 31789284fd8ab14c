import { NativeSelect } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { AsOfBar } from "../../parts/AsOfBar.tsx";
import { BasisSelect } from "../../parts/BasisSelect.tsx";
import { mainIndicator, overviewIndicators, useCatalogue } from "../../parts/catalogue.ts";
import { FigureTile } from "../../parts/FigureTile.tsx";
import { figureOf } from "../../parts/figure.ts";
import { ReadAt } from "../../parts/PeriodBar.tsx";
import { BaselineLegend, isMarked } from "../../parts/SecondBaseline.tsx";
import { UnitsTable } from "../../parts/UnitsTable.tsx";
import { useScoreboard } from "../../parts/useScoreboard.ts";
import { useUsualBasis } from "../../parts/useUsualBasis.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Breakdown } from "./Breakdown.tsx";

const unitRoute = getRouteApi("/unit/$unitId");
const route = getRouteApi("/unit/$unitId/");

/** The unit's figures of the year, one of them by month and source group, and the units below. */
export function FiguresTab() {
  const t = useText();
  const { unitId } = unitRoute.useParams();
  const usual = useUsualBasis();
  const { year = thisYear(), indicator = mainIndicator, basis = usual, day } = route.useSearch();
  const go = useNavigate();
  const { counted, name } = useCatalogue();
  const { result, readAt } = useScoreboard(unitId, year, overviewIndicators, basis, day);
  const choose = (change: { indicator?: string; basis?: "AS_WAS" | "AS_NOW" }) =>
    void go({ to: ".", search: (old) => ({ ...old, month: undefined, ...change }), resetScroll: false });
  return (
    <Fetched result={result} lines={10}>
      {(board) => (
        <>
          <AsOfBar
            asOf={day}
            onChange={(asOf) =>
              void go({
                to: ".",
                search: (old) => ({ ...old, month: undefined, day: asOf, year: asOf ? Number(asOf.slice(0, 4)) : undefined }),
                resetScroll: false,
              })
            }
          />
          <ReadAt at={readAt} />
          <div className="tiles">
            {overviewIndicators.map((code) => {
              const figure = figureOf(board.own, code);
              return figure ? <FigureTile key={code} figure={figure} elapsed={board.elapsed} /> : null;
            })}
          </div>
          {board.rows.some((row) => isMarked(figureOf(row.figures, mainIndicator))) ? null : <BaselineLegend figures={board.own} />}
          <div className="row bottom">
            <NativeSelect
              label={t("indicator")}
              value={indicator}
              data={counted.map((one) => ({ value: one.code, label: name(one.code) }))}
              onChange={(event) => choose({ indicator: event.currentTarget.value })}
            />
            <BasisSelect basis={basis} onChange={(next) => choose({ basis: next })} />
          </div>
          <Breakdown unitId={unitId} indicator={indicator} year={year} basis={basis} asOf={day} readAt={readAt} />
          {board.unit.level === "BRANCH" ? null : (
            <section className="stack" aria-label={t("unit.children")}>
              <h2>{t("unit.children")}</h2>
              {board.rows.length === 0 ? <p className="sheet soft">{t("unit.noChildren")}</p> : null}
              {board.rows.length > 0 ? (
                <UnitsTable
                  label={t("unit.children")}
                  rows={board.rows}
                  year={year}
                  elapsed={board.elapsed}
                  indicators={overviewIndicators}
                />
              ) : null}
              <Direct figures={board.direct} />
            </section>
          )}
        </>
      )}
    </Fetched>
  );
}

/** What was recorded at the unit itself: without it, children would not add up to the total. */
function Direct({ figures }: { figures: { indicator: string; actual: number; base: number | null }[] }) {
  const t = useText();
  const { name } = useCatalogue();
  const told = figures.filter((figure) => figure.base === null && figure.actual !== 0);
  if (told.length === 0) return null;
  return (
    <p className="soft">{t("unit.direct", { list: told.map((figure) => `${name(figure.indicator)} ${figure.actual}`).join(", ") })}</p>
  );
}
