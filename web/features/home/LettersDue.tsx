import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { LettersWaitingDocument } from "../../gql/home.ts";
import { useText } from "../../lib/text.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";

/** Cases that another ward sent to our branch and that wait for our answer; nothing where none does. */
export function LettersDue() {
  const t = useText();
  const unit = useOwnUnit();
  const skip = !useViewer().can.includes("acceptCase");
  const { data, refetch } = useQuery(LettersWaitingDocument, { variables: { unitId: unit.id }, skip });
  useQueueLive({ unitId: unit.id, queue: "TRANSFERS", skip }, refetch);
  const count = data?.caseLetters.filter(({ can }) => can.includes("acceptCase")).length ?? 0;
  if (count === 0) return null;
  return (
    <section className="sheet row spread" aria-label={t("letters.title")}>
      <h2>{t("home.letters", { count })}</h2>
      <Link to="/letters">{t("home.lettersAll")}</Link>
    </section>
  );
}
