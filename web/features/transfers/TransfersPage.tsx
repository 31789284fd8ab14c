import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { type TransferState, TransfersDocument } from "../../gql/transfers.ts";
import { useText } from "../../lib/text.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import styles from "../../ui/record.module.css";
import { TransferList } from "./TransferList.tsx";
import { pressingFirst, type Step, type Transfer } from "./transfer.ts";

const TransferDialog = lazy(() => import("./TransferDialog.tsx").then((file) => ({ default: file.TransferDialog })));

const route = getRouteApi("/transfers");
const pageSize = 50;
const views = ["ON_THE_WAY", "AWAY", "RECEIVED", "CLOSED"] as const;
type View = (typeof views)[number];
const states: Record<View, TransferState[]> = {
  ON_THE_WAY: ["IN_TRANSIT"],
  AWAY: ["RECEIVED"],
  RECEIVED: ["RECEIVED"],
  CLOSED: ["CALLED_BACK", "RETURNED"],
};

/** "Chuyển sinh hoạt": who is on the way out of or into the unit, overdue first, and what is ours to do about it. */
export function TransfersPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { view = "ON_THE_WAY" } = route.useSearch();
  const go = useNavigate();
  const [doing, setDoing] = useState<{ transfer: Transfer; step: Step } | null>(null);
  const answer = useQuery(TransfersDocument, {
    variables: { unitId: unit.id, states: states[view], kind: view === "AWAY" ? ("TEMPORARY" as const) : null, first: pageSize },
    fetchPolicy: "cache-and-network",
  });
  useQueueLive({ unitId: unit.id, queue: "TRANSFERS" }, answer.refetch);
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { transfers } }) => ({
        transfers: { ...transfers, edges: [...old.transfers.edges, ...transfers.edges] },
      }),
    });
  const done = () => {
    setDoing(null);
    void answer.refetch().catch(() => undefined);
  };
  return (
    <div className={unit.level === "BRANCH" ? "stack roomy" : "stack"}>
      <PageTitle title={t("menu.transfers")} />
      <p className="soft">{t(unit.level === "BRANCH" ? "transfers.textBranch" : "transfers.text")}</p>
      <ul className={`${styles.chips} plain`} aria-label={t("transfers.views")}>
        {views.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={styles.chip}
              aria-pressed={view === one}
              onClick={() => void go({ to: "/transfers", search: { view: one === "ON_THE_WAY" ? undefined : one }, resetScroll: false })}
            >
              {t(`transfers.view.${one}`)}
            </button>
          </li>
        ))}
      </ul>
      <Fetched result={answer} lines={6}>
        {({ transfers: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={t(`transfers.none.${view}`)}>
              <Link to="/members">{t("members.title")}</Link>
            </Empty>
          ) : (
            <>
              <TransferList
                transfers={pressingFirst(edges.map(({ node }) => node))}
                onDo={(transfer, step) => setDoing({ transfer, step })}
              />
              <More pageInfo={pageInfo} onMore={more} />
            </>
          )
        }
      </Fetched>
      <Suspense fallback={null}>
        {doing ? <TransferDialog key={doing.transfer.id} {...doing} onClose={() => setDoing(null)} onDone={done} /> : null}
      </Suspense>
    </div>
  );
}
