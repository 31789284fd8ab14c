import { SheetRefusal } from "./refusals.ts";

const chunkBytes = 2 ** 20;

/**
 * Many texts in little space: as UTF-8 in buffers outside the heap, each behind its length. A sheet of half a million people has some
 * ten million of them, and as many strings would be gigabytes.
 */
export class PackedTexts {
  #starts = new Uint32Array(1024);
  #chunks: Buffer[] = [];
  #used = chunkBytes;
  #bytes = 0;
  count = 0;

  constructor(readonly mostBytes: number) {}

  add(text: string): void {
    const size = Buffer.byteLength(text) + 4;
    this.#bytes += size + 4;
    if (this.#bytes > this.mostBytes || size > chunkBytes) throw new SheetRefusal("TOO_MUCH_TEXT");
    if (this.#used + size > chunkBytes) {
      this.#chunks.push(Buffer.allocUnsafeSlow(chunkBytes));
      this.#used = 0;
    }
    const chunk = this.#chunks.at(-1)!;
    if (this.count === this.#starts.length) {
      const longer = new Uint32Array(this.count * 2);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[this.count++] = (this.#chunks.length - 1) * chunkBytes + this.#used;
    chunk.writeUInt32LE(size - 4, this.#used);
    chunk.write(text, this.#used + 4);
    this.#used += size;
  }

  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const start = this.#starts[index]!;
    const chunk = this.#chunks[Math.floor(start / chunkBytes)]!;
    const from = (start % chunkBytes) + 4;
    return chunk.toString("utf8", from, from + chunk.readUInt32LE(from - 4));
  }
}
