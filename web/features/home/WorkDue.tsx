import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { WorkDueQuery } from "../../gql/home.ts";
import { date, number } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { hasBegun } from "../../lib/thisYear.ts";
import { AcknowledgeButton } from "../../parts/AcknowledgeButton.tsx";
import { mainIndicator, useCatalogue } from "../../parts/catalogue.ts";
import { figureOf } from "../../parts/figure.ts";
import { periodWords } from "../../parts/periodWords.ts";
import type { ScoreRow } from "../../parts/useScoreboard.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { Status } from "../../ui/Status.tsx";
import { PeriodLink } from "./NewTargets.tsx";
import type { Acknowledgement } from "./useWaiting.ts";

interface WorkDueProps {
  unitId: string;
  year: number;
  /** Of every period that is not over. */
  targets: Acknowledgement[];
  /** What the unit gives in the year shown; not there until it was read, like the rows. */
  allocation: WorkDueQuery["allocation"] | undefined;
  rows: ScoreRow[] | undefined;
  /** Everything was read and nothing waits elsewhere: only then is no work said to be none. */
  known: boolean;
}

interface Line {
  id: string;
  line: ReactNode;
  act: ReactNode;
}

/** What waits for this committee: targets to acknowledge, drafts to issue, a gap in its allocation, units without any result. */
export function WorkDue({ unitId, year, targets, allocation, rows = [], known }: WorkDueProps) {
  const t = useText();
  const { name } = useCatalogue();
  const amount = useTargetAmount();
  const lines: Line[] = [
    ...targets.map((target) => ({
      id: target.id,
      line: t("due.acknowledge", {
        period: periodWords(t, target.period.id),
        name: name(target.indicator),
        value: amount(target.indicator, target.value, target.exempt),
        from: target.assignedBy.name,
        number: target.instrument.number,
        date: date(target.instrument.signedOn),
      }),
      act: (
        <div className="row">
          <PeriodLink unitId={unitId} period={target.period.id} />
          <AcknowledgeButton target={target} />
        </div>
      ),
    })),
    ...(allocation ? givingLines(t, name(mainIndicator), year, allocation, rows.length) : []),
    ...silentLines(t, name(mainIndicator), year, rows),
  ];
  if (lines.length === 0 && !known) return null;
  return (
    <section className="stack" aria-label={t("due.title")}>
      <h2>{t("due.title")}</h2>
      {lines.length === 0 ? (
        <p className="sheet">
          <Status tone="good" word={t("due.none")} />
        </p>
      ) : (
        <ul className="sheet plain stack">
          {lines.map(({ id, line, act }) => (
            <li key={id} className="row spread">
              <span style={{ flex: "1 1 18rem" }}>{line}</span>
              {act}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is still to be given to the units below, or to be issued. */
function givingLines(
  t: Text,
  name: string,
  year: number,
  { unit, ownTarget, draftSum, drafts }: WorkDueQuery["allocation"],
  units: number,
) {
  const gap = ownTarget === null ? 0 : ownTarget - draftSum;
  const act = (
    <Link to="/targets" search={{ year, indicator: mainIndicator }}>
      {t("due.toTargets")}
    </Link>
  );
  const lines: Line[] = [];
  if (drafts > 0 && unit.can.includes("issueTargets")) lines.push({ id: "drafts", line: t("due.drafts", { count: drafts }), act });
  if (gap > 0 && units > 0) lines.push({ id: "gap", line: t("due.gap", { gap: number(gap), name }), act: drafts > 0 ? null : act });
  return lines;
}

/** Units without any result in a year that has begun: before that nobody owes one. */
function silentLines(t: Text, name: string, year: number, rows: ScoreRow[]): Line[] {
  const silent = rows.filter((row) => {
    const figure = figureOf(row.figures, mainIndicator);
    return !row.endedOn && figure?.actual === 0 && figure.status !== "EXEMPT";
  });
  if (silent.length === 0 || !hasBegun(year)) return [];
  const names = silent.slice(0, 3).map((row) => row.name);
  const line = t("due.silent", { name, count: silent.length, names: names.join(", "), more: Math.max(silent.length - 3, 0) });
  return [{ id: "silent", line, act: null }];
}
