import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { UnitTargetsQuery } from "../../gql/unit.ts";
import { date, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status, type Tone } from "../../ui/Status.tsx";

const ProposeExemptionDialog = lazy(() =>
  import("./ProposeExemptionDialog.tsx").then((file) => ({ default: file.ProposeExemptionDialog })),
);
const DecideExemptionDialog = lazy(() =>
  import("../../parts/DecideExemptionDialog.tsx").then((file) => ({ default: file.DecideExemptionDialog })),
);

const EndExemptionDialog = lazy(() => import("./EndExemptionDialog.tsx").then((file) => ({ default: file.EndExemptionDialog })));

type Exemption = UnitTargetsQuery["exemptions"][number];

interface ExemptionsProps {
  unit: { id: string; name: string; level: string; can: string[] };
  year: number;
  exemptions: Exemption[];
  /** Looked at as they stood on a past day, where nothing may be asked. */
  past: boolean;
  onChanged(): void;
}

const tones: Record<Exemption["state"], Tone> = { PROPOSED: "slow", APPROVED: "good", REFUSED: "bad", ENDED: "none" };

/** What the unit is, or asks to be, exempt from: an exemption is a record of its own and never a zero. */
export function Exemptions({ unit, year, exemptions, past, onChanged }: ExemptionsProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<Exemption | null>(null);
  const [ending, setEnding] = useState<Exemption | null>(null);
  const may = unit.can.includes("proposeExemption") && !past;
  if (!may && exemptions.length === 0) return null;
  return (
    <section className="stack" aria-label={t("exempt.title")}>
      <h2>{t("exempt.title")}</h2>
      {exemptions.length === 0 ? <p className="sheet soft">{t("exempt.none")}</p> : null}
      {exemptions.map((one) => (
        <div key={one.id} className="sheet stack tight">
          <div className="row spread">
            <h3>{t("exempt.line", { rule: t(`exemptRule.${one.rule}`), from: date(one.startsOn), until: date(one.endsBefore) })}</h3>
            <Status tone={tones[one.state]} word={t(`exemptState.${one.state}`)} />
          </div>
          <p>{t("exempt.ground", { ground: t(`exemptGround.${one.ground}`), reason: one.reason, evidence: one.evidence })}</p>
          {one.answer ? (
            <p className="soft">
              {t("exempt.answered", {
                by: one.decidedBy?.name,
                at: date(one.decidedAt),
                answer: one.answer,
                number: one.instrument?.number ?? "–",
              })}
            </p>
          ) : null}
          {one.endedAt ? (
            <p className="soft">
              {t("exempt.endedLine", { by: one.endedBy?.name ?? "–", at: date(one.endedAt), reason: one.endReason ?? "" })}
            </p>
          ) : null}
          {one.can.includes("endExemption") && one.endsBefore > today() ? (
            <div>
              <Button variant="default" onClick={() => setEnding(one)}>
                {t("exempt.end")}
              </Button>
            </div>
          ) : null}
          {one.can.includes("decideExemption") ? (
            <div>
              <Button variant="default" onClick={() => setDeciding(one)}>
                {t("pending.answer")}
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      {may ? (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t("exempt.ask")}
          </Button>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {ending ? <EndExemptionDialog exemption={ending} unit={unit} onEnded={onChanged} onClose={() => setEnding(null)} /> : null}
        {asking ? <ProposeExemptionDialog unit={unit} year={year} onProposed={onChanged} onClose={() => setAsking(false)} /> : null}
        {deciding ? (
          <DecideExemptionDialog exemption={{ ...deciding, unit }} onDecided={onChanged} onClose={() => setDeciding(null)} />
        ) : null}
      </Suspense>
    </section>
  );
}
