import type { CalendarDate } from "../../domain/calendar.ts";
import type { Level } from "../../domain/levels.ts";
import {
  abstractOf,
  committeeOf,
  fileName,
  lowerFirst,
  numberText,
  officialDate,
  paperHead,
  paperNumber,
  paperType,
  paperWord,
  periodText,
  shortDate,
  signedFor,
} from "../../domain/partyPapers.ts";
import type { ReportingPeriod } from "../../domain/periods.ts";
import type { Paragraph, PartyDocument } from "../../papers/document.ts";
import { amends, annexOf, changes, type Given, sumBefore, sumOf } from "./annexTable.ts";
import type { PaperRow } from "./decision.sql.ts";

type Paper = Pick<PaperRow, "number" | "signedOn" | "issuer" | "title">;

/** All that the words of a decision are made of. */
export interface DecisionFacts {
  /** The giving unit and those above it, itself first, as they were called that day. */
  names: string[];
  level: Level;
  paper: Paper;
  issuedAt: Date;
  period: ReportingPeriod;
  /** The last day counted: 31/12 of the year before the period, the day the paper is laid out while that year is not over. */
  countedTo: CalendarDate;
  /** What the unit had to reach itself. */
  grounds: Paper[];
  /** In the order of the annexes. */
  given: Given[];
}

const upper = (text: string) => text.toLocaleUpperCase("vi");
const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** "Kế hoạch số 12-KH/TU ngày 20/12/2025 của Ban Thường vụ Thành ủy giao chỉ tiêu …". */
function cited({ number, signedOn, issuer, title }: Paper): string {
  const type = paperType(number);
  const abstract = abstractOf(title, type);
  const about = abstract === lowerFirst(abstract) ? ` ${abstract}` : ` (${abstract})`;
  return `${paperWord(number)} số ${paperNumber(number)} ngày ${shortDate(signedOn)} của ${committeeOf(issuer)}${about}`;
}

/** The papers whose numbers this one changes, the oldest first. */
function amendedPapers(given: Given[]): string[] {
  const papers = given.flatMap(({ rows }) => rows.filter(changes).map(({ before }) => before!));
  const known = new Map(papers.map((paper) => [`${paper.signedOn} ${paper.number}`, paper]));
  return [...known.keys()].sort().map((key) => `số ${paperNumber(known.get(key)!.number)} ngày ${shortDate(known.get(key)!.signedOn)}`);
}

const mostNamed = 5;

function groundsOf({ grounds, given }: DecisionFacts): string[] {
  const amended = amendedPapers(given);
  const others = amended.length - mostNamed;
  const named = amended.slice(0, mostNamed).join(", ") + (others > 0 ? ` và ${numberText(others)} văn bản khác` : "");
  return [
    "Căn cứ Điều lệ Đảng Cộng sản Việt Nam",
    ...grounds.map((paper) => `Căn cứ ${cited(paper)}`),
    ...(amended.length > 0 ? [`Xét đề nghị điều chỉnh chỉ tiêu đã giao tại văn bản ${named}`] : []),
  ];
}

/** What the paper does with one indicator. */
function clauseOf(given: Given, period: ReportingPeriod, annex: string): string {
  const { indicator, rows } = given;
  const about = `${lowerFirst(indicator.nameVi)} ${periodText(period)}`;
  const touched = rows.filter(({ now }) => now?.byThisPaper);
  const people = (count: number) => `${numberText(count)} ${indicator.unitVi}`;
  const ratio = indicator.kind === "RATIO";
  const detail = `Chi tiết tại ${annex} kèm theo.`;
  if (amends(given)) {
    const [was, is] = [sumBefore(given), sumOf(given)];
    const change = is === was ? "không thay đổi" : `${is > was ? "tăng" : "giảm"} ${numberText(Math.abs(is - was))}`;
    const sum = ratio ? "" : ` Tổng chỉ tiêu giao sau điều chỉnh là ${people(is)}, ${change} so với trước điều chỉnh (${people(was)}).`;
    return `Điều chỉnh chỉ tiêu ${about} của ${numberText(touched.length)} tổ chức đảng trực thuộc.${sum} ${detail}`;
  }
  const bound = touched.filter(({ now }) => !now?.exempt);
  const total = bound.reduce((sum, { now }) => sum + now!.value, 0);
  const free = touched.length - bound.length;
  const earlier = rows.filter(({ now }) => now && !now.byThisPaper && !now.exempt).length;
  const sum = ratio ? "" : `, tổng số ${people(total)}`;
  const exempted = free > 0 ? ` Miễn cho ${numberText(free)} tổ chức.` : "";
  const all =
    !ratio && earlier > 0 ? ` Cùng với số đã giao trước cho ${numberText(earlier)} tổ chức khác, tổng cộng ${people(sumOf(given))}.` : "";
  return `Giao chỉ tiêu ${about} cho ${numberText(bound.length)} tổ chức đảng trực thuộc${sum}.${exempted}${all} ${detail}`;
}

function clausesOf(facts: DecisionFacts, committee: string, word: string): string[] {
  const { given, level, period } = facts;
  const many = given.length > 1;
  const onward = level === "BASE" ? "" : "phân bổ cho các tổ chức đảng trực thuộc, ";
  return [
    ...given.map((one, at) => clauseOf(one, period, many ? `Phụ lục ${roman[at]}` : "Phụ lục")),
    `Các tổ chức đảng có tên tại Phụ lục căn cứ chỉ tiêu được giao, ${onward}lãnh đạo, tổ chức thực hiện và báo cáo kết quả về ${committee}.`,
    `Các tổ chức đảng có tên tại Phụ lục và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành ${word} này. ${word} có hiệu lực từ ngày ký.`,
  ];
}

/** A decision speaks in articles; whatever else it is, in numbered points. */
function paragraphsOf(facts: DecisionFacts, committee: string, type: string | null): Paragraph[] {
  const issuer = committeeOf(facts.paper.issuer);
  const decides = type === "Quyết định";
  const grounds = groundsOf(facts);
  const clauses = clausesOf(facts, committee, paperWord(facts.paper.number));
  return [
    ...grounds.map((text, at): Paragraph => ({ text: `- ${text}${at === grounds.length - 1 && !decides ? "," : ";"}` })),
    decides ? { text: `${upper(issuer)} QUYẾT ĐỊNH`, centred: true } : { text: `${issuer} giao chỉ tiêu như sau:` },
    ...clauses.map((text, at): Paragraph => ({ lead: decides ? `Điều ${at + 1}.` : `${at + 1}.`, text })),
  ];
}

/** Every word of the paper, in Party layout (05-HD/VPTW; DOMAIN §8). */
export function documentOf(facts: DecisionFacts): PartyDocument {
  const { names, level, paper, period, given } = facts;
  const type = paperType(paper.number);
  const [own, above] = names.map(committeeOf);
  const number = paperNumber(paper.number);
  const issuer = committeeOf(paper.issuer);
  const word = paperWord(paper.number);
  const reference = `(Kèm theo ${word} số ${number}, ${officialDate(paper.signedOn)} của ${issuer})`;
  return {
    title: `${word} số ${number} giao chỉ tiêu ${periodText(period)}`,
    issuedAt: facts.issuedAt,
    head: paperHead(names, number, paper.signedOn),
    type: type && upper(type),
    abstract: abstractOf(paper.title, type),
    paragraphs: paragraphsOf(facts, own!, type),
    recipients: {
      heading: "Nơi nhận:",
      lines: [
        ...(above ? [`- ${above} (để báo cáo),`] : []),
        "- Các tổ chức đảng có tên tại Phụ lục,",
        `- Lưu ${level === "BASE" ? "" : "Văn phòng "}${own}.`,
      ],
    },
    signedFor: signedFor(issuer, level),
    annexes: given.map((one, at) =>
      annexOf(one, names[0]!, period, facts.countedTo, given.length > 1 ? `Phụ lục ${roman[at]}` : "Phụ lục", reference),
    ),
  };
}

export function fileStem({ paper, period, given }: DecisionFacts): string {
  return fileName(`${paperWord(paper.number)} ${given.some(amends) ? "điều chỉnh" : "giao"} chỉ tiêu ${period.id}`);
}
