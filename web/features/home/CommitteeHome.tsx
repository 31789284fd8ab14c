import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { WorkDueDocument } from "../../gql/home.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { mainIndicator, overviewIndicators } from "../../parts/catalogue.ts";
import { FigureTile } from "../../parts/FigureTile.tsx";
import { figureOf } from "../../parts/figure.ts";
import { NotBegun, ReadAt } from "../../parts/PeriodBar.tsx";
import { BaselineLegend, isMarked } from "../../parts/SecondBaseline.tsx";
import { useReread } from "../../parts/useReread.ts";
import { useScoreboard } from "../../parts/useScoreboard.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { useAnswered } from "../../ui/useAnswered.ts";
import { CasesDue } from "./CasesDue.tsx";
import { ClassesDue } from "./ClassesDue.tsx";
import { DuplicatesDue } from "./DuplicatesDue.tsx";
import { HomeBar } from "./HomeBar.tsx";
import { Inbox } from "./Inbox.tsx";
import { PendingList } from "./PendingList.tsx";
import { RequestsDue } from "./RequestsDue.tsx";
import { ReviewDue } from "./ReviewDue.tsx";
import { ScreeningsDue } from "./ScreeningsDue.tsx";
import { TransfersDue } from "./TransfersDue.tsx";
import { UnitsOverview } from "./UnitsOverview.tsx";
import { useCases } from "./useCases.ts";
import { useClasses } from "./useClasses.ts";
import { useLetters } from "./useLetters.ts";
import { useReviews } from "./useReviews.ts";
import { toAcknowledge, useWaiting } from "./useWaiting.ts";
import { WorkDue } from "./WorkDue.tsx";

const route = getRouteApi("/");
const headline = overviewIndicators.filter((code) => code !== "MEMBERS");

/** A ward's or base committee's day: what waits for us first, then our figures and our units. */
export function CommitteeHome() {
  const t = useText();
  const unit = useOwnUnit();
  const { year = thisYear() } = route.useSearch();
  const { result, readAt } = useScoreboard(unit.id, year);
  const given = useQuery(WorkDueDocument, { variables: { unitId: unit.id, period: String(year), indicator: mainIndicator } });
  useReread(readAt, given.refetch);
  const waiting = useWaiting(unit.id, readAt);
  const cases = useCases(unit.id);
  const letters = useLetters(unit.id);
  const classes = useClasses(unit.id);
  const reviews = useReviews(unit.id);
  const answered = useAnswered(result, given, waiting, cases, letters, classes, reviews);
  const sources = [result, given, ...(waiting.skip ? [] : [waiting]), ...(cases.skip ? [] : [cases])];
  return (
    <div className="stack">
      <PageTitle title={t("home.committee.title")}>
        <ReadAt at={readAt} />
      </PageTitle>
      <HomeBar year={year} />
      {answered ? (
        <>
          {waiting.skip ? null : (
            <Fetched result={waiting}>
              {(data) => (
                <>
                  <Inbox reminders={data.reminders} />
                  <PendingList pending={data.pendingRequests} again={waiting.refetch} />
                </>
              )}
            </Fetched>
          )}
          <CasesDue cases={cases} />
          <RequestsDue />
          <DuplicatesDue />
          <TransfersDue letters={letters} />
          <ClassesDue classes={classes} />
          <ReviewDue reviews={reviews} />
          <ScreeningsDue unitId={unit.id} />
          <NotBegun year={year} />
          <WorkDue
            unitId={unit.id}
            year={year}
            targets={toAcknowledge(waiting.data)}
            allocation={given.data?.allocation}
            rows={result.data?.rows}
            known={sources.every(({ data, error }) => data && !error) && !cases.data?.caseQueue.length}
          />
          <Fetched result={given} lines={2}>
            {() => null}
          </Fetched>
          <Fetched result={result} lines={10}>
            {(board) => (
              <>
                <div className="tiles">
                  {headline.map((code) => {
                    const figure = figureOf(board.own, code);
                    return figure ? <FigureTile key={code} figure={figure} elapsed={board.elapsed} /> : null;
                  })}
                </div>
                {board.rows.some((row) => isMarked(figureOf(row.figures, mainIndicator))) ? null : <BaselineLegend figures={board.own} />}
                <UnitsOverview board={board} year={year} />
              </>
            )}
          </Fetched>
        </>
      ) : (
        <Loading lines={12} />
      )}
    </div>
  );
}
