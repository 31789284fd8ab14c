import { type Annex, type Column, page, sizes, textWidth } from "./document.ts";
import { type Element, mm, type Pen } from "./pen.ts";

const left = mm(page.left);
const width = mm(textWidth);
const padding = { x: 3, y: 2.5 };

interface Row {
  cells: string[];
  columns: Column[];
  face: "regular" | "bold";
  heading?: true;
}

const inner = (column: Column) => mm(column.width) - 2 * padding.x;
const alignOf = (row: Row, column: Column) => (row.heading ? "center" : column.align);

function heightOf(pen: Pen, row: Row): number {
  pen.use(row.face, sizes.table);
  const heights = row.columns.map((column, at) =>
    pen.sheet.heightOfString(row.cells[at]!, { width: inner(column), align: alignOf(row, column) }),
  );
  return Math.max(...heights) + 2 * padding.y;
}

/** Draws a row with its top at y. Each cell says what it is inside `element`; a row that only repeats stands in none. */
function drawRow(pen: Pen, row: Row, y: number, height: number, element: Element | null): void {
  let x = left;
  for (const [at, column] of row.columns.entries()) {
    const cell = { x, width: mm(column.width) };
    const text = row.cells[at]!;
    const align = alignOf(row, column);
    const write = () => {
      // Even nothing, written at the end of a page, would begin another.
      if (text === "") return;
      pen.use(row.face, sizes.table);
      const high = pen.sheet.heightOfString(text, { width: inner(column), align });
      pen.write(text, { x: cell.x + padding.x, y: y + (height - high) / 2, width: inner(column), align });
    };
    if (element) pen.piece(row.heading ? "TH" : "TD", write, element);
    else pen.decoration(write);
    pen.decoration(() => pen.sheet.lineWidth(0.5).rect(cell.x, y, cell.width, height).stroke());
    x += cell.width;
  }
}

/** The table: a row is never torn apart, and the heading stands on every page. */
function drawTable(pen: Pen, { columns, rows, sum }: Annex): void {
  const heading: Row = { columns, cells: columns.map((column) => column.heading), face: "bold", heading: true };
  const all: Row[] = [heading, ...rows.map((cells): Row => ({ columns, cells, face: "regular" })), { columns, cells: sum, face: "bold" }];
  const table = pen.sheet.struct("Table");
  pen.root.add(table);
  const headingHeight = heightOf(pen, heading);
  let { y } = pen.sheet;
  for (const row of all) {
    const height = heightOf(pen, row);
    if (y + height > pen.bottom) {
      pen.sheet.addPage();
      drawRow(pen, heading, mm(page.top), headingHeight, null);
      y = mm(page.top) + headingHeight;
    }
    const element = pen.sheet.struct("TR");
    table.add(element);
    drawRow(pen, row, y, height, element);
    element.end();
    y += height;
  }
  table.end();
  pen.sheet.y = y;
}

/** An annex begins on a page of its own. */
export function drawAnnex(pen: Pen, annex: Annex): void {
  pen.sheet.addPage();
  const { heading, title, reference, unit, remark } = annex;
  pen.piece("H1", () => {
    pen.use("bold", sizes.body);
    pen.write(heading, { x: left, y: pen.sheet.y, width });
    pen.write(title, { x: left, y: pen.sheet.y, width });
  });
  pen.use("italic", sizes.list);
  pen.piece("P", () => pen.write(reference, { x: left, y: pen.sheet.y + mm(1), width }));
  pen.piece("P", () => pen.write(unit, { x: left, y: pen.sheet.y + mm(2), width, align: "right" }));
  pen.sheet.y += mm(1);
  drawTable(pen, annex);
  if (!remark) return;
  pen.use("italic", sizes.list);
  pen.piece("P", () => pen.write(remark, { x: left, y: pen.sheet.y + mm(2), width, align: "left" }));
}
