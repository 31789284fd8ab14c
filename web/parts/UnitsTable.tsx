import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { date } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import { NumberText } from "../ui/NumberText.tsx";
import { Status } from "../ui/Status.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { mainIndicator, useCatalogue } from "./catalogue.ts";
import { FigureView } from "./FigureView.tsx";
import { figureOf, figureWords, progress, statuses, statusText, statusTone } from "./figure.ts";
import { BaselineLegend, isMarked, SecondBaseline } from "./SecondBaseline.tsx";
import type { ScoreRow } from "./useScoreboard.ts";

interface UnitsTableProps {
  label: string;
  rows: ScoreRow[];
  year: number;
  elapsed: number;
  indicators: string[];
}

/** The units below one, worst first by the main indicator; each leads to its page. */
export function UnitsTable({ label, rows, year, elapsed, indicators }: UnitsTableProps) {
  const t = useText();
  const { name } = useCatalogue();
  // Without a target to be drawn against, a wide column would be an empty one.
  const drawn = rows.some((row) => isMarked(figureOf(row.figures, mainIndicator)));
  const columns = useMemo<Column<ScoreRow>[]>(() => {
    const others = indicators.filter((code) => code !== mainIndicator);
    return [
      {
        id: "name",
        header: t("units.name"),
        lead: true,
        sortValue: (row) => row.name,
        cell: (row) => (
          <span>
            {row.leftOn && !row.endedOn ? (
              row.name
            ) : (
              <Link to="/unit/$unitId" params={{ unitId: row.unitId }} search={{ year }}>
                {row.name}
              </Link>
            )}
            {row.leftOn ? <span className="soft small">{` · ${t("units.leftOn", { date: date(row.leftOn) })}`}</span> : null}
            {row.endedOn && !row.leftOn ? <span className="soft small">{` · ${t("units.ended")}`}</span> : null}
          </span>
        ),
      },
      {
        id: "main",
        header: name(mainIndicator),
        wide: drawn,
        ...(drawn ? { width: "30%" } : { align: "right" as const }),
        sortValue: (row) => worstFirst(row),
        cell: (row) => <FigureView figure={figureOf(row.figures, mainIndicator)} elapsed={elapsed} />,
      },
      {
        id: "status",
        header: t("status"),
        sortValue: (row) => statuses.indexOf(figureOf(row.figures, mainIndicator)?.status ?? "NOT_SET"),
        cell: (row) => {
          const status = figureOf(row.figures, mainIndicator)?.status ?? "NOT_SET";
          return <Status tone={statusTone[status]} word={t(statusText(status))} />;
        },
      },
      ...others.map(
        (code): Column<ScoreRow> => ({
          id: code,
          header: t(`short.${code as Overview}`),
          align: "right",
          from: code === "NEW_SOURCES" || code === "MEMBERS" ? 1100 : 820,
          sortValue: (row) => {
            const figure = figureOf(row.figures, code);
            return figure?.base ? figure.actual / figure.base : (figure?.actual ?? null);
          },
          cell: (row) => {
            const figure = figureOf(row.figures, code);
            return figure ? (
              <span>
                <NumberText value={figureWords(figure)}>
                  <span className="nowrap">{figureWords(figure)}</span>
                </NumberText>{" "}
                <SecondBaseline figure={figure} />
              </span>
            ) : null;
          },
        }),
      ),
    ];
  }, [indicators, name, t, year, elapsed, drawn]);
  return (
    <>
      <BaselineLegend figures={rows.map((row) => figureOf(row.figures, mainIndicator))} />
      <Table label={label} rows={rows} rowKey={(row) => row.unitId} columns={columns} sort={{ id: "main", desc: false }} />
    </>
  );
}

type Overview = "CLASS_CERTIFICATES" | "NEW_SOURCES" | "MEMBERS" | "ADMISSION_SHARE";

/** Progress; those without a target stand after all others, and exempt ones last. */
function worstFirst(row: ScoreRow): number {
  const figure = figureOf(row.figures, mainIndicator);
  return progress(figure) ?? (figure?.exempt ? 2e9 : 1e9);
}
