import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { ReadAt, YearSelect } from "../../parts/PeriodBar.tsx";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useScoreboard } from "../../parts/useScoreboard.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Headline } from "./Headline.tsx";
import { PendingList } from "./PendingList.tsx";
import { UnitsOverview } from "./UnitsOverview.tsx";

const route = getRouteApi("/");

/** The city at a glance: four headline figures, what a role wants beneath them, then every unit, worst first. */
export function CityHome({ beneath }: { beneath?: ReactNode }) {
  const t = useText();
  const unit = useOwnUnit();
  const { year = thisYear() } = route.useSearch();
  const go = useNavigate();
  const { result, readAt } = useScoreboard(unit.id, year);
  return (
    <div className="stack">
      <PageTitle title={t("home.city.title")}>
        <ReadAt at={readAt} />
      </PageTitle>
      <div className="row bottom">
        <YearSelect year={year} onChange={(next) => void go({ to: "/", search: (old) => ({ ...old, year: next }) })} />
        <div style={{ flex: "1 1 18rem", maxWidth: "32rem" }}>
          <UnitPicker
            forget
            label={t("units.find")}
            onPick={(found) => void go({ to: "/unit/$unitId", params: { unitId: found.id }, search: { year } })}
          />
        </div>
      </div>
      <PendingList unitId={unit.id} readAt={readAt} />
      <Fetched result={result} lines={12}>
        {(board) => (
          <>
            <Headline board={board} year={year} />
            {beneath}
            <UnitsOverview board={board} year={year} />
          </>
        )}
      </Fetched>
    </div>
  );
}
