import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import type { MeetingCase } from "./meetingVotes.ts";

/** The cases put to the meeting, to be read on a phone. */
export function ListCards({ cases }: { cases: MeetingCase[] }) {
  const t = useText();
  return (
    <ul className="plain stack" aria-label={t("meeting.list", { count: cases.length })}>
      {cases.map(({ candidate: { id, fullName, birthYear, unit, clocks }, event }) => (
        <li key={id} className="sheet stack tight">
          <Link to="/people/$caseId" params={{ caseId: id }}>
            {fullName}
          </Link>
          <p className="soft">{[t("queue.born", { year: String(birthYear) }), unit?.name].filter(Boolean).join(" · ")}</p>
          <p>{t(event === "RECOGNISE" ? "meeting.toRecognise" : "meeting.toAdmit")}</p>
          {clocks
            .filter(({ statutory }) => statutory)
            .slice(0, 1)
            .map((clock) => (
              <ClockLine key={clock.code} clock={clock} short />
            ))}
        </li>
      ))}
    </ul>
  );
}
