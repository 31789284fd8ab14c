import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { UnitNameDocument } from "../../gql/review.ts";
import { useText } from "../../lib/text.ts";
import { thisMonth } from "../../parts/months.ts";
import { ReasonGate } from "../../parts/ReasonGate.tsx";
import { usePost } from "../../parts/viewer.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { BranchMonth } from "./BranchMonth.tsx";
import { MonthSelect } from "./ReviewPage.tsx";

const route = getRouteApi("/review/$unitId");

/** One branch's month, for whoever stands above it. An auditor says why first; the reason holds until the page is left. */
export function BranchReviewPage() {
  const t = useText();
  const { unitId } = route.useParams();
  const { month = thisMonth() } = route.useSearch();
  const { role } = usePost();
  const go = useNavigate();
  const [reason, setReason] = useState<string | null>(null);
  const unit = useQuery(UnitNameDocument, { variables: { unitId } });
  if (role === "AUDITOR" && reason === null) return <ReasonGate onGiven={setReason} />;
  return (
    <div className="stack">
      <div>
        <Link to="/review" search={{ month }}>
          {t("review.all")}
        </Link>
      </div>
      <PageTitle title={unit.data ? t("review.titleOf", { name: unit.data.orgUnit.name }) : t("review.title")} />
      <MonthSelect
        month={month}
        onChange={(next) => void go({ to: "/review/$unitId", params: { unitId }, search: { month: next }, resetScroll: false })}
      />
      <BranchMonth key={`${unitId} ${month}`} unitId={unitId} month={month} reason={reason} />
    </div>
  );
}
