import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { useAnswerLine } from "../../parts/monthWords.ts";
import styles from "../../ui/record.module.css";
import type { Reviewed } from "./answers.ts";

/** What was sent, person by person; each leads to the record. */
export function SaidList({ people }: { people: readonly Reviewed[] }) {
  const t = useText();
  const line = useAnswerLine();
  return (
    <ul className={`sheet plain ${styles.lines}`}>
      {people.map((person) => (
        <li key={person.personId}>
          <p>
            <Name person={person} /> <span className="soft">· {t(`review.as.${person.as}`)}</span>
          </p>
          <p>{line(person) || t("review.notAnswered")}</p>
          {person.note ? <p className="soft">{person.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function Name({ person: { as, subjectId, fullName } }: { person: Reviewed }) {
  if (!subjectId) return <span className="strong">{fullName}</span>;
  return as === "CASE" ? (
    <Link to="/people/$caseId" params={{ caseId: subjectId }}>
      {fullName}
    </Link>
  ) : (
    <Link to="/members/$memberId" params={{ memberId: subjectId }}>
      {fullName}
    </Link>
  );
}
