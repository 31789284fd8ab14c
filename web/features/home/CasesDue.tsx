import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";
import type { useCases, WaitingCase } from "./useCases.ts";

const most = 5;

/** The cases that press most, with state and deadline, and the way to all of them; nothing where none waits. */
export function CasesDue({ cases }: { cases: ReturnType<typeof useCases> }) {
  if (cases.skip) return null;
  return (
    <Fetched result={cases} lines={2}>
      {({ caseQueue, escalated }) => (
        <>
          {caseQueue.length > 0 ? <Waiting cases={caseQueue} /> : null}
          {escalated.length > 0 ? <Escalated cases={escalated} /> : null}
        </>
      )}
    </Fetched>
  );
}

function Waiting({ cases }: { cases: WaitingCase[] }) {
  const t = useText();
  const overdue = cases.filter(({ clocks }) => clocks.some((clock) => clock.overdue)).length;
  return (
    <section className="stack" aria-label={t("queue.title")}>
      <div className="row spread">
        <h2>{t("home.cases", { count: cases.length })}</h2>
        {overdue > 0 ? <Status tone="bad" word={t("home.casesOverdue", { count: overdue })} /> : null}
      </div>
      <Listed cases={cases} />
      <Link to="/queue">{t("home.casesAll", { count: cases.length })}</Link>
    </section>
  );
}

/** Deadlines that passed one level below: told to whoever stands above, who urges. */
function Escalated({ cases }: { cases: WaitingCase[] }) {
  const t = useText();
  const title = t("home.casesEscalated", { count: cases.length });
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <Listed cases={cases} />
    </section>
  );
}

function Listed({ cases }: { cases: WaitingCase[] }) {
  const told = useTold();
  const own = useOwnUnit();
  return (
    <ul className="sheet plain stack">
      {cases.slice(0, most).map(({ id, fullName, stateVi, stateEn, unit, clocks }) => {
        const due = clocks.find(({ statutory }) => statutory);
        return (
          <li key={id} className="row spread" style={{ gap: "0.25rem 1rem" }}>
            <span style={{ flex: "1 1 16rem" }}>
              <Link to="/people/$caseId" params={{ caseId: id }}>
                {fullName}
              </Link>
              <span className="soft">
                {" "}
                · {[told(stateVi, stateEn), unit?.id === own.id ? null : unit?.name].filter(Boolean).join(" · ")}
              </span>
            </span>
            {due ? <ClockLine clock={due} short /> : null}
          </li>
        );
      })}
    </ul>
  );
}
