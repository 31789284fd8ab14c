import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Status } from "../../ui/Status.tsx";
import { type Letter, type Step, steps } from "./letter.ts";

const tones = { SENT: "slow", ACCEPTED: "good", DECLINED: "bad", CALLED_BACK: "none" } as const;

/** One sheet a letter: who, from where, to where, how far the case had come, what became of it; what is ours to do as buttons. */
export function LetterList({ letters, onDo }: { letters: Letter[]; onDo(letter: Letter, step: Step): void }) {
  const t = useText();
  const told = useTold();
  return (
    <ul className="plain stack">
      {letters.map((one) => (
        <li key={one.id} className="sheet stack tight">
          <div className="row spread">
            <h2>
              {one.candidateId ? (
                <Link to="/people/$caseId" params={{ caseId: one.candidateId }}>
                  {one.fullName}
                </Link>
              ) : (
                one.fullName
              )}
            </h2>
            <Status tone={tones[one.state]} word={t(`letterState.${one.state}`)} />
          </div>
          <p>{t("transfers.way", { from: unbroken(one.fromName), to: unbroken(one.toName) })}</p>
          <p className="soft">
            {[
              t("letters.stage", { stage: told(one.stageVi, one.stageEn) }),
              t("letters.sentOn", { date: date(one.sentOn) }),
              one.closedOn ? t("letters.closedOn", { date: date(one.closedOn) }) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {one.reason ? <p>{t("letters.why", { reason: one.reason })}</p> : null}
          {one.can.length > 0 ? (
            <div className="row">
              {steps
                .filter((step) => one.can.includes(step))
                .map((step) => (
                  <Button key={step} variant={step === "acceptCase" ? "filled" : "default"} onClick={() => onDo(one, step)}>
                    {t(`letters.${step}`)}
                  </Button>
                ))}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
