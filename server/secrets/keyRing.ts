import { randomBytes } from "node:crypto";
import { Sensitive } from "../domain/sensitive.ts";

/** 256 bits under a name of eight hex digits made by chance, so that keys of two installations are never taken for one another. */
export interface Key {
  readonly id: string;
  readonly secret: Sensitive<Buffer>;
}

/** Keys in the order they were made: the last seals and indexes, the ones before still open and are still looked up by. */
export interface KeyRing {
  readonly sealing: readonly [Key, ...Key[]];
  readonly index: readonly [Key, ...Key[]];
}

export const newestKey = (keys: readonly [Key, ...Key[]]): Key => keys.at(-1)!;

function newKey(): Key {
  return { id: randomBytes(4).toString("hex"), secret: new Sensitive(randomBytes(32)) };
}

export function newKeyRing(): KeyRing {
  return { sealing: [newKey()], index: [newKey()] };
}

/** The same ring with one more key, which is the newest of its kind from now on. */
export function withNewKey(ring: KeyRing, kind: keyof KeyRing): KeyRing {
  const [first, ...others] = ring[kind];
  return { ...ring, [kind]: [first, ...others, newKey()] };
}
