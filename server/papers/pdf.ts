import { drawAnnex } from "./annex.ts";
import { firstLine, type PartyDocument, page, rule, sizes, textWidth } from "./document.ts";
import { mm, Pen } from "./pen.ts";

const left = mm(page.left);
const width = mm(textWidth);
const leftHead = mm(76);
const afterParagraph = 6;
/** Between lines of running text, beside what the font asks for. */
const lineGap = 2;
const roomForSeal = mm(35);

function drawHead(pen: Pen, { head: { above, issuer, number, party, placeAndDate } }: PartyDocument): void {
  const leftPlace = { x: left, width: leftHead };
  const rightPlace = { x: left + leftHead, width: width - leftHead };
  let y = pen.sheet.y;
  const put = (text: string) =>
    pen.piece("P", () => {
      y = pen.write(text, { ...leftPlace, y });
    });
  const top = y;
  if (above) put(above);
  pen.use("bold", sizes.body);
  put(issuer);
  pen.use("regular", sizes.body);
  put("*");
  put(number);
  const leftEnd = y;
  pen.use("bold", sizes.party);
  pen.piece("P", () => {
    y = pen.write(party, { ...rightPlace, y: top });
  });
  const long = pen.sheet.widthOfString(party);
  const from = rightPlace.x + (rightPlace.width - long) / 2;
  pen.decoration(() =>
    pen.sheet
      .lineWidth(0.7)
      .moveTo(from, y + 1)
      .lineTo(from + long, y + 1)
      .stroke(),
  );
  pen.use("italic", sizes.body);
  pen.piece("P", () => {
    y = pen.write(placeAndDate, { ...rightPlace, y: y + mm(4) });
  });
  pen.sheet.x = left;
  pen.sheet.y = Math.max(leftEnd, y) + mm(6);
}

function drawTitle(pen: Pen, { type, abstract }: PartyDocument): void {
  const middle = () => ({ x: left, width, y: pen.sheet.y });
  pen.piece("H1", () => {
    if (type) pen.use("bold", sizes.type).write(type, middle());
    pen.use("bold", sizes.body).write(abstract, middle());
  });
  pen.decoration(() => pen.use("regular", sizes.body).write(rule, middle()));
  pen.sheet.moveDown(0.6);
}

function drawParagraphs(pen: Pen, { paragraphs }: PartyDocument): void {
  const running = { width, align: "justify", indent: mm(firstLine), lineGap } as const;
  for (const { lead, text, centred } of paragraphs) {
    pen.piece(centred ? "H2" : "P", () => {
      const { x, y } = { x: left, y: pen.sheet.y + (centred ? afterParagraph : 0) };
      if (centred) pen.use("bold", sizes.body).write(text, { x, y, width });
      else if (lead) {
        pen.use("bold", sizes.body).sheet.text(`${lead} `, x, y, { ...running, continued: true });
        pen.use("regular", sizes.body).sheet.text(text, running);
      } else pen.use("regular", sizes.body).sheet.text(text, x, y, running);
    });
    pen.sheet.y += afterParagraph;
  }
}

function drawSignature(pen: Pen, { recipients, signedFor, office, signer }: PartyDocument): void {
  const half = width / 2;
  const { sheet } = pen;
  pen.use("regular", sizes.list);
  const lines = recipients.lines.reduce((sum, text) => sum + sheet.heightOfString(text, { width: half }), mm(8));
  sheet.y += mm(4);
  if (sheet.y + Math.max(lines, roomForSeal) > pen.bottom) sheet.addPage();
  const top = sheet.y;
  pen.piece("P", () => {
    pen.use("regular", sizes.body).sheet.text(recipients.heading, left, top, { underline: true });
  });
  pen.use("regular", sizes.list);
  for (const text of recipients.lines) pen.piece("P", () => pen.write(text, { x: left, y: sheet.y, width: half, align: "left" }));
  pen.use("bold", sizes.body);
  pen.piece("P", () => pen.write(signedFor, { x: left + half, y: top, width: half }));
  if (office) pen.piece("P", () => pen.write(office, { x: left + half, y: sheet.y, width: half }));
  if (signer) pen.piece("P", () => pen.write(signer, { x: left + half, y: top + roomForSeal - mm(6), width: half }));
}

/** Above the head, at the right, where the first page bears no number. */
function drawMarks(pen: Pen, marks: readonly string[]): void {
  let y = mm(page.numberFrom);
  pen.use("bold", sizes.table);
  for (const mark of marks)
    pen.piece("P", () => {
      y = pen.write(mark, { x: left, y, width, align: "right" });
    });
  pen.sheet.x = left;
  pen.sheet.y = Math.max(y + mm(2), mm(page.top));
}

/** The paper as a PDF to be printed, signed and sealed: tagged, in Vietnamese, with its fonts inside. */
export async function writePdf(document: PartyDocument): Promise<Buffer> {
  const pen = new Pen(document.title, document.head.issuer, document.issuedAt);
  if (document.marks) drawMarks(pen, document.marks);
  drawHead(pen, document);
  drawTitle(pen, document);
  drawParagraphs(pen, document);
  drawSignature(pen, document);
  for (const annex of document.annexes) drawAnnex(pen, annex);
  return pen.finish(document.marks?.[0]);
}
