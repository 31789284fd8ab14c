import { addMonths, type CalendarDate, yearOf } from "../../domain/calendar.ts";
import { committeeOf, fileName, officialDate, paperHead, paperNumber, shortDate } from "../../domain/partyPapers.ts";
import type { EventCode } from "../../domain/procedure/codes.ts";
import type { Annex, PartyDocument } from "../../papers/document.ts";
import { textWidth } from "../../papers/document.ts";
import type { Voted } from "./meeting.reads.ts";

/** How papers that name candidates are classified (DOMAIN §7 D14). */
export const label = "LƯU HÀNH NỘI BỘ";
/** Filled in by hand where the office numbers the paper. */
const blank = "……";
const officeByHand = "………………";

/** The issuing ward and those above it as they were called on the day. */
export interface Issuer {
  names: readonly string[];
  on: CalendarDate;
}

const upper = (text: string) => text.toLocaleUpperCase("vi");
const lastOf = ({ steps }: Pick<Voted, "steps">, event: EventCode) => steps.findLast((step) => step.event === event);
const boardOf = ({ names }: Issuer) => `Ban Thường vụ ${committeeOf(names[0]!)}`;

function frame(
  issuer: Issuer,
  number: string,
): Omit<PartyDocument, "title" | "type" | "abstract" | "paragraphs" | "recipients" | "annexes"> {
  return {
    issuedAt: new Date(`${issuer.on}T00:00:00+07:00`),
    marks: [label],
    head: paperHead(issuer.names, number, issuer.on),
    signedFor: "T/M BAN THƯỜNG VỤ",
  };
}
const kept = ({ names }: Issuer, ...others: string[]) => ({
  heading: "Nơi nhận:",
  lines: [...others.map((line) => `- ${line},`), `- Lưu Văn phòng ${committeeOf(names[0]!)}.`],
});

type Columns = readonly (readonly [heading: string, width: number, align: "left" | "center"])[];
const people: Columns = [
  ["STT", 11, "center"],
  ["Họ và tên", 42, "left"],
  ["Năm sinh", 17, "center"],
  ["Chi bộ", textWidth - 11 - 42 - 17 - 55, "left"],
];

function tableOf(title: string, reference: string, more: Columns, rows: string[][]): Annex {
  const columns = [...people, ...more].map(([heading, width, align]) => ({ heading, width, align }));
  const numbered = rows.map((cells, at) => [String(at + 1), ...cells]);
  const sum = ["", `Cộng: ${rows.length} người`, ...columns.slice(2).map(() => "")];
  return { heading: "Phụ lục", title, reference, unit: "Đơn vị tính: người", columns, rows: numbered, sum, remark: null };
}

/** One put to the meeting, as the list shows them. */
export interface Listed {
  fullName: string;
  birthYear: number;
  branch: string;
  event: EventCode;
  dueOn: CalendarDate | null;
}

/** The list before a meeting. */
export function listOf(issuer: Issuer, listed: readonly Listed[]): PartyDocument {
  const of = `phiên họp ${boardOf(issuer)} ${officialDate(issuer.on)}`;
  const rows = listed.map(({ fullName, birthYear, branch, event, dueOn }) => [
    ...[fullName, String(birthYear), branch],
    ...[event === "RECOGNISE" ? "Công nhận chính thức" : "Kết nạp", dueOn ? shortDate(dueOn) : "–"],
  ]);
  return {
    ...frame(issuer, `${blank}-DS/ĐU`),
    title: `Danh sách trình ${of}`,
    type: "DANH SÁCH",
    abstract: "trình Ban Thường vụ xét kết nạp, công nhận đảng viên chính thức",
    paragraphs: [{ text: `Danh sách ${listed.length} người trình ${of} ghi tại Phụ lục kèm theo.` }],
    recipients: kept(issuer, `Các đồng chí ủy viên ${boardOf(issuer)}`),
    annexes: [
      tableOf(
        "Danh sách trình Ban Thường vụ",
        `(Kèm theo danh sách trình ${of})`,
        [
          ["Nội dung", 29, "left"],
          ["Hạn quyết định", 26, "center"],
        ],
        rows,
      ),
    ],
  };
}

function outcomeOf({ event, said }: Voted): string {
  const number = said.number ? `, số ${paperNumber(said.number)}` : "";
  if (event === "DECLINE") return "Không kết nạp";
  return `${event === "RECOGNISE" ? "Công nhận chính thức" : "Kết nạp"}${number}`;
}

/** The minutes of the votes: of how many, how many for, what came of it. */
export function minutesOf(issuer: Issuer, voted: readonly Voted[]): PartyDocument {
  const of = `phiên họp ${boardOf(issuer)} ${officialDate(issuer.on)}`;
  const carried = voted.filter(({ event }) => event !== "DECLINE").length;
  const sizes = [...new Set(voted.map(({ said }) => said.members ?? 0))];
  const [one] = sizes;
  const board =
    sizes.length === 1 && one
      ? `Ban Thường vụ có ${one} ủy viên; quá nửa là ít nhất ${Math.floor(one / 2) + 1} phiếu tán thành.`
      : "Quá nửa tính trên tổng số ủy viên Ban Thường vụ ghi ở từng dòng.";
  const rows = voted.map((row) => [
    ...[row.fullName, String(yearOf(row.bornOn)), row.branch],
    ...[`${row.said.yes}/${row.said.members}`, outcomeOf(row)],
  ]);
  return {
    ...frame(issuer, `${blank}-BB/ĐU`),
    title: `Biên bản kết quả biểu quyết ${of}`,
    type: "BIÊN BẢN",
    abstract: "kết quả biểu quyết kết nạp, công nhận đảng viên chính thức",
    paragraphs: [
      { text: `Tại ${of}, ${voted.length} trường hợp đã được biểu quyết. ${board}` },
      {
        text: `Kết quả: ${carried} trường hợp được thông qua, ${voted.length - carried} trường hợp không được thông qua; chi tiết tại Phụ lục kèm theo.`,
      },
    ],
    recipients: kept(issuer),
    annexes: [
      tableOf(
        "Kết quả biểu quyết",
        `(Kèm theo biên bản ${of})`,
        [
          ["Phiếu tán thành", 20, "center"],
          ["Kết quả", 35, "left"],
        ],
        rows,
      ),
    ],
  };
}

export interface DecisionFacts extends Issuer {
  voted: Voted;
  /** First instrument of the rule set of the day: `294-QĐ/TW, 26/05/2025`. */
  instrument: string;
}

/** Who proposed it, when. */
function proposal(voted: Voted, proposing: readonly EventCode[]): string {
  const said = proposing.flatMap((event) => {
    const step = lastOf(voted, event);
    return step ? [`${committeeOf(step.by)}${step.number ? ` tại Nghị quyết số ${step.number}` : ""} ngày ${shortDate(step.on)}`] : [];
  });
  return `- Xét đề nghị của ${said.join(" và của ")}.`;
}

const clauses = {
  DECIDE: (name: string, { branch }: Voted, born: string) => [
    `Kết nạp quần chúng ${name}, sinh ngày ${born}, vào Đảng Cộng sản Việt Nam.`,
    `${branch} tổ chức lễ kết nạp đảng viên theo đúng quy định và thời hạn của Trung ương.`,
  ],
  RECOGNISE: (name: string, voted: Voted, born: string) => {
    const ceremony = lastOf(voted, "HOLD_CEREMONY") ?? lastOf(voted, "FOLLOW_PROBATION");
    const since = ceremony ? ` kể từ ngày ${shortDate(addMonths(ceremony.on, 12))}` : "";
    return [`Công nhận đồng chí ${name}, sinh ngày ${born}, là đảng viên chính thức${since}.`];
  },
};

/** The decision itself: forms 9-KNĐ and 16-KNĐ, as far as this system may hold what they ask. */
export function decisionOf(facts: DecisionFacts): PartyDocument {
  const { voted, instrument } = facts;
  const { branch } = voted;
  const recognises = voted.event === "RECOGNISE";
  const [number, day] = instrument.split(", ");
  const abstract = recognises ? "công nhận đảng viên chính thức" : "kết nạp đảng viên";
  const steps = recognises
    ? (["HOLD_RECOGNITION_BALLOT", "RESOLVE_RECOGNITION_AT_BASE"] as const)
    : (["HOLD_BRANCH_MEETING", "RESOLVE_AT_BASE"] as const);
  const articles = [
    ...clauses[recognises ? "RECOGNISE" : "DECIDE"](voted.fullName, voted, shortDate(voted.bornOn)),
    `${branch}, các cơ quan liên quan và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
  ];
  const printed = paperNumber(voted.said.number ?? "");
  return {
    ...frame(facts, printed),
    marks: [label, `Mẫu ${recognises ? "16" : "9"}-KNĐ`],
    title: `Quyết định số ${printed} ${abstract}`,
    type: "QUYẾT ĐỊNH",
    abstract,
    paragraphs: [
      { text: "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;" },
      { text: `- Căn cứ Quy định số ${number} ngày ${day} về thi hành Điều lệ Đảng;` },
      { text: proposal(voted, steps) },
      { text: `${upper(boardOf(facts))} QUYẾT ĐỊNH`, centred: true },
      ...articles.map((text, at) => ({ lead: `Điều ${at + 1}.`, text })),
    ],
    recipients: kept(facts, branch, "Người có tên tại Điều 1"),
    ...(voted.said.signer && { office: officeByHand, signer: voted.said.signer }),
    annexes: [],
  };
}

/** Names of files tell of no person. */
export const stems = {
  LIST: ({ on }: Issuer) => fileName(`Danh sách phiên họp ${on}`),
  MINUTES: ({ on }: Issuer) => fileName(`Biên bản biểu quyết ${on}`),
  DECISION: (_issuer: Issuer, number: string) => fileName(`Quyết định ${number}`),
};
