import { Button } from "@mantine/core";
import { date, moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import styles from "../../ui/record.module.css";
import type { Happened, Member } from "./shown.ts";

/** Everything recorded, newest first; what was taken back stays, struck through and said so. */
export function MemberHistory({ member, onUndo }: { member: Member; onUndo(): void }) {
  const t = useText();
  return (
    <section className="sheet stack tight" aria-label={t("person.history")}>
      <div className="row spread">
        <h2>{t("person.history")}</h2>
        {member.can.includes("undoMemberEvent") ? (
          <Button variant="default" onClick={onUndo}>
            {t("member.undo")}
          </Button>
        ) : null}
      </div>
      <ol className={`${styles.lines} plain`}>
        {member.history.map((one) => (
          <li key={one.id}>
            <Line one={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ one }: { one: Happened }) {
  const t = useText();
  const told = useTold();
  const { facts } = one;
  const brought = [
    facts.reason ? t(`exemptionReason.${facts.reason}`) : null,
    facts.until ? t("member.until", { date: date(facts.until) }) : null,
    facts.place ?? null,
    facts.level ? t(`discipline.${facts.level}`) : null,
    facts.year ? t("member.ofYear", { year: String(facts.year) }) : null,
    facts.grade ? t(`grade.${facts.grade}`) : null,
    facts.years ? t("member.badge", { years: facts.years }) : null,
    facts.number ? t("fact.number", { number: facts.number }) : null,
  ].filter(Boolean);
  const by = [one.byUnit?.name ?? null, one.byRole ? t(`role.${one.byRole}`) : null].filter(Boolean).join(", ");
  const undone = one.undone ? styles.undone : undefined;
  return (
    <>
      <p>
        <span className={undone}>
          <span className="strong">{date(one.on)}</span> {told(one.nameVi, one.nameEn)}
        </span>
        {one.undone ? <span className="strong"> {t("person.undone")}</span> : null}
      </p>
      {brought.length > 0 ? <p className={undone}>{brought.join(" · ")}</p> : null}
      <p className="soft small">{t("person.recorded", { at: moment(one.recordedAt), by })}</p>
    </>
  );
}
