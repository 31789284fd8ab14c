import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { RecordAttendanceDocument } from "../../gql/classes.ts";
import { date, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Problem } from "../../ui/Problem.tsx";
import { Unsaved } from "../../ui/Unsaved.tsx";
import styles from "./classes.module.css";
import { accepted, type ClassWhole } from "./classWords.ts";
import { moveByArrows } from "./gridKeys.ts";
import { useChange } from "./useChange.ts";

/** Who came to which session: everybody, until a box is cleared. Sessions are saved one by one, those that were touched. */
export function Attendance({ one, onReread }: { one: ClassWhole; onReread(): Promise<void> }) {
  const t = useText();
  const people = accepted(one);
  const sessions = one.sessions.filter(({ on }) => on <= today());
  const taken = (sessionId: string) => people.some(({ present, missed }) => present.includes(sessionId) || missed.includes(sessionId));
  const [boxes, setBoxes] = useState<Readonly<Record<string, boolean>>>({});
  const [record] = useMutation(RecordAttendanceDocument);
  const { busy, error, send } = useChange(onReread);
  const came = (sessionId: string, { id, present }: (typeof people)[number]) =>
    boxes[`${sessionId} ${id}`] ?? (taken(sessionId) ? present.includes(sessionId) : true);
  const touched = sessions.filter(({ id }) => !taken(id) || people.some((person) => boxes[`${id} ${person.id}`] !== undefined));
  const differs = (sessionId: string, { id, present }: (typeof people)[number]) => {
    const box = boxes[`${sessionId} ${id}`];
    return box !== undefined && (!taken(sessionId) || box !== present.includes(sessionId));
  };
  const unsaved = sessions.some((session) => people.some((person) => differs(session.id, person)));
  const save = async (sessionId: string, clientKey: string) => {
    const present = people.filter((person) => came(sessionId, person)).map(({ id }) => id);
    await record({ variables: { input: { clientKey, classId: one.id, revision: one.revision, sessionId, present } } });
  };
  if (sessions.length === 0 || people.length === 0) return null;
  return (
    <section className="sheet stack tight" aria-label={t("classes.attendance")} onKeyDown={moveByArrows}>
      <h2>{t("classes.attendance")}</h2>
      <p className="soft">{t("classes.attendanceText")}</p>
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{t("classes.person")}</th>
              {sessions.map(({ id, on, title }) => (
                <th key={id} scope="col">
                  {date(on)}
                  <div className="soft small">{title}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person, row) => (
              <tr key={person.id}>
                <th scope="row">{person.candidate.fullName}</th>
                {sessions.map((session, column) => (
                  <td key={session.id}>
                    <input
                      type="checkbox"
                      data-cell={`${row},${column}`}
                      aria-label={t("classes.cameTo", { name: person.candidate.fullName, date: date(session.on) })}
                      checked={came(session.id, person)}
                      onChange={({ currentTarget: { checked } }) =>
                        setBoxes((before) => ({ ...before, [`${session.id} ${person.id}`]: checked }))
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Unsaved held={unsaved} />
      {error ? <Problem error={error} /> : null}
      <div className="row">
        {touched.map(({ id, on }) => (
          <Button
            key={id}
            variant="default"
            loading={busy}
            onClick={() => void send((key) => save(id, key), t("classes.attended", { date: date(on) }))}
          >
            {t("classes.saveSession", { date: date(on) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
