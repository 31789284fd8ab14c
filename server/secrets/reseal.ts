import type { KeyRing } from "./keyRing.ts";
import { newestKey } from "./keyRing.ts";
import { indexOfPersonalId, openPersonalId, SealError, sealingKeyOf, sealPersonalId } from "./seal.ts";

/** A row of `person` as far as its number goes. */
export interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
  readonly index: Buffer;
}

export interface Resealing {
  /** Rows that were not yet under the newest keys, as they must be written now. */
  readonly changed: readonly SealedRow[];
  /** Rows that do not open, and why; they stay as they are. */
  readonly failed: readonly { readonly id: string; readonly why: string }[];
}

/** Brings a batch of rows under the newest keys. Doing it again changes nothing, so it may be broken off and resumed. */
export function reseal(ring: KeyRing, rows: readonly SealedRow[]): Resealing {
  const changed: SealedRow[] = [];
  const failed: { id: string; why: string }[] = [];
  for (const row of rows) {
    try {
      const number = openPersonalId(ring, row.id, row.sealed);
      const index = indexOfPersonalId(ring, number);
      const current = sealingKeyOf(row.sealed) === newestKey(ring.sealing).id;
      if (!current || !index.equals(row.index))
        changed.push({ id: row.id, sealed: current ? row.sealed : sealPersonalId(ring, row.id, number), index });
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      failed.push({ id: row.id, why: error.message });
    }
  }
  return { changed, failed };
}
