import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { PersonalId } from "../domain/personalId.ts";
import { Sensitive } from "../domain/sensitive.ts";
import { type Key, type KeyRing, newestKey } from "./keyRing.ts";

/*
 * A sealed number: layout (1 byte), key id (4), nonce (12), the twelve digits enciphered (12), tag (16). Nonces are chance: of 2^32 seals by one
 * key two alike are less likely than one in 2^32, and an installation seals some millions.
 */
const cipher = "aes-256-gcm";
const layout = 1;
const keyAt = 1;
const nonceAt = 5;
const sealedAt = 17;
const tagLength = 16;

/** Why a sealed number does not open; says nothing of what is in it. `keyId` names the key that is missing from the ring. */
export class SealError extends Error {
  override readonly name = "SealError";

  constructor(
    readonly code: "UNKNOWN_LAYOUT" | "UNKNOWN_KEY" | "NOT_AUTHENTIC",
    readonly keyId?: string,
  ) {
    super(keyId ? `${code}: key ${keyId}` : code);
  }
}

/** Seals a number for the row of this person alone (a UUID): moved to another row it does not open. */
export function sealPersonalId(ring: KeyRing, personId: string, id: PersonalId): Buffer {
  const key = newestKey(ring.sealing);
  const head = Buffer.concat([Buffer.from([layout]), Buffer.from(key.id, "hex"), randomBytes(sealedAt - nonceAt)]);
  const sealing = createCipheriv(cipher, key.secret.reveal(), head.subarray(nonceAt), { authTagLength: tagLength });
  sealing.setAAD(boundTo(head, personId));
  return Buffer.concat([head, sealing.update(id.reveal(), "latin1"), sealing.final(), sealing.getAuthTag()]);
}

/** Opens with whichever key of the ring sealed it; a SealError when it was changed, moved, or sealed by a key that is not there. */
export function openPersonalId(ring: KeyRing, personId: string, sealed: Uint8Array): PersonalId {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== layout || bytes.length <= sealedAt + tagLength) throw new SealError("UNKNOWN_LAYOUT");
  const keyId = sealingKeyOf(bytes);
  const key = ring.sealing.find((one) => one.id === keyId);
  if (!key) throw new SealError("UNKNOWN_KEY", keyId);
  const head = bytes.subarray(0, sealedAt);
  const opening = createDecipheriv(cipher, key.secret.reveal(), head.subarray(nonceAt), { authTagLength: tagLength });
  opening.setAAD(boundTo(head, personId));
  opening.setAuthTag(bytes.subarray(-tagLength));
  try {
    return new Sensitive(opening.update(bytes.subarray(sealedAt, -tagLength), undefined, "latin1") + opening.final("latin1"));
  } catch {
    throw new SealError("NOT_AUTHENTIC");
  }
}

/** The id of the key that sealed it. */
export function sealingKeyOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(keyAt, nonceAt)).toString("hex");
}

/** What to write beside a sealed number so that the same number is found again, and nothing can be read from it without the key. */
export function indexOfPersonalId(ring: KeyRing, id: PersonalId): Buffer {
  return blindIndex(newestKey(ring.index), id);
}

/** What to look a number up by: under every index key of the ring, because rows may still stand under an older one. */
export function indexesOfPersonalId(ring: KeyRing, id: PersonalId): Buffer[] {
  return ring.index.map((key) => blindIndex(key, id));
}

/** The same for the number of a member's card, of which nothing else is kept. */
export function indexOfCard(ring: KeyRing, digits: string): Buffer {
  return createHmac("sha256", newestKey(ring.index).secret.reveal()).update(`chitieu membership.card ${digits}`).digest();
}

const blindIndex = (key: Key, id: PersonalId) =>
  createHmac("sha256", key.secret.reveal()).update(`chitieu person.national_id ${id.reveal()}`).digest();

function boundTo(head: Buffer, personId: string): Buffer {
  return Buffer.concat([head.subarray(0, nonceAt), Buffer.from(`chitieu person.national_id ${personId.toLowerCase()}`)]);
}
