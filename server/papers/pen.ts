import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { page, sizes } from "./document.ts";

const require = createRequire(import.meta.url);

/** Tinos measures like Times New Roman and has every Vietnamese letter. Read at first use and kept. */
const files = { regular: "400Regular", bold: "700Bold", italic: "400Regular_Italic" } as const;
type Face = keyof typeof files;
let faces: Record<Face, Buffer> | undefined;

function loadFaces(): Record<Face, Buffer> {
  const load = (folder: string) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`));
  return { regular: load(files.regular), bold: load(files.bold), italic: load(files.italic) };
}

export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

/** Width and place in points. */
export interface Place {
  x: number;
  y: number;
  width: number;
  align?: "left" | "right" | "center" | "justify";
}

export type Element = PDFKit.PDFStructureElement;

/** Writes on the pages of one PDF, and tells programs that read aloud what each piece of text is. */
export class Pen {
  readonly sheet: PDFKit.PDFDocument;
  readonly root: Element;
  private readonly chunks: Buffer[] = [];

  constructor(title: string, author: string, issuedAt: Date) {
    faces ??= loadFaces();
    const margins = { top: mm(page.top), right: mm(page.right), bottom: mm(page.bottom), left: mm(page.left) };
    const info = { Title: title, Author: author, CreationDate: issuedAt };
    this.sheet = new PDFDocument({
      size: "A4",
      margins,
      info,
      pdfVersion: "1.7",
      tagged: true,
      lang: "vi",
      displayTitle: true,
      bufferPages: true,
    });
    for (const [face, data] of Object.entries(faces)) this.sheet.registerFont(face, data);
    this.sheet.on("data", (chunk: Buffer) => this.chunks.push(chunk));
    this.root = this.sheet.struct("Document");
    this.sheet.addStructure(this.root);
    this.use("regular", sizes.body);
  }

  use(face: Face, size: number): this {
    this.sheet.font(face).fontSize(size);
    return this;
  }

  /** Where the sheet's text ends. */
  get bottom(): number {
    return mm(page.height - page.bottom);
  }

  /** What is drawn within is a heading, paragraph or cell in this element. */
  piece(role: string, draw: () => void, within: Element = this.root): Element {
    const element = this.sheet.struct(role, {}, draw);
    within.add(element);
    element.end();
    return element;
  }

  /** Lines, and words that repeat: to be seen, not to be read aloud. */
  decoration(draw: () => void): void {
    this.sheet.markContent("Artifact", { type: "Layout" });
    draw();
    this.sheet.endMarkedContent();
  }

  /** Writes whole text at a place; answers with the y below it. */
  write(text: string, { x, y, width, align = "center" }: Place): number {
    this.sheet.text(text, x, y, { width, align });
    return this.sheet.y;
  }

  /** Numbers every page but the first, repeats a mark there, and closes the file. */
  async finish(mark?: string): Promise<Buffer> {
    this.use("regular", sizes.body);
    const { start, count } = this.sheet.bufferedPageRange();
    for (let at = 1; at < count; at++) {
      this.sheet.switchToPage(start + at);
      const place = { x: mm(page.left), y: mm(page.numberFrom), width: mm(page.width - page.left - page.right) };
      this.decoration(() => this.write(String(at + 1), place));
      if (mark) this.decoration(() => this.use("bold", sizes.table).write(mark, { ...place, align: "right" }));
      this.use("regular", sizes.body);
    }
    this.root.end();
    const ended = new Promise((resolve, reject) => this.sheet.on("end", resolve).on("error", reject));
    this.sheet.end();
    await ended;
    return Buffer.concat(this.chunks);
  }
}
