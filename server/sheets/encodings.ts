import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import type { SheetSource } from "./archive.ts";
import { accentedWords, fromLegacy, type LegacyFont, legacyFonts } from "./legacyText.ts";
import { type RefusalCode, SheetRefusal } from "./refusals.ts";
import { canBeVietnamese } from "./syllables.ts";

/** What a person has agreed to have converted. UTF-8 needs no consent. */
export const conversions = ["UTF16", "WINDOWS_1258", ...legacyFonts] as const;
export type Conversion = (typeof conversions)[number];

const pieceBytes = 2 ** 14;
const sampleMost = 2 ** 16;

/** The bytes of a file in pieces small enough that no piece holds many rows. */
export async function* bytesOf(source: SheetSource): AsyncGenerator<Buffer> {
  if (typeof source === "string") yield* createReadStream(source, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>;
  else for (let at = 0; at < source.length; at += pieceBytes) yield source.subarray(at, at + pieceBytes);
}

/** A name that `TextDecoder` knows, and the font in which the text it yields is written. */
export interface TextForm {
  readonly label: string;
  readonly font?: LegacyFont;
}

/**
 * How the text of a file is written, after a look at all of it. Throws `SheetRefusal` with the code of the encoding when it is not
 * UTF-8 and nobody has agreed to a conversion from it, NOT_A_SHEET when the file is no text.
 */
export async function textForm(source: SheetSource, agreed: Conversion | undefined): Promise<TextForm> {
  const font = legacyFonts.find((known) => known === agreed);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head = Buffer.alloc(0);
  let utf8 = true;
  const odd: Buffer[] = [];
  let oddBytes = 0;
  for await (const piece of bytesOf(source)) {
    if (head.length < pieceBytes) head = Buffer.concat([head, piece]);
    if (wide(head)) break;
    if (piece.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26))) throw new SheetRefusal("NOT_A_SHEET");
    utf8 &&= decodes(decoder, piece, true);
    if (oddBytes < sampleMost && piece.some((byte) => byte > 127)) oddBytes += odd.push(piece) && piece.length;
  }
  if (head.length === 0) throw new SheetRefusal("EMPTY");
  const utf16 = wide(head);
  if (utf16) return accepted("UTF16", agreed, { label: utf16 });
  if (utf8 && decodes(decoder, undefined, false)) return font ? { label: "utf-8", font } : { label: "utf-8" };
  if (font) return { label: "windows-1252", font };
  const found = likeliest(Buffer.concat(odd));
  return accepted(found, agreed, { label: "windows-1258" });
}

function accepted(found: Conversion | undefined, agreed: Conversion | undefined, form: TextForm): TextForm {
  if (found !== undefined && found === agreed) return form;
  if (found === undefined) throw new SheetRefusal("ENCODING_UNKNOWN");
  throw new SheetRefusal(`ENCODING_${found}` satisfies RefusalCode);
}

/** UTF-16 by its mark, or by the zero that every plain letter has in one place of two. */
function wide(head: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++;
  const [even, uneven] = zeros as [number, number];
  if (even + uneven < head.length / 4) return undefined;
  if (even > 20 * uneven) return "utf-16be";
  return uneven > 20 * even ? "utf-16le" : undefined;
}

function decodes(decoder: TextDecoder, piece: Buffer | undefined, stream: boolean): boolean {
  try {
    decoder.decode(piece, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The way of reading these bytes in which most words are Vietnamese; absent when in none most are. */
function likeliest(bytes: Buffer): Conversion | undefined {
  const latin = new TextDecoder("windows-1252").decode(bytes);
  const readings: [Conversion, string][] = [
    ...legacyFonts.map((font): [Conversion, string] => [font, latin.replace(/[^\r\n\t,;]+/g, (field) => fromLegacy(field, font))]),
    ["WINDOWS_1258", new TextDecoder("windows-1258").decode(bytes)],
  ];
  const [best] = readings.map(([name, text]) => ({ name, share: vietnameseShare(text) })).sort((a, b) => b.share - a.share);
  return best && best.share >= 0.6 ? best.name : undefined;
}

function vietnameseShare(text: string): number {
  const words = accentedWords(text);
  return words.filter(canBeVietnamese).length / Math.max(1, words.length);
}
