import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { basisPoints, number, today } from "../../lib/fmt.ts";
import type { Text } from "../../lib/text.ts";
import type { Column } from "../../ui/Table.tsx";
import { DraftCell } from "./DraftCell.tsx";
import { Proposed, State, stateOf } from "./RowParts.tsx";
import type { SheetRow } from "./useSheet.ts";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

export interface GridShape {
  /** Targets are basis points, typed as a percentage. */
  ratio: boolean;
  /** First year of the plan's period. */
  year: number;
  /** Ids of the years of a term, in a term's plan. */
  parts: string[];
  /** "Nhiệm kỳ còn", where a longer period has numbers for the units. */
  withinLeft: string | null;
  /** Numbers of the rules being tried, by unit; null when none are. */
  tried: Map<string, number | null> | null;
}

export interface CellActs {
  /** Null takes the draft back. Rejects with words for the cell. */
  store(row: SheetRow, value: number | null): Promise<void>;
  exempt(row: SheetRow, exempt: boolean): void;
}

/** What is known of each unit, what the rules propose, what is given, and why. */
export function gridColumns(t: Text, { ratio, year, parts, withinLeft, tried }: GridShape, acts: CellActs): Column<SheetRow>[] {
  const amount = ratio ? basisPoints : number;
  const figure = (
    id: string,
    header: string,
    value: (row: SheetRow) => number | null | undefined,
    from?: 820 | 1100,
  ): Column<SheetRow> => ({
    id,
    header,
    align: "right",
    ...(from && { from }),
    sortValue: (row) => value(row) ?? null,
    cell: (row) => number(value(row)),
  });
  const past = [3, 2].map((back) => figure(`year${back}`, String(year - back), (row) => row.lastYears[back - 1], 1100));
  const term = parts.map((id, place) =>
    figure(`part${id}`, id, (row) => (row.draft === null && row.issued === null ? null : row.parts[place]), 1100),
  );
  const standing = (row: SheetRow) => (row.draft === null ? row.issuedExempt : row.draftExempt);
  const all: (Column<SheetRow> | null)[] = [
    {
      id: "unit",
      header: t("units.name"),
      lead: true,
      sortValue: (row) => row.unit.name,
      cell: (row) => (
        <span>
          <Link to="/unit/$unitId" params={{ unitId: row.unit.id }} search={{ year }}>
            {row.unit.name}
          </Link>
          {row.code ? <span className="soft small nowrap">{` · ${row.code}`}</span> : null}
        </span>
      ),
    },
    figure("members", t("allocation.members"), (row) => row.members, 820),
    ...(term.length > 0 ? [] : past),
    figure(
      "year1",
      year > Number(today().slice(0, 4)) ? t("allocation.soFar", { year: String(year - 1) }) : String(year - 1),
      (row) => row.lastYears[0],
      820,
    ),
    term.length > 0 ? null : figure("actual", t("allocation.actual", { year: String(year) }), (row) => row.actual, 1100),
    figure("sources", t("allocation.sources"), (row) => row.sources, 820),
    withinLeft === null ? null : figure("within", withinLeft, (row) => row.within?.left, 1100),
    ratio ? null : figure("floor", t("allocation.floor"), (row) => row.explanation?.floor, 1100),
    ratio
      ? null
      : {
          id: "proposed",
          header: tried ? t("allocation.tried") : t("allocation.proposed"),
          align: "right",
          sortValue: (row) => (tried ? (tried.get(row.unit.id) ?? null) : row.proposed),
          cell: (row) => <Proposed row={row} tried={tried?.get(row.unit.id)} />,
        },
    {
      id: "draft",
      header: t("allocation.draft"),
      wide: true,
      sortValue: (row) => row.draft ?? row.issued,
      cell: (row) =>
        row.can.includes("setTarget") ? (
          <DraftCell
            unit={row.unit.name}
            draft={row.draft}
            issued={row.issuedExempt ? null : row.issued}
            exempt={standing(row) || row.exemption !== null}
            fixed={row.fixed}
            ratio={ratio}
            onStore={(value) => acts.store(row, value)}
          />
        ) : row.draft === null ? null : (
          amount(row.draft)
        ),
    },
    {
      id: "exempt",
      header: t("targets.exempt"),
      cell: (row) =>
        row.can.includes("setTarget") ? (
          <Checkbox
            data-cell="exempt"
            aria-label={t("allocation.exemptOf", { unit: row.unit.name })}
            checked={standing(row)}
            onChange={(event) => acts.exempt(row, event.currentTarget.checked)}
          />
        ) : standing(row) ? (
          t("targets.exempt")
        ) : null,
    },
    ...term,
    {
      id: "state",
      header: t("allocation.state"),
      sortValue: (row) => stateOf(row),
      cell: (row) => <State row={row} amount={amount} />,
    },
  ];
  return all.filter((column) => column !== null);
}
