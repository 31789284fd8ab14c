import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { NotBegun, ReadAt } from "../../parts/PeriodBar.tsx";
import { useScoreboard } from "../../parts/useScoreboard.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { useAnswered } from "../../ui/useAnswered.ts";
import { CasesDue } from "./CasesDue.tsx";
import { DuplicatesDue } from "./DuplicatesDue.tsx";
import { Headline } from "./Headline.tsx";
import { HomeBar } from "./HomeBar.tsx";
import { PendingList } from "./PendingList.tsx";
import { RequestsDue } from "./RequestsDue.tsx";
import { ReviewDue } from "./ReviewDue.tsx";
import { UnitsOverview } from "./UnitsOverview.tsx";
import { useCases } from "./useCases.ts";
import { useReviews } from "./useReviews.ts";
import { useWaiting } from "./useWaiting.ts";

const route = getRouteApi("/");

/** The city at a glance: four headline figures, what a role wants beneath them, then every unit, worst first. */
export function CityHome({ beneath }: { beneath?: ReactNode }) {
  const t = useText();
  const unit = useOwnUnit();
  const { year = thisYear() } = route.useSearch();
  const { result, readAt } = useScoreboard(unit.id, year);
  const waiting = useWaiting(unit.id, readAt);
  const cases = useCases(unit.id);
  const reviews = useReviews(unit.id);
  const answered = useAnswered(result, waiting, cases);
  return (
    <div className="stack">
      <PageTitle title={t("home.city.title")}>
        <ReadAt at={readAt} />
      </PageTitle>
      <HomeBar year={year} />
      {answered ? (
        <>
          {waiting.skip ? null : (
            <Fetched result={waiting} lines={1}>
              {({ pendingRequests }) => <PendingList pending={pendingRequests} again={waiting.refetch} />}
            </Fetched>
          )}
          <CasesDue cases={cases} />
          <RequestsDue />
          <DuplicatesDue />
          <ReviewDue reviews={reviews} />
          <NotBegun year={year} />
          <Fetched result={result} lines={12}>
            {(board) => (
              <>
                <Headline board={board} year={year} />
                {beneath}
                <UnitsOverview board={board} year={year} />
              </>
            )}
          </Fetched>
        </>
      ) : (
        <Loading lines={14} />
      )}
    </div>
  );
}
