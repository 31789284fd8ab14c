import type { WorldUnit } from "./units.ts";
import type { World } from "./world.ts";

export const period = (id: string) => {
  const year = id.startsWith("TERM") ? Number(id.slice(4)) + 1 : Number(id.slice(0, 4));
  const kind = id.startsWith("TERM") ? "TERM" : "YEAR";
  return { id, kind, startsOn: `${year}-01-01`, endsBefore: `${year + (kind === "TERM" ? 5 : 1)}-01-01`, elapsed: 0.89 };
};

/** A plan's message with the numbers it does not need. */
const message = (one: World["messages"][number], units: WorldUnit[]) => ({
  limit: 45,
  difference: 5,
  target: 40,
  share: null,
  count: 9,
  numbers: [5, 5, 5],
  units: units.slice(1, 4),
  toConfirm: false,
  ...one,
});

export const explanation = {
  sentence: "3% của 27 đảng viên = 0,81; năm trước chuyển sang +0,37; làm tròn thành 1",
  cause: "ROUNDED_UP",
  rule: "SHARE_OF_MEMBERS",
  base: 27,
  ruleShare: "0,81",
  share: "0,81",
  together: "15000",
  shared: 12_500,
  carried: "0,37",
  carry: "0,18",
  people: 1,
  floor: null,
  cap: null,
  stretch: null,
};

/** A plan of a world as the schema's types; `units` begins with the unit that gives. */
export function planShapes(world: World, units: WorldUnit[], asUnit: (unit: WorldUnit) => object) {
  const own = units[0]!;
  const row = (unit: WorldUnit) => {
    const draft = world.drafts.get(unit.id);
    const issued = world.issued.get(unit.id);
    return {
      unit,
      code: unit.code,
      kind: unit.kind,
      members: 85,
      lastYear: 2,
      lastYears: [2, 3, 1],
      sources: 12,
      nonMembers: null,
      actual: 1,
      fixed: world.byHand.has(unit.id),
      proposed: world.proposed.get(unit.id) ?? null,
      explanation: world.proposed.has(unit.id) ? explanation : null,
      ownResolution: null,
      draft: draft?.value ?? null,
      draftExempt: draft?.exempt ?? false,
      issued: issued?.value ?? null,
      issuedExempt: issued?.exempt ?? false,
      state: issued?.state ?? null,
      exemption: world.exempted.has(unit.id) ? { endsBefore: "2028-01-01", number: "11-QĐ/ĐU" } : null,
      within: world.within ? { target: 5, given: 3, left: 2, share: 1 } : null,
      parts: [],
      can: world.can.filter((verdict) => verdict === "setTarget"),
    };
  };
  /** The plan's rules in a test are always equal parts: what pages do with the answer is looked at, not the division. */
  const divideEqually = () => {
    const open = units.slice(1).filter((unit) => !world.byHand.has(unit.id));
    const number = world.target ?? world.ownTarget ?? 0;
    world.proposed = new Map(
      open.map((unit, place) => [unit.id, Math.floor(number / open.length) + (place < number % open.length ? 1 : 0)]),
    );
    for (const [id, value] of world.proposed) world.drafts.set(id, { value, exempt: false });
  };
  const allocation = (code: string, id: string) => {
    const rows = units.slice(1).map(row);
    const sum = (pick: (one: (typeof rows)[number]) => number | null) => rows.reduce((all, one) => all + (pick(one) ?? 0), 0);
    const draftSum = sum((one) => one.draft ?? one.issued);
    const number = world.target ?? world.ownTarget;
    return {
      unit: asUnit(own),
      indicator: code,
      period: period(id),
      ownTarget: world.ownTarget,
      target: world.target,
      rules: world.rules,
      revision: world.revision,
      changedBy: world.revision > 0 ? { by: "Nguyễn Thị Hạnh", at: "2026-11-21T02:41:00Z" } : null,
      messages: world.messages.map((one) => message(one, units)),
      within: world.within,
      parts: id.startsWith("TERM")
        ? world.issuedYears.map((issued, year) => ({ period: period(`${2026 + year}`), share: 90, issued }))
        : [],
      variants: world.variants.map((one) => variant(one)),
      difference: number === null || code === "ADMISSION_SHARE" ? null : draftSum - number,
      issuedSum: sum((one) => one.issued),
      draftSum,
      drafts: world.drafts.size,
      rows,
    };
  };
  const variant = ({ id, name, target: divided, rules, drafts }: World["variants"][number]) => {
    const numbers = units.slice(1).map((unit) => {
      const draft = drafts.get(unit.id);
      return { unitId: unit.id, value: draft?.value ?? null, exempt: draft?.exempt ?? false, fixed: false, cause: draft ? "FLOOR" : null };
    });
    const kept = { by: "Nguyễn Thị Hạnh", at: "2026-11-21T02:41:00Z" };
    const sum = numbers.reduce((all, { value }) => all + (value ?? 0), 0);
    return { id, name, target: divided, rules, kept, sum, difference: sum - (divided ?? world.ownTarget ?? 0), numbers };
  };
  const preview = (number: number, given: object[]) => {
    const below = units.slice(1);
    const causes = ["ROUNDED_DOWN", "FLOOR", "ROUNDED_UP"];
    const level = (name: string, count: number) => ({ level: name, units: count, people: number, exempt: 0, nobody: 3, atFloor: 3 });
    return {
      target: number,
      levels: [
        { ...level(own.level, 1), rulesOf: own.level, rules: given },
        { ...level(below[0]?.level ?? "BRANCH", below.length), rulesOf: own.level, rules: given },
      ],
      conflicts: world.conflicts,
      columns: {
        unitIds: units.map(({ id }) => id),
        parents: units.map((_, place) => (place === 0 ? -1 : 0)),
        names: units.map(({ name }) => name),
        codes: units.map(({ code }) => code),
        levels: units.map(({ level }) => level),
        members: units.map(() => 85),
        people: [number, ...below.map((_, place) => (place % 3 === 0 ? 0 : 2))],
        causes: [null, ...below.map((_, place) => causes[place % 3]!)],
        shares: [null, ...below.map(() => 0.81)],
      },
    };
  };
  return { allocation, preview, divideEqually };
}
