import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import styles from "../../ui/record.module.css";
import { MemberNumber } from "./MemberNumber.tsx";
import type { Member } from "./shown.ts";

/** What the list holds of the member, and the way to the case by which they were admitted. */
export function MemberFacts({ member, reason, onEdit }: { member: Member; reason: string | null; onEdit(): void }) {
  const t = useText();
  // Who was written onto the list from papers came to the branch before it: nobody has said when.
  const unknown = member.history.some(({ event, on }) => event === "LIST" && on === member.since);
  const born = member.bornOn ? date(member.bornOn) : String(member.birthYear);
  return (
    <section className="sheet stack tight" aria-label={t("member.facts")}>
      <div className="row spread">
        <h2>{t("member.facts")}</h2>
        {member.can.includes("updateMember") ? (
          <Button variant="default" onClick={onEdit}>
            {t("person.edit")}
          </Button>
        ) : null}
      </div>
      <dl className={styles.facts}>
        <dt>{t(member.bornOn ? "person.birthday" : "people.birthYear")}</dt>
        <dd>{born}</dd>
        <dt>{t("person.sex")}</dt>
        <dd>{t(`sex.${member.sex}`)}</dd>
        <dt>{t("person.nationalId")}</dt>
        <dd>
          <MemberNumber member={member} reason={reason} />
        </dd>
        <dt>{t("newMember.joinedOn")}</dt>
        <dd>{date(member.joinedOn)}</dd>
        <dt>{t("newMember.officialOn")}</dt>
        <dd>{member.officialOn ? date(member.officialOn) : t("member.notYet")}</dd>
        <dt>{t("member.since")}</dt>
        <dd>{unknown ? t("member.sinceUnknown") : date(member.since)}</dd>
      </dl>
      {member.candidateId ? (
        <Link to="/people/$caseId" params={{ caseId: member.candidateId }}>
          {t("member.case")}
        </Link>
      ) : null}
    </section>
  );
}
