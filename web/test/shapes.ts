import { GraphQLError } from "graphql";
import { targetLife } from "./life.ts";
import { explanation, period, planShapes } from "./planShapes.ts";
import { below, figures, ownUnit, type WorldUnit } from "./units.ts";
import type { World } from "./world.ts";

const instrument = {
  number: "05-KH/ĐU",
  signedOn: "2026-01-15",
  issuer: "Đảng ủy phường Đống Đa",
  title: "Giao chỉ tiêu kết nạp đảng viên năm 2026",
};
export const noMore = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
export const edges = <Node extends { id: string }>(nodes: Node[]) => nodes.map((node) => ({ cursor: node.id, node }));

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
      throw new GraphQLError("Không tìm thấy mục này trong phạm vi của đồng chí. Kiểm tra lại mã hoặc đường dẫn đã dùng.", {
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
    capabilitySpans: () => world.authority,
    // Decided by whoever stands above, about whoever stands below.
    decidableCapabilities: unit === own ? [] : ["canHoldClasses", "hasSeal", "isBaseOrganisation"],
    can: unit === own ? world.can.filter((verdict) => verdict !== "setCapability") : world.can,
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
  const scoreOf = (unit: WorldUnit, codes: string[], begun: boolean) =>
    figures(unit, codes, unit.level === "BRANCH" ? 0 : standing(), begun).map((figure) =>
      world.silent
        ? { ...figure, actual: 0, target: null, exempt: false, status: "NOT_SET" }
        : world.unasked.includes(figure.indicator)
          ? { ...figure, target: null, status: "NOT_SET" }
          : figure,
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
    period: period(world.givenFor),
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
  const { allocation, preview, divideEqually } = planShapes(world, units, asUnit);
  return { own, units, refuse, find, asUnit, standing, scoreOf, asResult, target, allocation, preview, divideEqually, user, viewer };
}
