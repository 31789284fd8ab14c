import { useMutation } from "@apollo/client/react";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { AcceptNominationsDocument } from "../../gql/classes.ts";
import { date, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Problem } from "../../ui/Problem.tsx";
import { Status } from "../../ui/Status.tsx";
import styles from "./classes.module.css";
import { asking, type ClassWhole } from "./classWords.ts";
import { useChange } from "./useChange.ts";

/** The ward says who is accepted; everybody else waits. The sum stands there before saving. */
export function Acceptance({ one, onReread }: { one: ClassWhole; onReread(): Promise<void> }) {
  const t = useText();
  const people = asking(one);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ state }) => state === "ACCEPTED").map(({ id }) => id)),
  );
  const [accept] = useMutation(AcceptNominationsDocument);
  const { busy, error, send } = useChange(onReread);
  const graded = one.nominations.filter(({ state, result }) => state === "ACCEPTED" && result).length;
  const total = graded + chosen.size;
  const over = total > one.places;
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const all = () => setChosen(new Set(people.slice(0, one.places - graded).map(({ id }) => id)));
  const changed = people.some(({ id, state }) => chosen.has(id) !== (state === "ACCEPTED") || state === "NOMINATED");
  const save = (clientKey: string) =>
    accept({
      variables: {
        input: {
          ...{ clientKey, classId: one.id, revision: one.revision },
          accept: people.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
          wait: people.filter(({ id }) => !chosen.has(id)).map(({ id }) => id),
        },
      },
    });
  return (
    <section className="sheet stack tight" aria-label={t("classes.accept")}>
      <h2>{t("classes.accept")}</h2>
      <ul className={`${styles.lines} plain`}>
        {people.map(({ id, candidate, nominatedOn }) => (
          <li key={id}>
            <Checkbox
              label={candidate.fullName}
              description={[String(candidate.birthYear), candidate.unit?.name, t("classes.nominatedOn", { date: date(nominatedOn) })]
                .filter(Boolean)
                .join(" · ")}
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
          </li>
        ))}
      </ul>
      <Status
        tone={over ? "bad" : "good"}
        word={t(over ? "classes.tooMany" : "classes.taken", { accepted: number(total), places: number(one.places) })}
      />
      {error ? <Problem error={error} /> : null}
      <div className="row">
        <Button disabled={over || !changed} loading={busy} onClick={() => void send(save, t("classes.acceptedDone"))}>
          {t("classes.saveList")}
        </Button>
        <Button variant="default" onClick={all}>
          {t("classes.acceptAll")}
        </Button>
      </div>
    </section>
  );
}
