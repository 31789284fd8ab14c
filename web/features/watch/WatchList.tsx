import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { UnitsToWatchQuery } from "../../gql/watch.ts";
import { moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

type Watched = UnitsToWatchQuery["unitsToWatch"]["edges"][number]["node"];

interface WatchListProps {
  units: Watched[];
  year: number;
  chosen: ReadonlySet<string>;
  /** Null where nobody may be reminded. */
  onChoose: ((chosen: ReadonlySet<string>) => void) | null;
}

/** A row a unit: its causes in words, its figures, and when we last reminded it. */
export function WatchList({ units, year, chosen, onChoose }: WatchListProps) {
  const t = useText();
  const columns = useMemo<Column<Watched>[]>(() => {
    const choice: Column<Watched> = {
      id: "choose",
      header: t("watch.choose"),
      cell: ({ unit }) => (
        <Checkbox
          aria-label={t("watch.chooseUnit", { unit: unit.name })}
          checked={chosen.has(unit.id)}
          onChange={() => {
            const next = new Set(chosen);
            if (!next.delete(unit.id)) next.add(unit.id);
            onChoose?.(next);
          }}
        />
      ),
    };
    const figures = (
      id: string,
      header: string,
      actual: (row: Watched) => number,
      target: (row: Watched) => number | null,
    ): Column<Watched> => ({
      id,
      header,
      align: "right",
      from: 820,
      cell: (row) =>
        target(row) === null ? number(actual(row)) : t("watch.figures", { actual: number(actual(row)), target: number(target(row)) }),
    });
    return [
      {
        id: "unit",
        header: t("units.name"),
        lead: true,
        cell: ({ unit }) => (
          <Link to="/unit/$unitId/targets" params={{ unitId: unit.id }} search={{ year }}>
            {unit.name}
          </Link>
        ),
      },
      {
        id: "reasons",
        header: t("watch.reason"),
        wide: true,
        cell: (row) => (
          <ul className="plain">
            {row.reasons.map((reason) => (
              <li key={reason}>
                <Status tone={reason === "NO_RESULT_IN_YEARS" ? "bad" : "slow"} word={t(`watchReason.${reason}`)} />
                {reason === "WHITE_PLACE" ? (
                  <>
                    {" "}
                    <Link to="/watch/places" search={{ unit: row.unit.id }}>
                      {t("places.count", { count: row.whitePlaces, text: number(row.whitePlaces) })}
                    </Link>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        ),
      },
      figures(
        "now",
        String(year),
        (row) => row.actual,
        (row) => row.target,
      ),
      figures(
        "before",
        String(year - 1),
        (row) => row.lastActual,
        (row) => row.lastTarget,
      ),
      {
        id: "reminded",
        header: t("watch.reminded"),
        cell: (row) =>
          row.remindedAt ? (
            <span>
              {moment(row.remindedAt)}
              <span className="soft small">{` · ${t(row.reminderReadAt ? "watch.read" : "watch.unread")}`}</span>
            </span>
          ) : (
            <span className="soft">–</span>
          ),
      },
      ...(onChoose ? [choice] : []),
    ];
  }, [t, year, chosen, onChoose]);
  return <Table label={t("watch.title")} rows={units} rowKey={(row) => row.unit.id} columns={columns} />;
}
