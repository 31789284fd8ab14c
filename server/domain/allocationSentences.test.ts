import { describe, expect, test } from "vitest";
import { cellsFromRules } from "./allocationCells.ts";
import { type AllocationMessage, noteOnSum, notesOnNumbers } from "./allocationMessages.ts";
import { proposeAllocation } from "./allocationProposal.ts";
import type { AllocationRule, UnitFacts } from "./allocationRules.ts";
import { explainCell, sayMessage } from "./allocationSentences.ts";
import { fraction } from "./fraction.ts";

const facts = (key: string, members: number, over: Partial<UnitFacts> = {}): UnitFacts => ({
  key,
  kind: "BRANCH",
  sector: null,
  members,
  sources: 20,
  nonMembers: 50,
  lastYears: [4],
  branches: 1,
  ...over,
});
const share: AllocationRule = { kind: "SHARE_OF_MEMBERS", basisPoints: 300 };
const explain = (target: number, rules: AllocationRule[], ...units: UnitFacts[]) => {
  const { cells, free } = proposeAllocation({ target, rules, units }).division;
  return cells.map((cell) => explainCell(cell, rules, free));
};

describe("a number explains itself", () => {
  test("by rule, members, share, what is carried and rounding", () => {
    const [line] = explain(90, [share], facts("A", 27, { carried: fraction(37, 100) }), facts("B", 2973));
    expect(line).toBe("3% của 27 đảng viên = 0,81; năm trước chuyển sang +0,37; làm tròn thành 1");
  });

  test("by the part that is left where the target is less than the rules ask", () => {
    expect(explain(45, [share], facts("A", 27), facts("B", 2973))[0]).toBe(
      "3% của 27 đảng viên = 0,81; phần được chia 0,41 (các đơn vị cùng chia cộng lại 90, có 45 để chia); làm tròn thành 0",
    );
  });

  test.each<[string, AllocationRule[], Partial<UnitFacts>, string]>([
    [
      "floor",
      [share, { kind: "FLOOR", people: 3, where: { keys: ["A"] } }],
      {},
      "3% của 30 đảng viên = 0,9; mức tối thiểu 3 (theo tỷ lệ 1)",
    ],
    ["cap", [share, { kind: "CAP", people: 0, where: { keys: ["A"] } }], {}, "3% của 30 đảng viên = 0,9; mức tối đa 0 (theo tỷ lệ 1)"],
    ["hand", [share, { kind: "FIXED", people: { A: 2 } }], {}, "3% của 30 đảng viên = 0,9; nhập tay 2 (theo tỷ lệ 1)"],
    ["exemption", [share], { exemptFrom: ["ALL"] }, "3% của 30 đảng viên = 0,9; được miễn"],
    [
      "source pool",
      [{ kind: "SHARE_OF_SOURCES", basisPoints: 1250 }],
      {},
      "12,5% của 20 người trong nguồn kết nạp = 2,5; phần được chia 1 (các đơn vị cùng chia cộng lại 12,5, có 5 để chia); vừa đủ 1",
    ],
    ["non-members", [{ kind: "SHARE_OF_NON_MEMBERS", basisPoints: 200 }], {}, "2% của 50 quần chúng = 1; vừa đủ 1"],
    [
      "last year's result",
      [{ kind: "LAST_RESULT", change: -1 }],
      {},
      "Kết quả năm trước 4, bớt 1 = 3; phần được chia 1 (các đơn vị cùng chia cộng lại 15, có 5 để chia); vừa đủ 1",
    ],
    ["equal parts", [{ kind: "EQUAL" }, { kind: "STRETCH", people: 5 }], {}, "Chia đều; phấn đấu 5; vừa đủ 1"],
    [
      "a year that comes first",
      [share],
      { carried: fraction(-3, 2) },
      "3% của 30 đảng viên = 0,9; phần được chia 1 (các đơn vị cùng chia cộng lại 4,5, có 5 để chia); năm trước chuyển sang -1,5; đã giao trước ở năm trước, năm nay 0",
    ],
    ["no rule", [{ ...share, where: { keys: ["B", "C", "D", "E"] } }], {}, "Không có quy tắc chia; không được chia"],
  ])("by its %s", (_, rules, over, line) => {
    const others = ["B", "C", "D", "E"].map((key) => facts(key, 30));
    const [said] = explain(5, rules, facts("A", 30, over), ...others);
    expect(said).toBe(line);
  });
});

test("every message is one plain sentence with its numbers", () => {
  const name = (key: string) => `Chi bộ ${key}`;
  const units = [
    { key: "A", people: 4 },
    { key: "B", people: 3 },
  ];
  const base = { target: 300, units, limit: 312, difference: 12 };
  const small = { key: "A", floor: 3, members: 0, share: fraction(0), years: 0 };
  const fixed = [{ key: "A", fixed: 2, limit: 3 }];
  const messages: [AllocationMessage, string][] = [
    [
      { ...base, code: "FLOORS_EXCEED_TARGET" },
      "Mức tối thiểu của 2 đơn vị và số nhập tay cần 312 người, chỉ tiêu là 300: thiếu 12. Hạ mức tối thiểu, miễn cho đơn vị không còn nguồn hoặc nâng chỉ tiêu: Chi bộ A (4), Chi bộ B (3).",
    ],
    [
      { ...base, code: "CAPS_BELOW_TARGET", limit: 7, difference: 293 },
      "Mức tối đa của 2 đơn vị chỉ chứa được 7 người, chỉ tiêu là 300: còn 293 người không có nơi giao. Nâng mức tối đa: Chi bộ A (4), Chi bộ B (3).",
    ],
    [
      { ...base, code: "FIXED_EXCEED_TARGET" },
      "Các số nhập tay cộng lại 312, vượt chỉ tiêu 300 là 12 người. Giảm bớt: Chi bộ A (4), Chi bộ B (3).",
    ],
    [
      { ...base, code: "FIXED_BELOW_TARGET", limit: 7, difference: 293 },
      "Mọi đơn vị đều nhập tay, cộng lại 7, còn thiếu 293 người so với chỉ tiêu 300. Nâng số của đơn vị nào đó hoặc để một đơn vị tự tính.",
    ],
    [
      { ...base, code: "FLOOR_ABOVE_CAP", limit: 1, difference: 2, units: [{ key: "A", people: 4, cap: 2 }] },
      "Hai quy tắc trái nhau: mức tối thiểu cao hơn mức tối đa tại 1 đơn vị, cộng lại 2 người; số đề xuất chỉ lấy đến mức tối đa. Hạ mức tối thiểu hoặc nâng mức tối đa: Chi bộ A (tối thiểu 4, tối đa 2).",
    ],
    [
      { ...base, code: "NOTHING_TO_DIVIDE_AMONG", target: 1300, units: [] },
      "Không có đơn vị nào nhận chỉ tiêu 1.300 người: chưa có đơn vị hoặc tất cả đều được miễn.",
    ],
    [
      { ...base, code: "ALL_WEIGHTS_ZERO" },
      "Không có căn cứ để chia 12 người: mọi đơn vị đều có tỷ lệ bằng 0. Chọn quy tắc chia khác hoặc bổ sung số liệu.",
    ],
    [
      { code: "FLOOR_ABOVE_SHARE", units: [small] },
      "Mức tối thiểu cao hơn tỷ lệ trên số đảng viên tại Chi bộ A (tối thiểu 3, chưa có đảng viên).",
    ],
    [
      { code: "SHARE_BELOW_ONE", units: [{ ...small, members: 27, share: fraction(81, 100), years: 2 }] },
      "Tỷ lệ chưa đủ một người mỗi năm tại Chi bộ A (0,81 người, 1 người trong 2 năm). Phần lẻ được cộng dồn qua các năm của nhiệm kỳ.",
    ],
    [{ code: "FIXED_BELOW_FLOOR", units: fixed }, "Số giao thấp hơn mức tối thiểu tại Chi bộ A (2, tối thiểu 3)."],
    [{ code: "FIXED_ABOVE_CAP", units: fixed }, "Số giao cao hơn mức tối đa tại Chi bộ A (2, tối đa 3)."],
    [
      { code: "FIXED_WHILE_EXEMPT", units: fixed },
      "Đơn vị được miễn nên số nhập tay không được giao: Chi bộ A (2). Bỏ miễn hoặc xóa số đã nhập.",
    ],
    [
      { code: "NO_RULE_FOR_UNIT", units: ["A", "B", "C", "D", "E"].map((key) => ({ key })) },
      "Chưa có quy tắc chia nào áp dụng hoặc chưa đủ số liệu cho Chi bộ A, Chi bộ B, Chi bộ C và 2 đơn vị khác: chỉ nhận mức tối thiểu.",
    ],
    [noteOnSum(90, 88)!, "Tổng đã giao 88, còn thiếu 2 người so với chỉ tiêu 90."],
    [noteOnSum(90, 92)!, "Tổng đã giao 92, cao hơn chỉ tiêu 90 là 2 người."],
  ];
  for (const [message, sentence] of messages) expect(sayMessage(message, name)).toBe(sentence);
  expect(noteOnSum(90, 90)).toBeNull();
});

test("a number beside its limits, whoever set it, and one set by hand beside an exemption, is told", () => {
  const rules: AllocationRule[] = [
    share,
    { kind: "FLOOR", people: 2 },
    { kind: "CAP", people: 4 },
    { kind: "FIXED", people: { A: 1, B: 9, C: 5, D: 3 } },
    { kind: "SHARE_OF_MEMBERS", basisPoints: 300 },
  ];
  const units = [facts("A", 30), facts("B", 30), facts("C", 30, { exemptFrom: ["ALL"] }), facts("D", 30), facts("E", 30)];
  const { messages } = proposeAllocation({ target: 15, rules, units });
  expect(messages).toEqual([
    { code: "FLOOR_ABOVE_SHARE", units: [{ key: "E", floor: 2, members: 30, share: fraction(9000, 10_000), years: 2 }] },
    { code: "SHARE_BELOW_ONE", units: [{ key: "E", floor: 2, members: 30, share: fraction(9000, 10_000), years: 2 }] },
    { code: "FIXED_WHILE_EXEMPT", units: [{ key: "C", fixed: 5, limit: 0 }] },
  ]);
  const standing = new Map(Object.entries({ A: 1, B: 9, C: 5, D: 3, E: 5 }));
  expect(notesOnNumbers(cellsFromRules(rules, units), standing, true)).toEqual([
    { code: "FIXED_BELOW_FLOOR", units: [{ key: "A", fixed: 1, limit: 2 }] },
    {
      code: "FIXED_ABOVE_CAP",
      units: [
        { key: "B", fixed: 9, limit: 4 },
        { key: "E", fixed: 5, limit: 4 },
      ],
    },
  ]);
});

test("a number at a cap below its floor is told by the division, or where nothing is divided, by itself", () => {
  const rules: AllocationRule[] = [share, { kind: "FLOOR", people: 3 }, { kind: "CAP", people: 2 }];
  const cells = cellsFromRules(rules, [facts("A", 30)]);
  const at = (people: number, divided: boolean) => notesOnNumbers(cells, new Map([["A", people]]), divided).map(({ code }) => code);
  expect(at(2, true)).toEqual([]);
  expect(at(1, true)).toEqual(["FIXED_BELOW_FLOOR"]);
  expect(at(2, false)).toEqual(["FIXED_BELOW_FLOOR"]);
  expect(at(3, true)).toEqual(["FIXED_ABOVE_CAP"]);
});
