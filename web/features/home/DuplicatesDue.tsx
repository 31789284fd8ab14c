import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { DuplicatesWaitingDocument } from "../../gql/home.ts";
import { useText } from "../../lib/text.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";

/** National IDs that only our committee can compare; nothing where none waits, nor where they never come to us. */
export function DuplicatesDue() {
  const t = useText();
  const unit = useOwnUnit();
  const skip = !useViewer().can.includes("readDuplicates");
  const { data, refetch } = useQuery(DuplicatesWaitingDocument, { variables: { unitId: unit.id }, skip });
  useQueueLive({ unitId: unit.id, queue: "DUPLICATES", skip }, refetch);
  const count = data?.duplicateRequests.length ?? 0;
  if (count === 0) return null;
  return (
    <section className="sheet row spread" aria-label={t("duplicates.title")}>
      <h2>{t("home.duplicates", { count })}</h2>
      <Link to="/duplicates">{t("home.duplicatesAll")}</Link>
    </section>
  );
}
