import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AuditEntriesDocument } from "../../gql/audit.ts";
import { useText } from "../../lib/text.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { AuditTable } from "./AuditTable.tsx";

const route = getRouteApi("/audit");
const pageSize = 50;

/** Who did what, when, and from which post; nothing here can be changed. */
export function AuditPage() {
  const t = useText();
  const { unit } = route.useSearch();
  const go = useNavigate();
  const answer = useQuery(AuditEntriesDocument, { variables: { unitId: unit ?? null, first: pageSize } });
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { auditEntries } }) => ({
        auditEntries: { ...auditEntries, edges: [...old.auditEntries.edges, ...auditEntries.edges] },
      }),
    });
  return (
    <div className="stack">
      <PageTitle title={t("audit.title")} />
      <div className="row bottom">
        <div className="narrow">
          <UnitPicker label={t("audit.unit")} onPick={(found) => void go({ to: "/audit", search: { unit: found.id } })} />
        </div>
        {unit ? (
          <Button variant="default" onClick={() => void go({ to: "/audit", search: {} })}>
            {t("audit.everywhere")}
          </Button>
        ) : null}
      </div>
      <Fetched result={answer} lines={10}>
        {({ auditEntries: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? <Empty title={t("audit.none")} /> : <AuditTable entries={edges.map((edge) => edge.node)} />}
            {pageInfo.hasNextPage ? (
              <div>
                <Button variant="default" onClick={() => more(pageInfo.endCursor)}>
                  {t("ui.more")}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Fetched>
    </div>
  );
}
