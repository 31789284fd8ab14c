import { type AllocationMessage, ruleShare, type SmallUnit } from "./allocationMessages.ts";
import { type AllocationCell, type AllocationRule, type RuleKind, weightScale } from "./allocationRules.ts";
import type { ApportionedCell } from "./apportion.ts";
import type { Impossibility } from "./apportionLimits.ts";
import type { FreePart } from "./apportionShares.ts";
import { compareFractions, type Fraction, fraction, fractionText } from "./fraction.ts";

type NameOf = (key: string) => string;

const grouped = new Intl.NumberFormat("vi-VN");
const count = (people: number) => grouped.format(people);

/** "A, B, C và 4 đơn vị khác", each with what is said of it. */
function list<U extends { readonly key: string }>(units: readonly U[], nameOf: NameOf, about?: (unit: U) => string): string {
  const named = units.slice(0, 3).map((unit) => (about ? `${nameOf(unit.key)} (${about(unit)})` : nameOf(unit.key)));
  const others = units.length - named.length;
  return others > 0 ? `${named.join(", ")} và ${count(others)} đơn vị khác` : named.join(", ");
}

/** The percentage one whole number is of another, `30%`. */
const percent = (part: number, whole: number) => `${fractionText(fraction(100 * part, whole))}%`;

/** " và số nhập tay" where people fixed by hand are part of the limit. */
const andFixed = ({ limit, units }: Impossibility) => (limit > units.reduce((sum, { people }) => sum + people, 0) ? " và số nhập tay" : "");

function sayFloorOfMembers({ floor, members, share }: SmallUnit): string {
  if (members === 0) return `tối thiểu ${count(floor)}, chưa có đảng viên`;
  return `tối thiểu ${count(floor)} bằng ${percent(floor, members)} của ${count(members)} đảng viên, theo tỷ lệ chỉ ${fractionText(share)} người`;
}

/** A message about a plan in plain Vietnamese, with its numbers and, where something is wrong, what to do. */
export function sayMessage(message: AllocationMessage, nameOf: NameOf): string {
  switch (message.code) {
    case "FLOORS_EXCEED_TARGET":
      return `Mức tối thiểu của ${count(message.units.length)} đơn vị${andFixed(message)} cần ${count(message.limit)} người, chỉ tiêu là ${count(message.target)}: thiếu ${count(message.difference)}. Hạ mức tối thiểu, miễn cho đơn vị không còn nguồn hoặc nâng chỉ tiêu: ${list(message.units, nameOf, ({ people }) => count(people))}.`;
    case "CAPS_BELOW_TARGET":
      return `Mức tối đa của ${count(message.units.length)} đơn vị${andFixed(message)} chỉ chứa được ${count(message.limit)} người, chỉ tiêu là ${count(message.target)}: còn ${count(message.difference)} người không có nơi giao. Nâng mức tối đa: ${list(message.units, nameOf, ({ people }) => count(people))}.`;
    case "FIXED_EXCEED_TARGET":
      return `Các số nhập tay cộng lại ${count(message.limit)}, vượt chỉ tiêu ${count(message.target)} là ${count(message.difference)} người. Giảm bớt: ${list(message.units, nameOf, ({ people }) => count(people))}.`;
    case "FIXED_BELOW_TARGET":
      return `Mọi đơn vị đều nhập tay, cộng lại ${count(message.limit)}, còn thiếu ${count(message.difference)} người so với chỉ tiêu ${count(message.target)}. Nâng số của đơn vị nào đó hoặc để một đơn vị tự tính.`;
    case "FLOOR_ABOVE_CAP":
      return `Hai quy tắc trái nhau: mức tối thiểu cao hơn mức tối đa tại ${count(message.limit)} đơn vị, cộng lại ${count(message.difference)} người; số đề xuất chỉ lấy đến mức tối đa. Hạ mức tối thiểu hoặc nâng mức tối đa: ${list(message.units, nameOf, ({ people, cap }) => `tối thiểu ${count(people)}, tối đa ${count(cap ?? people)}`)}.`;
    case "NOTHING_TO_DIVIDE_AMONG":
      return `Không có đơn vị nào nhận chỉ tiêu ${count(message.target)} người: chưa có đơn vị hoặc tất cả đều được miễn.`;
    case "ALL_WEIGHTS_ZERO":
      return `Không có căn cứ để chia ${count(message.difference)} người: mọi đơn vị đều có tỷ lệ bằng 0. Chọn quy tắc chia khác hoặc bổ sung số liệu.`;
    case "FLOOR_ABOVE_SHARE":
      return `Mức tối thiểu cao hơn tỷ lệ trên số đảng viên tại ${list(message.units, nameOf, sayFloorOfMembers)}.`;
    case "SHARE_BELOW_ONE":
      return `Tỷ lệ chưa đủ một người mỗi năm tại ${list(message.units, nameOf, ({ share, years }) => `${fractionText(share)} người, 1 người trong ${count(years)} năm`)}. Phần lẻ được cộng dồn qua các năm của nhiệm kỳ.`;
    case "SHARES_ABOVE_TARGET":
      return `Tỷ lệ của các đơn vị cộng lại ${fractionText(message.shares)} người, nhiều hơn chỉ tiêu ${count(message.target)}: mỗi đơn vị nhận ít hơn tỷ lệ của mình.`;
    case "FIXED_BELOW_FLOOR":
      return `Số giao thấp hơn mức tối thiểu tại ${list(message.units, nameOf, ({ fixed, limit }) => `${count(fixed)}, tối thiểu ${count(limit)}`)}.`;
    case "FIXED_ABOVE_CAP":
      return `Số giao cao hơn mức tối đa tại ${list(message.units, nameOf, ({ fixed, limit }) => `${count(fixed)}, tối đa ${count(limit)}`)}.`;
    case "FIXED_WHILE_EXEMPT":
      return `Đơn vị được miễn nên số nhập tay không được giao: ${list(message.units, nameOf, ({ fixed }) => count(fixed))}. Bỏ miễn hoặc xóa số đã nhập.`;
    case "NO_RULE_FOR_UNIT":
      return `Chưa có quy tắc chia nào áp dụng hoặc chưa đủ số liệu cho ${list(message.units, nameOf)}: chỉ nhận mức tối thiểu.`;
    case "SUM_BELOW_TARGET":
      return `Tổng đã giao ${count(message.sum)}, còn thiếu ${count(message.target - message.sum)} người so với chỉ tiêu ${count(message.target)}.`;
    case "SUM_ABOVE_TARGET":
      return `Tổng đã giao ${count(message.sum)}, cao hơn chỉ tiêu ${count(message.target)} là ${count(message.sum - message.target)} người.`;
  }
}

/** What the rule that weighs the unit takes of it: "3% của 27 đảng viên = 0,81". */
function sayRule(cell: AllocationCell, rules: readonly AllocationRule[]): string {
  const rule = cell.weightBy && rules[cell.weightBy.index];
  const result = fractionText(ruleShare(cell));
  const share = (basisPoints: number, of: string) => `${percent(basisPoints, 10_000)} của ${of} = ${result}`;
  switch (rule?.kind) {
    case "SHARE_OF_MEMBERS":
      return share(rule.basisPoints, `${count(cell.unit.members!)} đảng viên`);
    case "SHARE_OF_SOURCES":
      return share(rule.basisPoints, `${count(cell.unit.sources!)} người trong nguồn kết nạp`);
    case "SHARE_OF_NON_MEMBERS":
      return share(rule.basisPoints, `${count(cell.unit.nonMembers!)} quần chúng`);
    case "EQUAL":
      return "Chia đều";
    case "LAST_RESULT":
      return `Kết quả năm trước ${count(cell.unit.lastYears[0]!)}, ${rule.change < 0 ? "bớt" : "thêm"} ${count(Math.abs(rule.change))} = ${result}`;
    default:
      return "Không có quy tắc chia";
  }
}

const ruleWords: Record<RuleKind, string> = {
  FLOOR: "mức tối thiểu",
  STRETCH: "mức phấn đấu",
  MINIMUM_PER_BRANCH: "mức tối thiểu theo chi bộ",
  SHARE_OF_MEMBERS: "tỷ lệ trên số đảng viên",
  SHARE_OF_SOURCES: "tỷ lệ trên nguồn kết nạp",
  SHARE_OF_NON_MEMBERS: "tỷ lệ trên số quần chúng",
  EQUAL: "chia đều",
  LAST_RESULT: "kết quả năm trước",
  FIXED: "số nhập tay",
  CAP: "mức tối đa",
  EXEMPT: "miễn",
};

const signed = (part: Fraction) => `${part.numerator > 0n ? "+" : ""}${fractionText(part)}`;

/** Why the number: the last words of an explanation. */
function sayCause({ cell, people, cause, plainShare }: ApportionedCell<AllocationCell>): string {
  const plain = fractionText(plainShare);
  switch (cause) {
    case "EXEMPT":
      return "được miễn";
    case "FIXED":
      return `nhập tay ${count(people)} (theo tỷ lệ ${plain})`;
    case "FLOOR":
      return `mức tối thiểu ${count(cell.floor)} (theo tỷ lệ ${plain})`;
    case "CAP":
      return `mức tối đa ${count(cell.cap ?? people)} (theo tỷ lệ ${plain})`;
    case "NO_WEIGHT":
      return "không được chia";
    case "AHEAD":
      return `đã giao trước ở năm trước, năm nay ${count(people)}`;
    case "EXACT":
      return `vừa đủ ${count(people)}`;
    case "DUE_FIRST":
      return `làm tròn thành ${count(people)} (xếp trước để các năm sau không bị chậm)`;
    case "ROUNDED_UP":
    case "ROUNDED_DOWN":
      return `làm tròn thành ${count(people)}`;
  }
}

/** Where a unit's share is not what its rule says: what the rules give all that share, and how many people there are to share. */
export function pooling(
  { cell, share, cause }: ApportionedCell<AllocationCell>,
  free: FreePart | null,
): { all: Fraction; people: number } | null {
  const held = ["EXEMPT", "FIXED", "NO_WEIGHT", "FLOOR", "CAP"].includes(cause);
  if (!free || held || compareFractions(share, ruleShare(cell)) === 0) return null;
  return { all: { numerator: free.weights, denominator: BigInt(weightScale) }, people: Number(free.people) };
}

/** One line that explains a number: "3% của 27 đảng viên = 0,81; phần được chia 0,8; năm trước chuyển sang +0,37; làm tròn thành 1". */
export function explainCell(
  result: ApportionedCell<AllocationCell>,
  rules: readonly AllocationRule[],
  free: FreePart | null = null,
): string {
  const { cell, share, carried, cause } = result;
  const pool = pooling(result, free);
  const why = pool ? ` (các đơn vị cùng chia cộng lại ${fractionText(pool.all)}, có ${count(pool.people)} để chia)` : "";
  const parts = [sayRule(cell, rules)];
  if (cell.lifted.length > 0) parts.push(`miễn ${cell.lifted.map(({ kind }) => ruleWords[kind]).join(", ")}`);
  const divided = cause !== "EXEMPT" && cause !== "FIXED" && cause !== "NO_WEIGHT";
  const limited = cause === "FLOOR" || cause === "CAP";
  if (divided && !limited && compareFractions(share, ruleShare(cell)) !== 0) parts.push(`phần được chia ${fractionText(share)}${why}`);
  if (divided && carried.numerator !== 0n) parts.push(`năm trước chuyển sang ${signed(carried)}`);
  if (cell.stretch !== null) parts.push(`phấn đấu ${count(cell.stretch)}`);
  parts.push(sayCause(result));
  return parts.join("; ");
}
