import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPersonalId } from "../domain/personalId.ts";
import { newKeyRing, withNewKey } from "./keyRing.ts";
import { reseal } from "./reseal.ts";
import { indexesOfPersonalId, indexOfPersonalId, openPersonalId, SealError, sealPersonalId } from "./seal.ts";

const ring = newKeyRing();
const person = randomUUID();
const digits = "001085123456";
const number = readPersonalId(digits);
const sealed = sealPersonalId(ring, person, number);

const failure = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error as SealError;
  }
  return expect.unreachable("it opened");
};

test("a sealed number opens for its own person alone, however their id is written", () => {
  expect(openPersonalId(ring, person, sealed).reveal()).toBe(digits);
  expect(openPersonalId(ring, person.toUpperCase(), sealed).reveal()).toBe(digits);
  expect(failure(() => openPersonalId(ring, randomUUID(), sealed)).code).toBe("NOT_AUTHENTIC");
});

test("the same number sealed twice looks different, and nothing of it can be seen", () => {
  const again = sealPersonalId(ring, person, number);
  expect(again.equals(sealed)).toBe(false);
  expect(sealed.includes(digits)).toBe(false);
});

test("no bit of a sealed number can be changed, and none of its end be left out", () => {
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
      expect(failure(() => openPersonalId(ring, person, changed))).toBeInstanceOf(SealError);
    }),
  );
  for (let length = 0; length < sealed.length; length++)
    expect(failure(() => openPersonalId(ring, person, sealed.subarray(0, length)))).toBeInstanceOf(SealError);
});

test("another installation's keys are told apart by name", () => {
  const error = failure(() => openPersonalId(newKeyRing(), person, sealed));
  expect(error).toMatchObject({ code: "UNKNOWN_KEY", keyId: ring.sealing[0].id });
});

test("a key of the right name and other content opens nothing", () => {
  const forged = { ...ring, sealing: [{ ...newKeyRing().sealing[0], id: ring.sealing[0].id }] as const };
  expect(failure(() => openPersonalId(forged, person, sealed)).code).toBe("NOT_AUTHENTIC");
});

test("no failure shows a number or a key", () => {
  const errors = [newKeyRing(), ring].map((keys) => failure(() => openPersonalId(keys, randomUUID(), sealed)));
  const secrets = [
    digits,
    ...[...ring.sealing, ...ring.index].flatMap(({ secret }) => ["hex", "base64"].map((form) => secret.reveal().toString(form as "hex"))),
  ];
  for (const text of [
    inspect([errors, ring, number], { depth: 9 }),
    JSON.stringify([errors, ring, number]),
    ...errors.map((one) => String(one.stack)),
  ])
    for (const secret of secrets) expect(text).not.toContain(secret);
});

test("the newest key seals and the older ones still open", () => {
  const turned = withNewKey(ring, "sealing");
  const later = sealPersonalId(turned, person, number);
  expect([sealed, later].map((one) => openPersonalId(turned, person, one).reveal())).toEqual([digits, digits]);
  expect(failure(() => openPersonalId(ring, person, later)).code).toBe("UNKNOWN_KEY");
});

test("the index finds the same number again however it was typed, tells numbers apart, and is nothing without its key", () => {
  expect(indexOfPersonalId(ring, readPersonalId("001 085 123 456"))).toEqual(indexOfPersonalId(ring, number));
  expect(indexOfPersonalId(ring, readPersonalId("001085123457"))).not.toEqual(indexOfPersonalId(ring, number));
  expect(indexOfPersonalId(newKeyRing(), number)).not.toEqual(indexOfPersonalId(ring, number));
  expect(indexOfPersonalId(ring, number)).toHaveLength(32);
});

test("while the index key changes a number is looked up under both", () => {
  const turned = withNewKey(ring, "index");
  const looked = indexesOfPersonalId(turned, number);
  expect(looked).toContainEqual(indexOfPersonalId(ring, number));
  expect(looked).toContainEqual(indexOfPersonalId(turned, number));
});

test("resealing brings rows under the newest keys once, and names those that do not open without changing them", () => {
  const row = { id: person, sealed, index: indexOfPersonalId(ring, number) };
  const moved = { ...row, id: randomUUID() };
  expect(reseal(ring, [row])).toEqual({ changed: [], failed: [] });
  const turned = withNewKey(withNewKey(ring, "sealing"), "index");
  const { changed, failed } = reseal(turned, [row, moved]);
  expect(failed).toEqual([{ id: moved.id, why: "NOT_AUTHENTIC" }]);
  const onlyNewest = { sealing: [turned.sealing.at(-1)!] as const, index: [turned.index.at(-1)!] as const };
  expect(changed.map((one) => openPersonalId(onlyNewest, one.id, one.sealed).reveal())).toEqual([digits]);
  expect(changed[0]!.index).toEqual(indexOfPersonalId(onlyNewest, number));
  expect(reseal(turned, changed)).toEqual({ changed: [], failed: [] });
});

test("a new index key leaves what is sealed as it was", () => {
  const turned = withNewKey(ring, "index");
  const [changed] = reseal(turned, [{ id: person, sealed, index: indexOfPersonalId(ring, number) }]).changed;
  expect(changed).toEqual({ id: person, sealed, index: indexOfPersonalId(turned, number) });
});
