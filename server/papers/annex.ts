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

/** How high the text of each cell is. */
function measure(pen: Pen, row: Row): number[] {
  pen.use(row.face, sizes.table);
  return row.columns.map((column, at) => pen.sheet.heightOfString(row.cells[at]!, { width: inner(column), align: alignOf(row, column) }));
}
const heightOf = (texts: number[]) => Math.max(...texts) + 2 * padding.y;

/** Draws a row with its top at y. Each cell says what it is inside `element`; a row that only repeats stands in none. */
function drawRow(pen: Pen, row: Row, y: number, texts: number[], element: Element | null): void {
  const height = heightOf(texts);
  const lefts = row.columns.map((_, at) => left + row.columns.slice(0, at).reduce((sum, column) => sum + mm(column.width), 0));
  pen.use(row.face, sizes.table);
  for (const [at, column] of row.columns.entries()) {
    const text = row.cells[at]!;
    const write = () => {
      // Even nothing, written at the end of a page, would begin another.
      if (text === "") return;
      const place = { x: lefts[at]! + padding.x, y: y + (height - texts[at]!) / 2, width: inner(column) };
      pen.write(text, { ...place, align: alignOf(row, column) });
    };
    if (element) pen.piece(row.heading ? "TH" : "TD", write, element);
    else pen.decoration(write);
  }
  pen.decoration(() => {
    pen.sheet.lineWidth(0.5).rect(left, y, width, height);
    for (const x of lefts.slice(1)) pen.sheet.moveTo(x, y).lineTo(x, y + height);
    pen.sheet.stroke();
  });
}

/** The table: a row is never torn apart, and the heading stands on every page. */
function drawTable(pen: Pen, { columns, rows, sum }: Annex): void {
  const heading: Row = { columns, cells: columns.map((column) => column.heading), face: "bold", heading: true };
  const all: Row[] = [heading, ...rows.map((cells): Row => ({ columns, cells, face: "regular" })), { columns, cells: sum, face: "bold" }];
  const table = pen.sheet.struct("Table");
  pen.root.add(table);
  const headingTexts = measure(pen, heading);
  let { y } = pen.sheet;
  for (const row of all) {
    const texts = row.heading ? headingTexts : measure(pen, row);
    const height = heightOf(texts);
    if (y + height > pen.bottom) {
      pen.sheet.addPage();
      drawRow(pen, heading, mm(page.top), headingTexts, null);
      y = mm(page.top) + heightOf(headingTexts);
    }
    const element = pen.sheet.struct("TR");
    table.add(element);
    drawRow(pen, row, y, texts, element);
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
