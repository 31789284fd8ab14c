import { dateInVietnam } from "../domain/calendar.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import type { SheetRow } from "../sheets/cells.ts";
import { sealCells } from "./badCells.ts";
import { bookChunk, type ChunkRow } from "./bookRows.ts";
import { BranchNames } from "./branchNames.ts";
import { dataRows, openMapped, SignOfLife } from "./filePass.ts";
import type { Lease } from "./lease.ts";
import { asHeaderMap } from "./mapping.ts";
import type { Pace } from "./pace.ts";
import { type RowContext, readRow } from "./readRow.ts";
import { RowsSeen } from "./rowsSeen.ts";

/** Rows a transaction: some tens of milliseconds, so that whoever waits behind it hardly does. */
const chunkRows = 200;
/** Of more bad rows than this the cells are not kept: the mapping is wrong then, not the rows. */
const mostBadCells = 50_000;

export interface ImportMeans {
  readonly ids: PersonalIds;
  sourceGroup(written: string): number | undefined;
}

/**
 * Reads a file from its first row on and books every row after the last one booked, chunk by chunk. Rows before are read too: who stands in the
 * file twice is known by them. Answers false when told to stop.
 */
export async function bookFile(path: string, lease: Lease, means: ImportMeans, pace: Pace, stopped: () => boolean): Promise<boolean> {
  const { id, kind, doubts, doneRow } = lease.job;
  const mapping = lease.job.mapping!;
  const file = await openMapped(path, mapping);
  try {
    const map = asHeaderMap(kind, mapping);
    const columns = map.columns.flatMap(({ column, field }) => (field ? [column] : []));
    const known = new Map(Object.entries(doubts ?? {})) as RowContext["reading"]["doubts"] & object;
    const reading = { map, from1904: file.from1904, today: dateInVietnam(new Date()), doubts: known };
    const context: RowContext = {
      reading,
      branches: new BranchNames(await lease.units()),
      seen: new RowsSeen(),
      sourceGroup: means.sourceGroup,
    };
    const alive = new SignOfLife(lease);
    let [since, bad] = [doneRow, 0];
    let rows: ChunkRow[] = [];
    let last = 0;
    const flush = async () => {
      if (rows.length === 0) return;
      await bookChunk(lease, { since, upto: last, rows }, means.ids, map);
      since = last;
      rows = [];
    };
    const judged = (row: SheetRow): ChunkRow => {
      const verdict = readRow(row, context);
      const cells = () => (bad++ < mostBadCells ? sealCells(means.ids.files, id, row, columns) : undefined);
      if ("row" in verdict) return { row: verdict.row, cells };
      const sealed = cells();
      return { bad: { n: row.number, action: "FAULT", faults: verdict.faults, ...(sealed && { cells: sealed }) } };
    };
    for await (const row of dataRows(file, kind, mapping)) {
      const known = row.number <= doneRow;
      if (known) readRow(row, context);
      else rows.push(judged(row));
      last = row.number;
      if (row.number % 20 === 0) await pace.step();
      if (known) await alive.give();
      if (rows.length < chunkRows) continue;
      await flush();
      await pace.step();
      if (stopped()) return false;
    }
    await flush();
    return true;
  } finally {
    file.close();
  }
}
