import { Link } from "@tanstack/react-router";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { AcknowledgeButton } from "../../parts/AcknowledgeButton.tsx";
import { AskAdjustment } from "../../parts/AskAdjustment.tsx";
import { useCatalogue } from "../../parts/catalogue.ts";
import { periodWords, yearOfPeriod } from "../../parts/periodWords.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { WhyLines } from "../../parts/WhyLines.tsx";
import type { Acknowledgement } from "./useWaiting.ts";

/** A branch's targets to acknowledge, whatever period they are for: which, how many, by which paper, and why as many. */
export function NewTargets({ targets, unitId }: { targets: Acknowledgement[]; unitId: string }) {
  const t = useText();
  const { name } = useCatalogue();
  const amount = useTargetAmount();
  return targets.map((target) => (
    <section key={target.id} className="sheet stack tight">
      <p className="strong">
        {t("branch.newTarget", {
          period: periodWords(t, target.period.id),
          name: name(target.indicator),
          value: amount(target.indicator, target.value, target.exempt),
        })}
      </p>
      <p className="soft">
        {t("branch.newTargetFrom", {
          from: target.assignedBy.name,
          number: target.instrument.number,
          date: date(target.instrument.signedOn),
        })}
      </p>
      {target.explanation ? (
        <details>
          <summary>{t("why.mine")}</summary>
          <WhyLines explanation={target.explanation} />
        </details>
      ) : null}
      <AcknowledgeButton target={target} size="lg" />
      <AskAdjustment target={target} size="lg" />
      <PeriodLink unitId={unitId} period={target.period.id} />
    </section>
  ));
}

/** Leads to everything the unit was given in the period. */
export function PeriodLink({ unitId, period }: { unitId: string; period: string }) {
  const t = useText();
  return (
    <Link to="/unit/$unitId/targets" params={{ unitId }} search={{ year: yearOfPeriod(period) }}>
      {t("due.toPeriod", { period: periodWords(t, period) })}
    </Link>
  );
}
