import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AuditEntriesDocument } from "../../gql/audit.ts";
import { UnitHeadDocument } from "../../gql/parts-unit.ts";
import { useText } from "../../lib/text.ts";
import { forWhom } from "../../parts/forWhom.tsx";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { AuditTable } from "./AuditTable.tsx";
import { wantedActs } from "./acts.ts";

const route = getRouteApi("/audit");
const pageSize = 50;

/** Who did what, when, and from which post; nothing here can be changed. */
export const AuditPage = forWhom(["readAudit"], Audit);

function Audit() {
  const t = useText();
  const { unit, ...filters } = route.useSearch();
  const go = useNavigate();
  const { act, signIns = false, person, from, until } = filters;
  const variables = {
    unitId: unit ?? null,
    first: pageSize,
    person: person ?? null,
    from: from ?? null,
    until: until ?? null,
    ...wantedActs(act, signIns),
  };
  const head = useQuery(UnitHeadDocument, { variables: { unitId: unit ?? "" }, skip: !unit });
  const unitName = unit ? (head.data?.orgUnit.name ?? "") : "";
  const filtered = [unit, act, person, from, until].some(Boolean);
  const answer = useQuery(AuditEntriesDocument, { variables });
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
          <UnitPicker
            key={unitName}
            initial={unitName}
            label={t("audit.unit")}
            onPick={(found) => void go({ to: "/audit", search: (old) => ({ ...old, unit: found.id }) })}
          />
        </div>
        {filtered ? (
          <Button variant="default" onClick={() => void go({ to: "/audit", search: {} })}>
            {t("audit.everywhere")}
          </Button>
        ) : null}
      </div>
      <AuditFilters
        filters={filters}
        onChange={(change) => void go({ to: "/audit", search: (old) => ({ ...old, ...change }), resetScroll: false })}
      />
      <Fetched result={answer} lines={10}>
        {({ auditEntries: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? (
              <Empty title={t(filtered ? "audit.noneFound" : "audit.none")} />
            ) : (
              <AuditTable entries={edges.map((edge) => edge.node)} />
            )}
            <More pageInfo={pageInfo} onMore={more} />
          </>
        )}
      </Fetched>
    </div>
  );
}
