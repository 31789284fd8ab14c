const mebibyte = 2 ** 20;

/** What a file may cost before it is refused. Counted on what is really read, never on what the file says of itself. */
export interface SheetLimits {
  readonly fileBytes: number;
  /** Parts of an archive. */
  readonly parts: number;
  /** All parts together, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for each packed one, from the first mebibyte of a part on: sheets of real data stay under 50. */
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells that hold something. */
  readonly cells: number;
  /** The table of texts that .xlsx keeps apart is the one thing held whole, outside the heap. */
  readonly sharedTextBytes: number;
  /** The most that Excel itself lets into a cell is 32,767. */
  readonly cellCharacters: number;
}

/** Half a million rows of the national sheet's 33 columns fit, with room for headings and notes. */
export const standardLimits: SheetLimits = {
  fileBytes: 256 * mebibyte,
  parts: 1_000,
  unpackedBytes: 4096 * mebibyte,
  ratio: 200,
  rows: 520_000,
  columns: 256,
  cells: 20_000_000,
  sharedTextBytes: 256 * mebibyte,
  cellCharacters: 32_767,
};
