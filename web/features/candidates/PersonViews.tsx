import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { PersonViewsDocument, type PersonViewsQuery } from "../../gql/candidates.ts";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { fieldNames } from "../../parts/fieldName.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";

type View = PersonViewsQuery["personViews"]["edges"][number]["node"];
const pageSize = 20;

/** "Ai đã xem hồ sơ này": who, from which post, when, how often, which facts, and why. Asked for only when somebody wants to know. */
export function PersonViews({ caseId }: { caseId: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet stack tight" aria-label={t("personViews.title")}>
      <h2>{t("personViews.title")}</h2>
      {open ? (
        <Views caseId={caseId} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t("personViews.show")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Views({ caseId }: { caseId: string }) {
  const t = useText();
  const answer = useQuery(PersonViewsDocument, { variables: { candidateId: caseId, first: pageSize }, fetchPolicy: "network-only" });
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { personViews } }) => ({
        personViews: { ...personViews, edges: [...old.personViews.edges, ...personViews.edges] },
      }),
    });
  return (
    <Fetched result={answer} lines={4}>
      {({ personViews: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 ? <Empty title={t("personViews.none")} /> : null}
          <ul className="plain stack">
            {edges.map(({ cursor, node }) => (
              <Line key={cursor} view={node} />
            ))}
          </ul>
          <More pageInfo={pageInfo} onMore={more} />
        </>
      )}
    </Fetched>
  );
}

function Line({ view: { name, role, unitName, lastAt, times, fields, reason } }: { view: View }) {
  const t = useText();
  const seen = fieldNames(fields)
    .map((name) => t(name).toLocaleLowerCase("vi"))
    .join(", ");
  return (
    <li>
      <p>
        <span className="strong">{name}</span> <span className="soft">{[t(`role.${role}`), unitName].filter(Boolean).join(" · ")}</span>
      </p>
      <p>{t("personViews.when", { at: moment(lastAt), times })}</p>
      <p className="soft small">{t("personViews.fields", { fields: seen })}</p>
      {reason ? <p>{t("personViews.reason", { reason })}</p> : null}
    </li>
  );
}
