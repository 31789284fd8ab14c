import { Button, Textarea } from "@mantine/core";
import { memo, useState } from "react";
import { useText } from "../../lib/text.ts";
import { questions } from "../../parts/monthWords.ts";
import { Status } from "../../ui/Status.tsx";
import { isWaiting, isWhole, type Reviewed, type Said } from "./answers.ts";
import styles from "./review.module.css";

interface PersonCardProps {
  person: Reviewed;
  said: Said;
  /** What the server says is wrong with the note. */
  noteError: string | null;
  onSay(personId: string, change: Partial<Said>): void;
}

/** The id of somebody's first question, for the list of who is missing. */
export const cardId = (personId: string) => `person-${personId}`;

/** One person: three questions, each answered by one tap, and a word where there is one. */
export const PersonCard = memo(function PersonCard({ person, said, noteError, onSay }: PersonCardProps) {
  const t = useText();
  const { personId, fullName, last } = person;
  const [writing, setWriting] = useState(said.note !== "");
  const say = (change: Partial<Said>) => onSay(personId, { ...change, confirmed: true });
  return (
    <section className="sheet stack tight" aria-label={fullName}>
      <div className="row spread">
        <div>
          <h2>{fullName}</h2>
          <p className="soft small">{t(`review.as.${person.as}`)}</p>
        </div>
        <Standing said={said} />
      </div>
      {questions.map(({ field, answers, ask }, place) => (
        <fieldset key={field} className={styles.question}>
          <legend>{t(ask)}</legend>
          <div className={styles.answers}>
            {answers.map(([value, text], at) => (
              <label key={text} className={styles.answer}>
                <input
                  id={place === 0 && at === 0 ? cardId(personId) : undefined}
                  type="radio"
                  name={`${personId}-${field}`}
                  checked={said[field] === value}
                  onChange={() => say({ [field]: value })}
                />
                <span>{t(text)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {last?.note ? <p className="soft small">{t("review.lastNote", { note: last.note })}</p> : null}
      {writing ? (
        <Textarea
          label={t("review.note")}
          description={t("review.noteHint")}
          value={said.note}
          maxLength={200}
          error={noteError}
          autosize
          minRows={2}
          onChange={({ currentTarget: { value } }) => say({ note: value })}
        />
      ) : (
        <div>
          <Button variant="subtle" onClick={() => setWriting(true)} aria-label={t("review.addNoteOf", { name: fullName })}>
            {t("review.addNote")}
          </Button>
        </div>
      )}
    </section>
  );
});

function Standing({ said }: { said: Said }) {
  const t = useText();
  if (isWaiting(said)) return <Status tone="slow" word={t("review.asLastMonth")} />;
  return isWhole(said) ? <Status tone="good" word={t("review.answered")} /> : <Status tone="none" word={t("review.notAnswered")} />;
}
