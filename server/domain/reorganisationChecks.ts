import { type Level, levelOfKind, mayStandUnder, type UnitKind } from "./levels.ts";
import type { Known, KnownUnit, PartAsked, StepAsked, StepProblem } from "./reorganisation.ts";
import { normalise } from "./vietnamese.ts";

type Found = Omit<StepProblem, "step">;
const longestName = 200;

const found = (code: string, field: string, message: string): Found => ({ code, field, message, blocking: true });

/** What is wrong with a step as it was asked, whatever the database would say to it; nothing when all is well. */
export function stepProblems(asked: StepAsked, known: Known): Found[] {
  const units = asked.unitIds.map((id) => known.get(id)!);
  const states =
    asked.kind === "REVIVE" ? units.filter((unit) => !unit.endedOn).map(notEnded) : units.filter((unit) => unit.endedOn).map(ended);
  return [...states, ...counts(asked), ...checks[asked.kind](asked, units, known)];
}

const notEnded = ({ name }: KnownUnit) => found("NOT_ENDED", "unitIds", `${name} đang hoạt động, không cần mở lại.`);
const ended = ({ name }: KnownUnit) => found("ALREADY_ENDED", "unitIds", `${name} đã kết thúc hoạt động. Bỏ đơn vị này khỏi danh sách.`);

function counts({ kind, unitIds, heirId }: StepAsked): Found[] {
  if (new Set(unitIds).size < unitIds.length) return [found("NAMED_TWICE", "unitIds", "Một đơn vị được chọn hai lần. Bỏ bớt một lần.")];
  if (["SPLIT", "GROW", "RENAME", "CHANGE_KIND"].includes(kind) && unitIds.length > 1)
    return [found("ONE_UNIT_ONLY", "unitIds", "Mỗi lần chỉ làm được với một đơn vị. Tách thành nhiều bước.")];
  if (kind === "MERGE" && unitIds.filter((id) => id !== heirId).length + (heirId ? 1 : 0) < 2)
    return [found("TOO_FEW_UNITS", "unitIds", "Chọn ít nhất hai đơn vị để hợp nhất.")];
  return [];
}

function nameProblem(name: string | null | undefined, field: string): Found[] {
  const clean = normalise(name ?? "");
  if (!clean) return [found("NAME_MISSING", field, "Nhập tên đơn vị.")];
  return clean.length > longestName ? [found("NAME_TOO_LONG", field, `Tên đơn vị dài tối đa ${longestName} ký tự.`)] : [];
}

function placeProblem(level: Level, parent: KnownUnit | undefined, field: string): Found[] {
  if (!parent) return [found("PARENT_MISSING", field, "Chọn đơn vị cấp trên.")];
  if (parent.endedOn) return [found("PARENT_ENDED", field, `${parent.name} đã kết thúc hoạt động. Chọn đơn vị khác.`)];
  if (!mayStandUnder(level, parent.level)) return [found("WRONG_PARENT", field, `Đơn vị này không thể đứng dưới ${parent.name}.`)];
  return [];
}

function negativeStock({ stock }: PartAsked, at: number): Found[] {
  return (stock ?? [])
    .filter(({ people }) => people < 0)
    .map(({ indicator }) =>
      found("STOCK_NEGATIVE", `parts.${at}.stock.${indicator}`, "Không thể chia số âm: các đơn vị khác đã nhận nhiều hơn số đang có."),
    );
}

/** A part's own problems. `kind` and `parent` are what a new one gets when it says nothing. */
function partProblems(part: PartAsked, at: number, divided: KnownUnit, known: Known, kind: UnitKind, parentId: string | null): Found[] {
  const field = (name: string) => `parts.${at}.${name}`;
  const negative = negativeStock(part, at);
  const strangers = (part.takes ?? []).filter((id) => known.get(id)!.parentId !== divided.id);
  const foreign = strangers.map((id) => found("NOT_BELOW", field("takes"), `${known.get(id)!.name} không trực thuộc ${divided.name}.`));
  const below = part.unitId ? known.get(part.unitId)!.level : levelOfKind(part.kind ?? kind);
  const misfits = (part.takes ?? [])
    .map((id) => known.get(id)!)
    .filter((unit) => !mayStandUnder(unit.level, below))
    .map((unit) => found("WRONG_PARENT", field("takes"), `${unit.name} không thể đứng dưới đơn vị này.`));
  if (part.unitId) {
    const unit = known.get(part.unitId)!;
    const other =
      unit.level === divided.level ? [] : [found("WRONG_LEVEL", field("unitId"), `${unit.name} không cùng cấp với ${divided.name}.`)];
    return [...negative, ...foreign, ...misfits, ...other, ...(unit.endedOn ? [{ ...ended(unit), field: field("unitId") }] : [])];
  }
  const parent = part.underId ?? parentId;
  return [
    ...nameProblem(part.name, field("name")),
    ...placeProblem(levelOfKind(part.kind ?? kind), parent ? known.get(parent) : undefined, field("underId")),
    ...negative,
    ...foreign,
    ...misfits,
  ];
}

type Check = (asked: StepAsked, units: KnownUnit[], known: Known) => Found[];

const checks: Record<StepAsked["kind"], Check> = {
  MOVE(asked, units, known) {
    const parent = asked.underId ? known.get(asked.underId) : undefined;
    if (!parent) return [found("PARENT_MISSING", "underId", "Chọn đơn vị cấp trên mới.")];
    return units.flatMap((unit) => {
      if (unit.parentId === parent.id) return [found("ALREADY_THERE", "underId", `${unit.name} đang trực thuộc ${parent.name}.`)];
      return placeProblem(unit.level, parent, "underId").map((problem) =>
        problem.code === "WRONG_PARENT" ? { ...problem, message: `${unit.name} không thể đứng dưới ${parent.name}.` } : problem,
      );
    });
  },
  MERGE(asked, units, known) {
    if (asked.heirId) return heirProblems(units, known.get(asked.heirId)!);
    const [part, ...others] = asked.parts ?? [];
    if (!part) return [found("HEIR_MISSING", "heirId", "Chọn đơn vị tiếp nhận hoặc đặt tên đơn vị mới.")];
    if (others.length > 0) return [found("ONE_HEIR_ONLY", "parts", "Hợp nhất chỉ tạo một đơn vị mới.")];
    return partProblems({ ...part, takes: [] }, 0, units[0]!, known, units[0]!.kind, units[0]!.parentId);
  },
  SPLIT(asked, units, known) {
    const [unit] = units;
    const parts = asked.parts ?? [];
    const few = parts.length < 2 ? [found("TOO_FEW_PARTS", "parts", "Chia tách cần ít nhất hai đơn vị.")] : [];
    return [...few, ...twice(parts), ...parts.flatMap((part, at) => partProblems(part, at, unit!, known, unit!.kind, unit!.parentId))];
  },
  GROW(asked, units, known) {
    const [unit] = units;
    if (unit!.level !== "BRANCH") return [found("NOT_A_BRANCH", "unitIds", "Chỉ chi bộ mới phát triển thành đảng bộ cơ sở.")];
    const [committee, ...branches] = asked.parts ?? [];
    const missing = committee ? [] : [found("NAME_MISSING", "parts", "Nhập tên đảng bộ cơ sở mới.")];
    const own = committee ? partProblems({ ...committee, takes: [] }, 0, unit!, known, "BASE_COMMITTEE", unit!.wardId) : [];
    const wrong =
      committee?.kind && levelOfKind(committee.kind) !== "BASE"
        ? [found("WRONG_KIND", "parts.0.kind", "Đơn vị mới phải là đảng bộ cơ sở.")]
        : [];
    // They stand under a committee that does not exist yet: their own place needs no look.
    const below = branches.flatMap((part, at) => [...nameProblem(part.name, `parts.${at + 1}.name`), ...negativeStock(part, at + 1)]);
    return [...missing, ...own, ...wrong, ...below];
  },
  RENAME: (asked) => nameProblem(asked.name, "name"),
  CHANGE_KIND(asked, [unit]) {
    if (!asked.unitKind && !asked.sector) return [found("KIND_MISSING", "unitKind", "Chọn loại hình hoặc lĩnh vực mới.")];
    if (asked.unitKind && levelOfKind(asked.unitKind) !== unit!.level)
      return [found("LEVEL_CHANGES", "unitKind", "Loại hình này thuộc cấp khác. Dùng “Phát triển thành đảng bộ” hoặc “Hợp nhất”.")];
    return [];
  },
  DISSOLVE: (asked, units, known) => (asked.heirId ? heirProblems(units, known.get(asked.heirId)!) : []),
  REVIVE: () => [],
};

function heirProblems(units: KnownUnit[], heir: KnownUnit): Found[] {
  if (heir.endedOn) return [{ ...ended(heir), field: "heirId" }];
  return units.length === 1 && units[0]!.id === heir.id ? [found("OWN_HEIR", "heirId", "Chọn đơn vị khác để tiếp nhận.")] : [];
}

function twice(parts: PartAsked[]): Found[] {
  const ids = parts.flatMap((part) => part.unitId ?? []);
  const taken = parts.flatMap((part) => part.takes ?? []);
  const again = (list: string[]) => new Set(list).size < list.length;
  return again(ids) || again(taken) ? [found("NAMED_TWICE", "parts", "Một đơn vị được chọn hai lần. Bỏ bớt một lần.")] : [];
}
