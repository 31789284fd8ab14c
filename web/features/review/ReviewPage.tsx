import { NativeSelect } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { lastMonths, thisMonth } from "../../parts/months.ts";
import { periodWords } from "../../parts/periodWords.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { BranchMonth } from "./BranchMonth.tsx";
import { Progress } from "./Progress.tsx";

const route = getRouteApi("/review");

/** "Nhận xét tháng": a branch's own month, or how far the branches below are with theirs. */
export function ReviewPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { month = thisMonth() } = route.useSearch();
  const go = useNavigate();
  const isBranch = unit.level === "BRANCH";
  return (
    <div className={isBranch ? "stack roomy" : "stack"}>
      <PageTitle title={t("review.title")} />
      <MonthSelect month={month} onChange={(next) => void go({ to: "/review", search: { month: next }, resetScroll: false })} />
      {isBranch ? <BranchMonth key={month} unitId={unit.id} month={month} reason={null} /> : <Progress unitId={unit.id} month={month} />}
    </div>
  );
}

/** The months a review may be looked for in: a year. */
export function MonthSelect({ month, onChange }: { month: string; onChange(month: string): void }) {
  const t = useText();
  const offered = lastMonths(12);
  const data = [...(offered.includes(month) ? [] : [month]), ...offered].map((id) => ({ value: id, label: periodWords(t, id) }));
  return (
    <div className="row">
      <NativeSelect label={t("review.month")} value={month} data={data} onChange={({ currentTarget: { value } }) => onChange(value)} />
    </div>
  );
}
