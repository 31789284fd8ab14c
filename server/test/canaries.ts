import { randomBytes, randomInt } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Letters that no word of the program holds in a row; a Vietnamese one before them, so that the whole is a name of the language. */
const letters = "bcdghklmnpqrtvx";
const word = () => `${"ĂÂĐÊÔƠƯẤỆ"[randomInt(9)]}${Array.from(randomBytes(11), (byte) => letters[byte % letters.length]).join("")}`;

/** What the run puts in: names and other words of people, and national IDs of women born in 2000. */
export interface Canaries {
  names: string[];
  numbers: string[];
  helpers: string[];
  reasons: string[];
  places: string[];
  signers: string[];
  /** Of members, their letters and the places outside the city that these name. */
  members: string[];
  elsewhere: string[];
  /** In uploaded lists. */
  listed: string[];
  listedNumbers: string[];
}

export function newCanaries(): Canaries {
  const many = (count: number, one: (at: number) => string) => Array.from({ length: count }, (_, at) => one(at));
  const start = randomInt(9999);
  const number = (at: number) =>
    `0${String(10 + (at % 80))}300${String(randomInt(99) * 10_000 + ((start + at) % 10_000)).padStart(6, "0")}`;
  return {
    names: many(60, () => `Nguyễn Thị ${word()}`),
    numbers: many(60, number),
    helpers: many(20, () => `Lê Văn ${word()}`),
    reasons: many(20, () => `Ghi nhầm ${word()}`),
    places: many(20, () => `Tủ ${word()}`),
    signers: many(20, () => `Trần ${word()}`),
    members: many(20, () => `Vũ Thị ${word()}`),
    elsewhere: many(10, () => `Đảng bộ ${word()}`),
    listed: many(20, () => `Đỗ Thị ${word()}`),
    listedNumbers: many(20, (at) => number(at + 60)),
  };
}

/** The part of a canary that survives folding, JSON's and addresses' escapes. */
const core = (canary: string) => (/^\d+$/.test(canary) ? canary : canary.slice(-11)).toLowerCase();

/** The ways one canary may be written: as it is, in base64 at each of three beginnings, in hex. */
function forms(canary: string): string[] {
  const bytes = Buffer.from(core(canary));
  const shifted = [0, 1, 2].map((lead) => {
    const skipped = lead === 0 ? 0 : 4;
    return Buffer.concat([Buffer.alloc(lead), bytes])
      .toString("base64")
      .slice(skipped, -4)
      .toLowerCase();
  });
  return [core(canary), ...shifted, bytes.toString("hex")];
}

/** Which of the canaries stand in a text, in whatever form. */
export function found(text: string, canaries: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return canaries.filter((canary) => forms(canary).some((form) => lower.includes(form)));
}

/** Every file of a database server but those that hold its tables and the changes of them. */
export function serverFiles(dir: string): string[] {
  const tables = ["base", "pg_wal"];
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return folder === dir && tables.includes(entry.name) ? [] : walk(file);
      return entry.isFile() && statSync(file, { throwIfNoEntry: false }) ? [file] : [];
    });
  return walk(dir);
}

export const textOf = (file: string) => readFileSync(file).toString("latin1");
