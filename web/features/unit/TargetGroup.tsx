import { number, percent } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { statusText, statusTone } from "../../parts/figure.ts";
import { periodWords } from "../../parts/periodWords.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { Bullet, BulletMark } from "../../ui/Bullet.tsx";
import { Dots } from "../../ui/Dots.tsx";
import { Status } from "../../ui/Status.tsx";
import { TargetCard } from "./TargetCard.tsx";
import { TargetHistory } from "./TargetHistory.tsx";
import type { Target } from "./TargetsTab.tsx";

/** One result of one period against everything that was asked of it: one bar with a mark for each baseline, each judged by itself. */
export function TargetGroup({ targets, unitId, asOf }: { targets: Target[]; unitId: string; asOf: string | undefined }) {
  const t = useText();
  const { name } = useCatalogue();
  const first = targets[0];
  if (!first) return null;
  const { indicator, period } = first;
  const when = periodWords(t, period.id);
  return (
    <section className="sheet stack" aria-label={`${name(indicator)}, ${when}`}>
      <h2>{t("targets.group", { name: name(indicator), when })}</h2>
      <Standing targets={targets} />
      {targets.map((target) => (
        <TargetCard key={target.id} target={target} />
      ))}
      {period.id.startsWith("TERM") ? null : (
        <TargetHistory unitId={unitId} period={period.id} asOf={asOf} ids={targets.map(({ id }) => id)} />
      )}
    </section>
  );
}

function Standing({ targets }: { targets: Target[] }) {
  const t = useText();
  const { name, find } = useCatalogue();
  const amount = useTargetAmount();
  const asked = targets.filter((target) => !target.exempt);
  const own = asked.find((target) => target.baseline === "OWN_RESOLUTION");
  const given = asked.find((target) => target !== own);
  const main = given ?? own;
  const shown = targets[0];
  if (!shown) return null;
  const { attainment, indicator } = shown;
  const { actual, base } = attainment;
  const done = base === null ? `${number(actual)}` : `${percent(actual, base)} (${number(actual)}/${number(base)})`;
  const small = base === null && asked.every((target) => target.value <= 10);
  const ratio = find(indicator)?.kind === "RATIO";
  const value = ratio ? Math.round((10_000 * actual) / Math.max(base ?? 0, 1)) : actual;
  const label = t("figure.label", {
    name: name(indicator),
    words: done,
    target: asked.map((target) => amount(indicator, target.value)).join(" · "),
  });
  return (
    <div className="stack tight">
      <p className="big">
        {small && main ? t("figure.of", { done: number(actual), of: number(main.value) }) : done}{" "}
        {main && !small && base === null ? (
          <span className="soft" style={{ fontSize: "1rem", fontWeight: 450 }}>
            {t("figure.against", { target: number(main.value) })}
          </span>
        ) : null}
      </p>
      {main && main.value > 0 ? (
        small ? (
          <Dots done={actual} of={main.value} label={label} size={1.2} />
        ) : (
          <Bullet value={value} end={given?.value ?? null} second={own?.value ?? null} pace={attainment.due} label={label} />
        )
      ) : null}
      <ul className="plain row" style={{ columnGap: "1.5rem" }}>
        {targets.map((target) => (
          <li key={target.id} className="row" style={{ columnGap: "0.5rem" }}>
            {small ? null : <BulletMark part={target.baseline === "OWN_RESOLUTION" ? "second" : "end"} />}
            <span className="soft">
              {t("baseline.line", { baseline: t(`baseline.${target.baseline}`), amount: amount(indicator, target.value, target.exempt) })}
            </span>
            <Status tone={statusTone[target.attainment.status]} word={t(statusText(target.attainment.status))} />
          </li>
        ))}
      </ul>
      {main && attainment.paceBasis ? (
        <p className="soft small">
          {t(attainment.paceBasis === "CURVE" ? "pace.CURVE" : "pace.STRAIGHT_LINE", { due: percent(attainment.due ?? 0, 1) })}
        </p>
      ) : null}
    </div>
  );
}
