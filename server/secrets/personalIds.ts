import type { PersonalId } from "../domain/personalId.ts";
import type { KeyRing } from "./keyRing.ts";
import { indexesOfPersonalId, indexOfCard, indexOfPersonalId, openPersonalId, sealPersonalId } from "./seal.ts";
import { type SealedFiles, sealedFilesUnder } from "./sealedFiles.ts";

/** What the API does with national IDs, under the keys of its installation. */
export interface PersonalIds {
  /** What a person's row keeps of the number: sealed for that row alone, and what it is found by. */
  kept(personId: string, id: PersonalId): { sealed: Buffer; index: Buffer };
  /** A SealError where it does not open. */
  open(personId: string, sealed: Uint8Array): PersonalId;
  /** What rows that keep the number may hold, under the oldest key first. */
  lookedUpBy(id: PersonalId): Buffer[];
  /** What a member's card is found by; its number is not kept. */
  cardIndex(digits: string): Buffer;
  /** Lists of people that were uploaded, under the same keys. */
  readonly files: SealedFiles;
}

export function personalIdsUnder(ring: KeyRing): PersonalIds {
  return {
    kept: (personId, id) => ({ sealed: sealPersonalId(ring, personId, id), index: indexOfPersonalId(ring, id) }),
    open: (personId, sealed) => openPersonalId(ring, personId, sealed),
    lookedUpBy: (id) => indexesOfPersonalId(ring, id),
    cardIndex: (digits) => indexOfCard(ring, digits),
    files: sealedFilesUnder(ring),
  };
}
