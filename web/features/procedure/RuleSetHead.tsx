import { NativeSelect } from "@mantine/core";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Status } from "../../ui/Status.tsx";
import styles from "./procedure.module.css";
import { lastDay, standingOf } from "./ruleSetChoice.ts";
import type { Rules } from "./way.ts";

interface RuleSetHeadProps {
  rules: Rules;
  sets: Rules[];
  onChoose(code: string): void;
}

/** Which rules these are: since when, from which papers, whether they are certain, and what they changed. */
export function RuleSetHead({ rules, sets, onChoose }: RuleSetHeadProps) {
  const t = useText();
  const told = useTold();
  const span = (one: Rules) => {
    const until = lastDay(one);
    const days = until
      ? t("procedure.set.span", { from: date(one.validFrom), until: date(until) })
      : t("procedure.set.from", { from: date(one.validFrom) });
    return t(`procedure.set.${standingOf(one)}`, { days });
  };
  const changes = told(rules.changesVi, rules.changesEn);
  return (
    <div className="sheet stack">
      <div className="row bottom" style={{ columnGap: "1.5rem" }}>
        <NativeSelect
          label={t("procedure.set")}
          value={rules.code}
          data={sets.map((one) => ({ value: one.code, label: span(one) }))}
          onChange={({ currentTarget: { value } }) => onChoose(value)}
          style={{ flex: "0 1 26rem" }}
        />
        {rules.confirmed ? (
          <Status tone="good" word={t("procedure.confirmed")} />
        ) : (
          <Status tone="slow" word={t("procedure.unconfirmed")} />
        )}
      </div>
      {rules.confirmed ? null : <p>{t("procedure.unconfirmedText")}</p>}
      <div className="halves">
        <section className="stack tight" aria-label={t("procedure.instruments")}>
          <h2>{t("procedure.instruments")}</h2>
          <ul className={styles.list}>
            {rules.instruments.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </section>
        {changes.length > 0 ? (
          <section className="stack tight" aria-label={t("procedure.changes")}>
            <h2>{t("procedure.changes")}</h2>
            <ul className={styles.list}>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </div>
  );
}
