import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { PendingRequestsDocument, type PendingRequestsQuery } from "../../gql/home.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { useReread } from "../../parts/useReread.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";

const DecideAdjustmentDialog = lazy(() =>
  import("../../parts/DecideAdjustmentDialog.tsx").then((file) => ({ default: file.DecideAdjustmentDialog })),
);
const DecideExemptionDialog = lazy(() =>
  import("../../parts/DecideExemptionDialog.tsx").then((file) => ({ default: file.DecideExemptionDialog })),
);

type Pending = PendingRequestsQuery["pendingRequests"];

/** "Chờ trả lời": what the units straight below asked of us and wait for, and resolutions of theirs that stay below what we assigned. */
export function PendingList({ unitId, readAt }: { unitId: string; readAt: Date | null }) {
  const { can } = useViewer();
  return can.includes("decideAdjustment") ? <Requests unitId={unitId} readAt={readAt} /> : null;
}

function Requests({ unitId, readAt }: { unitId: string; readAt: Date | null }) {
  const t = useText();
  const answer = useQuery(PendingRequestsDocument, { variables: { unitId } });
  useReread(readAt, answer.refetch);
  const again = () => void answer.refetch().catch(() => undefined);
  const [adjustment, setAdjustment] = useState<Pending["adjustments"][number] | null>(null);
  const [exemption, setExemption] = useState<Pending["exemptions"][number] | null>(null);
  return (
    <Fetched result={answer} lines={1}>
      {({ pendingRequests: { adjustments, exemptions, undercuts } }) =>
        adjustments.length + exemptions.length + undercuts.length === 0 ? null : (
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
              {adjustment ? <DecideAdjustmentDialog target={adjustment} onDecided={again} onClose={() => setAdjustment(null)} /> : null}
              {exemption ? <DecideExemptionDialog exemption={exemption} onDecided={again} onClose={() => setExemption(null)} /> : null}
            </Suspense>
          </section>
        )
      }
    </Fetched>
  );
}

function Adjustment({ target, onAnswer }: { target: Pending["adjustments"][number]; onAnswer(): void }) {
  const t = useText();
  const { name } = useCatalogue();
  const amount = useTargetAmount();
  const asked = target.adjustments[0];
  const words = t("pending.adjustment", {
    name: name(target.indicator),
    period: target.period.id,
    amount: amount(target.indicator, target.value),
    asked: amount(target.indicator, asked?.askedValue ?? 0),
  });
  return <Line unit={target.unit} words={words} reason={asked?.reason} act={<Answer unit={target.unit.name} onClick={onAnswer} />} />;
}

function Undercut({ target }: { target: Pending["undercuts"][number] }) {
  const t = useText();
  const { name } = useCatalogue();
  const amount = useTargetAmount();
  const words = t("pending.undercut", {
    name: name(target.indicator),
    period: target.period.id,
    amount: amount(target.indicator, target.value),
    short: amount(target.indicator, target.undercuts ?? 0),
  });
  return <Line unit={target.unit} words={words} reason={target.versions[0]?.reason ?? undefined} act={null} />;
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
  words: string;
  reason: string | undefined;
  act: ReactNode;
}

function Line({ unit, words, reason, act }: LineProps) {
  return (
    <li className="row spread">
      <div style={{ flex: "1 1 18rem" }}>
        <Link to="/unit/$unitId/targets" params={{ unitId: unit.id }}>
          {unit.name}
        </Link>
        <p>{words}</p>
        {reason ? <p className="soft">{reason}</p> : null}
      </div>
      {act}
    </li>
  );
}
