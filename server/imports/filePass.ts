import type { Cell, SheetRow } from "../sheets/cells.ts";
import { DateColumn, type DateDoubt } from "../sheets/dates.ts";
import type { Field } from "../sheets/fields.ts";
import { columnsRead } from "../sheets/mapHeaders.ts";
import { openSheet, type SheetFile } from "../sheets/openSheet.ts";
import type { Lease } from "./lease.ts";
import { asHeaderMap, type ImportKind, type KeptMapping } from "./mapping.ts";
import type { Pace } from "./pace.ts";

const isEmpty = (cell: Cell) => cell.kind === "text" && cell.text.trim() === "";

/** The rows of data that hold anything in a column that is read. */
export async function* dataRows(file: SheetFile, kind: ImportKind, mapping: KeptMapping): AsyncGenerator<SheetRow> {
  const columns = columnsRead(asHeaderMap(kind, mapping));
  for await (const row of file.rows({ sheet: mapping.sheet, columns, from: mapping.firstRow }))
    if ([...row.cells.values()].some((cell) => !isEmpty(cell))) yield row;
}

export const openMapped = (path: string, { agreed }: KeptMapping) => openSheet(path, agreed);

const dates: readonly Field[] = ["born", "admittedOn", "officialOn", "sourceOn"];

/** Reads a file once through: how many rows it has, and which columns of dates are not to be trusted. */
export async function measureFile(path: string, lease: Lease, pace: Pace): Promise<void> {
  const { kind } = lease.job;
  const mapping = lease.job.mapping!;
  const file = await openMapped(path, mapping);
  try {
    const columns = mapping.columns.flatMap(({ column, field }) =>
      field && dates.includes(field) ? [{ column, field, seen: new DateColumn() }] : [],
    );
    let rows = 0;
    const alive = new SignOfLife(lease);
    for await (const row of dataRows(file, kind, mapping)) {
      for (const { column, seen } of columns) {
        const cell = row.cells.get(column);
        if (cell) seen.add(cell, file.from1904);
      }
      rows++;
      if (rows % 50 === 0) await pace.step();
      if (rows % 50 === 0) await alive.give();
    }
    const doubts: Partial<Record<Field, DateDoubt>> = {};
    for (const { field, seen } of columns) doubts[field] = seen.doubt();
    await lease.measured(rows, doubts);
  } finally {
    file.close();
  }
}

const every = 4000; // milliseconds: well below the time for which an import is held

/** Keeps an import in hand while nothing is booked. */
export class SignOfLife {
  #last = Date.now();

  constructor(private readonly lease: Lease) {}

  async give(): Promise<void> {
    if (Date.now() - this.#last < every) return;
    this.#last = Date.now();
    await this.lease.renew();
  }
}
