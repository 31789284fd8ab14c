import { Link } from "@tanstack/react-router";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import { useCatalogue } from "../../parts/catalogue.ts";
import { type Card, ownSteps, type Step } from "./todo.ts";

/** Who it is, where the case stands, the clocks, and each next step with what stands in its way. */
export function CaseDetail({ card }: { card: Card }) {
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
            <p className="strong">{told(step.nameVi, step.nameEn)}</p>
            <Hindrances step={step} />
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

function Hindrances({ step: { refusals } }: { step: Step }) {
  const t = useText();
  const told = useTold();
  if (refusals.length === 0) return <p className="soft">{t("queue.ready")}</p>;
  return (
    <>
      <p className="soft">{t("queue.hindered")}</p>
      <ul style={{ margin: 0, paddingLeft: "1.2rem" }}>
        {refusals.map(({ code, textVi, textEn }) => (
          <li key={code}>{told(textVi, textEn)}</li>
        ))}
      </ul>
    </>
  );
}
