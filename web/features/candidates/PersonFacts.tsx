import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type Text, useText } from "../../lib/text.ts";
import { fieldName } from "../../parts/fieldName.ts";
import { useViewer } from "../../parts/viewer.ts";
import styles from "../../ui/record.module.css";
import { CaseNumber } from "./CaseNumber.tsx";
import type { Person } from "./papers.ts";
import { saidFields, useSaidWords } from "./personLines.ts";
import { saidOf } from "./said.ts";

/** Everything the record holds of the person; what nobody asked yet is said so. */
export function PersonFacts({ person, reason, onEdit }: { person: Person; reason: string | null; onEdit(): void }) {
  const t = useText();
  const words = useSaidWords();
  const { can } = useViewer();
  const said = saidOf(person);
  return (
    <section className="sheet stack tight" aria-label={t("person.facts")}>
      <div className="row spread">
        <h2>{t("person.facts")}</h2>
        {person.can.includes("updateCandidate") ? (
          <Button variant="default" onClick={onEdit}>
            {t("person.edit")}
          </Button>
        ) : null}
      </div>
      <dl className={styles.facts}>
        {saidFields.map((field) => [<dt key={`${field} name`}>{t(fieldName(field))}</dt>, <dd key={field}>{words(said, field)}</dd>])}
        <dt>{t("person.nationalId")}</dt>
        <dd>
          <CaseNumber person={person} reason={reason} />
        </dd>
        <dt>{t("person.ruleSet")}</dt>
        <dd>{ruleSetWords(t, person.ruleSet)}</dd>
      </dl>
      {person.memberId && can.includes("readMembers") ? (
        <Link to="/members/$memberId" params={{ memberId: person.memberId }}>
          {t("person.member")}
        </Link>
      ) : null}
    </section>
  );
}

/** A rule set is called by its code, which says since when it is in force: RS-2025-07. */
function ruleSetWords(t: Text, code: string): string {
  const [, year, month] = /^RS-(\d{4})-(\d{2})$/.exec(code) ?? [];
  return year && month ? t("person.ruleSetFrom", { year, month }) : code;
}
