import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./procedure.module.css";
import { returns } from "./Stations.tsx";
import type { Rules, StateCode, Station } from "./way.ts";
import { useClockLength, useStateNames } from "./words.ts";

/** So many states are told one by one; more only by the first and the last. */
const fewStates = 6;

interface StepDialogProps {
  station: Station;
  rules: Rules;
  onClose(): void;
}

/** One step in full: whose it is, from where to where, what may stand in its way, and the deadlines that start with it. */
export function StepDialog({ station, rules, onClose }: StepDialogProps) {
  const t = useText();
  const told = useTold();
  const stateName = useStateNames(rules);
  const length = useClockLength();
  const { by, from, to, again, refusals } = station;
  const only = told(station.onlyVi, station.onlyEn);
  const clocks = rules.clocks.filter(({ startedBy }) => startedBy.includes(station.event));
  const states = (codes: StateCode[]) =>
    codes.length > fewStates
      ? t("procedure.step.states", { count: codes.length, first: stateName(codes[0]!), last: stateName(codes.at(-1)!) })
      : codes.map((code) => `“${stateName(code)}”`).join(", ");
  return (
    <Dialog opened onClose={onClose} title={told(station.nameVi, station.nameEn)}>
      <dl className={styles.facts}>
        <dt>{t("procedure.step.by")}</dt>
        <dd>
          <span className="strong">{t(`procedure.actor.${by}`)}</span>
          <span className="soft">{t(`procedure.actorText.${by}`)}</span>
        </dd>
        <dt>{t("procedure.step.from")}</dt>
        <dd>{states(from)}</dd>
        <dt>{t("procedure.step.to")}</dt>
        <dd>
          {to[0] ? `“${stateName(to[0])}”` : t(returns(station) ? "procedure.back" : "procedure.stays")}
          {to[1] ? <span>{t("procedure.step.otherwise", { state: stateName(to[1]) })}</span> : null}
        </dd>
        {only.length > 0 ? (
          <>
            <dt>{t("procedure.step.only")}</dt>
            <dd>{only.join(", ")}</dd>
          </>
        ) : null}
        {again.length > 0 ? (
          <>
            <dt>{t("procedure.step.again")}</dt>
            <dd>{states(again)}</dd>
          </>
        ) : null}
        <dt>{t("procedure.step.refusals")}</dt>
        <dd>
          {refusals.length > 0 ? (
            <ul className={styles.list}>
              {refusals.map(({ code, textVi, textEn }) => (
                <li key={code}>{told(textVi, textEn)}</li>
              ))}
            </ul>
          ) : (
            t("procedure.step.free")
          )}
        </dd>
        <dt>{t("procedure.step.clocks")}</dt>
        <dd>
          {clocks.length > 0 ? (
            <ul className={styles.list}>
              {clocks.map((clock) => (
                <li key={clock.code}>{`${told(clock.nameVi, clock.nameEn)}: ${length(clock)}`}</li>
              ))}
            </ul>
          ) : (
            t("procedure.step.noClock")
          )}
        </dd>
      </dl>
    </Dialog>
  );
}
