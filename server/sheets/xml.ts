import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { SheetRefusal } from "./refusals.ts";

/** Names come without their prefix: some programs write `x:row` for `row`. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A workbook nests some ten deep. */
const deepest = 64;
/** Between two tags lies at most one cell's text: more would be gathered in memory before anybody could count it. */
const longestBetweenTags = 2 ** 19;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML piece by piece, pausing after each so that the caller takes what the listener gathered. Declarations (DTD) are refused, so
 * no entity can be made up and none grows; encodings other than UTF-8 are refused.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let depth = 0;
  let waiting = 0;
  parser.on("error", () => {
    throw new SheetRefusal("BROKEN");
  });
  parser.on("doctype", () => {
    throw new SheetRefusal("UNSAFE_XML");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) throw new SheetRefusal("BROKEN");
  });
  parser.on("opentag", ({ name, attributes }) => {
    waiting = 0;
    if (++depth > deepest) throw new SheetRefusal("BROKEN");
    listener.open?.(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    waiting = 0;
    depth--;
    listener.close?.(local(name));
  });
  const text = (piece: string) => listener.text?.(piece);
  parser.on("text", text);
  parser.on("cdata", text);
  for await (const chunk of bytes) {
    waiting += chunk.length;
    parser.write(decode(decoder, chunk));
    if (waiting > longestBetweenTags) throw new SheetRefusal("CELL_TOO_LONG");
    yield;
  }
  parser.write(decode(decoder));
  parser.close();
  yield;
}

/** Reads a small part to its end. */
export async function readWholeXml(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(bytes, listener));
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new SheetRefusal("BROKEN");
  }
}
