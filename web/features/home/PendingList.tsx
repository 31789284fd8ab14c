import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { periodWords, yearOfPeriod } from "../../parts/periodWords.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import type { Waiting } from "./useWaiting.ts";

const DecideAdjustmentDialog = lazy(() =>
  import("../../parts/DecideAdjustmentDialog.tsx").then((file) => ({ default: file.DecideAdjustmentDialog })),
);
const DecideExemptionDialog = lazy(() =>
  import("../../parts/DecideExemptionDialog.tsx").then((file) => ({ default: file.DecideExemptionDialog })),
);

type Pending = Waiting["pendingRequests"];
type Asked = NonNullable<Pending["adjustments"]>[number];
type Proposed = NonNullable<Pending["exemptions"]>[number];
type Short = NonNullable<Pending["undercuts"]>[number];

/** "Chờ trả lời": what the units straight below asked of us and wait for, and resolutions of theirs that stay below what we assigned. */
export function PendingList({ pending, again }: { pending: Pending; again(): Promise<unknown> }) {
  const t = useText();
  const [adjustment, setAdjustment] = useState<Asked | null>(null);
  const [exemption, setExemption] = useState<Proposed | null>(null);
  const { adjustments = [], exemptions = [], undercuts = [] } = pending;
  if (adjustments.length + exemptions.length + undercuts.length === 0) return null;
  const onDecided = () => void again().catch(() => undefined);
  return (
    <section className="stack" aria-label={t("pending.title")}>
      <h2>{t("pending.title")}</h2>
      <ul className="sheet plain stack">
        {adjustments.map((one) => (
          <Adjustment key={one.id} target={one} onAnswer={() => setAdjustment(one)} />
        ))}
        {exemptions.map((one) => (
          <Line
            key={one.id}
            unit={one.unit}
            year={Math.max(Number(one.startsOn.slice(0, 4)), thisYear())}
            words={t("pending.exemption", {
              rule: t(`exemptRule.${one.rule}`),
              ground: t(`exemptGround.${one.ground}`),
              from: date(one.startsOn),
              until: date(one.endsBefore),
            })}
            reason={one.reason}
            act={<Answer unit={one.unit.name} onClick={() => setExemption(one)} />}
          />
        ))}
        {undercuts.map((one) => (
          <Undercut key={one.id} target={one} />
        ))}
      </ul>
      <Suspense fallback={null}>
        {adjustment ? <DecideAdjustmentDialog target={adjustment} onDecided={onDecided} onClose={() => setAdjustment(null)} /> : null}
        {exemption ? <DecideExemptionDialog exemption={exemption} onDecided={onDecided} onClose={() => setExemption(null)} /> : null}
      </Suspense>
    </section>
  );
}

function Adjustment({ target, onAnswer }: { target: Asked; onAnswer(): void }) {
  const t = useText();
  const { name } = useCatalogue();
  const amount = useTargetAmount();
  const asked = target.adjustments[0];
  const words = t("pending.adjustment", {
    name: name(target.indicator),
    period: periodWords(t, target.period.id),
    amount: amount(target.indicator, target.value),
    asked: amount(target.indicator, asked?.askedValue ?? 0),
  });
  const act = <Answer unit={target.unit.name} onClick={onAnswer} />;
  return <Line unit={target.unit} year={yearOfPeriod(target.period.id)} words={words} reason={asked?.reason} act={act} />;
}

function Undercut({ target }: { target: Short }) {
  const t = useText();
  const { name } = useCatalogue();
  const amount = useTargetAmount();
  const words = t("pending.undercut", {
    name: name(target.indicator),
    period: periodWords(t, target.period.id),
    amount: amount(target.indicator, target.value),
    short: amount(target.indicator, target.undercuts ?? 0),
  });
  const reason = target.versions[0]?.reason ?? undefined;
  return <Line unit={target.unit} year={yearOfPeriod(target.period.id)} words={words} reason={reason} act={null} />;
}

function Answer({ unit, onClick }: { unit: string; onClick(): void }) {
  const t = useText();
  return (
    <Button variant="default" aria-label={t("pending.answerTo", { unit })} onClick={onClick}>
      {t("pending.answer")}
    </Button>
  );
}

interface LineProps {
  unit: { id: string; name: string };
  /** What it is about is looked at in this year. */
  year: number;
  words: string;
  reason: string | undefined;
  act: ReactNode;
}

function Line({ unit, year, words, reason, act }: LineProps) {
  return (
    <li className="row spread">
      <div style={{ flex: "1 1 18rem" }}>
        <Link to="/unit/$unitId/targets" params={{ unitId: unit.id }} search={{ year }}>
          {unit.name}
        </Link>
        <p>{words}</p>
        {reason ? <p className="soft">{reason}</p> : null}
      </div>
      {act}
    </li>
  );
}
