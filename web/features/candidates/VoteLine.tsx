import { useWatch } from "react-hook-form";
import type { CaseEvent } from "../../gql/candidates.ts";
import { readWhole } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import styles from "../../ui/record.module.css";
import { Status } from "../../ui/Status.tsx";
import type { StepTyped } from "./stepFields.ts";
import { voteSum } from "./votes.ts";

const names = ["official", "away", "exemptAbsent", "present", "members", "yes", "recognise", "remove"] as const;

/** The sum of a vote before it is saved: of how many, how many it needs, how many it has. */
export function VoteLine({ event }: { event: CaseEvent }) {
  const t = useText();
  const typed = useWatch<StepTyped, typeof names>({ name: names });
  const sum = voteSum(event, Object.fromEntries(names.map((name, at) => [name, readWhole(String(typed[at] ?? ""))])));
  if (!sum) return <div role="status" />;
  const { all, needed, share, votes, quorum, impossible } = sum;
  if (impossible)
    return (
      <div role="status">
        <Status tone="bad" word={t("vote.impossible", { all })} />
      </div>
    );
  return (
    <div role="status" className="stack tight">
      <p className={styles.sum}>{t(share === "TWO_THIRDS" ? "vote.twoThirds" : "vote.moreThanHalf", { all, needed })}</p>
      {quorum ? <Status tone={quorum.enough ? "good" : "bad"} word={t(quorum.enough ? "vote.quorum" : "vote.noQuorum", quorum)} /> : null}
      {votes.map(({ of, count, enough }) => (
        <Status key={of} tone={enough ? "good" : "slow"} word={t(`vote.${of}.${enough ? "enough" : "short"}`, { count, needed })} />
      ))}
    </div>
  );
}
