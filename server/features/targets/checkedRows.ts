import type { RowError } from "../../entities/plan.ts";
import type { Indicator } from "../../entities/reference.ts";
import type { ChildRow } from "./allocation.sql.ts";
import type { TargetRowInput } from "./plans.inputs.ts";
import type { Draft } from "./plans.store.ts";
import { rowUnits } from "./rowUnits.ts";

const mostForPeople = 1_000_000;
const wholeInBasisPoints = 10_000;
const mostCandidates = 5;

/** What is wrong with a number for a unit; null when nothing is. 0 is a number: nobody this year. */
export function valueProblem({ kind }: Indicator, value: number | null | undefined, exempt: boolean): string | null {
  if (exempt) return value ? "Đơn vị được miễn thì không giao số." : null;
  if (value == null) return null;
  if (kind === "RATIO") return value < 1 || value > wholeInBasisPoints ? "Tỷ lệ phải lớn hơn 0 và không quá 100%." : null;
  return value < 0 || value > mostForPeople ? "Chỉ tiêu là số người, từ 0 trở lên." : null;
}

/** Why a unit with an approved exemption is not given a number; null when it is not. */
export function exemptionProblem({ name, exemption }: Pick<Unit, "name" | "exemption">, value: number | null | undefined): string | null {
  if (!exemption || value == null) return null;
  const paper = exemption.number ? ` theo ${exemption.number}` : "";
  const [year, month, day] = exemption.endsBefore.split("-");
  return `${name} được miễn${paper} đến trước ngày ${day}/${month}/${year}. Kết thúc miễn trước khi giao số.`;
}

interface Unit {
  id: string;
  code: string | null;
  name: string;
  /** Whether it may be given a number. */
  open: boolean;
  exemption: ChildRow["exemption"];
}

export interface Checked {
  drafts: Draft[];
  /** Units whose drafts are taken back. */
  gone: string[];
  errors: RowError[];
}

/** Sorts rows into drafts and mistakes; see rowUnits for how a row names its unit. */
export function checkedRows(indicator: Indicator, rows: readonly TargetRowInput[], units: readonly Unit[]): Checked {
  const unitsOf = rowUnits(units);
  const seen = new Map<string, number>();
  const checked: Checked = { drafts: [], gone: [], errors: [] };
  for (const [index, input] of rows.entries()) {
    const row = index + 1;
    const wrong = (code: string, field: "unit" | "value", message: string) => checked.errors.push({ row, code, field, message });
    const found = unitsOf(input);
    const [unit] = found;
    const given = input.unitId || input.code || input.name || "";
    const what = input.unitId || input.code ? "mã" : "tên";
    if (!unit) wrong("UNIT_UNKNOWN", "unit", `Không có đơn vị trực thuộc nào mang ${what} “${given}”. Kiểm tra lại ${what}.`);
    else if (found.length > 1) {
      const list = found.slice(0, mostCandidates).map(({ name, code }) => (code ? `${name} (${code})` : name));
      wrong(
        "UNIT_AMBIGUOUS",
        "unit",
        `${what === "mã" ? "Mã" : "Tên"} “${given}” có ở ${found.length} đơn vị: ${list.join("; ")}. Chọn đúng đơn vị.`,
      );
    } else if (seen.has(unit.id)) wrong("UNIT_TWICE", "unit", `${unit.name} đã có ở dòng ${seen.get(unit.id)}. Bỏ một trong hai dòng.`);
    else if (!unit.open) wrong("UNIT_CLOSED", "unit", `${unit.name} đã kết thúc hoạt động nên không giao chỉ tiêu.`);
    else {
      seen.set(unit.id, row);
      const problem = valueProblem(indicator, input.value, input.exempt);
      const bound = exemptionProblem(unit, input.value);
      if (problem) wrong("VALUE_WRONG", "value", `${unit.name}: ${problem}`);
      else if (bound) wrong("UNIT_EXEMPT", "unit", bound);
      else if (input.value == null && !input.exempt) checked.gone.push(unit.id);
      else checked.drafts.push({ unitId: unit.id, value: input.value ?? 0, exempt: input.exempt, fixed: true, why: null });
    }
  }
  return checked;
}
