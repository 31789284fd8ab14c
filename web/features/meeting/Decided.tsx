import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { MeetingDayDocument } from "../../gql/meeting.ts";
import { date, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Status } from "../../ui/Status.tsx";
import styles from "./meeting.module.css";
import { PaperButtons } from "./PaperButtons.tsx";

/** What was decided on a day, with its papers; a day without votes says so, today is silent. `fresh`: saved just now, the reader is taken here. */
export function Decided({ unitId, on, fresh }: { unitId: string; on: string; fresh: boolean }) {
  const t = useText();
  const { data, error, refetch } = useQuery(MeetingDayDocument, { variables: { unitId, on }, fetchPolicy: "network-only" });
  const box = useRef<HTMLElement>(null);
  const decisions = data?.meeting.decisions ?? [];
  const shown = decisions.length > 0;
  useEffect(() => {
    if (fresh && shown) box.current?.focus();
  }, [fresh, shown]);
  if (error) return <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  if (!shown) return data && on !== today() ? <Empty title={t("meeting.noneOn", { date: date(on) })} /> : null;
  const title = t("meeting.decidedOn", { date: date(on) });
  const carried = decisions.filter(({ number }) => number).length;
  return (
    <section className="sheet stack" ref={box} tabIndex={-1} aria-label={title}>
      <h2>{title}</h2>
      <p>{t("meeting.decidedSum", { carried, not: decisions.length - carried })}</p>
      <PaperButtons asked={{ unitId, on, paper: "MINUTES" }} name={t("meeting.minutes")} shown />
      <ul className={`plain ${styles.lines}`}>
        {decisions.map(({ candidateId: id, candidate, fullName, branch, event, members, yes, number }) => (
          <li key={id} className="row spread">
            <span className="stack tight">
              <span>
                {candidate ? (
                  <Link to="/people/$caseId" params={{ caseId: id }}>
                    {fullName}
                  </Link>
                ) : (
                  fullName
                )}
                <span className="soft">
                  {" · "}
                  {branch}
                  {candidate ? null : ` · ${t("meeting.gone")}`}
                </span>
              </span>
              <Status
                tone={number ? "good" : "none"}
                word={t(event === "DECLINE" ? "meeting.declined" : event === "RECOGNISE" ? "meeting.recognised" : "meeting.admitted", {
                  number,
                  yes,
                  members,
                })}
              />
            </span>
            {number ? (
              <PaperButtons
                asked={{ unitId, on, paper: "DECISION", candidateIds: [id] }}
                name={t("meeting.decisionOf", { name: fullName })}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
