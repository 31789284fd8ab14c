/** Columns that can be filled in, from left to right. A cell's control bears its column as `data-cell`; its row bears `data-index`. */
export const cellColumns = ["number", "exempt"] as const;
export type CellColumn = (typeof cellColumns)[number];

export interface CellPlace {
  row: number;
  column: CellColumn;
}

const page = 10;

/** Where a key leads from a cell; null where it means something else there. Rows are counted from 0. */
export function placeAfter(
  { row, column }: CellPlace,
  { key, shiftKey, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">,
  rows: number,
  typing: boolean,
): CellPlace | null {
  const control = ctrlKey || metaKey;
  const at = cellColumns.indexOf(column);
  const to = (nextRow: number, nextColumn: CellColumn | undefined = column) => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: nextColumn,
  });
  switch (key) {
    case "Enter":
      return to(row + (shiftKey ? -1 : 1));
    case "ArrowDown":
      return to(control ? rows - 1 : row + 1);
    case "ArrowUp":
      return to(control ? 0 : row - 1);
    case "PageDown":
      return to(row + page);
    case "PageUp":
      return to(row - page);
    case "Tab": {
      const next = row * cellColumns.length + at + (shiftKey ? -1 : 1);
      // Beyond the first and the last cell the page goes on.
      if (next < 0 || next >= rows * cellColumns.length) return null;
      return { row: Math.floor(next / cellColumns.length), column: cellColumns[next % cellColumns.length]! };
    }
  }
  // While something is typed, these move within it.
  if (typing) return null;
  switch (key) {
    case "ArrowLeft":
      return to(row, cellColumns[Math.max(at - 1, 0)]);
    case "ArrowRight":
      return to(row, cellColumns[Math.min(at + 1, cellColumns.length - 1)]);
    case "Home":
      return to(control ? 0 : row, cellColumns[0]);
    case "End":
      return to(control ? rows - 1 : row, cellColumns.at(-1));
    default:
      return null;
  }
}

/** The cell that something on the page stands in. */
export function placeOf(element: Element | null): CellPlace | null {
  const cell = element?.closest<HTMLElement>("[data-cell]");
  const row = cell?.closest<HTMLElement>("[data-index]")?.dataset.index;
  const column = cellColumns.find((one) => one === cell?.dataset.cell);
  return row === undefined || !column ? null : { row: Number(row), column };
}

const mostFrames = 40;

/** Focuses a cell. A long table draws only the rows in view: it is scrolled towards the row until that is drawn. */
export function focusCell(grid: HTMLElement, { row, column }: CellPlace, framesLeft = mostFrames): void {
  const cell = grid.querySelector<HTMLElement>(`[data-index="${row}"] [data-cell="${column}"]`);
  if (cell) {
    // Leaving a cell stores what was typed in it, also where there is no other one to go to.
    if (cell === document.activeElement) cell.blur();
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest" });
    return;
  }
  if (framesLeft === 0) return;
  const drawn = [...grid.querySelectorAll<HTMLElement>("[data-index]")];
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return;
  const [from, to] = [Number(first.dataset.index), Number(last.dataset.index)];
  const height = (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / (to - from + 1);
  window.scrollBy({ top: first.getBoundingClientRect().top + (row - from) * height - window.innerHeight / 2, behavior: "instant" });
  requestAnimationFrame(() => focusCell(grid, { row, column }, framesLeft - 1));
}
