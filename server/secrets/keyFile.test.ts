import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scratchDir } from "../test/scratchDir.ts";
import { openKeyFile, replaceKeyFile } from "./keyFile.ts";
import { type Key, type KeyRing, newKeyRing, withNewKey } from "./keyRing.ts";

const mode = (file: string) => statSync(file).mode & 0o777;
const bare = ({ sealing, index }: KeyRing) =>
  [sealing, index].map((keys) => keys.map(({ id, secret }: Key) => [id, secret.reveal().toString("hex")]));
const madeIn = (folder: string) => {
  const file = path.join(folder, "deep", "keys.json");
  return { file, ring: openKeyFile(file, { mayCreate: true }) };
};

test("the first start makes the file for its owner alone, and the next reads the same keys", () => {
  const { file, ring } = madeIn(scratchDir());
  expect(mode(file)).toBe(0o600);
  expect(bare(openKeyFile(file, { mayCreate: true }))).toEqual(bare(ring));
  expect(readdirSync(path.dirname(file))).toEqual(["keys.json"]);
});

test("a file that is gone is never made again once numbers were sealed", () => {
  const file = path.join(scratchDir(), "keys.json");
  expect(() => openKeyFile(file, { mayCreate: false })).toThrow(
    expect.objectContaining({ code: "KEYS_MISSING", variable: "PERSONAL_ID_KEYS", message: expect.stringContaining(file) }),
  );
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
});

test("a database of one's own needs a path that was given", () => {
  expect(() => openKeyFile(undefined, { mayCreate: true })).toThrow(
    expect.objectContaining({ code: "KEYS_PATH", variable: "PERSONAL_ID_KEYS" }),
  );
});

test("a file that every account may read is refused; one for a group is not", () => {
  const { file } = madeIn(scratchDir());
  chmodSync(file, 0o644);
  expect(() => openKeyFile(file, { mayCreate: true })).toThrow(expect.objectContaining({ code: "KEYS_OPEN_TO_ALL" }));
  chmodSync(file, 0o640);
  expect(openKeyFile(file, { mayCreate: true }).sealing).toHaveLength(1);
});

test.each([
  ["no JSON", () => "{"],
  ["no keys", () => '{"sealing":[],"index":[]}'],
  ["a short key", (text: string) => text.replace(/"key": "[^"]{8}/, '"key": "')],
  ["the same name twice", (text: string) => text.replace(/"sealing": \[([^\]]*)\]/, '"sealing": [$1,$1]')],
  ["half a file", (text: string) => text.slice(0, 90)],
])("a file with %s is refused, left as it is, and not quoted", (_, spoil) => {
  const { file } = madeIn(scratchDir());
  const spoilt = spoil(readFileSync(file, "utf8"));
  writeFileSync(file, spoilt);
  const refusal = expect.objectContaining({ code: "KEYS_BROKEN", message: expect.not.stringMatching(/"key"|[A-Za-z0-9+/]{43}=/) });
  expect(() => openKeyFile(file, { mayCreate: true })).toThrow(refusal);
  expect(readFileSync(file, "utf8")).toBe(spoilt);
});

test("a ring with a new key takes the file's place, for the same readers", () => {
  const { file, ring } = madeIn(scratchDir());
  chmodSync(file, 0o640);
  const turned = withNewKey(ring, "sealing");
  replaceKeyFile(file, turned);
  expect(bare(openKeyFile(file, { mayCreate: false }))).toEqual(bare(turned));
  expect(mode(file)).toBe(0o640);
  expect(readdirSync(path.dirname(file))).toEqual(["keys.json"]);
});

test("of two rings no key has the other's name", () => {
  const rings = Array.from({ length: 50 }, newKeyRing);
  const ids = rings.flatMap(({ sealing, index }) => [...sealing, ...index].map(({ id }) => id));
  expect(new Set(ids).size).toBe(100);
});
