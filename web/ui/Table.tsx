import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { createSortedRowModel, rowSortingFeature, type SortingState, tableFeatures, useTable } from "@tanstack/react-table";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useText } from "../lib/text.ts";
import { SortHeader } from "./SortHeader.tsx";
import styles from "./Table.module.css";
import { useSteadyOrder } from "./useSteadyOrder.ts";

export interface Column<Row> {
  id: string;
  header: string;
  cell(row: Row): ReactNode;
  /** What the column is sorted by; without it the column cannot be sorted. Empty values always come last. */
  sortValue?(row: Row): number | string | null;
  align?: "right";
  /** The column that names the row: row header in the table, title of the card on a phone. */
  lead?: boolean;
  /** On a phone the label stands above the cell instead of beside it. */
  wide?: boolean;
  width?: string;
  /** Least width of the page, in px, at which a table still has room for this column; a phone's card shows it always. */
  from?: 820 | 1100;
}

interface TableProps<Row> {
  label: string;
  rows: Row[];
  rowKey(row: Row): string;
  columns: Column<Row>[];
  /** Column to sort by at first; with `desc` largest first. */
  sort?: { id: string; desc: boolean };
  /** Told the rows in the order in which they stand on the page, whenever that may have changed. */
  onOrder?(rows: Row[]): void;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const compareText = new Intl.Collator("vi", { numeric: true }).compare;
/** Below this many rows drawing all of them is cheaper than measuring. */
const virtualFrom = 60;

/** A native table that keeps its order while figures change under it, draws only rows in view, and becomes cards on a phone. */
export function Table<Row extends object>({ label, rows, rowKey, columns, sort, onOrder }: TableProps<Row>) {
  const t = useText();
  const [sorting, setSorting] = useState<SortingState>(sort ? [sort] : []);
  const table = useTable({
    features,
    data: rows,
    columns: useMemo(
      () =>
        columns.map((column) => ({
          id: column.id,
          accessorFn: (row: Row) => column.sortValue?.(row) ?? undefined,
          enableSorting: Boolean(column.sortValue),
          sortUndefined: "last" as const,
          sortFn: (a: { original: Row }, b: { original: Row }) => compare(column.sortValue?.(a.original), column.sortValue?.(b.original)),
        })),
      [columns],
    ),
    getRowId: rowKey,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const { ordered, stale, settle } = useSteadyOrder(table.getRowModel().rows, JSON.stringify(sorting));
  useEffect(() => onOrder?.(ordered.map((row) => row.original)));
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  // What stands above a table may come later or change its height; rows in view are reckoned from where the table begins.
  useLayoutEffect(() => {
    const measure = () => setTop(body.current ? Math.round(body.current.getBoundingClientRect().top + window.scrollY) : 0);
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    measure();
    return () => watcher.disconnect();
  }, []);
  const cards = useMediaQuery("(max-width: 639.98px)", undefined, { getInitialValueInEffect: false });
  const virtual = ordered.length >= virtualFrom;
  const virtualizer = useWindowVirtualizer({
    count: ordered.length,
    estimateSize: () => (cards ? 220 : 44),
    gap: cards ? 10 : 0,
    overscan: 12,
    scrollMargin: top,
    enabled: virtual,
    getItemKey: (index) => ordered[index]?.id ?? index,
  });
  const items = virtual ? virtualizer.getVirtualItems() : ordered.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = virtual ? Math.max((items[0]?.start ?? top) - top, 0) : 0;
  const after = virtual ? Math.max(virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top), 0) : 0;
  return (
    <div className={styles.frame}>
      {stale ? (
        <div>
          <Button variant="default" size="compact-md" onClick={settle}>
            {t("ui.table.settle")}
          </Button>
        </div>
      ) : null}
      <table className={styles.table} aria-label={label} aria-rowcount={ordered.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader
                key={column.id}
                header={column.header}
                align={column.align}
                width={column.width}
                room={roomFor(column)}
                direction={sorting[0]?.id === column.id ? (sorting[0].desc ? "desc" : "asc") : null}
                onSort={column.sortValue ? () => table.getColumn(column.id)?.toggleSorting() : null}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body} style={vars({ "--before": `${before}px`, "--after": `${after}px` })}>
          {items.map(({ index }) => {
            const row = ordered[index];
            if (!row) return null;
            return (
              <tr key={row.id} data-index={index} aria-rowindex={index + 2} ref={virtual ? virtualizer.measureElement : undefined}>
                {columns.map((column) => (
                  <Cell key={column.id} column={column} row={row.original} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Room for the rows not drawn stands before and after the others as CSS, not as rows that would be read out. */
function vars(values: Record<`--${string}`, string>): CSSProperties {
  return values;
}

function roomFor<Row>({ from }: Column<Row>): string | undefined {
  return from === 1100 ? styles.from1100 : from === 820 ? styles.from820 : undefined;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const classes = [
    column.align === "right" && styles.right,
    column.lead && styles.lead,
    column.wide && styles.wide,
    roomFor(column),
    content === null && styles.empty,
  ];
  const className = classes.filter(Boolean).join(" ");
  const inside = (
    <>
      <span className={styles.label} aria-hidden="true">
        {column.header}
      </span>
      {typeof content === "object" && content !== null ? content : <span>{content}</span>}
    </>
  );
  return column.lead ? (
    <th scope="row" className={className}>
      {inside}
    </th>
  ) : (
    <td className={className}>{inside}</td>
  );
}

function compare(a: number | string | null | undefined, b: number | string | null | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a ?? ""), String(b ?? ""));
}
