import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { RequestsGlanceDocument } from "../../gql/personalData.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Status } from "../../ui/Status.tsx";

/** What persons asked about their own data and waits for an answer: how many are near their day, how many late; nothing where none is open. */
export function RequestsDue() {
  const t = useText();
  const unit = useOwnUnit();
  const skip = !useViewer().can.includes("readPrivacy");
  const { data } = useQuery(RequestsGlanceDocument, { variables: { unitId: unit.id }, skip, fetchPolicy: "cache-and-network" });
  const counts = data?.subjectRequestCounts;
  if (!counts?.open) return null;
  const { open, due, overdue } = counts;
  return (
    <section className="sheet row spread" aria-label={t("requests.title")}>
      <h2>{t("requests.title")}</h2>
      <p className="row">
        {overdue > 0 ? <Status tone="bad" word={t("requests.overdueCount", { count: overdue })} /> : null}
        {due > 0 ? <Status tone="slow" word={t("requests.dueCount", { count: due })} /> : null}
        {overdue + due === 0 ? <span className="soft">{t("requests.openCount", { count: open })}</span> : null}
      </p>
      <Link to="/privacy/requests">{t("requests.open")}</Link>
    </section>
  );
}
