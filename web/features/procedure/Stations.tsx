import type { CSSProperties } from "react";
import { useText } from "../../lib/text.ts";
import { unparted, useTold } from "../../lib/told.ts";
import styles from "./WayPicture.module.css";
import type { Actor, Rules, Station } from "./way.ts";
import { useStateNames } from "./words.ts";

interface StationsProps {
  stations: Station[];
  rules: Rules;
  onOpen(event: string): void;
  /** Whose lane this is; a step of somebody else says whose it is. */
  lane?: Actor;
  /** None of them changes the state, which is said above. */
  unmoved?: boolean;
}

/** Steps in order, each with the state it leads to. */
export function Stations({ stations, rules, onOpen, lane, unmoved = false }: StationsProps) {
  const t = useText();
  const told = useTold();
  const stateName = useStateNames(rules);
  return (
    <ol className={`plain ${styles.stations}`} style={vars({ "--count": stations.length })}>
      {stations.map((station) => {
        const only = told(station.onlyVi, station.onlyEn);
        const [to, otherwise] = station.to;
        return (
          <li key={station.event} className={styles.station} data-by={station.by}>
            <button type="button" className={styles.step} aria-haspopup="dialog" onClick={() => onOpen(station.event)}>
              {station.place === null ? null : <span className={styles.place}>{station.place}</span>}
              <span className={styles.name}>{unparted(told(station.nameVi, station.nameEn))}</span>
              {lane && lane !== station.by ? <span className="small">{t(`procedure.actor.${station.by}`)}</span> : null}
              {only.length > 0 ? <span className="soft small">{t("procedure.only", { where: only.join(", ") })}</span> : null}
            </button>
            {unmoved ? null : (
              <p className={styles.state}>
                <span className="unseen">{t("procedure.leadsTo")} </span>
                {to ? stateName(to) : <span className="soft">{t(returns(station) ? "procedure.back" : "procedure.stays")}</span>}
                {otherwise ? <span className="soft small">{t("procedure.or", { state: stateName(otherwise) })}</span> : null}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Beside the way, a step onward that names no state leads back to where the case stood. */
export const returns = ({ place, onward, to }: Station) => place === null && onward && to.length === 0;

function vars(values: Record<`--${string}`, number>): CSSProperties {
  return values;
}
