import type { ReactNode } from "react";
import { date, number, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "../../ui/record.module.css";
import { type Person, standing } from "./papers.ts";
import { daysBetween, placeOf, stretches } from "./stages.ts";
import { useCaseWords } from "./useCaseWords.ts";

/** Where the case stands on its way, since when, the clocks that run, and below them what comes next. */
export function StageSheet({ person, children }: { person: Person; children: ReactNode }) {
  const t = useText();
  const words = useCaseWords();
  const { state, since, ended, clocks, history } = person;
  const place = placeOf(state);
  const returned = state === "RETURNED" ? standing(history).find(({ event }) => event === "RETURN")?.facts : undefined;
  return (
    <section className="sheet stack" aria-label={t("person.where")}>
      <div className="stack tight">
        <h2>{words.state(person)}</h2>
        <p className="soft">
          {[
            place
              ? t("person.stretch", { place, all: stretches.length, name: t(`people.stage.${stretches[place - 1] ?? "SOURCE"}`) })
              : null,
            since ? t("person.since", { date: date(since) }) : null,
            since && !ended
              ? t("people.daysThere", { days: daysBetween(since, today()), text: number(daysBetween(since, today())) })
              : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {place ? (
        <ol className={`${styles.way} plain`}>
          {stretches.map((stretch, at) => (
            <li key={stretch} aria-current={at + 1 === place ? "step" : undefined} data-done={at + 1 < place || undefined}>
              <span>{t(`people.stage.${stretch}`)}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {returned ? (
        <Notice tone="slow" title={t("person.returned", { from: returned.to ? t(returnWord(returned.to)) : "" })}>
          <p>{returned.reason}</p>
        </Notice>
      ) : null}
      {clocks.length > 0 ? (
        <ul className="plain stack tight" aria-label={t("people.clock")}>
          {clocks.map((clock) => (
            <li key={clock.code}>
              <ClockLine clock={clock} />
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </section>
  );
}

function returnWord(to: string) {
  return `step.to.${to}` as "step.to.FILE";
}
