import type { KeyboardEvent } from "react";
import type { Failure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import styles from "./meeting.module.css";
import type { MeetingCase } from "./meetingVotes.ts";
import { VoteRow } from "./VoteRow.tsx";

/** From a vote the arrows and Enter go to the vote of the next case, Shift and Enter back. */
function pressed(event: KeyboardEvent<HTMLElement>) {
  const step =
    event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey) ? 1 : event.key === "ArrowUp" || event.key === "Enter" ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLInputElement) || !event.target.hasAttribute("data-vote")) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[data-vote]:not(:disabled)")];
  const next = boxes[boxes.indexOf(event.target) + step];
  next?.focus();
  next?.select();
}

/** A row a case: whether it was voted on, how many for, what that comes to. */
export function VoteGrid({ cases, failed }: { cases: MeetingCase[]; failed: NonNullable<Failure["items"]> }) {
  const t = useText();
  return (
    <section className="stack tight" aria-label={t("meeting.votes")} onKeyDown={pressed}>
      <table className={styles.grid} aria-label={t("meeting.list", { count: cases.length })}>
        <thead>
          <tr>
            <th scope="col">{t("meeting.person")}</th>
            <th scope="col">{t("meeting.yes")}</th>
            <th scope="col">{t("meeting.outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <VoteRow
              key={one.candidate.id}
              one={one}
              cases={cases}
              failed={failed.find(({ candidateId }) => candidateId === one.candidate.id)}
            />
          ))}
        </tbody>
      </table>
      <p className="soft small">{t("meeting.keys")}</p>
    </section>
  );
}
