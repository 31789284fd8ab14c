import { useQuery } from "@apollo/client/react";
import { NativeSelect, Skeleton } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { AllocationDocument } from "../../gql/targets.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { mainIndicator, targetIndicators, useCatalogue } from "../../parts/catalogue.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { AllocationSheet } from "./AllocationSheet.tsx";
import { DecisionFiles } from "./DecisionFiles.tsx";
import { PeriodChoice } from "./PeriodChoice.tsx";
import { readPeriod } from "./planPeriod.ts";

const route = getRouteApi("/targets");

/** "Giao chỉ tiêu": one number divided among the units straight below, first as drafts, then issued together under one instrument. */
export function AllocationPage() {
  const t = useText();
  const own = useOwnUnit();
  const { unit: unitId = own.id, year = thisYear(), period = String(year), indicator = mainIndicator } = route.useSearch();
  const go = useNavigate();
  const { name, find, indicators } = useCatalogue();
  const answer = useQuery(AllocationDocument, { variables: { unitId, indicator, period } });
  const move = (change: { year?: number; period?: string; indicator?: string }) =>
    void go({ to: "/targets", search: (old) => ({ ...old, ...change }) });
  const { span, year: chosenYear } = readPeriod(period);
  const moveTo = (id: string) =>
    move(readPeriod(id).span === "YEAR" ? { year: Number(id), period: undefined } : { year: undefined, period: id });
  const ratio = find(indicator)?.kind === "RATIO";
  return (
    <div className="stack">
      <PageTitle title={t("allocation.title")} />
      <div className="row bottom">
        <PeriodChoice period={period} onChange={moveTo} />
        {indicators.length === 0 ? (
          <Skeleton width="18rem" height="2.25rem" animate={false} />
        ) : (
          <NativeSelect
            label={t("indicator")}
            value={indicator}
            data={targetIndicators.map((code) => ({ value: code, label: name(code) }))}
            onChange={(event) => move({ indicator: event.currentTarget.value })}
          />
        )}
        {answer.data?.allocation.unit.can.includes("previewCascade") && !ratio && span === "YEAR" ? (
          <Link to="/targets/preview" search={{ unit: unitId, year: chosenYear, indicator }}>
            {t("cascade.open")}
          </Link>
        ) : null}
      </div>
      <Fetched result={answer} lines={12}>
        {({ allocation }) =>
          allocation.rows.length === 0 ? (
            <Empty title={t("allocation.noUnits", { name: allocation.unit.name })} />
          ) : (
            <>
              <DecisionFiles
                key={`papers-${unitId}-${indicator}-${period}`}
                address={{ unitId, indicator, period }}
                drafts={allocation.drafts}
              />
              <AllocationSheet
                key={`${unitId}-${indicator}-${period}`}
                allocation={allocation}
                address={{ unitId, indicator, period }}
                ratio={ratio}
                onReload={async () => (await answer.refetch()).data?.allocation.revision ?? 0}
              />
            </>
          )
        }
      </Fetched>
    </div>
  );
}
