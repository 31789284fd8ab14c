import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { AllocationDocument } from "../../gql/targets.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { mainIndicator, targetIndicators, useCatalogue } from "../../parts/catalogue.ts";
import { YearSelect } from "../../parts/PeriodBar.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { AllocationSheet } from "./AllocationSheet.tsx";
import { DecisionFiles } from "./DecisionFiles.tsx";

const route = getRouteApi("/targets");

/** "Giao chỉ tiêu": one number divided among the units straight below, first as drafts, then issued together under one instrument. */
export function AllocationPage() {
  const t = useText();
  const own = useOwnUnit();
  const { unit: unitId = own.id, year = thisYear(), indicator = mainIndicator } = route.useSearch();
  const go = useNavigate();
  const { name, find } = useCatalogue();
  const answer = useQuery(AllocationDocument, { variables: { unitId, indicator, period: String(year) } });
  const move = (change: { year?: number; indicator?: string }) => void go({ to: "/targets", search: (old) => ({ ...old, ...change }) });
  const ratio = find(indicator)?.kind === "RATIO";
  return (
    <div className="stack">
      <PageTitle title={t("allocation.title")} />
      <div className="row bottom">
        <YearSelect year={year} onChange={(next) => move({ year: next })} />
        <NativeSelect
          label={t("indicator")}
          value={indicator}
          data={targetIndicators.map((code) => ({ value: code, label: name(code) }))}
          onChange={(event) => move({ indicator: event.currentTarget.value })}
        />
        {answer.data?.allocation.unit.can.includes("previewCascade") && !ratio ? (
          <Link to="/targets/preview" search={{ unit: unitId, year, indicator }}>
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
                key={`papers-${unitId}-${indicator}-${year}`}
                address={{ unitId, indicator, period: String(year) }}
                drafts={allocation.drafts}
              />
              <AllocationSheet
                key={`${unitId}-${indicator}-${year}`}
                allocation={allocation}
                address={{ unitId, indicator, period: String(year) }}
                ratio={ratio}
                year={year}
                onReload={async () => (await answer.refetch()).data?.allocation.revision ?? 0}
              />
            </>
          )
        }
      </Fetched>
    </div>
  );
}
