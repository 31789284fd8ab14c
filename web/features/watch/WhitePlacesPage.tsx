import { useQuery } from "@apollo/client/react";
import { Button, NativeSelect } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { WhitePlacesDocument, type WhitePlacesQuery } from "../../gql/watch.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { WhitePlaceList } from "./WhitePlaceList.tsx";

const WhitePlaceDialog = lazy(() => import("./WhitePlaceDialog.tsx").then((file) => ({ default: file.WhitePlaceDialog })));
const CloseWhitePlaceDialog = lazy(() => import("./CloseWhitePlaceDialog.tsx").then((file) => ({ default: file.CloseWhitePlaceDialog })));

const route = getRouteApi("/watch/places");
const pageSize = 50;

export type WhitePlace = WhitePlacesQuery["whitePlaces"]["edges"][number]["node"];

/** "Địa bàn trắng": places without members or organisation, who looks after each, and what was said of it. */
export function WhitePlacesPage() {
  const t = useText();
  const own = useOwnUnit();
  const { can } = useViewer();
  const { unit: unitId = own.id, closed = false } = route.useSearch();
  const go = useNavigate();
  const [asked, setAsked] = useState<{ act: "record" } | { act: "update" | "close"; place: WhitePlace } | null>(null);
  const answer = useQuery(WhitePlacesDocument, { variables: { unitId, closed, first: pageSize } });
  const again = () => void answer.refetch().catch(() => undefined);
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: next }) => ({
        ...next,
        whitePlaces: { ...next.whitePlaces, edges: [...old.whitePlaces.edges, ...next.whitePlaces.edges] },
      }),
    });
  const close = () => setAsked(null);
  return (
    <div className="stack">
      <PageTitle title={t("places.title")}>{can.includes("remindUnits") ? <Link to="/watch">{t("watch.title")}</Link> : null}</PageTitle>
      <p className="soft">{t(own.level === "BRANCH" || own.level === "BASE" ? "places.textNear" : "places.text")}</p>
      <Fetched result={answer} lines={8}>
        {({ orgUnit, whitePlaces: { edges, totalCount, pageInfo } }) => (
          <>
            <div className="row bottom">
              <NativeSelect
                label={t("places.which")}
                value={closed ? "closed" : "open"}
                data={[
                  { value: "open", label: t("places.open") },
                  { value: "closed", label: t("places.closed") },
                ]}
                onChange={({ currentTarget: { value } }) =>
                  void go({ to: "/watch/places", search: (old) => ({ ...old, closed: value === "closed" || undefined }) })
                }
              />
              {orgUnit.can.includes("recordWhitePlace") ? (
                <Button onClick={() => setAsked({ act: "record" })}>{t("places.record")}</Button>
              ) : null}
            </div>
            <p className="soft">{t("places.count", { count: totalCount, text: number(totalCount) })}</p>
            {edges.length === 0 ? (
              <Empty title={t(closed ? "places.noneClosed" : "places.none")} />
            ) : (
              <WhitePlaceList
                places={edges.map(({ node }) => node)}
                withWard={own.level === "CITY"}
                onAct={(act, place) => setAsked({ act, place })}
              />
            )}
            <More pageInfo={pageInfo} onMore={more} />
          </>
        )}
      </Fetched>
      <Suspense fallback={null}>
        {asked?.act === "record" ? <WhitePlaceDialog wardId={unitId} onDone={again} onClose={close} /> : null}
        {asked?.act === "update" ? <WhitePlaceDialog wardId={unitId} place={asked.place} onDone={again} onClose={close} /> : null}
        {asked?.act === "close" ? <CloseWhitePlaceDialog place={asked.place} onDone={again} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
