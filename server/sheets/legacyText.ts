import { normalise } from "../domain/vietnamese.ts";
import { tcvn3, vni } from "./legacyTables.ts";
import { canBeVietnamese } from "./syllables.ts";

export const legacyFonts = ["TCVN3", "VNI"] as const;
export type LegacyFont = (typeof legacyFonts)[number];

const tables = { TCVN3: tcvn3, VNI: vni };

/** A word of a line: letters, marks and the signs of Latin-1 that old fonts drew as letters. */
const word = /[\p{L}\p{M}\u00A1-\u00FF]+/gu;
const beyondLatin1 = /[\u0100-\u1FFF]/u;
const plainWord = /^[A-Za-z]*$/;

/** Words with a letter beyond ASCII: the others read alike in every font. */
export const accentedWords = (text: string) => (text.match(word) ?? []).filter((found) => !plainWord.test(found));

/**
 * The text in Unicode, NFC. A text that has letters no old font had, or that is Vietnamese as it stands and would be none after, is
 * left alone: sheets mix both. TCVN3 lost which letters were capitals; they are put back where the plain letters show it.
 */
export function fromLegacy(text: string, font: LegacyFont): string {
  if (beyondLatin1.test(text)) return text.normalize("NFC");
  const converted = replaced(text, font);
  if (converted === text) return text;
  const before = accentedWords(text).every(canBeVietnamese);
  const after = accentedWords(converted).every(canBeVietnamese);
  return before && !after ? text.normalize("NFC") : converted;
}

function replaced(text: string, font: LegacyFont): string {
  const table = tables[font];
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const two = table.get(text.slice(at, at + 2));
    if (two !== undefined) at++;
    result += two ?? table.get(text[at]!) ?? text[at];
  }
  const plain = result.normalize("NFC");
  return font === "TCVN3" ? withCapitals(text, plain) : plain;
}

/** All capitals where the plain letters are; each word's first where every word that shows it begins with one, as in a name. */
function withCapitals(text: string, converted: string): string {
  if (/[A-Z][^a-z\s]*[A-Z]/.test(text) && !/[a-z]/.test(text)) return converted.toUpperCase();
  const firsts = text.match(/(?<=^|\s)[A-Za-z\u00A1-\u00AE]/g) ?? [];
  const isName = firsts.length > 0 && firsts.every((first) => /[A-Z\u00A1-\u00A7]/.test(first));
  return isName ? converted.replace(/(?<=^|\s)\p{Ll}/gu, (first) => first.toUpperCase()) : converted;
}

/** `certainty` from 0 to 1: the share of words that are no Vietnamese as they stand and become so. */
export interface LegacyVerdict {
  readonly font: LegacyFont;
  readonly certainty: number;
  /** Up to ten different texts of the file, before and after: for the person who decides, never for a log. */
  readonly preview: readonly { readonly before: string; readonly after: string }[];
}

const sampleMost = 10;
const leastWords = 3;
const leastCertainty = 0.6;

/** Told of the texts of a file one by one, says whether they were written in an old font. Holds counts and ten samples, no more. */
export class LegacyMeasure {
  #strange = 0;
  #accented = 0;
  readonly #solved = { TCVN3: 0, VNI: 0 };
  readonly #samples = new Set<string>();

  add(text: string): void {
    const words = accentedWords(text);
    if (words.length === 0) return;
    this.#accented += words.length;
    const strange = words.filter((found) => !canBeVietnamese(found));
    if (strange.length === 0 || beyondLatin1.test(text)) return;
    this.#strange += strange.length;
    for (const font of legacyFonts) this.#solved[font] += strange.filter((found) => canBeVietnamese(replaced(found, font))).length;
    if (this.#samples.size < sampleMost) this.#samples.add(text);
  }

  /** Absent while there is too little to judge by, or what is strange has another cause. */
  verdict(): LegacyVerdict | undefined {
    const font = this.#solved.VNI > this.#solved.TCVN3 ? "VNI" : "TCVN3";
    const certainty = this.#solved[font] / Math.max(1, this.#strange);
    if (this.#strange < Math.max(leastWords, this.#accented / 50) || certainty < leastCertainty) return undefined;
    const preview = [...this.#samples].map((text) => ({ before: normalise(text), after: normalise(fromLegacy(text, font)) }));
    return { font, certainty, preview };
  }
}

/** Whether a text shows, by itself, that it was written in an old font: some word is no Vietnamese and becomes so. */
export function looksLegacy(text: string): boolean {
  if (beyondLatin1.test(text)) return false;
  return accentedWords(text).some((found) => !canBeVietnamese(found) && legacyFonts.some((font) => canBeVietnamese(replaced(found, font))));
}
