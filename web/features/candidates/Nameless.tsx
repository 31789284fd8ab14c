import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import styles from "../../ui/record.module.css";
import type { Person } from "./papers.ts";

/** What is left of a case whose person is known by name no more: that it was, and the days of its steps. */
export function Nameless({ person: { deidentifiedOn, unit, stateVi, stateEn, history } }: { person: Person }) {
  const t = useText();
  const told = useTold();
  return (
    <div className="stack">
      <div>
        <Link to="/people">{t("person.back")}</Link>
      </div>
      <PageTitle title={told(stateVi, stateEn)} />
      {unit ? <p className="soft">{unbroken(unit.name)}</p> : null}
      <Notice title={t("person.nameless", { date: date(deidentifiedOn) })}>
        <p>{t("person.namelessText")}</p>
        <Link to="/privacy">{t("person.namelessProof")}</Link>
      </Notice>
      <section className="sheet stack tight" aria-label={t("person.history")}>
        <h2>{t("person.history")}</h2>
        <ol className={`${styles.lines} plain`}>
          {history.map(({ id, on, nameVi, nameEn, undone }) => (
            <li key={id} className={undone ? styles.undone : undefined}>
              {date(on)} · {told(nameVi, nameEn)}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
