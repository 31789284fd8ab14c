import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import styles from "./meeting.module.css";
import type { MeetingCase } from "./meetingVotes.ts";

/** Cases that cannot be voted on today, and why. */
export function HeldUp({ cases }: { cases: MeetingCase[] }) {
  const t = useText();
  const told = useTold();
  return (
    <section className="sheet stack" aria-label={t("meeting.held")}>
      <h2>{t("meeting.held")}</h2>
      <ul className={`plain ${styles.lines}`}>
        {cases.map(({ candidate: { id, fullName, unit, stateVi, stateEn, clocks }, refusals }) => (
          <li key={id} className="stack tight">
            <p>
              <Link to="/people/$caseId" params={{ caseId: id }}>
                {fullName}
              </Link>
              {unit ? <span className="soft"> · {unit.name}</span> : null}
            </p>
            {refusals.length === 0 ? <p>{told(stateVi, stateEn)}</p> : null}
            {refusals.map(({ code, textVi, textEn }) => (
              <p key={code}>{told(textVi, textEn)}</p>
            ))}
            {clocks
              .filter(({ statutory }) => statutory)
              .slice(0, 1)
              .map((clock) => (
                <ClockLine key={clock.code} clock={clock} short />
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
