import type { PartyDocument } from "../../papers/document.ts";
import { writePdf } from "../../papers/pdf.ts";
import { writeWord } from "../../papers/word.ts";

const words = "Đảng bộ phường Ẩm Thực Ở Quỹ Đỗ Nghĩa Trữ, số 0123456789 – “Miễn” (5%)";

const sample: PartyDocument = {
  title: words,
  issuedAt: new Date(0),
  head: { above: words, issuer: words, number: words, party: words, placeAndDate: words },
  type: words,
  abstract: words,
  paragraphs: Array.from({ length: 4 }, (_, at) => ({ lead: `Điều ${at}.`, text: words })),
  recipients: { heading: words, lines: [words] },
  signedFor: words,
  annexes: [
    {
      heading: words,
      title: words,
      reference: words,
      unit: words,
      columns: [
        { heading: words, width: 80, align: "left" },
        { heading: words, width: 85, align: "right" },
      ],
      rows: Array.from({ length: 40 }, (_, at) => [`${words} ${at}`, String(at)]),
      sum: [words, ""],
      remark: words,
    },
  ],
};

/**
 * Lays out a paper that nobody reads, so that the first person to ask for one does not wait until fonts are read and the writers are
 * compiled.
 */
export async function warmUpPapers(): Promise<void> {
  await writePdf(sample);
  await writeWord(sample);
}
