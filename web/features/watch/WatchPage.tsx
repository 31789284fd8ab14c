import { useQuery } from "@apollo/client/react";
import { Button, NativeSelect } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { UnitsToWatchDocument } from "../../gql/watch.ts";
import { useText } from "../../lib/text.ts";
import { hasBegun, thisYear } from "../../lib/thisYear.ts";
import { mainIndicator } from "../../parts/catalogue.ts";
import { NotBegun, YearSelect } from "../../parts/PeriodBar.tsx";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { SentReminders } from "./SentReminders.tsx";
import { WatchList } from "./WatchList.tsx";

const RemindDialog = lazy(() => import("./RemindDialog.tsx").then((file) => ({ default: file.RemindDialog })));

const route = getRouteApi("/watch");
const reasons = ["BELOW_TEN_PERCENT_AFTER_Q1", "NO_RESULT_IN_YEARS", "MISSED_LAST_YEAR", "MISSED_LAST_TERM", "WHITE_PLACE"] as const;
const levelsBelow = { CITY: ["WARD", "BASE", "BRANCH"], WARD: ["BASE", "BRANCH"], BASE: ["BRANCH"], BRANCH: [] } as const;
const pageSize = 50;

/** "Đơn vị cần theo dõi": who gives cause to look after them, and why; those chosen get a reminder. */
export function WatchPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const { year = thisYear(), reason, level } = route.useSearch();
  const go = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState(false);
  const variables = { unitId: unit.id, period: String(year), indicator: mainIndicator, level: level ?? null, reason: reason ?? null };
  const answer = useQuery(UnitsToWatchDocument, { variables: { ...variables, first: pageSize } });
  const move = (change: { year?: number; reason?: typeof reason; level?: typeof level }) => {
    setChosen(new Set());
    void go({ to: "/watch", search: (old) => ({ ...old, ...change }), resetScroll: false });
  };
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult }) => ({
        unitsToWatch: { ...fetchMoreResult.unitsToWatch, edges: [...old.unitsToWatch.edges, ...fetchMoreResult.unitsToWatch.edges] },
      }),
    });
  const sent = () => {
    setChosen(new Set());
    void answer.refetch().catch(() => undefined);
  };
  const all = { value: "", label: t("home.filter.all") };
  return (
    <div className="stack">
      <PageTitle title={t("watch.title")}>
        <Link to="/watch/places">{t("places.title")}</Link>
      </PageTitle>
      <p className="soft">{t("watch.text")}</p>
      <div className="row bottom">
        <YearSelect year={year} onChange={(next) => move({ year: next })} />
        <NativeSelect
          label={t("watch.reason")}
          value={reason ?? ""}
          data={[all, ...reasons.map((value) => ({ value, label: t(`watchReason.${value}`) }))]}
          onChange={(event) => move({ reason: reasons.find((one) => one === event.currentTarget.value) })}
        />
        <NativeSelect
          label={t("watch.level")}
          value={level ?? ""}
          data={[
            { value: "", label: t("watch.straightBelow") },
            ...levelsBelow[unit.level].map((value) => ({ value, label: t(`watchLevel.${value}`) })),
          ]}
          onChange={(event) => move({ level: levelsBelow[unit.level].find((one) => one === event.currentTarget.value) })}
        />
        {can.includes("remindUnits") ? (
          <Button disabled={chosen.size === 0} onClick={() => setWriting(true)}>
            {t("watch.remind", { count: chosen.size })}
          </Button>
        ) : null}
      </div>
      <Fetched result={answer} lines={8}>
        {({ unitsToWatch: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            hasBegun(year) ? (
              <Empty title={t("watch.none")} />
            ) : (
              <NotBegun year={year} />
            )
          ) : (
            <>
              <WatchList
                units={edges.map(({ node }) => node)}
                year={year}
                chosen={chosen}
                onChoose={can.includes("remindUnits") ? setChosen : null}
              />
              <More pageInfo={pageInfo} onMore={more} />
            </>
          )
        }
      </Fetched>
      {can.includes("remindUnits") ? <SentReminders unitId={unit.id} /> : null}
      <Suspense fallback={null}>
        {writing ? <RemindDialog unitIds={[...chosen]} onSent={sent} onClose={() => setWriting(false)} /> : null}
      </Suspense>
    </div>
  );
}
