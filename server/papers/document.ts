/**
 * An official paper before anybody knows whether it becomes PDF or Word: every word of it, in the order it is read. The two writers
 * add no word and leave none out, so they cannot differ in what they say.
 */
export interface PartyDocument {
  /** What programs show as the name of the file's content. */
  title: string;
  /** When it was issued: the same paper is the same file. */
  issuedAt: Date;
  /** Lines at the top of the first page: how the paper is classified, which form it is. The first stands on every page. */
  marks?: readonly string[];
  head: { above: string | null; issuer: string; number: string; party: string; placeAndDate: string };
  /** An official letter has no type. */
  type: string | null;
  abstract: string;
  paragraphs: Paragraph[];
  recipients: { heading: string; lines: string[] };
  signedFor: string;
  /** The office of whoever signs, or the line on which it is written by hand. */
  office?: string;
  /** Who signs; left out, the name is written by hand. */
  signer?: string;
  annexes: Annex[];
}

export interface Paragraph {
  /** In bold before the text: "Điều 1." */
  lead?: string;
  text: string;
  /** A line of its own in the middle, in bold. */
  centred?: true;
}

/** A table on pages of its own; its heading row stands on each of them. */
export interface Annex {
  heading: string;
  title: string;
  reference: string;
  unit: string;
  columns: Column[];
  /** One cell a column. */
  rows: string[][];
  sum: string[];
  remark: string | null;
}

export interface Column {
  heading: string;
  /** Millimetres; those of an annex make `textWidth` together. */
  width: number;
  align: "left" | "right" | "center";
}

/** 05-HD/VPTW: A4 and its margins in millimetres, sizes in points. */
export const page = { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30, numberFrom: 10 };
export const textWidth = page.width - page.left - page.right;
export const sizes = { body: 14, type: 16, party: 15, list: 12, table: 11 };
export const firstLine = 10;
export const rule = "-----";
