import { Link } from "@tanstack/react-router";
import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef } from "react";
import { basisPoints, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import styles from "./AllocationGrid.module.css";
import { DraftCell } from "./DraftCell.tsx";
import type { Sheet, SheetRow } from "./useSheet.ts";
import { Why } from "./Why.tsx";

interface AllocationGridProps {
  rows: SheetRow[];
  /** Numbers of the rules being tried, by unit; null when none are. */
  tried: Map<string, number | null> | null;
  sheet: Sheet;
  /** Targets are basis points, typed as a percentage. */
  ratio: boolean;
  year: number;
  /** A block of text from a spreadsheet, and the rows from the focused one down in the order on the page. */
  onPaste(text: string, from: SheetRow[]): void;
}

/** A row a unit: what is known about it, what the rules propose, what is given, and why. Worked like a spreadsheet. */
export function AllocationGrid({ rows, tried, sheet, ratio, year, onPaste }: AllocationGridProps) {
  const t = useText();
  const shown = useRef<SheetRow[]>(rows);
  const { set, undo, redo } = sheet;
  const acts = useRef({ set });
  acts.current = { set };
  const columns = useMemo<Column<SheetRow>[]>(() => {
    const amount = ratio ? basisPoints : number;
    const store = async (row: SheetRow, value: number | null, exempt: boolean) => {
      const [error] = await acts.current.set([{ unitId: row.unit.id, value: exempt ? null : value, exempt }]);
      if (error) throw new CellRefused(error.message);
    };
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
      figure("year3", String(year - 3), (row) => row.lastYears[2], 1100),
      figure("year2", String(year - 2), (row) => row.lastYears[1], 1100),
      figure("year1", String(year - 1), (row) => row.lastYears[0], 820),
      figure("actual", t("allocation.actual", { year: String(year) }), (row) => row.actual, 1100),
      figure("sources", t("allocation.sources"), (row) => row.sources, 820),
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
              exempt={row.draft === null ? row.issuedExempt : row.draftExempt}
              fixed={row.fixed}
              ratio={ratio}
              onStore={(value, exempt) => store(row, value, exempt)}
            />
          ) : row.draft === null ? null : (
            amount(row.draft)
          ),
      },
      {
        id: "state",
        header: t("allocation.state"),
        sortValue: (row) => stateOf(row),
        cell: (row) => <State row={row} amount={amount} />,
      },
    ];
    return all.filter((column) => column !== null);
  }, [ratio, year, t, tried]);

  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const unit = document.activeElement?.closest("[data-unit-cell]")?.getAttribute("data-unit-cell");
    const at = shown.current.findIndex((row) => row.unit.name === unit);
    onPaste(text, shown.current.slice(Math.max(at, 0)));
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const typing = event.target instanceof HTMLInputElement && event.target.hasAttribute("data-typing");
    if (typing || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    void (key === "y" || event.shiftKey ? redo() : undo()).catch(() => undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pasted text reach the boxes inside first
    <div className={ratio ? undefined : styles.belowSum} onPaste={paste} onKeyDown={keys}>
      <Table
        label={t("allocation.title")}
        rows={rows}
        rowKey={(row) => row.unit.id}
        columns={columns}
        onOrder={(ordered) => {
          shown.current = ordered;
        }}
      />
    </div>
  );
}

/** The server's words for one cell. */
class CellRefused extends Error {}

function Proposed({ row, tried }: { row: SheetRow; tried: number | null | undefined }) {
  const t = useText();
  const { proposed, explanation } = row;
  if (tried !== undefined) {
    const change = (tried ?? 0) - (row.draft ?? row.issued ?? 0);
    return (
      <span>
        {number(tried)} {change === 0 ? null : <span className="soft small">{`(${change > 0 ? "+" : ""}${number(change)})`}</span>}
      </span>
    );
  }
  if (proposed === null) return <span className="soft">–</span>;
  return (
    <span className="nowrap">
      {explanation?.cause === "EXEMPT" ? t("targets.exempt") : number(proposed)}
      {explanation ? <Why unit={row.unit.name} explanation={explanation} /> : null}
    </span>
  );
}

/** A draft not yet issued goes before what stands. */
function stateOf(row: SheetRow): "DRAFT" | "ISSUED" | "ACKNOWLEDGED" | null {
  return row.draft !== null ? "DRAFT" : row.state;
}

function State({ row, amount }: { row: SheetRow; amount(value: number): string }) {
  const t = useText();
  const state = stateOf(row);
  if (state === null) return <span className="soft">{t("status.NOT_SET")}</span>;
  const tones = { DRAFT: "none", ISSUED: "slow", ACKNOWLEDGED: "good" } as const;
  const before = row.draft !== null && row.issued !== null ? (row.issuedExempt ? t("targets.exempt") : amount(row.issued)) : null;
  return (
    <span>
      <Status tone={tones[state]} word={t(`targetState.${state}`)} />
      {before === null ? null : <span className="soft small">{` ${t("allocation.instead", { before })}`}</span>}
    </span>
  );
}
