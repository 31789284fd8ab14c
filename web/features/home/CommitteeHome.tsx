import { useQuery } from "@apollo/client/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { WorkDueDocument } from "../../gql/home.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { mainIndicator, overviewIndicators } from "../../parts/catalogue.ts";
import { FigureTile } from "../../parts/FigureTile.tsx";
import { figureOf } from "../../parts/figure.ts";
import { ReadAt, YearSelect } from "../../parts/PeriodBar.tsx";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useReread } from "../../parts/useReread.ts";
import { useScoreboard } from "../../parts/useScoreboard.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Inbox } from "./Inbox.tsx";
import { PendingList } from "./PendingList.tsx";
import { UnitsOverview } from "./UnitsOverview.tsx";
import { WorkDue } from "./WorkDue.tsx";

const route = getRouteApi("/");
const headline = overviewIndicators.filter((code) => code !== "MEMBERS");

/** A ward's or base committee's day: what waits for us first, then our figures and our units. */
export function CommitteeHome() {
  const t = useText();
  const unit = useOwnUnit();
  const { year = thisYear() } = route.useSearch();
  const go = useNavigate();
  const { result, readAt } = useScoreboard(unit.id, year);
  // The same question as WorkDue's below, so it is asked once.
  const given = useQuery(WorkDueDocument, { variables: { unitId: unit.id, period: String(year), indicator: mainIndicator } });
  useReread(readAt, given.refetch);
  return (
    <div className="stack">
      <PageTitle title={t("home.committee.title")}>
        <ReadAt at={readAt} />
      </PageTitle>
      <div className="row bottom">
        <YearSelect year={year} onChange={(next) => void go({ to: "/", search: (old) => ({ ...old, year: next }) })} />
        <div style={{ flex: "1 1 18rem", maxWidth: "32rem" }}>
          <UnitPicker
            forget
            label={t("units.find")}
            onPick={(found) => void go({ to: "/unit/$unitId", params: { unitId: found.id }, search: { year } })}
          />
        </div>
      </div>
      <Inbox unitId={unit.id} readAt={readAt} />
      <PendingList unitId={unit.id} readAt={readAt} />
      <Fetched result={result} lines={10}>
        {(board) => (
          <>
            <WorkDue unitId={unit.id} year={year} rows={board.rows} />
            <div className="tiles">
              {headline.map((code) => {
                const figure = figureOf(board.own, code);
                return figure ? <FigureTile key={code} figure={figure} elapsed={board.elapsed} /> : null;
              })}
            </div>
            <UnitsOverview board={board} year={year} />
          </>
        )}
      </Fetched>
    </div>
  );
}
