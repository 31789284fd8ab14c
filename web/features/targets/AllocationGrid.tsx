import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef } from "react";
import { readFailure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Table } from "../../ui/Table.tsx";
import styles from "./AllocationGrid.module.css";
import { type CellActs, type GridShape, gridColumns } from "./gridColumns.tsx";
import { type CellColumn, focusCell, placeAfter, placeOf } from "./gridKeys.ts";
import type { Sheet, SheetRow } from "./useSheet.ts";

interface AllocationGridProps extends GridShape {
  rows: SheetRow[];
  sheet: Sheet;
  /** A block of text from a spreadsheet, the active cell's column, and the rows from it down in the order on the page. */
  onPaste(text: string, column: CellColumn, from: SheetRow[]): void;
}

/** A row a unit. Worked like a spreadsheet: one active cell, moved by keys over everything that can be filled in. */
export function AllocationGrid({ rows, sheet, onPaste, ...shape }: AllocationGridProps) {
  const t = useText();
  const announce = useAnnounce();
  const grid = useRef<HTMLElement>(null);
  const shown = useRef<SheetRow[]>(rows);
  const { ratio, year, withinLeft, tried } = shape;
  const parts = shape.parts.join(" "); // the list is made anew with every draw, its text is not
  const say = (work: Promise<unknown>, words: string) =>
    void work.then(() => announce(words)).catch((error) => announce(readFailure(error).message ?? t("allocation.notStored")));
  const cellActs = useRef<CellActs | null>(null);
  cellActs.current = {
    async store(row, value) {
      const [error] = await sheet.set([{ unitId: row.unit.id, value, exempt: false }]);
      if (error) throw new CellRefused(error.message);
    },
    exempt: (row, exempt) =>
      say(
        sheet.set([{ unitId: row.unit.id, value: null, exempt }]),
        t(exempt ? "allocation.exempted" : "allocation.notExempted", { unit: row.unit.name }),
      ),
  };
  // Columns stay while only numbers change.
  const columns = useMemo(
    () =>
      gridColumns(
        t,
        { ratio, year, parts: parts === "" ? [] : parts.split(" "), withinLeft, tried },
        {
          store: (row, value) => cellActs.current!.store(row, value),
          exempt: (row, exempt) => cellActs.current!.exempt(row, exempt),
        },
      ),
    [ratio, year, parts, withinLeft, t, tried],
  );

  const clear = (row: SheetRow, column: CellColumn) => {
    if (column === "exempt" ? !row.draftExempt : row.draft === null) return;
    const words = t(column === "exempt" ? "allocation.notExempted" : "allocation.cleared", { unit: row.unit.name });
    say(sheet.set([{ unitId: row.unit.id, value: null, exempt: false }]), words);
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const place = placeOf(document.activeElement);
    if (!/[\t\n]/.test(text.trim()) && place?.column !== "exempt") return;
    event.preventDefault();
    onPaste(text, place?.column ?? "number", shown.current.slice(place?.row ?? 0));
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || !(event.target instanceof HTMLElement)) return;
    const typing = event.target.hasAttribute("data-typing");
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y") && !typing) {
      event.preventDefault();
      const again = key === "y" || event.shiftKey;
      say(again ? sheet.redo() : sheet.undo(), t(again ? "allocation.redone" : "allocation.undone"));
      return;
    }
    const place = placeOf(event.target);
    const row = place && shown.current[place.row];
    if (!place || !row || !grid.current) return;
    if ((event.key === "Delete" || event.key === "Backspace") && !typing) {
      event.preventDefault();
      clear(row, place.column);
      return;
    }
    const next = placeAfter(place, event, shown.current.length, typing);
    if (!next) return;
    event.preventDefault();
    focusCell(grid.current, next);
  };
  return (
    <section ref={grid} aria-label={t("allocation.title")} className={styles.grid} onPaste={paste} onKeyDown={keys}>
      <Table
        label={t("allocation.title")}
        rows={rows}
        rowKey={(row) => row.unit.id}
        columns={columns}
        onOrder={(ordered) => {
          shown.current = ordered;
        }}
      />
    </section>
  );
}

/** The server's words for one cell. */
class CellRefused extends Error {}
