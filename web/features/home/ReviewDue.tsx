import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReviewsWaitingQuery } from "../../gql/home.ts";
import { date, number, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { periodWords } from "../../parts/periodWords.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";
import type { useReviews } from "./useReviews.ts";

type Progress = ReviewsWaitingQuery["now"];

/** The month's review: for a branch what it has to send by when, for those above how many have sent. The month before stays while it is not whole. */
export function ReviewDue({ reviews }: { reviews: ReturnType<typeof useReviews> }) {
  if (reviews.skip) return null;
  return (
    <Fetched result={reviews} lines={2}>
      {({ now, before }) => (
        <Listed months={[...(before.sent < before.expected ? [before] : []), now].filter(({ expected }) => expected > 0)} />
      )}
    </Fetched>
  );
}

function Listed({ months }: { months: Progress[] }) {
  const t = useText();
  const isBranch = useOwnUnit().level === "BRANCH";
  if (months.length === 0) return null;
  return (
    <section className="stack" aria-label={t("review.title")}>
      <h2>{t("review.title")}</h2>
      <ul className="sheet plain stack">
        {months.map((one) => (
          <li key={one.month} className="row spread" style={{ gap: "0.25rem 1rem" }}>
            {isBranch ? <Own one={one} /> : <Below one={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Own({ one }: { one: Progress }) {
  const t = useText();
  const { month, dueOn, lastOn, open, sent, branches } = one;
  const title = t("home.reviewOf", { month: periodWords(t, month), count: branches[0]?.people ?? 0 });
  const to = (props: object) => <Link to="/review" search={{ month }} {...props} />;
  if (sent > 0 || !open)
    return (
      <>
        <Link to="/review" search={{ month }}>
          {title}
        </Link>
        <Status
          long
          tone={sent > 0 ? "good" : "bad"}
          word={sent > 0 ? t("home.reviewSent") : t("home.reviewMissed", { date: date(dueOn) })}
        />
      </>
    );
  const late = today() > dueOn;
  const due = t(late ? "review.lateToSend" : "review.due", { date: date(dueOn), last: date(lastOn) });
  return (
    <>
      <span style={{ flex: "1 1 14rem" }}>
        {title} <Status long tone={late ? "bad" : "slow"} word={due} />
      </span>
      <Button renderRoot={to}>{t("home.reviewWrite")}</Button>
    </>
  );
}

function Below({ one: { month, dueOn, sent, expected } }: { one: Progress }) {
  const t = useText();
  const done = sent === expected;
  const late = today() > dueOn;
  return (
    <>
      <Link to="/review" search={{ month }}>
        {t("home.reviewsOf", { month: periodWords(t, month), sent: number(sent), expected: number(expected) })}
      </Link>
      <Status
        long
        tone={done ? "good" : late ? "bad" : "slow"}
        word={done ? t("home.reviewsAll") : t(late ? "home.reviewsMissed" : "review.due", { date: date(dueOn) })}
      />
    </>
  );
}
