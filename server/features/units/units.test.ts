import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";
import { hashOfEverything } from "../../test/matrix/hash.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let staff: Call;
beforeAll(async () => {
  world = await World.open();
  staff = world.as("WARD_STAFF", "ward");
});
afterAll(() => world.close());

const today = dateInVietnam(new Date());
const create = (call: Call, input: object) =>
  call<{ createUnit: { id: string } }>(
    "mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id name level ancestors { name } } }",
    { input },
  );

test("a unit is created under another, found by search, renamed from a day on, and ended", async () => {
  const input = { parentId: units.ward.id, kind: "BASE_BRANCH", name: "  Chi bộ  Chợ Láng ", sector: "RESIDENTIAL", from: "2026-01-01" };
  const made = dataOf(await create(staff, input)).createUnit;
  expect(made).toMatchObject({
    name: "Chi bộ Chợ Láng",
    level: "BRANCH",
    ancestors: [{ name: "Đảng bộ thành phố Một" }, { name: "Đảng bộ phường Đống Đa" }],
  });
  expect(dataOf(await staff(`{ searchOrgUnits(text: "cho lang") { id } }`))).toEqual({ searchOrgUnits: [{ id: made.id }] });

  dataOf(await staff(`mutation { renameUnit(input: { unitId: "${made.id}", name: "Chi bộ Chợ Mới", from: "2026-06-01" }) { name } }`));
  const history = dataOf(await staff(`{ orgUnit(id: "${made.id}") { name history { from until name parent { name } } } }`));
  expect(history).toEqual({
    orgUnit: {
      name: "Chi bộ Chợ Mới",
      history: [
        { from: "2026-06-01", until: null, name: "Chi bộ Chợ Mới", parent: { name: "Đảng bộ phường Đống Đa" } },
        { from: "2026-01-01", until: "2026-06-01", name: "Chi bộ Chợ Láng", parent: { name: "Đảng bộ phường Đống Đa" } },
      ],
    },
  });

  const instrument = '{ number: "1-QĐ", signedOn: "2026-01-05", issuer: "Đảng ủy", title: "Giải thể chi bộ" }';
  const steps = `[{ kind: DISSOLVE, unitIds: ["${made.id}"] }]`;
  const end = `{ clientKey: "${randomUUID()}", effectiveOn: "${today}", reason: "x", instrument: ${instrument}, steps: ${steps} }`;
  expect(dataOf(await staff(`mutation { reorganise(input: ${end}) { state } }`))).toEqual({ reorganise: { state: "APPLIED" } });
  const names = (asOf: string) =>
    staff(`{ orgUnit(id: "${units.ward.id}") { children(asOf: "${asOf}") { totalCount edges { node { id } } } } }`);
  expect(JSON.stringify(dataOf(await names(addDays(today, -1))))).toContain(made.id);
  expect(JSON.stringify(dataOf(await names(today)))).not.toContain(made.id);
});

test("no unit stands where its kind may not, under a foreign unit, or nameless", async () => {
  expect((await create(staff, { parentId: units.base.id, kind: "BASE_COMMITTEE", name: "Sai cấp" })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "kind",
  });
  expect(codeOf(await create(staff, { parentId: units.otherWard.id, kind: "BASE_BRANCH", name: "Nơi khác" }))).toBe("NOT_FOUND");
  expect((await create(staff, { parentId: units.ward.id, kind: "BASE_BRANCH", name: " \u200b " })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "name",
  });
  expect(
    codeOf(await create(world.as("BRANCH_SECRETARY", "branch"), { parentId: units.branch.id, kind: "BRANCH", name: "Chi bộ con" })),
  ).toBe("FORBIDDEN");
});

test("a unit that would begin tomorrow is refused before anything is written; one that begins today is shown at once", async () => {
  const { call: far } = await world.person("WARD_STAFF", "farWard");
  const input = (from?: string) => ({ parentId: units.farWard.id, kind: "BASE_BRANCH", name: "Chi bộ Ngày Mai", ...(from && { from }) });
  const before = await hashOfEverything(world.owner);
  const refused = (await create(far, input(addDays(today, 1)))).errors![0]!;
  expect(refused).toMatchObject({
    extensions: { code: "BAD_INPUT", field: "from" },
    message: expect.stringContaining("không được sau hôm nay"),
  });
  expect(await hashOfEverything(world.owner)).toEqual(before);
  const born = async (from?: string) => {
    const { id } = dataOf(await create(far, input(from))).createUnit;
    return dataOf<{ orgUnit: { bornOn: string } }>(await far(`{ orgUnit(id: "${id}") { bornOn } }`)).orgUnit.bornOn;
  };
  expect(await born(today)).toBe(today);
  // While the tree still shows yesterday, a unit begins yesterday.
  await world.owner.query("update clock set today = today - 1");
  expect(await born()).toBe(addDays(today, -1));
  expect((await create(far, input(today))).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "from" });
  await world.owner.query("select turn_to_today()");
  expect(await born()).toBe(today);
});

test("nobody renames their own unit", async () => {
  expect(codeOf(await staff(`mutation { renameUnit(input: { unitId: "${units.ward.id}", name: "Tên khác" }) { id } }`))).toBe("FORBIDDEN");
});

test("pages of children follow each other without gap or repeat, in the order of Vietnamese names", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { orgUnit: { children: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
      dataOf(
        await staff(
          `query ($after: String) { orgUnit(id: "${units.ward.id}") { children(first: 1, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        ),
      );
    seen.push(...page.orgUnit.children.edges.map((edge) => edge.node.name));
    after = page.orgUnit.children.pageInfo.hasNextPage ? page.orgUnit.children.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(["Đảng bộ Công an phường", "Đảng bộ Trường học", "Chi bộ Tổ dân phố số 1"]);
});

test("search ranks a whole name before a beginning before a word, reads codes, and takes signs as signs", async () => {
  const find = async (text: string) =>
    dataOf<{ searchOrgUnits: { name: string }[] }>(
      await world.as("CITY_BOARD", "city")("query ($text: String!) { searchOrgUnits(text: $text) { name } }", { text }),
    ).searchOrgUnits.map((unit) => unit.name);
  expect(await find("chi bo doi 1")).toEqual(["Chi bộ Đội 1"]);
  expect(await find("hoa lac")).toEqual(["Đảng bộ xã Hòa Lạc"]);
  expect((await find("21"))[0]).toBe("Đảng bộ xã Hòa Lạc");
  expect(await find("%")).toEqual([]);
  expect(await find("phường Xa")).toEqual([]);
});

test("units come in the order in which people count, and page after page it is the same order", async () => {
  const numbers = [10, 9, 2, 1];
  for (const number of numbers) {
    const name = `Chi bộ Tổ dân phố số ${number}`;
    dataOf(await create(staff, { parentId: units.base.id, kind: "BRANCH", name, from: "2026-01-01" }));
  }
  interface Page {
    orgUnit: { children: { edges: { cursor: string; node: { name: string } }[]; pageInfo: { hasNextPage: boolean } } };
  }
  const names: string[] = [];
  for (let after = ""; ; ) {
    const text = `{ orgUnit(id: "${units.base.id}") { children(first: 2 ${after}) { edges { cursor node { name } } pageInfo { hasNextPage } } } }`;
    const { edges, pageInfo } = dataOf<Page>(await staff(text)).orgUnit.children;
    names.push(...edges.map(({ node }) => node.name));
    if (!pageInfo.hasNextPage) break;
    after = `after: "${edges.at(-1)!.cursor}"`;
  }
  expect(names.filter((name) => name.startsWith("Chi bộ Tổ dân phố số"))).toEqual(
    numbers.toReversed().map((number) => `Chi bộ Tổ dân phố số ${number}`),
  );
});
