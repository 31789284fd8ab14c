import type { Caller } from "../../db/caller.ts";
import { namesOn } from "../../db/unitNames.ts";
import { type CalendarDate, dateInVietnam } from "../../domain/calendar.ts";
import type { Form2Row } from "../../domain/form2.ts";
import { committeeOf, fileName, officialDate, paperHead, periodText, signedFor } from "../../domain/partyPapers.ts";
import { keptBack, noteOn } from "../../domain/smallCells.ts";
import type { DecisionFile } from "../../entities/Decision.ts";
import type { FileFormat } from "../../entities/enums.ts";
import type { AdmissionStatistics, StatisticsCell, StatisticsPart } from "../../entities/statistics.ts";
import { type Annex, type PartyDocument, textWidth } from "../../papers/document.ts";
import { paperFile } from "../../papers/file.ts";
import { admissionStatistics } from "./statistics.reads.ts";

/** The rows as the form calls them. */
const names: Readonly<Record<Form2Row, string>> = {
  TOTAL: "Tổng số đảng viên mới kết nạp",
  NOT_DESCRIBED: "Chưa có chi tiết (nhập bằng số)",
  FEMALE: "Phụ nữ",
  MINORITY: "Dân tộc thiểu số",
  RELIGIOUS: "Tôn giáo",
  YOUTH_UNION: "Đoàn viên TNCS Hồ Chí Minh",
  PRIVATE_OWNER: "Chủ doanh nghiệp tư nhân",
  STATE_CADRE: "Cán bộ, công chức nhà nước",
  PARTY_FRONT_UNIONS: "Cán bộ Đảng, Mặt trận, đoàn thể",
  COMMUNE_LEVEL: "Cán bộ, công chức phường, xã",
  VILLAGE_PART_TIME: "Người hoạt động không chuyên trách ở thôn, tổ dân phố",
  PUBLIC_EMPLOYEE: "Viên chức",
  NON_PUBLIC_LABOUR: "Lao động ngoài khu vực công",
  ENTERPRISE_LEADER: "Lãnh đạo, quản lý doanh nghiệp",
  ENTERPRISE_INDIRECT: "Lao động gián tiếp trong doanh nghiệp",
  ENTERPRISE_WORKER: "Công nhân, lao động trực tiếp",
  AGRICULTURE: "Nông, lâm, ngư nghiệp",
  ARMED_FORCES: "Quân đội, công an",
  STUDENT: "Sinh viên",
  PUPIL: "Học sinh",
  OTHER: "Nghề khác",
  RETIRED: "Nghỉ hưu",
  OCCUPATION_UNKNOWN: "Chưa ghi nghề nghiệp",
  AGE_18_30: "Từ 18 đến 30 tuổi",
  AGE_31_35: "Từ 31 đến 35 tuổi",
  AGE_36_40: "Từ 36 đến 40 tuổi",
  AGE_41_45: "Từ 41 đến 45 tuổi",
  AGE_46_50: "Từ 46 đến 50 tuổi",
  AGE_51_55: "Từ 51 đến 55 tuổi",
  AGE_56_60: "Từ 56 đến 60 tuổi",
  AGE_OVER_60: "Trên 60 tuổi",
  AVERAGE_AGE: "Tuổi bình quân",
  REMOVED: "Đưa ra khỏi Đảng (khai trừ, xóa tên)",
  EXPELLED: "Trong đó: khai trừ",
};

const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const written = (value: number | null) => (value === null ? "–" : number.format(value));
const cellText = ({ value, kept }: StatisticsCell) => (kept ? keptBack[kept] : written(value));

const columnsOf = (...columns: readonly (readonly [string, number, "left" | "center"])[]) =>
  columns.map(([heading, width, align]) => ({ heading, width, align }));

function form2(stats: AdmissionStatistics, period: string): Annex {
  const [total, ...rows] = stats.rows.map(({ row, now, before, percent }) => [
    names[row],
    cellText(now),
    cellText(before),
    written(percent),
  ]);
  return {
    ...{ heading: "Biểu 2", title: "Đảng viên mới kết nạp", reference: `(${period})`, unit: "Đơn vị tính: người" },
    columns: columnsOf(
      ["STT", 11, "center"],
      ["Nội dung", textWidth - 81, "left"],
      ["Kỳ này", 25, "center"],
      ["Cùng kỳ", 25, "center"],
      ["%", 20, "center"],
    ),
    rows: rows.map((cells, at) => [String(at + 1), ...cells]),
    sum: ["", ...total!],
    remark: noteOn(stats.rows.flatMap(({ now, before }) => [now, before])),
  };
}

const named = ({ units, own }: StatisticsPart) => [...units.map(({ name }) => name), ...(own ? ["trực tiếp tại đơn vị"] : [])].join("; ");

function form2B({ rows, parts }: AdmissionStatistics, period: string): Annex {
  const of = (row: Form2Row) => cellText(rows.find((one) => one.row === row)!.now);
  return {
    ...{
      heading: "Biểu 2B",
      title: "Đảng viên mới kết nạp theo dân tộc và tôn giáo",
      reference: `(${period})`,
      unit: "Đơn vị tính: người",
    },
    columns: columnsOf(
      ["STT", 11, "center"],
      ["Đơn vị", textWidth - 91, "left"],
      ["Nội dung", 40, "left"],
      ["Số người", 20, "center"],
      ["Trên", 20, "center"],
    ),
    rows: parts.map((part, at) => [String(at + 1), named(part), names[part.category], written(part.count), written(part.total)]),
    sum: ["", "Toàn đơn vị", `Dân tộc thiểu số: ${of("MINORITY")}`, `Tôn giáo: ${of("RELIGIOUS")}`, ""],
    remark: "Những đơn vị đứng chung một dòng chỉ nêu số cộng.",
  };
}

function documentOf(stats: AdmissionStatistics, organisations: string[], on: CalendarDate): PartyDocument {
  const period = periodText(stats.period);
  const about = `thống kê đảng viên mới kết nạp ${period}`;
  return {
    title: `Báo cáo ${about}`,
    issuedAt: new Date(`${on}T00:00:00+07:00`),
    marks: ["LƯU HÀNH NỘI BỘ"],
    head: paperHead(organisations, `……-BC/${stats.unit.level === "CITY" ? "TU" : "ĐU"}`, on),
    type: "BÁO CÁO",
    abstract: about,
    paragraphs: [
      {
        text: `Số liệu ${period} của ${organisations[0]} và các tổ chức trực thuộc, theo tổ chức tại ngày kết nạp, ghi tại các biểu kèm theo. Lập ${officialDate(on)}.`,
      },
    ],
    recipients: { heading: "Nơi nhận:", lines: [`- Lưu ${committeeOf(organisations[0]!)}.`] },
    signedFor: signedFor(organisations[0]!, stats.unit.level),
    annexes: [form2(stats, period), ...(stats.parts.length > 0 ? [form2B(stats, period)] : [])],
  };
}

/** Forms 2 and 2B as a paper; it says what the screen says, to the last number kept back. */
export async function statisticsPaper(caller: Caller, unitId: string, periodId: string, format: FileFormat): Promise<DecisionFile> {
  const stats = await admissionStatistics(caller, unitId, periodId);
  const on = dateInVietnam(new Date());
  const organisations = await namesOn(caller.reading, stats.unit.id, on);
  return paperFile(fileName(`thong ke ket nap ${stats.period.id}`), format, documentOf(stats, organisations, on));
}
