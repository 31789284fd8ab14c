import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { RuleSetsDocument } from "../../gql/procedure.ts";
import { useText } from "../../lib/text.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Numbers } from "./Numbers.tsx";
import { RuleSetHead } from "./RuleSetHead.tsx";
import { setsToChoose } from "./ruleSetChoice.ts";
import { WayPicture } from "./WayPicture.tsx";
import { type Rules, type Station, wayOf } from "./way.ts";

const StepDialog = lazy(() => import("./StepDialog.tsx").then((file) => ({ default: file.StepDialog })));

const route = getRouteApi("/procedure");

/** "Quy trình kết nạp": the rules of admission in force on a day, as a way that can be walked with a finger. */
export function ProcedurePage() {
  const t = useText();
  const { post } = useViewer();
  const answer = useQuery(RuleSetsDocument, { fetchPolicy: "cache-first" });
  return (
    <div className="stack">
      <PageTitle title={t("procedure.title")}>{post?.unit ? <Link to="/procedure/calendar">{t("calendar.title")}</Link> : null}</PageTitle>
      <Fetched result={answer} lines={12}>
        {({ ruleSets }) => <Procedure ruleSets={ruleSets} />}
      </Fetched>
    </div>
  );
}

function Procedure({ ruleSets }: { ruleSets: Rules[] }) {
  const t = useText();
  const { set, step } = route.useSearch();
  const go = useNavigate();
  const sets = useMemo(() => setsToChoose(ruleSets), [ruleSets]);
  const rules = sets.find(({ code }) => code === set) ?? sets[0];
  const way = useMemo(() => (rules ? wayOf(rules) : null), [rules]);
  if (!rules || !way) return null;
  const stations: Station[] = [...way.lanes.flatMap((lane) => [...lane.stations, ...lane.detours.flat()]), ...way.asides, ...way.notes];
  const open = stations.find(({ event }) => event === step);
  const show = (event: string | undefined) =>
    void go({ to: "/procedure", search: (old) => ({ ...old, step: event }), replace: true, resetScroll: false });
  return (
    <>
      <RuleSetHead
        rules={rules}
        sets={sets}
        onChoose={(code) => void go({ to: "/procedure", search: { set: code }, replace: true, resetScroll: false })}
      />
      <section className="stack" aria-label={t("procedure.way")}>
        <h2>{t("procedure.way")}</h2>
        <p className="soft">{t("procedure.wayHint")}</p>
        <WayPicture way={way} rules={rules} onOpen={show} />
      </section>
      <Numbers rules={rules} />
      <Suspense fallback={null}>{open ? <StepDialog station={open} rules={rules} onClose={() => show(undefined)} /> : null}</Suspense>
    </>
  );
}
