import { useMutation } from "@apollo/client/react";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { RecordScreeningDocument, SendScreeningDocument } from "../../gql/screening.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Problem } from "../../ui/Problem.tsx";
import { Unsaved } from "../../ui/Unsaved.tsx";
import styles from "./screening.module.css";
import { type Evidence, type Finding, type Outcome, outcomes, type Review, useScreeningWords } from "./screeningWords.ts";
import { useScreeningChange } from "./useScreeningChange.ts";

interface Typed {
  outcome: Outcome | "";
  criterion: string;
  evidenceKind: Evidence | "";
}
const kept = ({ outcome, criterion, evidenceKind }: Finding): Typed => ({
  ...{ outcome: outcome ?? "", criterion: criterion ?? "", evidenceKind: evidenceKind ?? "" },
});
const whole = ({ outcome, criterion, evidenceKind }: Typed) =>
  outcome === "NO_ISSUE" || (outcome !== "" && criterion !== "" && evidenceKind !== "");

/** Everybody without an issue in one press, then the differences; all of it is saved together and then sent. */
export function ReviewGrid({ review, onReread }: { review: Review; onReread(): Promise<void> }) {
  const t = useText();
  const people = review.findings.filter(({ here }) => here);
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [record] = useMutation(RecordScreeningDocument);
  const [sendIn] = useMutation(SendScreeningDocument);
  const { busy, error, send } = useScreeningChange(onReread);
  const of = (one: Finding) => typed[one.memberId] ?? kept(one);
  const change = (one: Finding, said: Partial<Typed>) =>
    setTyped((before) => ({ ...before, [one.memberId]: { ...(before[one.memberId] ?? kept(one)), ...said } }));
  const allFine = () => {
    for (const one of people) if (!of(one).outcome) change(one, { outcome: "NO_ISSUE" });
  };
  const changed = people.filter((one) => typed[one.memberId] && JSON.stringify(of(one)) !== JSON.stringify(kept(one)));
  const open = people.filter((one) => !of(one).outcome).length;
  const halfSaid = changed.some((one) => !whole(of(one)));
  const items = changed.map((one) => {
    const { outcome, criterion, evidenceKind } = of(one);
    return { memberId: one.memberId, outcome: outcome as Outcome, criterion: criterion || null, evidenceKind: evidenceKind || null };
  });
  const seen = (clientKey: string) => ({ clientKey, screeningId: review.id, revision: review.revision });
  return (
    <section className="sheet stack" aria-label={t("screening.ours")}>
      <div className="row spread">
        <h2>{t("screening.ours")}</h2>
        <span className="soft">{t("screening.left", { count: open, all: number(people.length) })}</span>
      </div>
      {open > 0 ? (
        <div>
          <Button variant="default" onClick={allFine}>
            {t("screening.allFine")}
          </Button>
        </div>
      ) : null}
      <ul className={`${styles.lines} plain`}>
        {people.map((one) => (
          <Line key={one.id} review={review} one={one} said={of(one)} onSay={(said) => change(one, said)} />
        ))}
      </ul>
      <Unsaved held={changed.length > 0} />
      {error ? <Problem error={error} /> : null}
      {halfSaid ? <p>{t("screening.halfSaid")}</p> : null}
      <div className="row">
        {changed.length > 0 ? (
          <Button
            loading={busy}
            disabled={halfSaid}
            onClick={() => void send((key) => record({ variables: { input: { ...seen(key), items } } }), t("screening.saved"))}
          >
            {t("screening.save", { count: changed.length })}
          </Button>
        ) : review.can.includes("sendScreening") ? (
          <Button
            loading={busy}
            disabled={open > 0}
            onClick={() => void send((key) => sendIn({ variables: { input: seen(key) } }), t("screening.sentDone"))}
          >
            {t("screening.send")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

interface LineProps {
  review: Review;
  one: Finding;
  said: Typed;
  onSay(said: Partial<Typed>): void;
}

function Line({ review, one: { fullName, birthYear }, said, onSay }: LineProps) {
  const t = useText();
  const told = useTold();
  const words = useScreeningWords();
  const chosen = review.criteria.find(({ code }) => code === said.criterion);
  return (
    <li className={styles.line}>
      <div>
        <div>{fullName}</div>
        <div className="soft small">{birthYear}</div>
      </div>
      <div className={styles.choices}>
        <NativeSelect
          aria-label={t("screening.outcomeOf", { name: fullName })}
          value={said.outcome}
          onChange={({ currentTarget: { value } }) =>
            onSay({
              outcome: value as Typed["outcome"],
              ...((value === "" || value === "NO_ISSUE") && { criterion: "", evidenceKind: "" }),
            })
          }
          data={[{ value: "", label: t("screening.notYet") }, ...outcomes.map((value) => ({ value, label: words.outcome(value).word }))]}
        />
        {said.outcome && said.outcome !== "NO_ISSUE" ? (
          <>
            <NativeSelect
              aria-label={t("screening.criterionOf", { name: fullName })}
              value={said.criterion}
              onChange={({ currentTarget: { value } }) => onSay({ criterion: value, evidenceKind: "" })}
              data={[
                { value: "", label: t("screening.chooseCriterion") },
                ...review.criteria.map(({ code, wordsVi, wordsEn }) => ({ value: code, label: told(wordsVi, wordsEn) })),
              ]}
            />
            <NativeSelect
              aria-label={t("screening.evidenceOf", { name: fullName })}
              value={said.evidenceKind}
              disabled={!chosen}
              onChange={({ currentTarget: { value } }) => onSay({ evidenceKind: value as Typed["evidenceKind"] })}
              data={[
                { value: "", label: t("screening.chooseEvidence") },
                ...(chosen?.evidence ?? []).map((value) => ({ value, label: words.evidence(value) })),
              ]}
            />
          </>
        ) : null}
      </div>
    </li>
  );
}
