import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { MonthReviewDocument } from "../../gql/review.ts";
import { date, moment, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";
import type { Review } from "./answers.ts";
import { MonthForm } from "./MonthForm.tsx";
import { SaidList } from "./SaidList.tsx";
import { SentAt } from "./SentAt.tsx";

/** One branch's month: the form while there is something to send, what was sent otherwise. */
export function BranchMonth({ unitId, month, reason }: { unitId: string; month: string; reason: string | null }) {
  const [version, setVersion] = useState<number | null>(null);
  const answer = useQuery(MonthReviewDocument, { variables: { unitId, month, version, reason }, fetchPolicy: "network-only" });
  const again = async () => void (await answer.refetch());
  return (
    <Fetched result={answer} lines={12} page>
      {({ monthReview }) => <Shown review={monthReview} earlier={version !== null} onReread={again} onVersion={setVersion} />}
    </Fetched>
  );
}

interface ShownProps {
  review: Review;
  earlier: boolean;
  onReread(): Promise<void>;
  onVersion(version: number | null): void;
}

function Shown({ review, earlier, onReread, onVersion }: ShownProps) {
  const t = useText();
  const [correcting, setCorrecting] = useState(false);
  const may = review.can.includes("sendMonthReview") && !earlier;
  const writes = may && (review.state !== "SENT" || correcting);
  if (review.people.length === 0) return <Empty title={t(may ? "review.nobody" : "review.notSent")} />;
  return (
    <>
      <Standing review={review} />
      {writes ? (
        <MonthForm review={review} onReread={onReread} onSent={() => setCorrecting(false)} />
      ) : (
        <>
          {may ? (
            <div>
              <Button variant="default" onClick={() => setCorrecting(true)}>
                {t("review.correct")}
              </Button>
            </div>
          ) : null}
          <SaidList people={review.people} />
        </>
      )}
      <Versions review={review} earlier={earlier} onVersion={onVersion} />
    </>
  );
}

function Standing({ review: { state, version, versions, dueOn, lastOn, open, late } }: { review: Review }) {
  const t = useText();
  const shown = versions.find((one) => one.version === version);
  if (state === "SENT" && shown) return <SentAt at={shown.sentAt} late={late} />;
  if (!open) return <Status long tone={today() > dueOn ? "bad" : "none"} word={t("review.closed", { date: date(dueOn) })} />;
  if (versions.length === 0 && today() > dueOn)
    return <Status long tone="bad" word={t("review.lateToSend", { date: date(dueOn), last: date(lastOn) })} />;
  return <Status long tone="slow" word={t(state === "DRAFT" ? "review.drafted" : "review.toSend", { date: date(dueOn) })} />;
}

/** Every version that was sent, each to be looked at; nothing while there is but one. */
function Versions({ review: { versions, version }, earlier, onVersion }: Pick<ShownProps, "review" | "earlier" | "onVersion">) {
  const t = useText();
  if (versions.length < 2 && !earlier) return null;
  return (
    <section className="sheet stack tight" aria-label={t("review.versions")}>
      <h2>{t("review.versions")}</h2>
      <ul className="plain stack tight">
        {versions.map((one, place) => (
          <li key={one.version} className="row spread">
            <span>{t("review.version", { version: String(one.version), at: moment(one.sentAt), count: one.people })}</span>
            {one.version === version ? (
              <span className="soft">{t("review.shown")}</span>
            ) : (
              <Button variant="default" onClick={() => onVersion(place === 0 ? null : one.version)}>
                {t("review.look")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
