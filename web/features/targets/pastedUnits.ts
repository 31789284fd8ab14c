import { fold } from "../../lib/fold.ts";

/** A unit that a pasted line may mean. */
export interface Known {
  id: string;
  name: string;
  code: string | null;
}

/** The unit a text names; where none or several fit, those it may mean. */
export interface Found {
  unit: Known | null;
  candidates: readonly Known[];
}

const nobody: Found = { unit: null, candidates: [] };
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const accents = /[\p{Mn}đ]/u;

const lower = (code: string) => code.trim().toLowerCase();
/** Spreadsheets take the zeros off a code's front. */
const bare = (code: string) => lower(code).replace(/^0+(?=\d)/, "");

/** What a name is compared by with its accents: `Hòa` and `Hoà` are one, for each word's tone stands behind its letters. */
function spelled(name: string): string {
  const words = name.normalize("NFD").toLowerCase().trim().split(/\s+/);
  return words.map((word) => word.replace(tones, "") + (word.match(tones) ?? []).join("")).join(" ");
}

const withoutBody = (name: string) => name.replace(/^(?:đảng bộ|đảng ủy|đảng uỷ|chi bộ|dang bo|dang uy|chi bo)\s+/i, "");
const withoutPlace = (name: string) => withoutBody(name).replace(/^(?:phường|xã|đặc khu|phuong|xa|dac khu)\s+/i, "");
/** A name whole, then without "Đảng bộ", then without "phường" too: lists leave them out. */
const shorter = [(name: string) => name, withoutBody, withoutPlace];

type Index = Map<string, Known[]>;

function indexOf(known: readonly Known[], keyOf: (unit: Known) => string | null): Index {
  const index: Index = new Map();
  for (const unit of known) {
    const key = keyOf(unit);
    if (key) index.set(key, [...(index.get(key) ?? []), unit]);
  }
  return index;
}

/**
 * Finds units by code as it stands, else without the zeros on its front, by name as it is spelled, and by name without accents where the text has none. Each way counts only when a single
 * unit fits; a text spelled otherwise names nobody, and those that differ by accents alone are its candidates.
 */
export function unitFinder(known: readonly Known[]): (text: string) => Found {
  const codes = [lower, bare].map((read) => ({ read, index: indexOf(known, ({ code }) => code && read(code)) }));
  const byCode = (text: string) => codes.map(({ read, index }) => index.get(read(text))).find((hits) => hits !== undefined);
  const ways = [spelled, fold].map((read) => ({
    read,
    indexes: shorter.map((short) => ({ short, index: indexOf(known, ({ name }) => read(short(name.normalize("NFC")))) })),
  }));
  const [bySpelling, byLetters] = ways.map(({ read, indexes }) => (text: string) => {
    for (const { short, index } of indexes) {
      const hits = index.get(read(short(text)));
      if (hits) return hits;
    }
    return [];
  }) as [(text: string) => Known[], (text: string) => Known[]];
  return (cell) => {
    const text = cell.normalize("NFC").replace(/\s+/g, " ").trim();
    if (text === "") return nobody;
    const hits = byCode(text) ?? bySpelling(text);
    if (hits.length > 0) return { unit: hits.length === 1 ? hits[0]! : null, candidates: hits };
    const near = byLetters(text);
    const plain = !accents.test(text.normalize("NFD").toLowerCase());
    return { unit: plain && near.length === 1 ? near[0]! : null, candidates: near };
  };
}
