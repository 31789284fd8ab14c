import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import { readFailure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import { ErrorSummary } from "../../ui/ErrorSummary.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Unsaved } from "../../ui/Unsaved.tsx";
import { useFoot } from "../../ui/useFoot.ts";
import { begun, isWaiting, isWhole, joined, keepAll, linesOf, type Review, type Said } from "./answers.ts";
import { BothSaid } from "./BothSaid.tsx";
import { cardId, PersonCard } from "./PersonCard.tsx";
import styles from "./review.module.css";
import { useReview } from "./useReview.ts";

interface MonthFormProps {
  review: Review;
  onReread(): Promise<void>;
  onSent(): void;
}

/** The month of everybody: keep what was, change what differs, send once. */
export function MonthForm({ review, onReread, onSent }: MonthFormProps) {
  const t = useText();
  const { people } = review;
  const [mine, setMine] = useState(() => begun(people));
  const [attempt, setAttempt] = useState(0);
  const { busy, error, work, settle } = useReview(review, onReread);
  const bar = useFoot<HTMLDivElement>();
  const sheet = joined(mine, people);
  const say = useCallback(
    (personId: string, change: Partial<Said>) => setMine((before) => ({ ...before, [personId]: { ...before[personId]!, ...change } })),
    [],
  );
  const changed = JSON.stringify(sheet) !== JSON.stringify(begun(people));
  const missing = people.filter(({ personId }) => !isWhole(sheet[personId]!));
  const waiting = people.filter(({ personId }) => isWaiting(sheet[personId]!));
  const failure = error ? readFailure(error) : null;
  const faulty = failure?.field?.match(/^people\.(\d+)\.note$/)?.[1];
  const faultyId = faulty === undefined ? null : linesOf(sheet)[Number(faulty)]?.personId;
  const open = [...missing, ...waiting];
  const send = async () => {
    setAttempt((before) => before + 1);
    if (open.length === 0 && (await work("SEND", sheet))) onSent();
  };
  const left = open.map(({ personId, fullName }) => ({
    id: cardId(personId),
    text: t(missing.some((one) => one.personId === personId) ? "review.answerFor" : "review.confirmFor", { name: fullName }),
  }));
  return (
    <>
      <Unsaved held={changed && busy !== "SEND"} />
      {attempt > 0 ? <ErrorSummary errors={left} attempt={attempt} /> : null}
      {failure?.code === "CONFLICT" ? (
        <BothSaid
          people={people}
          mine={sheet}
          onTakeTheirs={() => {
            setMine(begun(people));
            settle();
          }}
          onKeepMine={() => {
            setMine(sheet);
            settle();
          }}
        />
      ) : error ? (
        <Problem error={error} />
      ) : null}
      <div className="halves">
        {people.map((person) => (
          <PersonCard
            key={person.personId}
            person={person}
            said={sheet[person.personId]!}
            noteError={faultyId === person.personId ? (failure?.message ?? null) : null}
            onSay={say}
          />
        ))}
      </div>
      <div className={`${styles.bar} row spread`} ref={bar}>
        <div className="row spread">
          <p role="status">{open.length > 0 ? t("review.left", { count: open.length }) : t("review.readyToSend")}</p>
          <Button variant="default" loading={busy === "SAVE"} disabled={busy !== null} onClick={() => void work("SAVE", sheet)}>
            {t("review.save")}
          </Button>
        </div>
        <div className="row">
          {waiting.length > 0 ? (
            <Button variant={missing.length === 0 ? "filled" : "default"} onClick={() => setMine(keepAll(sheet))}>
              {t("review.keepAll", { count: waiting.length })}
            </Button>
          ) : null}
          <Button
            variant={waiting.length > 0 ? "default" : "filled"}
            loading={busy === "SEND"}
            disabled={busy !== null}
            onClick={() => void send()}
          >
            {t("review.send")}
          </Button>
        </div>
      </div>
    </>
  );
}
