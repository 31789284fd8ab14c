import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IBorderOptions,
  type IParagraphOptions,
  type ITableCellOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type Annex, type Column, firstLine, type PartyDocument, page, rule, sizes, textWidth } from "./document.ts";

/** Twentieths of a point, rounded as Word rounds its A4. */
const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const font = "Times New Roman";
const language = { value: "vi-VN" };
const spaceAfter = 120;

interface Style {
  bold?: boolean;
  italics?: boolean;
  /** Points. */
  size?: number;
}
const run = (text: string, { size = sizes.body, ...style }: Style = {}) => new TextRun({ text, size: 2 * size, ...style });
const line = (text: string, style?: Style, layout: IParagraphOptions = {}) => new Paragraph({ ...layout, children: [run(text, style)] });
const centred = (text: string, style?: Style, layout: IParagraphOptions = {}) =>
  line(text, style, { alignment: AlignmentType.CENTER, ...layout });

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
const around = (border: IBorderOptions) => ({ top: border, bottom: border, left: border, right: border });
const everywhere = (border: IBorderOptions) => ({ ...around(border), insideHorizontal: border, insideVertical: border });

function cell(children: Paragraph[], width: number, options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ ...options, children, width: { size: mm(width), type: WidthType.DXA } });
}

function table(widths: number[], rows: TableRow[], border: IBorderOptions): Table {
  return new Table({
    width: { size: mm(textWidth), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm(width)),
    layout: TableLayoutType.FIXED,
    borders: everywhere(border),
    rows,
  });
}

/** Two columns without a frame, kept on one page. */
function sideBySide(widths: [number, number], left: Paragraph[], right: Paragraph[]): Table {
  const bare = { borders: around(none), margins: { left: 0, right: 0 } };
  const row = new TableRow({ cantSplit: true, children: [cell(left, widths[0], bare), cell(right, widths[1], bare)] });
  return table(widths, [row], none);
}

function head({ head: { above, issuer, number, party, placeAndDate } }: PartyDocument): Table {
  const left = [...(above ? [centred(above)] : []), centred(issuer, { bold: true }), centred("*"), centred(number)];
  const underline = { border: { bottom: { ...thin, space: 1 } }, indent: { left: mm(4), right: mm(4) } };
  const right = [
    centred(party, { bold: true, size: sizes.party }, underline),
    centred(placeAndDate, { italics: true }, { spacing: { before: 240 } }),
  ];
  return sideBySide([76, textWidth - 76], left, right);
}

function body({ type, abstract, paragraphs }: PartyDocument): Paragraph[] {
  return [
    ...(type ? [centred(type, { bold: true, size: sizes.type }, { spacing: { before: 360 } })] : []),
    centred(abstract, { bold: true }, type ? {} : { spacing: { before: 360 } }),
    centred(rule, {}, { spacing: { after: 240 } }),
    ...paragraphs.map(({ lead, text, centred: middle }) =>
      middle
        ? centred(text, { bold: true }, { spacing: { before: spaceAfter, after: 2 * spaceAfter } })
        : new Paragraph({
            alignment: AlignmentType.JUSTIFIED,
            indent: { firstLine: mm(firstLine) },
            spacing: { after: spaceAfter, line: 300 },
            children: [...(lead ? [run(`${lead} `, { bold: true })] : []), run(text)],
          }),
    ),
  ];
}

function signature({ recipients, signedFor, office, signer }: PartyDocument): Table {
  const above = { before: 2 * spaceAfter };
  const left = [
    new Paragraph({ spacing: above, children: [new TextRun({ text: recipients.heading, size: 2 * sizes.body, underline: {} })] }),
    ...recipients.lines.map((text) => line(text, { size: sizes.list })),
  ];
  // Room for the seal and the name of whoever signs.
  const below = office ? [centred(office, { bold: true })] : [];
  const right = [centred(signedFor, { bold: true }, { spacing: above }), ...below, ...Array.from({ length: 5 }, () => new Paragraph({}))];
  if (signer) right.push(centred(signer, { bold: true }));
  return sideBySide([80, textWidth - 80], left, right);
}

const mark = (text: string) => line(text, { bold: true, size: sizes.table }, { alignment: AlignmentType.RIGHT });

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

function tableRow(columns: Column[], cells: string[], bold: boolean, heading: boolean): TableRow {
  const children = columns.map(({ width, align }, index) =>
    cell([line(cells[index]!, { bold, size: sizes.table }, { alignment: heading ? AlignmentType.CENTER : alignments[align] })], width, {
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
    }),
  );
  return new TableRow({ children, cantSplit: true, tableHeader: heading });
}

function annexed({ heading, title, reference, unit, columns, rows, sum, remark }: Annex): (Paragraph | Table)[] {
  const headings = columns.map((column) => column.heading);
  return [
    centred(heading, { bold: true }, { pageBreakBefore: true }),
    centred(title, { bold: true }),
    centred(reference, { italics: true, size: sizes.list }),
    line(unit, { italics: true, size: sizes.list }, { alignment: AlignmentType.RIGHT, spacing: { before: spaceAfter, after: 60 } }),
    table(
      columns.map(({ width }) => width),
      [
        tableRow(columns, headings, true, true),
        ...rows.map((cells) => tableRow(columns, cells, false, false)),
        tableRow(columns, sum, true, false),
      ],
      thin,
    ),
    ...(remark ? [line(remark, { italics: true, size: sizes.list }, { spacing: { before: spaceAfter } })] : []),
  ];
}

/** The paper as a Word document that can still be edited before it is signed. */
export async function writeWord(document: PartyDocument): Promise<Buffer> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 2 * sizes.body })],
  });
  const [marks, every] = [document.marks ?? [], document.marks?.slice(0, 1) ?? []];
  const margin = {
    top: mm(page.top),
    right: mm(page.right),
    bottom: mm(page.bottom),
    left: mm(page.left),
    header: mm(page.numberFrom),
  };
  return Packer.toBuffer(
    new Document({
      title: document.title,
      creator: document.head.issuer,
      styles: { default: { document: { run: { font, size: 2 * sizes.body, language } } } },
      sections: [
        {
          // The first page bears no number.
          properties: { titlePage: true, page: { size: { width: mm(page.width), height: mm(page.height) }, margin } },
          headers: {
            default: new Header({ children: [number, ...every.map(mark)] }),
            first: new Header({ children: [new Paragraph({})] }),
          },
          children: [...marks.map(mark), head(document), ...body(document), signature(document), ...document.annexes.flatMap(annexed)],
        },
      ],
    }),
  );
}
