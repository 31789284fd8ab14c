import type { PartyDocument } from "./document.ts";
import { writePdf } from "./pdf.ts";
import { writeWord } from "./word.ts";

const writers = {
  PDF: { extension: "pdf", mediaType: "application/pdf", write: writePdf },
  DOCX: { extension: "docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write: writeWord },
};

/** The paper as a file to be kept under `stem`, in base64. */
export async function paperFile(stem: string, format: keyof typeof writers, document: PartyDocument) {
  const { extension, mediaType, write } = writers[format];
  const content = await write(document);
  return { fileName: `${stem}.${extension}`, mediaType, content: content.toString("base64") };
}
