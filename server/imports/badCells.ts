import type { SealedFiles } from "../secrets/sealedFiles.ts";
import type { SheetRow } from "../sheets/cells.ts";

/** A cell of a bad row as it goes back to its uploader: a text, or a day by its serial number. */
export type BadCell = string | { readonly serial: number } | null;

const place = (jobId: string, row: number) => `${jobId}/row/${row}`;

/** The cells of a row that were read, sealed as hex: bad rows go back to whoever uploaded them, and nobody else reads them. */
export function sealCells(files: SealedFiles, jobId: string, row: SheetRow, columns: readonly number[]): string {
  const cells = columns.map((column): BadCell => {
    const cell = row.cells.get(column);
    if (cell?.kind === "text") return cell.text;
    if (cell?.kind === "number") return cell.asDate ? { serial: Number(cell.digits) } : cell.digits;
    return null;
  });
  return files.seal(place(jobId, row.number), Buffer.from(JSON.stringify(cells))).toString("hex");
}

export function openCells(files: SealedFiles, jobId: string, row: number, sealed: Uint8Array): BadCell[] {
  return JSON.parse(files.open(place(jobId, row), sealed).toString());
}
