import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { HeadcountDocument } from "../../gql/headcount.ts";
import { useText } from "../../lib/text.ts";
import { hasBegun, thisYear } from "../../lib/thisYear.ts";
import { NotBegun, YearSelect } from "../../parts/PeriodBar.tsx";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { MonthsTable } from "./MonthsTable.tsx";
import { RollsSection } from "./RollsSection.tsx";
import { Today } from "./Today.tsx";

const route = getRouteApi("/headcount");

/** "Tăng, giảm đảng viên": form 1 of a year by month, how members stand today, and whose list is the headcount already. */
export function HeadcountPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const { year = thisYear() } = route.useSearch();
  const go = useNavigate();
  const answer = useQuery(HeadcountDocument, { variables: { unitId: unit.id, year }, fetchPolicy: "cache-and-network" });
  const reads = can.includes("readMembers");
  return (
    <div className={unit.level === "BRANCH" ? "stack roomy" : "stack"}>
      <PageTitle title={t("headcount.title")}>{reads ? <Link to="/members">{t("members.title")}</Link> : null}</PageTitle>
      <div className="row">
        <YearSelect year={year} onChange={(next) => void go({ to: "/headcount", search: { year: next }, resetScroll: false })} />
      </div>
      <NotBegun year={year} />
      <Fetched result={answer} lines={12}>
        {({ headcount }) => (
          <>
            <Today now={headcount} />
            {hasBegun(year) ? <MonthsTable year={year} months={headcount.months} /> : null}
          </>
        )}
      </Fetched>
      {reads ? <RollsSection unitId={unit.id} onOpened={() => void answer.refetch().catch(() => undefined)} /> : null}
    </div>
  );
}
