import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { WorkingYearsDocument, type WorkingYearsQuery } from "../../gql/procedure.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import styles from "./CalendarPage.module.css";
import { DueDayForm } from "./DueDayForm.tsx";
import { YearSheet } from "./YearSheet.tsx";

const YearForm = lazy(() => import("./YearForm.tsx").then((file) => ({ default: file.YearForm })));

const route = getRouteApi("/procedure/calendar");

export type WorkingYear = WorkingYearsQuery["workingYears"][number];

/** "Lịch ngày làm việc": what each year departs from Monday to Friday, and a day counted by it; a city's administrator sets a year. */
export function CalendarPage() {
  const t = useText();
  const own = useOwnUnit();
  const { edit } = route.useSearch();
  const go = useNavigate();
  const answer = useQuery(WorkingYearsDocument, { variables: { unitId: own.id } });
  const show = (year: number | undefined) => void go({ to: "/procedure/calendar", search: { edit: year } });
  return (
    <div className="stack">
      <PageTitle title={t("calendar.title")}>
        <Link to="/procedure">{t("procedure.title")}</Link>
      </PageTitle>
      <p className="soft">{t("calendar.text")}</p>
      <Fetched result={answer} lines={8}>
        {({ orgUnit, workingYears }) => {
          const mayEdit = orgUnit.can.includes("setWorkingYear");
          const edited = mayEdit && edit !== undefined ? (workingYears.find(({ year }) => year === edit) ?? unset(edit)) : null;
          const next = followingYear(workingYears);
          return edited ? (
            <Suspense fallback={null}>
              <YearForm
                key={`${edited.year}.${edited.revision}`}
                unitId={own.id}
                year={edited}
                onReload={async () => void (await answer.refetch())}
                onClose={() => show(undefined)}
              />
            </Suspense>
          ) : (
            <>
              <DueDayForm unitId={own.id} />
              {mayEdit ? (
                <div>
                  <Button variant="default" onClick={() => show(next)}>
                    {t("calendar.add", { year: next })}
                  </Button>
                </div>
              ) : null}
              <div className={styles.years}>
                {inOrder(workingYears).map((year) => (
                  <YearSheet key={year.year} year={year} onEdit={mayEdit ? () => show(year.year) : null} />
                ))}
              </div>
            </>
          );
        }}
      </Fetched>
    </div>
  );
}

const unset = (year: number): WorkingYear => ({ year, confirmed: false, rests: [], works: [], shipped: true, revision: 0 });

/** This year and those to come first, then the past ones, the newest first. */
function inOrder(years: readonly WorkingYear[]): WorkingYear[] {
  const now = thisYear();
  const coming = years.filter(({ year }) => year >= now);
  return [...coming, ...years.filter(({ year }) => year < now).reverse()];
}

/** The first year from this one on that nobody has entered. */
function followingYear(years: readonly WorkingYear[]): number {
  let next = thisYear();
  while (years.some(({ year }) => year === next)) next++;
  return next;
}
