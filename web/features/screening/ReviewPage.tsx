import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { ConfirmScreeningDocument, ScreeningPageDocument } from "../../gql/screening.ts";
import { date, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { ReasonGate } from "../../parts/ReasonGate.tsx";
import { useOwnUnit, usePost } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Status } from "../../ui/Status.tsx";
import { CriteriaNote } from "./CriteriaNote.tsx";
import { Found } from "./Found.tsx";
import { ReviewGrid } from "./ReviewGrid.tsx";
import { type Review, useScreeningWords } from "./screeningWords.ts";
import { useScreeningChange } from "./useScreeningChange.ts";

const route = getRouteApi("/screening/review/$screeningId");

/** A branch's review: its own secretary fills it in, whoever stands above reads it, and the committee straight above confirms. */
export function ReviewPage() {
  const { screeningId } = route.useParams();
  return <Visit key={screeningId} id={screeningId} />;
}

function Visit({ id }: { id: string }) {
  const { role } = usePost();
  const [reason, setReason] = useState<string | null>(null);
  if (role === "AUDITOR" && reason === null) return <ReasonGate onGiven={setReason} />;
  return <Shown id={id} reason={reason} />;
}

function Shown({ id, reason }: { id: string; reason: string | null }) {
  const { level } = useOwnUnit();
  const answer = useQuery(ScreeningPageDocument, { variables: { id, reason } });
  const reread = async () => void (await answer.refetch());
  return (
    <Fetched result={answer} lines={10} page>
      {({ screening }) => (
        <div className={level === "BRANCH" ? "stack roomy" : "stack"}>
          <Head review={screening} onReread={reread} />
          {screening.can.includes("recordScreening") ? (
            <ReviewGrid key={screening.revision} review={screening} onReread={reread} />
          ) : (
            <Found review={screening} />
          )}
          <CriteriaNote criteria={screening.criteria} />
        </div>
      )}
    </Fetched>
  );
}

function Head({ review, onReread }: { review: Review; onReread(): Promise<void> }) {
  const t = useText();
  const words = useScreeningWords();
  const { level } = useOwnUnit();
  const [confirm] = useMutation(ConfirmScreeningDocument);
  const { busy, error, send } = useScreeningChange(onReread);
  const { round } = review;
  // Whoever went elsewhere meanwhile counts in the round and is no longer shown here.
  const gone = review.members - review.findings.filter(({ here }) => here).length;
  const input = (clientKey: string) => ({ variables: { input: { clientKey, screeningId: review.id, revision: review.revision } } });
  return (
    <div className="stack tight">
      <div>
        {level === "BRANCH" ? (
          <Link to="/screening">{t("screening.back")}</Link>
        ) : (
          <Link to="/screening/$roundId" params={{ roundId: round.id }}>
            {t("screening.backToRound")}
          </Link>
        )}
      </div>
      <PageTitle title={level === "BRANCH" ? round.name : (review.unit?.name ?? "")}>
        <Status {...words.review(review, round.state === "OPEN")} />
      </PageTitle>
      <p className="soft">
        {[level === "BRANCH" ? round.unit?.name : round.name, t("screening.sendBy", { date: date(round.closesOn) })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {gone > 0 ? <p>{t("screening.gone", { count: gone, all: number(review.members) })}</p> : null}
      {error ? <Problem error={error} /> : null}
      {review.can.includes("confirmScreening") ? (
        <div>
          <Button loading={busy} onClick={() => void send((key) => confirm(input(key)), t("screening.confirmed"))}>
            {t("screening.confirm")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
