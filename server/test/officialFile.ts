import { strFromU8, unzipSync } from "fflate";
import { extractTextItems, getDocumentProxy } from "unpdf";
import type { PartyDocument } from "../papers/document.ts";

/** What an official file says, read by programs that had no part in writing it. */

/** Every part of a Word file that is XML, by its path. */
export function wordParts(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const plain = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!)
    .join("")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

export const wordText = (file: Uint8Array) => plain(wordParts(file)["word/document.xml"]!);

/** The text of each cell of each table of a Word file in base64. */
export function wordCells(base64: string): string[] {
  const xml = wordParts(Buffer.from(base64, "base64"))["word/document.xml"]!;
  return [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => plain(cell));
}

/** A piece of text on a page, in points from the lower left corner. */
export interface Piece {
  str: string;
  x: number;
  y: number;
  width: number;
}

export const openPdf = (file: Uint8Array) => getDocumentProxy(new Uint8Array(file));

/** The pieces of text of each page, in the order they were written. */
export async function pdfPages(file: Uint8Array): Promise<Piece[][]> {
  const { items } = await extractTextItems(await openPdf(file));
  return items.map((page) => page.filter(({ str }) => str.trim() !== ""));
}

export const withoutSpaces = (texts: readonly string[]) => texts.join("").normalize("NFC").replace(/\s+/g, "");

/** Everything a document says, in the order it is read. */
export function wordsOf(document: PartyDocument): string[] {
  const { head, type, abstract, paragraphs, recipients, signedFor, office, signer, annexes, marks = [] } = document;
  const { above, issuer, number, party, placeAndDate } = head;
  return [
    ...marks,
    ...(above ? [above] : []),
    ...[issuer, "*", number, party, placeAndDate],
    ...(type ? [type] : []),
    ...[abstract, "-----"],
    ...paragraphs.flatMap(({ lead, text }) => (lead ? [lead, text] : [text])),
    ...[recipients.heading, ...recipients.lines, signedFor, ...(office ? [office] : []), ...(signer ? [signer] : [])],
    ...annexes.flatMap(({ heading, title, reference, unit, columns, rows, sum, remark }) => [
      ...[heading, title, reference, unit],
      ...columns.map((column) => column.heading),
      ...[...rows, sum].flat(),
      ...(remark ? [remark] : []),
    ]),
  ];
}
