import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { leadingFirst, throughClass, turnsAway } from "../../parts/nextSteps.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import styles from "../../ui/record.module.css";
import { ClassChoice } from "./ClassChoice.tsx";
import type { Person } from "./papers.ts";
import type { Wanted } from "./stepFields.ts";
import { type Step, useCaseWords } from "./useCaseWords.ts";

/** Where a step is recorded, at a class, is told to whom it belongs to; nobody else is held up by it. */
const inTheWay = ({ mine, refusals }: Step) =>
  mine ? refusals : refusals.filter(({ code }) => code !== "CLASS_RECORDS" && code !== "CLASS_TAKES");

interface NextStepsProps {
  person: Person;
  onRecord(wanted: Wanted): void;
  /** Opens what is known of the person, to be said anew. */
  onEdit(): void;
  onReread(): Promise<void>;
}

/** The lawful steps onward: a button where it is ours and nothing stands in the way, else what does, or whose turn it is. */
export function NextSteps({ person, onRecord, onEdit, onReread }: NextStepsProps) {
  const t = useText();
  const words = useCaseWords();
  const { can } = useViewer();
  if (person.next.length === 0) return <Over person={person} />;
  const open = (step: Step) => (
    <Button
      variant={turnsAway(step) ? "default" : "filled"}
      onClick={() => onRecord({ event: step.event, name: words.name(step), needs: step.needs })}
    >
      {words.name(step)}
    </Button>
  );
  const held = (step: Step) => (
    <>
      <p className="strong">{words.name(step)}</p>
      {step.mine ? null : <p>{words.waits(step)}</p>}
      {inTheWay(step).length > 0 ? (
        <>
          {throughClass(step) ? null : <p className="soft">{t("person.inTheWay")}</p>}
          <ul style={{ margin: 0 }}>
            {inTheWay(step).map((refusal) => (
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
        {leadingFirst(person.next).map((step) => (
          <li key={step.event} className="stack tight" style={{ alignItems: "flex-start" }}>
            {step.mine && step.refusals.length === 0 ? open(step) : held(step)}
            {person.can.includes("updateCandidate") && step.refusals.some(({ code }) => code === "EDUCATION_UNASKED") ? (
              <Button variant="default" onClick={onEdit}>
                {t("person.edit")}
              </Button>
            ) : null}
            {can.includes("readDuplicates") && step.refusals.some(({ code }) => code === "OPEN_ELSEWHERE") ? (
              <Link to="/duplicates">{t("home.duplicatesAll")}</Link>
            ) : null}
            {throughClass(step) ? <ClassChoice person={person} kind="AWARENESS" onReread={onReread} /> : null}
            {step.mine && step.refusals.some(({ code }) => code === "CLASS_CERTIFICATE_MISSING") ? (
              <ClassChoice person={person} kind="NEW_MEMBER" onReread={onReread} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ends after which the same person may be followed again; the rules judge when. */
const mayReturn: ReadonlySet<string> = new Set([
  "DECLINED",
  "WITHDRAWN",
  "DROPPED",
  "MOVED_OUT",
  "DECISION_LAPSED",
  "DECISION_ANNULLED",
  "PROBATION_REMOVED",
]);

function Over({ person }: { person: Person }) {
  const t = useText();
  const own = useOwnUnit();
  const { can } = useViewer();
  return (
    <>
      <p className="strong">{t("people.nothingFollows")}</p>
      {mayReturn.has(person.state) && can.includes("openCase") && person.unit?.id === own.id ? (
        <div>
          <Link to="/people/new" search={{ ofCase: person.id }}>
            {t("newPerson.again")}
          </Link>
        </div>
      ) : null}
    </>
  );
}
