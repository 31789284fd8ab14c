import type { HeadcountQuery } from "../../gql/headcount.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import styles from "../../ui/record.module.css";

const asked = ["listed", "probationary", "exempt", "suspended", "inTransit", "temporarilyAway", "hosted"] as const;

/** How those on the lists stand today; and how many branches keep a list that is their headcount. */
export function Today({ now }: { now: HeadcountQuery["headcount"] }) {
  const t = useText();
  const { level } = useOwnUnit();
  return (
    <section className="sheet stack tight" aria-label={t("headcount.today")}>
      <h2>{t("headcount.today")}</h2>
      <dl className={styles.facts}>
        {asked.map((name) => [
          <dt key={`${name} name`}>{t(`headcount.${name}`)}</dt>,
          <dd key={name}>
            <span className="strong">{number(now[name])}</span>
          </dd>,
        ])}
      </dl>
      <p className="soft">
        {level === "BRANCH"
          ? t("headcount.ownRoll", { rolls: now.branchesWithRoll })
          : t("headcount.rollsOf", { rolls: number(now.branchesWithRoll), branches: number(now.branches) })}
      </p>
    </section>
  );
}
