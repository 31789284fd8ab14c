import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type KeyRing, newestKey } from "./keyRing.ts";
import { SealError } from "./seal.ts";

/** Bytes of an uploaded list, which hold people's names and numbers: kept for a day at most, and sealed all the while. */
export interface SealedFiles {
  /** `place` says whose bytes they are, e.g. an import and its part: moved to another place they do not open. */
  seal(place: string, bytes: Uint8Array): Buffer;
  /** A SealError where they do not open. */
  open(place: string, sealed: Uint8Array): Buffer;
}

/* Layout (1 byte), key id (4), nonce (12), the bytes enciphered, tag (16). */
const cipher = "aes-256-gcm";
const layout = 1;
const nonceAt = 5;
const sealedAt = 17;
const tagLength = 16;

export function sealedFilesUnder(ring: KeyRing): SealedFiles {
  return {
    seal(place, bytes) {
      const key = newestKey(ring.sealing);
      const head = Buffer.concat([Buffer.from([layout]), Buffer.from(key.id, "hex"), randomBytes(sealedAt - nonceAt)]);
      const sealing = createCipheriv(cipher, key.secret.reveal(), head.subarray(nonceAt), { authTagLength: tagLength });
      sealing.setAAD(boundTo(head, place));
      return Buffer.concat([head, sealing.update(bytes), sealing.final(), sealing.getAuthTag()]);
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== layout || bytes.length < sealedAt + tagLength) throw new SealError("UNKNOWN_LAYOUT");
      const keyId = bytes.subarray(1, nonceAt).toString("hex");
      const key = ring.sealing.find((one) => one.id === keyId);
      if (!key) throw new SealError("UNKNOWN_KEY", keyId);
      const head = bytes.subarray(0, sealedAt);
      const opening = createDecipheriv(cipher, key.secret.reveal(), head.subarray(nonceAt), { authTagLength: tagLength });
      opening.setAAD(boundTo(head, place));
      opening.setAuthTag(bytes.subarray(-tagLength));
      try {
        return Buffer.concat([opening.update(bytes.subarray(sealedAt, -tagLength)), opening.final()]);
      } catch {
        throw new SealError("NOT_AUTHENTIC");
      }
    },
  };
}

function boundTo(head: Buffer, place: string): Buffer {
  return Buffer.concat([head.subarray(0, nonceAt), Buffer.from(`chitieu import ${place}`)]);
}
