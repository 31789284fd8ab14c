import { type CalendarDate, yearOf } from "../../domain/calendar.ts";
import type { ExemptionGround } from "../../domain/exemptions.ts";
import { lowerFirst, numberText, paperNumber, periodText, shortDate, signedText } from "../../domain/partyPapers.ts";
import type { ReportingPeriod } from "../../domain/periods.ts";
import type { Indicator } from "../../entities/reference.ts";
import { type Annex, type Column, textWidth } from "../../papers/document.ts";
import type { GivenRow, Version } from "./decision.sql.ts";

/** What a paper gave of one indicator, and to whom. */
export interface Given {
  indicator: Indicator;
  rows: GivenRow[];
}

export const nothing = "–";
const exempt = "Miễn";
const longestReason = 160;

const grounds: Record<ExemptionGround, string> = {
  ALL_MEMBERS: "toàn bộ cán bộ đã là đảng viên",
  NO_SOURCE: "không còn nguồn kết nạp",
  RESIDENTIAL: "chi bộ khu dân cư",
  OTHER: "lý do khác",
};

const isRatio = ({ indicator }: Given) => indicator.kind === "RATIO";
const worth = (version: Version | null) => version?.value ?? 0;
export const changes = ({ now, before }: GivenRow) => now?.byThisPaper === true && before !== null;
export const amends = ({ rows }: Given) => rows.some(changes);
/** What stood before the paper: where it changed nothing, what stands. */
const before = (row: GivenRow) => (row.now?.byThisPaper ? row.before : row.now);
export const sumOf = ({ rows }: Given) => rows.reduce((sum, row) => sum + worth(row.now), 0);
export const sumBefore = ({ rows }: Given) => rows.reduce((sum, row) => sum + worth(before(row)), 0);
/** Percentages are never added up (DOMAIN Q14). */
const summed = (given: Given, sum: number, text = numberText) => (isRatio(given) ? nothing : text(sum));

const amountOf = (given: Given, value: number) => (isRatio(given) ? `${numberText(value / 100)}%` : numberText(value));

function targetText(given: Given, version: Version | null): string {
  if (!version) return nothing;
  return version.exempt ? exempt : amountOf(given, version.value);
}

function differenceText(given: Given, row: GivenRow): string {
  if (!row.now?.byThisPaper) return nothing;
  const difference = worth(row.now) - worth(row.before);
  return isRatio(given) ? `${signedText(difference / 100)}%` : signedText(difference);
}

/** The numerator and, of a RATIO, what share of its denominator it is. */
function resultText(given: Given, result: number, base: number): string {
  return isRatio(given) && base > 0
    ? `${numberText(result)} (${numberText(Math.round((1000 * result) / base) / 10)}%)`
    : numberText(result);
}

function shorten(text: string): string {
  return text.length <= longestReason ? text : `${text.slice(0, text.lastIndexOf(" ", longestReason))} …`;
}

const paperOf = ({ number, signedOn }: Pick<Version, "number" | "signedOn">) => `${paperNumber(number)} ngày ${shortDate(signedOn)}`;

/** What exempts a unit: its own exemption, the reason of the version, or whoever gave the number. */
function exemptedBy({ now, exemption }: GivenRow): string {
  if (exemption) return `Miễn vì ${grounds[exemption.ground]}, minh chứng ${exemption.evidence}`;
  if (now?.reason) return `Miễn: ${shorten(now.reason)}`;
  return now?.byPlan ? "Miễn theo quy tắc phân bổ" : "Miễn theo quyết định của cấp giao";
}

const left = { LEFT: (giver: string) => `Đã rời khỏi ${giver}`, ENDED: () => "Đã kết thúc hoạt động" };

function noteOf(given: Given, row: GivenRow, giver: string): string {
  const { now, later } = row;
  const notes: string[] = row.gone ? [left[row.gone](giver)] : [];
  if (!now) notes.push("Chưa giao");
  if (now?.exempt) notes.push(exemptedBy(row));
  if (changes(row)) notes.push(`Phiên bản ${now!.version}, thay ${paperOf(row.before!)}`);
  if (changes(row) && now?.reason && !now.exempt) notes.push(shorten(now.reason));
  if (now && !now.byThisPaper && !amends(given)) notes.push(`Giao tại ${paperOf(now)}`);
  if (later) notes.push(`Sau đó thành ${lowerFirst(targetText(given, later))} (phiên bản ${later.version}, ${paperOf(later)})`);
  return notes.join(". ");
}

interface Columned extends Column {
  cell(row: GivenRow, at: number): string;
  sum: string;
}

/** Numbers keep their widths; notes have what is left. */
function columnsOf(given: Given, giver: string, period: ReportingPeriod, countedTo: CalendarDate): Columned[] {
  const { rows } = given;
  const over = countedTo.endsWith("-12-31");
  const changed = amends(given);
  const number = { align: "right" } as const;
  const known = (row: GivenRow, text: string) => (row.gone ? nothing : text);
  const total = (of: (row: GivenRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const exempted = rows.filter(({ now }) => now?.exempt).length;
  const difference = sumOf(given) - sumBefore(given);
  const target = { ...number, cell: (row: GivenRow) => targetText(given, row.now), sum: summed(given, sumOf(given)) };
  const columns: Columned[] = [
    { heading: "STT", width: 11, align: "center", cell: (_, at) => String(at + 1), sum: "" },
    { heading: "Tên tổ chức đảng", width: changed ? 34 : 55, align: "left", cell: ({ name }) => name, sum: "Tổng cộng" },
    {
      ...number,
      heading: `Đảng viên đến ${shortDate(countedTo)}`,
      width: 20,
      cell: (row) => known(row, numberText(row.members)),
      sum: numberText(total((row) => row.members)),
    },
    {
      ...number,
      heading: `Kết quả năm ${yearOf(countedTo)}${over ? "" : ` (đến ${shortDate(countedTo)})`}`,
      width: isRatio(given) || !over ? 22 : 18,
      cell: (row) => known(row, resultText(given, row.result, row.base)),
      sum: resultText(
        given,
        total((row) => row.result),
        total((row) => row.base),
      ),
    },
    ...(changed
      ? ([
          { ...number, heading: "Đã giao", width: 14, cell: (row) => targetText(given, before(row)), sum: summed(given, sumBefore(given)) },
          { ...target, heading: `Chỉ tiêu ${periodText(period)} sau điều chỉnh`, width: 18 },
          {
            ...number,
            heading: "Tăng (+), giảm (−)",
            width: 16,
            cell: (row) => differenceText(given, row),
            sum: summed(given, difference, signedText),
          },
        ] satisfies Columned[])
      : [{ ...target, heading: `Chỉ tiêu ${periodText(period)}`, width: 20 }]),
  ];
  const notes = {
    heading: "Ghi chú",
    width: textWidth - columns.reduce((sum, { width }) => sum + width, 0),
    align: "left",
    cell: (row: GivenRow) => noteOf(given, row, giver),
    sum: exempted > 0 ? `Miễn ${numberText(exempted)} tổ chức` : "",
  } as const;
  return [...columns, notes];
}

/** The table of one indicator: every unit that stood straight below the giver on the day of the paper, in the order of their names. */
export function annexOf(
  given: Given,
  giver: string,
  period: ReportingPeriod,
  countedTo: CalendarDate,
  heading: string,
  reference: string,
): Annex {
  const columns = columnsOf(given, giver, period, countedTo);
  const { indicator, rows } = given;
  const changed = amends(given);
  return {
    heading,
    title: `Chỉ tiêu ${lowerFirst(indicator.nameVi)} ${periodText(period)}${changed ? " sau điều chỉnh" : ""}`,
    reference,
    unit: `Đơn vị tính: ${indicator.unitVi}`,
    columns: columns.map(({ heading: text, width, align }) => ({ heading: text, width, align })),
    rows: rows.map((row, at) => columns.map(({ cell }) => cell(row, at))),
    sum: columns.map(({ sum }) => sum),
    remark: changed ? `Ghi “${nothing}” ở cột tăng, giảm: giữ nguyên chỉ tiêu đã giao.` : null,
  };
}
