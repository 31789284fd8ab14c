import { expect, test } from "vitest";
import { admissions, facts, now, row, share } from "../../test/decisionSample.ts";
import { documentOf, fileStem } from "./decision.ts";

const before = { value: 90, exempt: false, number: "1-QĐ/ĐU", signedOn: "2026-01-05" };
const textsOf = (document: ReturnType<typeof documentOf>) => document.paragraphs.map(({ lead, text }) => (lead ? `${lead} ${text}` : text));

test("a ward's decision names the bodies, the place and the papers it follows from", () => {
  const document = documentOf(facts());
  expect(document.head).toEqual({
    above: "THÀNH ỦY HÀ NỘI",
    issuer: "ĐẢNG ỦY PHƯỜNG ĐỐNG ĐA",
    number: "Số 05-QĐ/ĐU",
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    placeAndDate: "Đống Đa, ngày 05 tháng 02 năm 2026",
  });
  expect(textsOf(document)).toEqual([
    "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
    "- Căn cứ Kế hoạch số 12-KH/TU ngày 20/12/2025 của Ban Thường vụ Thành ủy giao chỉ tiêu kết nạp đảng viên năm 2026;",
    "BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG ĐỐNG ĐA QUYẾT ĐỊNH",
    "Điều 1. Giao chỉ tiêu kết nạp đảng viên năm 2026 cho 2 tổ chức đảng trực thuộc, tổng số 8 đảng viên. Chi tiết tại Phụ lục kèm theo.",
    "Điều 2. Các tổ chức đảng có tên tại Phụ lục căn cứ chỉ tiêu được giao, phân bổ cho các tổ chức đảng trực thuộc, lãnh đạo, tổ chức thực hiện và báo cáo kết quả về Đảng ủy phường Đống Đa.",
    "Điều 3. Các tổ chức đảng có tên tại Phụ lục và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực từ ngày ký.",
  ]);
  expect([document.type, document.signedFor, document.recipients.lines.at(-1)]).toEqual([
    "QUYẾT ĐỊNH",
    "T/M BAN THƯỜNG VỤ",
    "- Lưu Văn phòng Đảng ủy phường Đống Đa.",
  ]);
  expect(fileStem(facts())).toBe("Quyet-dinh-giao-chi-tieu-2026");
});

test("the annex lists members, last year's result, the number and a sum", () => {
  expect(documentOf(facts()).annexes).toMatchObject([
    {
      heading: "Phụ lục",
      title: "Chỉ tiêu kết nạp đảng viên năm 2026",
      reference: "(Kèm theo Quyết định số 05-QĐ/ĐU, ngày 05 tháng 02 năm 2026 của Ban Thường vụ Đảng ủy phường Đống Đa)",
      rows: [
        ["1", "Đảng bộ Công an phường", "100", "4", "5", ""],
        ["2", "Đảng bộ Trường học", "60", "4", "3", ""],
      ],
      sum: ["", "Tổng cộng", "160", "8", "8", ""],
    },
  ]);
});

test("figures of a year that is not over bear the day they were counted, those of one that is over its last day", () => {
  const heads = (countedTo: string) =>
    documentOf(facts({ countedTo }))
      .annexes[0]!.columns.slice(2, 4)
      .map(({ heading }) => heading);
  expect(heads("2025-12-31")).toEqual(["Đảng viên đến 31/12/2025", "Kết quả năm 2025"]);
  expect(heads("2026-11-22")).toEqual(["Đảng viên đến 22/11/2026", "Kết quả năm 2026 (đến 22/11/2026)"]);
});

test("what stands in brackets in a name is not torn in the head", () => {
  const { head } = documentOf(facts({ names: ["Đảng bộ thành phố Hà Nội (dữ liệu mẫu)"] }));
  expect(head.issuer).toBe("THÀNH ỦY HÀ NỘI (DỮ\u00a0LIỆU\u00a0MẪU)");
});

test("an exempt unit is shown as exempt, with what exempts it, and adds nothing", () => {
  const exempt = now(0, { exempt: true });
  const rows = [
    row("Một", { now: exempt, exemption: { ground: "NO_SOURCE", evidence: "03-TTr/CB" } }),
    row("Hai", { now: { ...exempt, reason: "Đơn vị sắp giải thể" } }),
    row("Ba", { now: { ...exempt, byPlan: true } }),
    row("Bốn", { now: exempt }),
    row("Năm", { now: null }),
    row("Sáu"),
  ];
  const document = documentOf(facts({ given: [{ indicator: admissions, rows }] }));
  expect(document.annexes[0]!.rows.map((cells) => cells.slice(4))).toEqual([
    ["Miễn", "Miễn vì không còn nguồn kết nạp, minh chứng 03-TTr/CB"],
    ["Miễn", "Miễn: Đơn vị sắp giải thể"],
    ["Miễn", "Miễn theo quy tắc phân bổ"],
    ["Miễn", "Miễn theo quyết định của cấp giao"],
    ["–", "Chưa giao"],
    ["5", ""],
  ]);
  expect(document.annexes[0]!.sum.slice(4)).toEqual(["5", "Miễn 4 tổ chức"]);
  expect(textsOf(document)).toContain(
    "Điều 1. Giao chỉ tiêu kết nạp đảng viên năm 2026 cho 1 tổ chức đảng trực thuộc, tổng số 5 đảng viên. Miễn cho 4 tổ chức. Chi tiết tại Phụ lục kèm theo.",
  );
});

test("an amendment says version, paper and difference, and leaves the others as they were", () => {
  const rows = [
    row("Một", { now: now(85, { version: 2, reason: "Đồng ý một phần" }), before }),
    row("Hai", { now: now(5, { byThisPaper: false }) }),
    row("Ba", { now: now(7) }),
  ];
  const amending = facts({ given: [{ indicator: admissions, rows }] });
  const document = documentOf(amending);
  const [annex] = document.annexes;
  expect(annex!.columns.map(({ heading }) => heading).slice(4)).toEqual([
    "Đã giao",
    "Chỉ tiêu năm 2026 sau điều chỉnh",
    "Tăng (+), giảm (−)",
    "Ghi chú",
  ]);
  expect([...annex!.rows, annex!.sum].map((cells) => cells.slice(4))).toEqual([
    ["90", "85", "−5", "Phiên bản 2, thay 01-QĐ/ĐU ngày 05/01/2026. Đồng ý một phần"],
    ["5", "5", "–", ""],
    ["–", "7", "+7", ""],
    ["95", "97", "+2", ""],
  ]);
  expect(textsOf(document)).toEqual(
    expect.arrayContaining([
      "- Xét đề nghị điều chỉnh chỉ tiêu đã giao tại văn bản số 01-QĐ/ĐU ngày 05/01/2026;",
      "Điều 1. Điều chỉnh chỉ tiêu kết nạp đảng viên năm 2026 của 2 tổ chức đảng trực thuộc. Tổng chỉ tiêu giao sau điều chỉnh là 97 đảng viên, tăng 2 so với trước điều chỉnh (95 đảng viên). Chi tiết tại Phụ lục kèm theo.",
    ]),
  );
  expect(fileStem(amending)).toBe("Quyet-dinh-dieu-chinh-chi-tieu-2026");
});

test("a paper that was amended later keeps its own number and says what became of it", () => {
  const later = { value: 95, exempt: false, number: "15-QĐ/TU", signedOn: "2026-11-22", version: 2 };
  const rows = [
    row("Một", { now: now(90), later }),
    row("Hai", { now: now(3, { byThisPaper: false }) }),
    row("Ba", { now: now(7), gone: "LEFT" }),
    row("Bốn", { now: null, gone: "ENDED" }),
  ];
  expect(documentOf(facts({ given: [{ indicator: admissions, rows }] })).annexes[0]!.rows.map((cells) => cells.slice(2))).toEqual([
    ["100", "4", "90", "Sau đó thành 95 (phiên bản 2, 15-QĐ/TU ngày 22/11/2026)"],
    ["100", "4", "3", "Giao tại 12-KH/TU ngày 20/12/2025"],
    ["–", "–", "7", "Đã rời khỏi Đảng bộ phường Đống Đa"],
    ["–", "–", "–", "Đã kết thúc hoạt động. Chưa giao"],
  ]);
});

test("several indicators are several articles and annexes; percentages are never added up", () => {
  const rows = [row("Một", { now: now(300), result: 3, base: 120 }), row("Hai", { now: now(250), result: 0, base: 0 })];
  const document = documentOf(
    facts({
      given: [
        { indicator: admissions, rows: [row("Một")] },
        { indicator: share, rows },
      ],
    }),
  );
  expect(document.annexes.map(({ heading }) => heading)).toEqual(["Phụ lục I", "Phụ lục II"]);
  expect([...document.annexes[1]!.rows, document.annexes[1]!.sum].map((cells) => cells.slice(3, 5))).toEqual([
    ["3 (2,5%)", "3%"],
    ["0", "2,5%"],
    ["3 (2,5%)", "–"],
  ]);
  expect(textsOf(document)).toContain(
    "Điều 2. Giao chỉ tiêu tỷ lệ kết nạp trên tổng số đảng viên năm 2026 cho 2 tổ chức đảng trực thuộc. Chi tiết tại Phụ lục II kèm theo.",
  );
});

test("a plan speaks in points, an official letter bears no type", () => {
  const given = (number: string) => facts({ paper: { ...facts().paper, number, title: "Kế hoạch giao chỉ tiêu" } });
  const plan = documentOf(given("7-KH/ĐU"));
  expect([plan.type, plan.abstract, textsOf(plan)[2], textsOf(plan)[3]!.slice(0, 7)]).toEqual([
    "KẾ HOẠCH",
    "giao chỉ tiêu",
    "Ban Thường vụ Đảng ủy phường Đống Đa giao chỉ tiêu như sau:",
    "1. Giao",
  ]);
  expect(fileStem(given("7-KH/ĐU"))).toBe("Ke-hoach-giao-chi-tieu-2026");
  expect(documentOf(given("7-CV/ĐU")).type).toBeNull();
});
