import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ResultsDocument } from "../../gql/parts-results.ts";
import { number, twoDigits } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { ResultLines } from "../../parts/ResultLines.tsx";
import { useLive } from "../../parts/useLive.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";

const unitRoute = getRouteApi("/unit/$unitId");
const route = getRouteApi("/unit/$unitId/results");
const pageSize = 50;

/** The facts behind a number: what was recorded, narrowed to indicator, month and source group. */
export function ReceiptTab() {
  const t = useText();
  const { unitId } = unitRoute.useParams();
  const { year = thisYear(), indicator, month, group } = route.useSearch();
  const go = useNavigate();
  const { counted, name, groups } = useCatalogue();
  const variables = { unitId, year, indicator: indicator ?? null, month: month ?? null, sourceGroup: group ?? null, first: pageSize };
  const answer = useQuery(ResultsDocument, { variables });
  const again = () => void answer.refetch().catch(() => undefined);
  useLive(unitId, again);
  const narrow = (change: { indicator?: string; month?: number; group?: string }) =>
    void go({ to: ".", search: (old) => ({ ...old, ...change }), resetScroll: false });
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult }) => ({
        results: { ...fetchMoreResult.results, edges: [...old.results.edges, ...fetchMoreResult.results.edges] },
      }),
    });
  const all = { value: "", label: t("home.filter.all") };
  return (
    <div className="stack">
      <div className="row bottom">
        <NativeSelect
          label={t("indicator")}
          value={indicator ?? ""}
          data={[all, ...counted.map((one) => ({ value: one.code, label: name(one.code) }))]}
          onChange={(event) => narrow({ indicator: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t("period.month")}
          value={String(month ?? "")}
          data={[
            all,
            ...Array.from({ length: 12 }, (_, place) => ({
              value: String(place + 1),
              label: t("ui.month", { month: twoDigits(place + 1) }),
            })),
          ]}
          onChange={(event) => narrow({ month: Number(event.currentTarget.value) || undefined })}
        />
        <NativeSelect
          label={t("sourceGroup")}
          value={group ?? ""}
          data={[all, ...groups]}
          onChange={(event) => narrow({ group: event.currentTarget.value || undefined })}
        />
      </div>
      <Fetched result={answer} lines={8}>
        {({ results }) => {
          const facts = results.edges.map((edge) => edge.node);
          const standing = facts.filter((fact) => !fact.reverses && !fact.reversedBy).length;
          const taken = facts.filter((fact) => fact.reversedBy).length;
          if (facts.length === 0) return <Empty title={t("receipt.none")} />;
          return (
            <>
              <p>
                {t(results.pageInfo.hasNextPage ? "receipt.countMore" : "receipt.count", {
                  standing: number(standing),
                  taken: number(taken),
                })}
              </p>
              <ResultLines results={facts} withUnit onChanged={again} />
              <More pageInfo={results.pageInfo} onMore={more} />
            </>
          );
        }}
      </Fetched>
    </div>
  );
}
