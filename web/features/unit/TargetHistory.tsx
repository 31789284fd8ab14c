import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { TargetHistoryDocument, type TargetHistoryQuery } from "../../gql/unit.ts";
import { basisPoints, moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { Fetched } from "../../ui/Fetched.tsx";

type Step = TargetHistoryQuery["targets"][number]["history"][number];

interface TargetHistoryProps {
  unitId: string;
  period: string;
  /** The last day that counts; undefined: now. */
  asOf: string | undefined;
  ids: string[];
}

/** Everything that happened to these targets: who, when, why, and by how much each version changed. Read when it is opened. */
export function TargetHistory(props: TargetHistoryProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("targets.history")}</summary>
      {open ? <Steps {...props} /> : null}
    </details>
  );
}

function Steps({ unitId, period, asOf, ids }: TargetHistoryProps) {
  const answer = useQuery(TargetHistoryDocument, { variables: { unitId, period, asOf: asOf ?? null } });
  return (
    <Fetched result={answer} lines={3}>
      {({ targets }) => (
        <ol className="plain stack tight" style={{ paddingTop: "0.5rem" }}>
          {targets
            .filter((target) => ids.includes(target.id))
            .flatMap((target) => target.history.map((step) => ({ step, indicator: target.indicator, id: target.id })))
            .sort((a, b) => a.step.at.localeCompare(b.step.at))
            .map(({ step, indicator, id }) => (
              <li key={`${id} ${step.kind} ${step.at}`}>
                <StepLine step={step} indicator={indicator} />
              </li>
            ))}
        </ol>
      )}
    </Fetched>
  );
}

function StepLine({ step, indicator }: { step: Step; indicator: string }) {
  const t = useText();
  const amount = useTargetAmount();
  const { find } = useCatalogue();
  const who = [step.byUnit?.name, step.byRole ? t(`role.${step.byRole}`) : null].filter(Boolean).join(", ");
  const what = step.value === null && !step.exempt ? null : amount(indicator, step.value ?? 0, step.exempt);
  const signed = (difference: number) => {
    const size = find(indicator)?.kind === "RATIO" ? basisPoints(difference) : number(difference);
    return difference > 0 ? `+${size}` : size;
  };
  return (
    <>
      <p>
        <span className="strong">{t(`targetStep.${step.kind}`, { version: step.version })}</span>
        {what ? `: ${what}` : ""}
        {step.difference ? ` (${signed(step.difference)})` : ""}
        {step.instrument ? ` · ${step.instrument.number}` : ""}
      </p>
      <p className="soft small">{[moment(step.at), who].filter(Boolean).join(" · ")}</p>
      {step.reason ? <p className="small">{step.reason}</p> : null}
    </>
  );
}
