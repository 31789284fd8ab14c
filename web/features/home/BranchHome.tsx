import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { BranchHomeDocument, type BranchHomeQuery } from "../../gql/home.ts";
import { ResultsDocument } from "../../gql/parts-results.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { AcknowledgeButton } from "../../parts/AcknowledgeButton.tsx";
import { AskAdjustment } from "../../parts/AskAdjustment.tsx";
import { withSecond } from "../../parts/board.ts";
import { overviewIndicators, useCatalogue } from "../../parts/catalogue.ts";
import { FigureTile } from "../../parts/FigureTile.tsx";
import { ResultLines } from "../../parts/ResultLines.tsx";
import { useLive } from "../../parts/useLive.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { WhyLines } from "../../parts/WhyLines.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Inbox } from "./Inbox.tsx";

/** The branch secretary's page, made for a phone: how far we are, one big button, what was recorded. */
export function BranchHome() {
  const t = useText();
  const unit = useOwnUnit();
  const year = thisYear();
  const home = useQuery(BranchHomeDocument, { variables: { unitId: unit.id, year, period: String(year), indicators: overviewIndicators } });
  const results = useQuery(ResultsDocument, { variables: { unitId: unit.id, year, first: 20 } });
  const again = () => {
    void home.refetch().catch(() => undefined);
    void results.refetch().catch(() => undefined);
  };
  const [openedAt] = useState(() => new Date());
  const changedAt = useLive(unit.id, again);
  return (
    <div className="stack roomy" style={{ maxWidth: "48rem", margin: "0 auto" }}>
      <PageTitle title={unit.name} />
      <Inbox unitId={unit.id} readAt={changedAt ?? openedAt} />
      <Fetched result={home} lines={6}>
        {(data) => <Standing data={data} />}
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
    </div>
  );
}

function Standing({ data }: { data: BranchHomeQuery }) {
  const t = useText();
  const { name } = useCatalogue();
  const amount = useTargetAmount();
  const waiting = data.targets.filter((target) => target.can.includes("acknowledgeTarget"));
  const { own, resolutions } = data.scoreboard;
  const asked = withSecond(own, data.orgUnit.id, resolutions).filter((figure) => figure.target !== null || figure.exempt || figure.second);
  return (
    <>
      {waiting.map((target) => (
        <section key={target.id} className="sheet stack tight">
          <p className="strong">
            {t("branch.newTarget", { name: name(target.indicator), value: amount(target.indicator, target.value, target.exempt) })}
          </p>
          <p className="soft">
            {t("branch.newTargetFrom", {
              from: target.assignedBy.name,
              number: target.instrument.number,
              date: date(target.instrument.signedOn),
            })}
          </p>
          {target.explanation ? (
            <details>
              <summary>{t("why.mine")}</summary>
              <WhyLines explanation={target.explanation} />
            </details>
          ) : null}
          <AcknowledgeButton target={target} size="lg" />
          <AskAdjustment target={target} size="lg" />
        </section>
      ))}
      {data.orgUnit.can.includes("recordResult") ? (
        <Button size="lg" fullWidth renderRoot={(props) => <Link to="/record" {...props} />}>
          {t("branch.record")}
        </Button>
      ) : null}
      <section className="stack" aria-label={t("branch.targets")}>
        <h2>{t("branch.targets")}</h2>
        {asked.length === 0 ? <Empty title={t("branch.noTargets")} /> : null}
        <div className="tiles">
          {asked.map((figure) => (
            <FigureTile key={figure.indicator} figure={figure} elapsed={data.scoreboard.elapsed} />
          ))}
        </div>
        <Link to="/unit/$unitId/targets" params={{ unitId: data.orgUnit.id }}>
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
