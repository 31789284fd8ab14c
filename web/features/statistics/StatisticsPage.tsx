import { useQuery } from "@apollo/client/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AdmissionStatisticsDocument } from "../../gql/statistics.ts";
import { useText } from "../../lib/text.ts";
import { periodWords } from "../../parts/periodWords.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Form2 } from "./Form2.tsx";
import { Form2B } from "./Form2B.tsx";
import { PaperButtons } from "./PaperButtons.tsx";
import { lastHalfYear } from "./periods.ts";
import { StatisticsPeriod } from "./StatisticsPeriod.tsx";
import styles from "./statistics.module.css";

const route = getRouteApi("/statistics");

/** Forms 2 and 2B: who was admitted in a period, beside the same period of the year before. */
export function StatisticsPage() {
  const t = useText();
  const own = useOwnUnit();
  const { unit: unitId = own.id, period = lastHalfYear() } = route.useSearch();
  const go = useNavigate();
  const answer = useQuery(AdmissionStatisticsDocument, { variables: { unitId, period } });
  const look = (change: { unit?: string; period?: string }) => void go({ to: "/statistics", search: (old) => ({ ...old, ...change }) });
  return (
    <div className="stack">
      <PageTitle title={t("statistics.title")} />
      <div className={`row bottom ${styles.screen}`}>
        <StatisticsPeriod period={period} onChange={(next) => look({ period: next })} />
        {own.level === "BRANCH" ? null : (
          <UnitPicker
            label={t("statistics.unit")}
            needs="readFigures"
            initial={own.id === unitId ? own.name : (answer.data?.admissionStatistics.unit.name ?? "")}
            onPick={(unit) => look({ unit: unit.id })}
          />
        )}
      </div>
      <Fetched result={answer} lines={12}>
        {({ orgUnit, admissionStatistics: form }) => (
          <>
            <h2>{t("statistics.of", { unit: form.unit.name, period: periodWords(t, form.period.id) })}</h2>
            <p className="soft">{t("statistics.text")}</p>
            {orgUnit.can.includes("readSensitive") ? null : (
              <Notice>
                <p>{t("statistics.keptBack")}</p>
              </Notice>
            )}
            <div className={styles.screen}>
              <PaperButtons unitId={unitId} period={period} />
            </div>
            <Form2 form={form} />
            <Form2B form={form} sees={orgUnit.can.includes("readSensitive")} />
          </>
        )}
      </Fetched>
    </div>
  );
}
