import { useText } from "../../lib/text.ts";
import { Stations } from "./Stations.tsx";
import styles from "./WayPicture.module.css";
import type { Rules, Way } from "./way.ts";

interface WayPictureProps {
  way: Way;
  rules: Rules;
  /** Told the event of a step that was pressed. */
  onOpen(event: string): void;
}

/** The way drawn as lanes in the order of hands it goes through; underneath it is a list of lists. */
export function WayPicture({ way, rules, onOpen }: WayPictureProps) {
  const t = useText();
  return (
    <div className={`stack ${styles.picture}`}>
      <ol className={`plain ${styles.way}`}>
        {way.lanes.map(({ by, stations, detours }) => (
          <li key={stations[0]?.event} className={styles.lane} data-by={by}>
            <h3 className={styles.actor}>{t(`procedure.actor.${by}`)}</h3>
            <div className={styles.body}>
              <Stations stations={stations} rules={rules} onOpen={onOpen} />
              {detours.map((chain) => (
                <div key={chain[0]?.event} className={styles.detour}>
                  <p className="soft small">{t("procedure.detour")}</p>
                  <Stations stations={chain} rules={rules} onOpen={onOpen} lane={by} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <div className="halves">
        <section className={`sheet stack tight ${styles.beside}`} aria-label={t("procedure.asides")}>
          <h3>{t("procedure.asides")}</h3>
          <p className="soft">{t("procedure.asidesHint")}</p>
          <Stations stations={way.asides} rules={rules} onOpen={onOpen} lane="BRANCH" />
        </section>
        <section className={`sheet stack tight ${styles.beside} ${styles.unmoved}`} aria-label={t("procedure.notes")}>
          <h3>{t("procedure.notes")}</h3>
          <p className="soft">{t("procedure.notesHint")}</p>
          <Stations stations={way.notes} rules={rules} onOpen={onOpen} lane="BRANCH" unmoved />
        </section>
      </div>
    </div>
  );
}
