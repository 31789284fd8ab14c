import { Button } from "@mantine/core";
import { date, moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import styles from "../../ui/record.module.css";
import type { Person, Recorded } from "./papers.ts";
import { useCaseWords } from "./useCaseWords.ts";
import { useFactWords } from "./useFactWords.ts";

/** Everything recorded, newest first; what was taken back stays, struck through and said so. */
export function History({ person, onUndo }: { person: Person; onUndo(): void }) {
  const t = useText();
  return (
    <section className="sheet stack tight" aria-label={t("person.history")}>
      <div className="row spread">
        <h2>{t("person.history")}</h2>
        {person.can.includes("undoStep") ? (
          <Button variant="default" onClick={onUndo}>
            {t("person.undo")}
          </Button>
        ) : null}
      </div>
      <ol className={`${styles.lines} plain`}>
        {person.history.map((step) => (
          <li key={step.id}>
            <Line step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ step }: { step: Recorded }) {
  const t = useText();
  const words = useCaseWords();
  const facts = useFactWords()(step);
  const by = [step.byUnit?.name ?? null, step.byRole ? t(`role.${step.byRole}`) : null].filter(Boolean).join(", ");
  const undone = step.undone ? styles.undone : undefined;
  return (
    <>
      <p>
        <span className={undone}>
          <span className="strong">{date(step.on)}</span> {words.name(step)}
        </span>
        {step.undone ? <span className="strong"> {t("person.undone")}</span> : null}
      </p>
      {facts ? <p className={undone}>{facts}</p> : null}
      <p className="soft small">{t("person.recorded", { at: moment(step.recordedAt), by })}</p>
    </>
  );
}
