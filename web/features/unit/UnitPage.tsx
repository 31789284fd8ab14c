import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { UnitHeadDocument } from "../../gql/parts-unit.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { Ancestors } from "../../parts/Ancestors.tsx";
import { YearSelect } from "../../parts/PeriodBar.tsx";
import { useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import styles from "./UnitPage.module.css";

const route = getRouteApi("/unit/$unitId");

const daySight = ({ day, basis }: { day?: string; basis?: "AS_WAS" | "AS_NOW" }) => ({ day, basis });

/** One unit: where it hangs, and four views of it for the year the address names. */
export function UnitPage() {
  const t = useText();
  const { unitId } = route.useParams();
  const { year = thisYear() } = route.useSearch();
  const { can } = useViewer();
  const go = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const answer = useQuery(UnitHeadDocument, { variables: { unitId } });
  const tabs = [
    { to: "/unit/$unitId", text: t("unit.tab.figures"), needs: "readFigures", ofDay: true },
    { to: "/unit/$unitId/results", text: t("unit.tab.results"), needs: "readResults", ofDay: false },
    { to: "/unit/$unitId/targets", text: t("unit.tab.targets"), needs: "readTargets", ofDay: true },
    { to: "/unit/$unitId/authority", text: t("unit.tab.authority"), needs: "read", ofDay: false },
    { to: "/unit/$unitId/history", text: t("unit.tab.history"), needs: "read", ofDay: false },
  ] as const;
  // The day and the way of adding go along between the tabs that know them.
  const sight = useRouterState({ select: ({ location }) => daySight(location.search) });
  return (
    <Fetched result={answer} page>
      {({ orgUnit: unit }) => (
        <div className="stack">
          <Ancestors units={unit.ancestors} year={year} />
          <PageTitle title={unit.name}>
            <div className="row bottom">
              {unit.can.includes("recordResult") && can.includes("recordResult") ? (
                <Link to="/record" search={{ unit: unit.id }}>
                  {t("unit.record")}
                </Link>
              ) : null}
              {unit.can.includes("reorganise") ? (
                <Link to="/reorganise" search={{ unit: unit.id, change: unit.endedOn ? "REVIVE" : undefined }}>
                  {t("change.title")}
                </Link>
              ) : null}
              {unit.can.includes("issueTargets") ? (
                <Link to="/targets" search={{ unit: unit.id, year }}>
                  {t("unit.allocate")}
                </Link>
              ) : null}
            </div>
          </PageTitle>
          <p className="soft">
            {[
              t(`kind.${unit.kind}`),
              unit.sector ? t(`sector.${unit.sector}`) : null,
              unit.code ? t("unit.code", { code: unit.code }) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
            {unit.endedOn ? <span className="strong">{` · ${t("unit.ended", { date: date(unit.endedOn) })}`}</span> : null}
          </p>
          <div className="row bottom spread">
            <nav aria-label={t("unit.views")}>
              <ul className={`plain ${styles.tabs}`}>
                {tabs
                  .filter((tab) => unit.can.includes(tab.needs))
                  .map((tab) => (
                    <li key={tab.to}>
                      <Link
                        to={tab.to}
                        params={{ unitId }}
                        search={{ year, ...(tab.ofDay && sight) }}
                        activeOptions={{ exact: true, includeSearch: false }}
                      >
                        {tab.text}
                      </Link>
                    </li>
                  ))}
              </ul>
            </nav>
            {path.endsWith("/history") || path.endsWith("/authority") ? null : (
              <YearSelect
                year={year}
                onChange={(next) => void go({ to: ".", search: (old) => ({ ...old, year: next, day: undefined }) })}
              />
            )}
          </div>
          <Outlet />
        </div>
      )}
    </Fetched>
  );
}
