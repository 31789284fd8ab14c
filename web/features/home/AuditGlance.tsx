import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { AuditGlanceDocument } from "../../gql/home.ts";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useActionName } from "../../parts/actionName.ts";
import { Outcome } from "../../parts/Outcome.tsx";
import { signIns } from "../../parts/signIns.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";

/** The latest entries of the log, leading to the whole. */
export function AuditGlance({ unitId }: { unitId: string }) {
  const t = useText();
  const actionName = useActionName();
  const answer = useQuery(AuditGlanceDocument, { variables: { unitId, leaveOut: signIns } });
  return (
    <section className="stack" aria-label={t("audit.latest")}>
      <h2>{t("audit.latest")}</h2>
      <Fetched result={answer}>
        {({ auditEntries }) =>
          auditEntries.edges.length === 0 ? (
            <Empty title={t("audit.none")} />
          ) : (
            <ul className="sheet plain stack tight">
              {auditEntries.edges.map(({ node }) => (
                <li key={node.id} className="row" style={{ columnGap: "1rem" }}>
                  <span className="soft nowrap">{moment(node.at)}</span>
                  <span className="strong">{actionName(node.action)}</span>
                  <Outcome entry={node} wrongOnly />
                  <span>{[node.person, node.role ? t(`role.${node.role}`) : null, node.actingUnit?.name].filter(Boolean).join(" · ")}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
      <Link to="/audit">{t("audit.all")}</Link>
    </section>
  );
}
