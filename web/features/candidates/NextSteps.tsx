import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import styles from "../../ui/record.module.css";
import { ClassChoice } from "./ClassChoice.tsx";
import type { Person } from "./papers.ts";
import type { Wanted } from "./stepFields.ts";
import { type Step, useCaseWords } from "./useCaseWords.ts";

/** Steps that turn somebody away are never the big button. */
const turnsAway = new Set(["DECLINE", "REMOVE", "RETURN"]);

/** The lawful steps onward: a button where it is ours and nothing stands in the way, else what does, or whose turn it is. */
export function NextSteps({ person, onRecord, onReread }: { person: Person; onRecord(wanted: Wanted): void; onReread(): Promise<void> }) {
  const t = useText();
  const words = useCaseWords();
  if (person.next.length === 0) return <p className="strong">{t("people.nothingFollows")}</p>;
  const open = (step: Step) => (
    <Button
      variant={turnsAway.has(step.event) ? "default" : "filled"}
      onClick={() => onRecord({ event: step.event, name: words.name(step), needs: step.needs })}
    >
      {words.name(step)}
    </Button>
  );
  const held = (step: Step) => (
    <>
      <p className="strong">{words.name(step)}</p>
      {step.mine ? null : <p>{words.waits(step)}</p>}
      {step.refusals.length > 0 ? (
        <>
          <p className="soft">{t("person.inTheWay")}</p>
          <ul style={{ margin: 0 }}>
            {step.refusals.map((refusal) => (
              <li key={refusal.code}>{words.refusal(refusal)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
  return (
    <div className="stack tight">
      <h3>{t("person.next")}</h3>
      <ul className={`${styles.lines} plain`}>
        {person.next.map((step) => (
          <li key={step.event} className="stack tight" style={{ alignItems: "flex-start" }}>
            {step.mine && step.event === "NOMINATE" ? <ClassChoice person={person} kind="AWARENESS" onReread={onReread} /> : null}
            {step.mine && step.refusals.length === 0 ? open(step) : held(step)}
            {step.mine && step.refusals.some(({ code }) => code === "CLASS_CERTIFICATE_MISSING") ? (
              <ClassChoice person={person} kind="NEW_MEMBER" onReread={onReread} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
