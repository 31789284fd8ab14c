import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { unparted, useTold } from "../../lib/told.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import { useCatalogue } from "../../parts/catalogue.ts";
import { throughClass, turnsAway } from "../../parts/nextSteps.ts";
import { type Card, ownSteps, type Step } from "./todo.ts";
import type { Recording } from "./useRecording.ts";

interface CaseDetailProps {
  card: Card;
  /** The step whose form is open. */
  recording: Step["event"] | null;
  onRecord(recording: Recording): void;
  /** The open form. */
  children: ReactNode;
}

/** Who it is, where the case stands, the clocks, and each next step with what stands in its way. */
export function CaseDetail({ card, recording, onRecord, children }: CaseDetailProps) {
  const t = useText();
  const told = useTold();
  const { group } = useCatalogue();
  const { id, fullName, birthYear, unit, sourceGroup, stateVi, stateEn, since, next, clocks } = card;
  const state = told(stateVi, stateEn);
  const others = next.filter(({ mine }) => !mine);
  return (
    <article className="stack" aria-label={fullName}>
      <div>
        <h2>
          <Link to="/people/$caseId" params={{ caseId: id }}>
            {fullName}
          </Link>
        </h2>
        <p className="soft">{[t("queue.born", { year: String(birthYear) }), group(sourceGroup), unit?.name].filter(Boolean).join(" · ")}</p>
        <p>{since ? t("queue.stateSince", { state, date: date(since) }) : state}</p>
      </div>
      {clocks.length > 0 ? (
        <ul className="plain stack tight" aria-label={t("queue.clocks")}>
          {clocks.map((clock) => (
            <li key={clock.code}>
              <ClockLine clock={clock} />
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="plain stack" aria-label={t("queue.steps")}>
        {ownSteps(card).map((step) => (
          <li key={step.event}>
            {recording === step.event ? (
              <section className="stack tight" aria-label={unparted(told(step.nameVi, step.nameEn))}>
                <h3>{unparted(told(step.nameVi, step.nameEn))}</h3>
                {children}
              </section>
            ) : step.refusals.length === 0 ? (
              <Button variant={turnsAway(step) ? "default" : "filled"} onClick={() => onRecord({ card, step })}>
                {unparted(told(step.nameVi, step.nameEn))}
              </Button>
            ) : (
              <Hindrances step={step} caseId={id} />
            )}
          </li>
        ))}
        {others.map((step) => (
          <li key={step.event} className="soft">
            {t("queue.waitsFor", { step: told(step.nameVi, step.nameEn), who: t(`procedure.actor.${step.by}`) })}
          </li>
        ))}
      </ul>
    </article>
  );
}

function Hindrances({ step, caseId }: { step: Step; caseId: string }) {
  const t = useText();
  const told = useTold();
  const { nameVi, nameEn, refusals } = step;
  const inClass = throughClass(step);
  return (
    <>
      <p className="strong">{unparted(told(nameVi, nameEn))}</p>
      {inClass ? null : <p className="soft">{t("queue.hindered")}</p>}
      <ul style={{ margin: 0, paddingLeft: "1.2rem" }}>
        {refusals.map(({ code, textVi, textEn }) => (
          <li key={code}>{unparted(told(textVi, textEn))}</li>
        ))}
      </ul>
      {inClass ? (
        <Button mt="xs" renderRoot={(props) => <Link to="/people/$caseId" params={{ caseId }} {...props} />}>
          {t("queue.toClass")}
        </Button>
      ) : null}
    </>
  );
}
