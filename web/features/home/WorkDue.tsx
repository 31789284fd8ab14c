import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { WorkDueDocument } from "../../gql/home.ts";
import { date, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { AcknowledgeButton } from "../../parts/AcknowledgeButton.tsx";
import { mainIndicator, useCatalogue } from "../../parts/catalogue.ts";
import { figureOf } from "../../parts/figure.ts";
import type { ScoreRow } from "../../parts/useScoreboard.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";

/** What waits for this committee: targets to acknowledge, drafts to issue, a gap in its allocation, units without any result. */
export function WorkDue({ unitId, year, rows }: { unitId: string; year: number; rows: ScoreRow[] }) {
  const t = useText();
  const { name } = useCatalogue();
  const answer = useQuery(WorkDueDocument, { variables: { unitId, period: String(year), indicator: mainIndicator } });
  const silent = rows.filter(
    (row) =>
      !row.endedOn && figureOf(row.figures, mainIndicator)?.actual === 0 && figureOf(row.figures, mainIndicator)?.status !== "EXEMPT",
  );
  return (
    <section className="stack" aria-label={t("due.title")}>
      <h2>{t("due.title")}</h2>
      <Fetched result={answer} lines={2}>
        {({ targets, allocation }) => {
          const waiting = targets.filter((target) => target.can.includes("acknowledgeTarget"));
          const gap = allocation.ownTarget === null ? 0 : allocation.ownTarget - allocation.draftSum;
          const lines: { id: string; line: ReactNode; act: ReactNode }[] = waiting.map((target) => ({
            id: target.id,
            line: t("due.acknowledge", {
              name: name(target.indicator),
              value: number(target.value),
              from: target.assignedBy.name,
              number: target.instrument.number,
              date: date(target.instrument.signedOn),
            }),
            act: <AcknowledgeButton target={target} />,
          }));
          const toTargets = (
            <Link to="/targets" search={{ year, indicator: mainIndicator }}>
              {t("due.toTargets")}
            </Link>
          );
          if (allocation.drafts > 0 && allocation.unit.can.includes("issueTargets"))
            lines.push({ id: "drafts", line: t("due.drafts", { count: allocation.drafts }), act: toTargets });
          if (gap > 0 && rows.length > 0)
            lines.push({
              id: "gap",
              line: t("due.gap", { gap: number(gap), name: name(mainIndicator) }),
              act: allocation.drafts > 0 ? null : toTargets,
            });
          if (silent.length > 0) {
            lines.push({
              id: "silent",
              line: t("due.silent", {
                count: silent.length,
                names: silent
                  .slice(0, 3)
                  .map((row) => row.name)
                  .join(", "),
                more: Math.max(silent.length - 3, 0),
              }),
              act: null,
            });
          }
          if (lines.length === 0)
            return (
              <p className="sheet">
                <Status tone="good" word={t("due.none")} />
              </p>
            );
          return (
            <ul className="sheet plain stack">
              {lines.map(({ id, line, act }) => (
                <li key={id} className="row spread">
                  <span style={{ flex: "1 1 18rem" }}>{line}</span>
                  {act}
                </li>
              ))}
            </ul>
          );
        }}
      </Fetched>
    </section>
  );
}
