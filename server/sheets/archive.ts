import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import type { SheetLimits } from "./limits.ts";
import { SheetRefusal } from "./refusals.ts";

/** A file by its path, or its bytes. A path keeps a large file out of memory. */
export type SheetSource = string | Buffer;

const ratioCountsFrom = 2 ** 20;

/** What makes a workbook more than data, by the names of its parts. */
const unwanted: readonly [RegExp, "MACROS" | "EXTERNAL_LINKS" | "NESTED_FILES" | "OLD_FORMAT"][] = [
  [/vbaproject|vbadata|macrosheets\//i, "MACROS"],
  [/externallinks\/|^xl\/connections\.xml$|^xl\/querytables\//i, "EXTERNAL_LINKS"],
  [/embeddings\/|activex\/|\.(zip|7z|rar|gz|xlsx|xlsm|xls|docx?|pptx?|exe)$/i, "NESTED_FILES"],
  [/^xl\/workbook\.bin$|^content\.xml$/i, "OLD_FORMAT"],
];

/** An archive whose parts are read one by one as a stream, each as often as asked, and never past the limits. */
export class Archive {
  readonly #parts: ReadonlyMap<string, Entry>;

  private constructor(
    readonly zip: ZipFile,
    entries: readonly Entry[],
    readonly limits: SheetLimits,
  ) {
    this.#parts = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  }

  static async open(source: SheetSource, limits: SheetLimits): Promise<Archive> {
    const options = { autoClose: false, validateEntrySizes: false };
    const zip = await (typeof source === "string" ? openPromise(source, options) : fromBufferPromise(source, options)).catch(broken);
    try {
      const entries: Entry[] = [];
      if (zip.entryCount > limits.parts) throw new SheetRefusal("ZIP_BOMB");
      for await (const entry of zip.eachEntry()) entries.push(entry);
      inspect(entries, limits);
      return new Archive(zip, entries, limits);
    } catch (error) {
      zip.close();
      throw error instanceof SheetRefusal ? error : new SheetRefusal("BROKEN");
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** Throws `SheetRefusal` SIZE_LIES, ZIP_BOMB or BROKEN while it is read; BROKEN at once when there is no such part. */
  async *bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#parts.get(name.toLowerCase());
    if (!entry) throw new SheetRefusal("BROKEN");
    let unpacked = 0;
    const stream = await this.zip.openReadStreamPromise(entry).catch(broken);
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        unpacked += chunk.length;
        if (tooFull(unpacked, entry.compressedSize, this.limits)) throw new SheetRefusal("ZIP_BOMB");
        if (unpacked > entry.uncompressedSize) throw new SheetRefusal("SIZE_LIES");
        yield chunk;
      }
    } catch (error) {
      throw error instanceof SheetRefusal || !isOfZlib(error) ? error : new SheetRefusal("BROKEN");
    }
    if (unpacked < entry.uncompressedSize) throw new SheetRefusal("SIZE_LIES");
  }

  close(): void {
    this.zip.close();
  }
}

function inspect(entries: readonly Entry[], limits: SheetLimits): void {
  let unpacked = 0;
  for (const entry of entries) {
    const cause = unwanted.find(([shape]) => shape.test(entry.fileName));
    if (cause) throw new SheetRefusal(cause[1]);
    if (entry.isEncrypted()) throw new SheetRefusal("ENCRYPTED");
    if (entry.compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) throw new SheetRefusal("SIZE_LIES");
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes || tooFull(entry.uncompressedSize, entry.compressedSize, limits))
      throw new SheetRefusal("ZIP_BOMB");
  }
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < entries.length) throw new SheetRefusal("BROKEN");
  if (!names.has("[content_types].xml") || !names.has("xl/workbook.xml")) throw new SheetRefusal("NOT_A_SHEET");
}

const tooFull = (unpacked: number, packed: number, limits: SheetLimits) =>
  unpacked > limits.unpackedBytes || (unpacked > ratioCountsFrom && unpacked > packed * limits.ratio);

const isOfZlib = (error: unknown) => error instanceof Error && "code" in error && String(error.code).startsWith("Z_");

/** The library's own words name bytes and offsets, which help nobody who has only the file. */
function broken(): never {
  throw new SheetRefusal("BROKEN");
}
