import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { BranchHomeDocument, type BranchHomeQuery } from "../../gql/home.ts";
import { ResultsDocument } from "../../gql/parts-results.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { noneOf, withSecond } from "../../parts/board.ts";
import { overviewIndicators, useCatalogue } from "../../parts/catalogue.ts";
import { FigureTile } from "../../parts/FigureTile.tsx";
import { countedAsDots } from "../../parts/figure.ts";
import { NotBegun } from "../../parts/PeriodBar.tsx";
import { ResultLines } from "../../parts/ResultLines.tsx";
import { BaselineLegend } from "../../parts/SecondBaseline.tsx";
import { useLive } from "../../parts/useLive.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { useAnswered } from "../../ui/useAnswered.ts";
import { CasesDue } from "./CasesDue.tsx";
import { ClassesDue } from "./ClassesDue.tsx";
import { HomeYear } from "./HomeBar.tsx";
import { Inbox } from "./Inbox.tsx";
import { LettersDue } from "./LettersDue.tsx";
import { NewTargets } from "./NewTargets.tsx";
import { RequestsDue } from "./RequestsDue.tsx";
import { ReviewDue } from "./ReviewDue.tsx";
import { ScreeningsDue } from "./ScreeningsDue.tsx";
import { TransfersDue } from "./TransfersDue.tsx";
import { useCases } from "./useCases.ts";
import { useClasses } from "./useClasses.ts";
import { useLetters } from "./useLetters.ts";
import { useReviews } from "./useReviews.ts";
import { toAcknowledge, useWaiting } from "./useWaiting.ts";

const route = getRouteApi("/");

/** The branch secretary's page, made for a phone: what waits, one big button, how far we are, what was recorded. */
export function BranchHome() {
  const t = useText();
  const unit = useOwnUnit();
  const { year = thisYear() } = route.useSearch();
  const { ready } = useCatalogue();
  const home = useQuery(BranchHomeDocument, { variables: { unitId: unit.id, year, period: String(year), indicators: overviewIndicators } });
  const results = useQuery(ResultsDocument, { variables: { unitId: unit.id, year, first: 20 } });
  const again = () => {
    void home.refetch().catch(() => undefined);
    void results.refetch().catch(() => undefined);
  };
  const [openedAt] = useState(() => new Date());
  const changedAt = useLive(unit.id, again);
  const waiting = useWaiting(unit.id, changedAt ?? openedAt);
  const cases = useCases(unit.id);
  const letters = useLetters(unit.id);
  const classes = useClasses(unit.id);
  const reviews = useReviews(unit.id);
  const answered = useAnswered({ loading: !ready }, home, results, waiting, cases, letters, classes, reviews);
  return (
    <div className="stack roomy" style={{ maxWidth: "48rem", margin: "0 auto" }}>
      <PageTitle title={unit.name} />
      {answered ? (
        <>
          <Fetched result={waiting}>
            {(data) => (
              <>
                <Inbox reminders={data.reminders} />
                <NewTargets targets={toAcknowledge(data)} unitId={unit.id} />
              </>
            )}
          </Fetched>
          <ReviewDue reviews={reviews} />
          <CasesDue cases={cases} />
          <RequestsDue />
          <LettersDue />
          <TransfersDue letters={letters} />
          <ClassesDue classes={classes} />
          <ScreeningsDue unitId={unit.id} />
          <Fetched result={home} lines={6}>
            {(data) => <Standing data={data} year={year} />}
          </Fetched>
          <section className="stack" aria-label={t("branch.recent")}>
            <h2>{t("branch.recent")}</h2>
            <Fetched result={results}>
              {(data) =>
                data.results.edges.length === 0 ? (
                  <Empty title={t("branch.noResults", { year: String(year) })} />
                ) : (
                  <ResultLines results={data.results.edges.map((edge) => edge.node)} withUnit={false} onChanged={again} />
                )
              }
            </Fetched>
            <Link to="/unit/$unitId/results" params={{ unitId: unit.id }} search={{ year }}>
              {t("branch.allResults", { year: String(year) })}
            </Link>
          </section>
        </>
      ) : (
        <Loading lines={10} />
      )}
    </div>
  );
}

function Standing({ data, year }: { data: BranchHomeQuery; year: number }) {
  const t = useText();
  const { own, resolutions } = data.scoreboard;
  const figures = withSecond(own, data.orgUnit.id, resolutions, noneOf(data.scoreboard, year));
  const asked = figures.filter((figure) => figure.target !== null || figure.exempt || figure.second);
  return (
    <>
      {data.orgUnit.can.includes("recordResult") ? (
        <Button size="lg" fullWidth renderRoot={(props) => <Link to="/record" {...props} />}>
          {t("branch.record")}
        </Button>
      ) : null}
      <section className="stack" aria-label={t("branch.targets", { year: String(year) })}>
        <div className="row spread bottom">
          <h2>{t("branch.targets", { year: String(year) })}</h2>
          <HomeYear year={year} />
        </div>
        <NotBegun year={year} />
        {asked.length === 0 ? <Empty title={t("branch.noTargets", { year: String(year) })} /> : null}
        <div className="tiles">
          {asked.map((figure) => (
            <FigureTile key={figure.indicator} figure={figure} elapsed={data.scoreboard.elapsed} />
          ))}
        </div>
        <BaselineLegend figures={asked.filter((figure) => !countedAsDots(figure))} />
        <Link to="/unit/$unitId/targets" params={{ unitId: data.orgUnit.id }} search={{ year }}>
          {t("unit.tab.targets")}
        </Link>
        <p className="soft">{t("branch.until", { date: lastDay(data.reportingPeriod.endsBefore) })}</p>
      </section>
    </>
  );
}

/** The day before a half-open end, as dd/MM/yyyy. */
function lastDay(endsBefore: string): string {
  return date(new Date(Date.parse(`${endsBefore}T00:00:00Z`) - 86_400_000).toISOString());
}
