import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AllocationDocument } from "../../gql/targets.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { mainIndicator, targetIndicators, useCatalogue } from "../../parts/catalogue.ts";
import { YearSelect } from "../../parts/PeriodBar.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { AllocationGrid } from "./AllocationGrid.tsx";
import { IssueForm } from "./IssueForm.tsx";
import { SumLine } from "./SumLine.tsx";

const route = getRouteApi("/targets");

/** "Giao chỉ tiêu": one number for every unit straight below, first as drafts, then issued together under one instrument. */
export function AllocationPage() {
  const t = useText();
  const own = useOwnUnit();
  const { unit: unitId = own.id, year = thisYear(), indicator = mainIndicator } = route.useSearch();
  const go = useNavigate();
  const { name, find } = useCatalogue();
  const answer = useQuery(AllocationDocument, { variables: { unitId, indicator, period: String(year) } });
  const again = async () => void (await answer.refetch());
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
      </div>
      <Fetched result={answer} lines={12}>
        {({ allocation }) =>
          allocation.rows.length === 0 ? (
            <Empty title={t("allocation.noUnits", { name: allocation.unit.name })} />
          ) : (
            <>
              <p className="soft">{t(ratio ? "allocation.textRatio" : "allocation.text", { name: allocation.unit.name })}</p>
              {ratio ? null : <SumLine allocation={allocation} indicator={indicator} />}
              <AllocationGrid
                key={`${unitId}-${indicator}-${year}`}
                rows={allocation.rows}
                indicator={indicator}
                period={String(year)}
                ratio={ratio}
                year={year}
                onSet={again}
              />
              {allocation.unit.can.includes("issueTargets") && allocation.drafts > 0 ? (
                <IssueForm
                  unitId={unitId}
                  indicator={indicator}
                  period={String(year)}
                  drafts={allocation.drafts}
                  issuer={allocation.unit.name}
                  onIssued={again}
                />
              ) : null}
            </>
          )
        }
      </Fetched>
    </div>
  );
}
