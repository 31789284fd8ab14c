import { createHash } from "node:crypto";

/**
 * In which row of a file a key stood first. Holds 12 bytes for each key, so that half a million rows take some 25 MB; two keys of one file are
 * taken for one another less than once in a hundred million files.
 */
export class RowsSeen {
  #hashes: BigUint64Array;
  #rows: Uint32Array;
  #count = 0;

  constructor(places = 2 ** 12) {
    this.#hashes = new BigUint64Array(places);
    this.#rows = new Uint32Array(places);
  }

  /** The row that had the key before; undefined when this is the first. */
  meet(key: string, row: number): number | undefined {
    if (this.#count * 2 > this.#rows.length) this.#grow();
    const hash = createHash("sha256").update(key).digest().readBigUInt64LE();
    const at = this.#placeOf(hash);
    if (this.#rows[at] !== 0) return this.#rows[at];
    this.#hashes[at] = hash;
    this.#rows[at] = row;
    this.#count++;
    return undefined;
  }

  #placeOf(hash: bigint): number {
    const last = this.#rows.length - 1;
    let at = Number(hash & BigInt(last));
    while (this.#rows[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const [hashes, rows] = [this.#hashes, this.#rows];
    this.#hashes = new BigUint64Array(rows.length * 2);
    this.#rows = new Uint32Array(rows.length * 2);
    for (const [old, row] of rows.entries()) {
      if (row === 0) continue;
      const at = this.#placeOf(hashes[old]!);
      this.#hashes[at] = hashes[old]!;
      this.#rows[at] = row;
    }
  }
}
