import { GraphQLError } from "graphql";
import { targetLife } from "./life.ts";
import { below, figures, ownUnit, type World, type WorldUnit } from "./world.ts";

const instrument = {
  number: "05-KH/ĐU",
  signedOn: "2026-01-15",
  issuer: "Đảng ủy phường Đống Đa",
  title: "Giao chỉ tiêu kết nạp đảng viên năm 2026",
};
export const period = (id: string) => ({ id, kind: "YEAR", startsOn: `${id}-01-01`, endsBefore: `${Number(id) + 1}-01-01`, elapsed: 0.89 });
export const noMore = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
export const edges = <Node extends { id: string }>(nodes: Node[]) => nodes.map((node) => ({ cursor: node.id, node }));

const explanation = {
  sentence: "3% của 27 đảng viên = 0,81; năm trước chuyển sang +0,37; làm tròn thành 1",
  cause: "ROUNDED_UP",
  rule: "SHARE_OF_MEMBERS",
  base: 27,
  ruleShare: "0,81",
  share: "0,81",
  carried: "0,37",
  carry: "0,18",
  people: 1,
  floor: null,
  cap: null,
  stretch: null,
};

/** The rows of a world as the schema's types. */
export function shapes(world: World) {
  const own = ownUnit(world.role);
  const units = [own, ...below(own, world.unitsBelow)];
  const refuse = (field: string) => {
    const failure = world.failures.get(field)?.shift();
    if (failure) throw new GraphQLError(failure.message, { extensions: { code: failure.code, field: failure.field } });
  };
  const find = (id: string): WorldUnit => {
    const unit = units.find((one) => one.id === id);
    if (!unit)
      throw new GraphQLError("Không tìm thấy mục này. Kiểm tra lại đường dẫn hoặc quay về trang chính.", {
        extensions: { code: "NOT_FOUND" },
      });
    return unit;
  };
  const asUnit = (unit: WorldUnit) => ({
    ...unit,
    sector: unit.level === "BRANCH" ? "RESIDENTIAL" : null,
    bornOn: "2025-07-01",
    endedOn: null,
    capabilities: [],
    can: world.can,
    ancestors: unit === own ? [] : [{ id: own.id, level: own.level, name: own.name }],
    children: () => ({
      edges: edges(unit === own ? units.slice(1).map(asUnit) : []),
      pageInfo: noMore,
      totalCount: unit === own ? world.unitsBelow : 0,
    }),
    history: [
      {
        from: "2025-07-01",
        until: null,
        name: unit.name,
        code: unit.code,
        kind: unit.kind,
        parent: { id: "up", level: "CITY", name: "Đảng bộ thành phố Hà Nội" },
      },
      { from: "2020-01-01", until: "2025-07-01", name: "Đảng bộ phường Cát Linh", code: "00187", kind: unit.kind, parent: null },
    ],
  });
  const standing = () => world.results.filter((one) => one.indicator === "ADMISSIONS").reduce((sum, one) => sum + one.quantity, 0);
  const scoreOf = (unit: WorldUnit, codes: string[]) =>
    figures(unit, codes, unit.level === "BRANCH" ? 0 : standing()).map((figure) =>
      world.silent ? { ...figure, actual: 0, target: null, exempt: false, status: "NOT_SET" } : figure,
    );
  const asResult = (one: World["results"][number]) => ({
    ...one,
    unit: own,
    reading: null,
    recordedAt: "2026-11-21T02:41:00Z",
    recordedByRole: "BRANCH_SECRETARY",
    recordedByUnit: own,
    can: world.can.includes("reverseResult") && !one.reverses && !one.reversedBy ? ["reverseResult"] : [],
  });
  const target = () => ({
    id: "t1",
    unit: own,
    assignedBy: { id: "up", level: "CITY", name: "Đảng bộ thành phố Hà Nội" },
    indicator: "ADMISSIONS",
    period: period("2026"),
    baseline: "ASSIGNED",
    value: world.ownTarget ?? 0,
    exempt: false,
    version: 2,
    state: world.acknowledged ? "ACKNOWLEDGED" : "ISSUED",
    instrument,
    explanation,
    ...targetLife(world),
    acknowledgedAt: world.acknowledged ? "2026-11-21T02:41:00Z" : null,
    versions: [
      {
        version: 2,
        value: world.ownTarget ?? 0,
        exempt: false,
        issuedAt: "2026-02-01T02:00:00Z",
        difference: (world.ownTarget ?? 0) - 35,
        reason: null,
        instrument,
      },
      {
        version: 1,
        value: 35,
        exempt: false,
        issuedAt: "2026-01-15T02:00:00Z",
        difference: null,
        reason: null,
        instrument: { ...instrument, number: "01-KH/ĐU" },
      },
    ],
    can: [
      ...(world.can.includes("acknowledgeTarget") && !world.acknowledged ? ["acknowledgeTarget"] : []),
      ...(world.can.includes("askAdjustment") && world.life.asked === null ? ["askAdjustment"] : []),
    ],
  });
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
      messages: world.messages,
      difference: number === null || code === "ADMISSION_SHARE" ? null : draftSum - number,
      issuedSum: sum((one) => one.issued),
      draftSum,
      drafts: world.drafts.size,
      rows,
    };
  };
  const preview = (number: number) => {
    const below = units.slice(1);
    const causes = ["ROUNDED_DOWN", "FLOOR", "ROUNDED_UP"];
    const level = (name: string, count: number) => ({ level: name, units: count, people: number, exempt: 0, nobody: 3, atFloor: 3 });
    return {
      target: number,
      levels: [level(own.level, 1), level(below[0]?.level ?? "BRANCH", below.length)],
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
  const user = (id: string, fullName: string, login: string) => ({
    id,
    login,
    fullName,
    unit: own,
    can: world.can,
    posts: [
      {
        id: `post-${id}`,
        role: "WARD_STAFF",
        unit: { id: "ward", level: "WARD", name: "Đảng bộ phường Đống Đa" },
        from: "2025-07-01",
        until: null,
        can: world.can,
      },
    ],
  });
  const viewer = () => {
    if (!world.signedIn) return null;
    const post = { id: "p1", role: world.role, unit: world.role === "OPERATOR" ? null : own, from: "2025-07-01", until: null, can: [] };
    const second = { ...post, id: "p2", role: "BASE_COMMITTEE", unit: { id: "base", level: "BASE", name: "Đảng bộ Bệnh viện Đống Đa" } };
    const posts = [post, second].slice(0, world.posts);
    return {
      user: user("u1", "Nguyễn Thị Hạnh", "nguyen.thi.hanh"),
      post: world.mustChangePassword || world.posts === 0 ? null : post,
      posts,
      mustChangePassword: world.mustChangePassword,
      can: world.can,
    };
  };
  return { own, units, refuse, find, asUnit, standing, scoreOf, asResult, target, allocation, preview, divideEqually, user, viewer };
}
