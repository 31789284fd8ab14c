import { pipeline, Readable } from "node:stream";
import { TextDecoder } from "node:util";
import { CsvError, parse } from "csv-parse";
import type { SheetSource } from "./archive.ts";
import type { Cell, SheetRow } from "./cells.ts";
import { bytesOf, type TextForm } from "./encodings.ts";
import type { SheetLimits } from "./limits.ts";
import { SheetRefusal } from "./refusals.ts";

/** `skip` is how many first lines are no rows: Excel lets a file say `sep=;` above them. */
export interface CsvShape {
  readonly delimiter: string;
  readonly skip: 0 | 1;
}

const delimiters = [",", ";", "\t"];
const lookedAt = 40;

export async function* decoded(source: SheetSource, form: TextForm): AsyncGenerator<string> {
  const decoder = new TextDecoder(form.label, { fatal: true });
  const decode = (piece?: Buffer) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new SheetRefusal("ENCODING_UNKNOWN");
    }
  };
  for await (const piece of bytesOf(source)) yield decode(piece);
  yield decode();
}

/** The separator that most of the first lines have equally often: lines of a title have none, and addresses hold commas now and then. */
export async function csvShape(source: SheetSource, form: TextForm): Promise<CsvShape> {
  let head = "";
  for await (const text of decoded(source, form)) {
    head += text;
    if (head.length > 2 ** 16) break;
  }
  const named = /^sep=([,;\t])\r?\n/.exec(head);
  if (named) return { delimiter: named[1]!, skip: 1 };
  const lines = head
    .replace(/"[^"]*"/g, '""')
    .split(/\r\n?|\n/)
    .slice(0, lookedAt);
  const scores = delimiters.map((delimiter) => ({ delimiter, ...mostAgreed(lines.map((line) => line.split(delimiter).length - 1)) }));
  const [best] = scores.sort((a, b) => b.lines * b.times - a.lines * a.times);
  return { delimiter: best!.times > 0 ? best!.delimiter : ",", skip: 0 };
}

/** The count above zero on which most lines agree. */
function mostAgreed(counts: readonly number[]): { times: number; lines: number } {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [times, lines] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { times, lines };
}

/** Rows with something in them. `held` is told how many rows are read and not yet taken. */
export async function* csvRows(
  source: SheetSource,
  form: TextForm,
  shape: CsvShape,
  limits: SheetLimits,
  columns: ReadonlySet<number> | undefined,
  held?: (rows: number) => void,
): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: shape.delimiter,
    relax_column_count: true,
    max_record_size: limits.cellCharacters * 8,
    from_line: 1 + shape.skip,
  });
  pipeline(Readable.from(decoded(source, form)), parser, () => {});
  let [row, full, cellCount] = [0, 0, 0];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++;
      held?.(parser.readableLength + 1);
      const cells = new Map<number, Cell>();
      for (const [column, text] of record.entries()) {
        if (text.trim() === "") continue;
        if (column >= limits.columns) throw new SheetRefusal("TOO_MANY_COLUMNS", row);
        if (++cellCount > limits.cells) throw new SheetRefusal("TOO_MANY_CELLS", row);
        if (text.length > limits.cellCharacters) throw new SheetRefusal("CELL_TOO_LONG", row);
        if (columns?.has(column) ?? true) cells.set(column, text.startsWith("=") ? { kind: "formula" } : { kind: "text", text });
      }
      if (cells.size === 0) continue;
      if (++full > limits.rows) throw new SheetRefusal("TOO_MANY_ROWS", row);
      yield { number: row, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new SheetRefusal("CSV_BROKEN", row + 1) : error;
  } finally {
    parser.destroy();
  }
}
