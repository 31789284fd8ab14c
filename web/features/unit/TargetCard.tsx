import { date, moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { AcknowledgeButton } from "../../parts/AcknowledgeButton.tsx";
import { AskAdjustment } from "../../parts/AskAdjustment.tsx";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { WhyLines } from "../../parts/WhyLines.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Status } from "../../ui/Status.tsx";
import type { Target } from "./TargetsTab.tsx";

/** One baseline of a result: what is asked, by whom, under which paper, where it stands, and what may be done. */
export function TargetCard({ target }: { target: Target }) {
  const t = useText();
  const amount = useTargetAmount();
  const own = target.baseline === "OWN_RESOLUTION";
  return (
    <div className="stack tight" style={{ borderTop: "1px solid var(--line)", paddingTop: "0.75rem" }}>
      <div className="row spread">
        <h3>
          {t("targets.asks", {
            baseline: capital(t(`baseline.${target.baseline}`)),
            amount: amount(target.indicator, target.value, target.exempt),
          })}
        </h3>
        <State target={target} />
      </div>
      <p>
        {own ? null : `${t("targets.from", { from: target.assignedBy.name })} `}
        {t("targets.instrument", {
          number: target.instrument.number,
          date: date(target.instrument.signedOn),
          issuer: target.instrument.issuer,
          title: target.instrument.title,
        })}
      </p>
      {target.explanation ? (
        <details>
          <summary>{t("why.mine")}</summary>
          <WhyLines explanation={target.explanation} />
        </details>
      ) : null}
      {target.acknowledgedAt ? <p className="soft small">{t("targets.acknowledgedAt", { at: moment(target.acknowledgedAt) })}</p> : null}
      {target.undercuts ? (
        <Notice tone="slow">
          <p>{t("targets.undercuts", { amount: amount(target.indicator, target.undercuts) })}</p>
        </Notice>
      ) : null}
      <LastAdjustment target={target} />
      <div className="row">
        <AcknowledgeButton target={target} />
        <AskAdjustment target={target} />
      </div>
    </div>
  );
}

const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}`;

function State({ target }: { target: Target }) {
  const t = useText();
  if (target.closed) return <Status tone="none" word={t("targets.closed")} />;
  if (target.baseline === "OWN_RESOLUTION") return null;
  return <Status tone={target.state === "ACKNOWLEDGED" ? "good" : "slow"} word={t(`targetState.${target.state}`)} />;
}

/** The latest round of asking: waiting, or how it was answered. Earlier ones stand in the history. */
function LastAdjustment({ target }: { target: Target }) {
  const t = useText();
  const amount = useTargetAmount();
  const last = target.adjustments[0];
  if (!last) return null;
  const tone = { ASKED: "slow", GRANTED: "good", PARTLY_GRANTED: "good", REFUSED: "bad" } as const;
  return (
    <Notice tone={tone[last.state]} title={t(`adjustState.${last.state}`)}>
      <p>{t("adjust.line", { asked: amount(target.indicator, last.askedValue), at: moment(last.askedAt), reason: last.reason })}</p>
      {last.answer ? (
        <p>
          {t("adjust.answered", {
            granted: last.grantedValue === null ? "–" : amount(target.indicator, last.grantedValue),
            at: moment(last.answeredAt ?? last.askedAt),
            answer: last.answer,
          })}
        </p>
      ) : null}
    </Notice>
  );
}
