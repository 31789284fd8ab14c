import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

const thisYear = Number(dateInVietnam(new Date()).slice(0, 4));
let world: World;
let staff: Call;
beforeAll(async () => {
  world = await World.open();
  staff = world.as("WARD_STAFF", "ward");
});
afterAll(() => world.close());

interface Place {
  id: string;
  revision: number;
}
const shown = `id unit { id } kind name lack sources branch { id } revision closedOn closeReason can
  history { revision byRole lack sources branch { id } note closed }`;
const change = (call: Call, field: "recordWhitePlace" | "updateWhitePlace" | "closeWhitePlace", input: object) =>
  call<Record<typeof field, Place>>(
    `mutation ($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${shown} } }`,
    { input: { clientKey: randomUUID(), ...input } },
  );
const village = { kind: "VILLAGE", name: "Thôn Đồng Vàng", lack: "NO_MEMBER", sources: 12 };
const record = (more: object = {}, call = staff) =>
  change(call, "recordWhitePlace", { unitId: units.ward.id, ...village, branchId: units.branch.id, ...more });
const listed = async (call: Call, unit: UnitKey, more = "") =>
  dataOf<{ whitePlaces: { totalCount: number; edges: { cursor: string; node: { name: string } }[] } }>(
    await call(`{ whitePlaces(unitId: "${units[unit].id}" ${more}) { totalCount edges { cursor node { ${shown} } } } }`),
  ).whitePlaces;
const names = async (call: Call, unit: UnitKey, more?: string) => (await listed(call, unit, more)).edges.map(({ node }) => node.name);
const secretary = (unit: "branch" | "siblingBranch" | "wardBranch") => world.as("BRANCH_SECRETARY", unit);

test("a ward records a place with the branch nearby that looks after it; that branch, its committee and those above see it", async () => {
  const clientKey = randomUUID();
  const { recordWhitePlace: made } = dataOf(await record({ clientKey }));
  expect(made).toMatchObject({
    ...village,
    unit: { id: units.ward.id },
    branch: { id: units.branch.id },
    revision: 1,
    closedOn: null,
    can: ["read", "updateWhitePlace", "closeWhitePlace"],
    history: [{ revision: 1, byRole: "WARD_STAFF", ...{ lack: "NO_MEMBER", sources: 12 }, closed: false }],
  });
  expect(dataOf(await record({ clientKey })).recordWhitePlace.id).toBe(made.id);
  expect(codeOf(await record())).toBe("CONFLICT");
  const { name } = village;
  expect(await names(secretary("branch"), "branch")).toEqual([name]);
  expect(await names(world.as("BASE_COMMITTEE", "base"), "base")).toEqual([name]);
  expect(await names(world.as("CITY_BOARD", "city"), "city")).toEqual([name]);
  expect(await names(secretary("siblingBranch"), "siblingBranch")).toEqual([]);
  expect(await names(world.as("WARD_STAFF", "otherWard"), "otherWard")).toEqual([]);
});

test("it is handed to another branch, counted anew and closed with a reason; everything said of it is kept", async () => {
  const { id } = dataOf(await record({ name: "Công ty may Hòa Bình", kind: "ENTERPRISE", lack: "NO_ORGANISATION" })).recordWhitePlace;
  const now = { placeId: id, revision: 1, lack: "NO_MEMBER", sources: 7, branchId: units.wardBranch.id, note: "Đã khảo sát" };
  expect(codeOf(await change(secretary("branch"), "updateWhitePlace", now))).toBe("FORBIDDEN");
  expect(dataOf(await change(staff, "updateWhitePlace", now)).updateWhitePlace).toMatchObject({ revision: 2, sources: 7 });
  expect(codeOf(await change(staff, "updateWhitePlace", { ...now, sources: 8 }))).toBe("CONFLICT");
  expect(codeOf(await change(secretary("branch"), "updateWhitePlace", now))).toBe("NOT_FOUND");
  const close = { placeId: id, revision: 2, reason: "Đã thành lập chi bộ" };
  expect((await change(staff, "closeWhitePlace", { ...close, reason: " " })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "reason",
  });
  expect(dataOf(await change(staff, "closeWhitePlace", close)).closeWhitePlace).toMatchObject({
    closedOn: expect.any(String),
    closeReason: close.reason,
    can: ["read"],
    history: [
      { revision: 3, note: close.reason, closed: true },
      { revision: 2, note: "Đã khảo sát", branch: { id: units.wardBranch.id }, sources: 7, closed: false },
      { revision: 1, branch: { id: units.branch.id }, sources: 12 },
    ],
  });
  expect(codeOf(await change(staff, "closeWhitePlace", { ...close, revision: 3 }))).toBe("CONFLICT");
  expect(await names(staff, "ward", "closed: true")).toEqual(["Công ty may Hòa Bình"]);
  expect(await names(staff, "ward")).toEqual([village.name]);
});

test("only a branch of the same ward looks after a place, and what makes no sense is refused by name", async () => {
  const refused = async (more: object) => (await record({ name: "Trường A", ...more })).errors![0]!.extensions;
  expect(await refused({ branchId: units.base.id })).toEqual({ code: "BAD_INPUT", field: "branchId" });
  expect(await refused({ branchId: units.cousinBranch.id })).toMatchObject({ code: "NOT_FOUND" });
  expect(await refused({ sources: -1 })).toEqual({ code: "BAD_INPUT", field: "sources" });
  expect(await refused({ name: " " })).toEqual({ code: "BAD_INPUT", field: "name" });
  expect(await refused({ unitId: units.otherWard.id })).toMatchObject({ code: "NOT_FOUND" });
  expect(codeOf(await record({ unitId: units.city.id }, world.as("CITY_BOARD", "city")))).toBe("FORBIDDEN");
});

test("places come in the order in which people count, page after page", async () => {
  for (const number of [10, 9, 2, 1]) dataOf(await record({ name: `Tổ dân phố số ${number}`, kind: "RESIDENTIAL_GROUP", branchId: null }));
  const all = await listed(staff, "ward");
  expect(all.totalCount).toBe(5);
  expect(all.edges.map(({ node }) => node.name)).toEqual(["Thôn Đồng Vàng", ...[1, 2, 9, 10].map((number) => `Tổ dân phố số ${number}`)]);
  const paged: string[] = [];
  for (let after = ""; ; ) {
    const { edges } = await listed(staff, "ward", `first: 2 ${after}`);
    paged.push(...edges.map(({ node }) => node.name));
    if (edges.length < 2) break;
    after = `after: "${edges.at(-1)!.cursor}"`;
  }
  expect(paged).toEqual(all.edges.map(({ node }) => node.name));
});

test("a ward with white places, and who looks after them, are among the units to watch", async () => {
  const watched = async (call: Call, unit: UnitKey, more: string, year = thisYear) =>
    dataOf<{ unitsToWatch: { edges: { node: object }[] } }>(
      await call(`{ unitsToWatch(unitId: "${units[unit].id}", period: "${year}", reason: WHITE_PLACE ${more}) {
        edges { node { unit { id } whitePlaces reasons } } } }`),
    ).unitsToWatch.edges.map(({ node }) => node);
  const city = world.as("CITY_BOARD", "city");
  const because = { reasons: expect.arrayContaining(["WHITE_PLACE"]) };
  expect(await watched(city, "city", "")).toEqual([{ unit: { id: units.ward.id }, whitePlaces: 5, ...because }]);
  expect(await watched(staff, "ward", "")).toEqual([{ unit: { id: units.base.id }, whitePlaces: 1, ...because }]);
  expect(await watched(staff, "ward", "level: BRANCH")).toEqual([{ unit: { id: units.branch.id }, whitePlaces: 1, ...because }]);
  // What is white today says nothing about a year that is over.
  expect(await watched(city, "city", "", thisYear - 1)).toEqual([]);
});

test("a branch that leaves the ward loses the place, and the ward sees that nobody looks after it", async () => {
  const move = [{ do: "move", unit: units.branch.id, under: units.otherWard.id, on: "2026-06-01" }];
  await world.owner.query("select reorganise($1)", [JSON.stringify(move)]);
  expect(await names(secretary("branch"), "branch")).toEqual([]);
  await behindTheDoor(world, { role: "BRANCH_SECRETARY", home: "branch" }, async ({ attempt }) => {
    expect(await attempt("select id from white_place")).toMatchObject({ count: 0 });
  });
  const { node } = (await listed(staff, "ward")).edges[0]!;
  expect(node).toMatchObject({ name: village.name, branch: null });
});
