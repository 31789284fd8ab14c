import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { compareNames } from "../../domain/vietnamese.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let administrator: Call;
beforeAll(async () => {
  world = await World.open();
  administrator = world.as("CITY_ADMINISTRATOR", "city");
});
afterAll(() => world.close());

interface Made {
  createUser: { temporaryPassword: string; user: { id: string; posts: { id: string; role: string }[] } };
}
const create = (call: Call, input: object) =>
  call<Made>(
    "mutation ($input: CreateUserInput!) { createUser(input: $input) { temporaryPassword user { id login fullName can posts { id role unit { name } } } } }",
    { input },
  );
const grant = (call: Call, input: object) =>
  call("mutation ($input: GrantPostInput!) { grantPost(input: $input) { role unit { name } } }", { input });

test("a person is created with a first post and a password that must be changed", async () => {
  const made = dataOf(
    await create(administrator, { unitId: units.ward.id, role: "WARD_STAFF", login: "Lan.Do", fullName: "  Đỗ  Thị Lan" }),
  ).createUser;
  expect(made).toMatchObject({ user: { login: "lan.do", fullName: "Đỗ Thị Lan", posts: [{ role: "WARD_STAFF" }] } });
  const signIn = `mutation ($p: String!) { signIn(input: { login: "lan.do", password: $p }) { mustChangePassword post { id } } }`;
  expect(dataOf(await world.caller(null, null)(signIn, { p: made.temporaryPassword }))).toEqual({
    signIn: { mustChangePassword: true, post: null },
  });
  const reset = dataOf<{ resetPassword: { temporaryPassword: string } }>(
    await administrator(`mutation { resetPassword(userId: "${made.user.id}") { temporaryPassword } }`),
  );
  expect(codeOf(await world.caller(null, null)(signIn, { p: made.temporaryPassword }))).toBe("SIGN_IN_FAILED");
  expect(dataOf(await world.caller(null, null)(signIn, { p: reset.resetPassword.temporaryPassword }))).toMatchObject({
    signIn: { mustChangePassword: true },
  });
  const { rows } = await world.owner.query("select changes from audit_entry where action = 'createUser'");
  expect(JSON.stringify(rows)).not.toMatch(/Lan|lan\.do/);
});

test("a login in use, a role that the level has not and a nameless person are refused by field", async () => {
  const base = { unitId: units.branch.id, role: "BRANCH_SECRETARY", login: "tam.vu", fullName: "Vũ Tâm" };
  dataOf(await create(administrator, base));
  expect((await create(administrator, base)).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "login" });
  expect((await create(administrator, { ...base, login: "x!" })).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "login" });
  expect((await create(administrator, { ...base, login: "tam.vu2", role: "WARD_STAFF" })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "role",
  });
  expect((await create(administrator, { ...base, login: "tam.vu2", fullName: " " })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "fullName",
  });
  const { rows } = await world.owner.query("select from account where login = 'tam.vu2'");
  expect(rows.length).toBe(0);
});

test("posts are given only below oneself, and never to oneself", async () => {
  const staff = world.as("WARD_STAFF", "ward");
  const secretary = await world.person("BRANCH_SECRETARY", "wardBranch");
  expect(dataOf(await grant(staff, { userId: secretary.accountId, unitId: units.base.id, role: "BASE_COMMITTEE" }))).toMatchObject({
    grantPost: { role: "BASE_COMMITTEE" },
  });
  expect(codeOf(await grant(staff, { userId: secretary.accountId, unitId: units.ward.id, role: "WARD_LEADER" }))).toBe("FORBIDDEN");
  expect(codeOf(await grant(staff, { userId: secretary.accountId, unitId: units.otherWard.id, role: "WARD_LEADER" }))).toBe("NOT_FOUND");
  const me = await world.person("WARD_STAFF", "ward");
  expect(codeOf(await grant(staff, { userId: me.accountId, unitId: units.base.id, role: "BASE_COMMITTEE" }))).toBe("FORBIDDEN");
  const board = await world.person("CITY_ADMINISTRATOR", "city");
  expect(codeOf(await grant(administrator, { userId: board.accountId, unitId: units.city.id, role: "CITY_BOARD" }))).toBe("FORBIDDEN");
});

test("a post that has ended opens nothing from that day on, and ends once", async () => {
  const person = await world.person("BASE_COMMITTEE", "otherBase");
  const end = () => administrator(`mutation { endPost(input: { postId: "${person.postId}" }) { until } }`);
  expect(dataOf(await end())).toEqual({ endPost: { until: dateInVietnam(new Date()) } });
  expect(codeOf(await end())).toBe("CONFLICT");
  expect(codeOf(await person.call(`{ orgUnit(id: "${units.otherBase.id}") { name } }`))).toBe("UNAUTHENTICATED");
});

test("people are listed by unit, searched without accents and paged; who stands outside sees none of them", async () => {
  const list = (call: Call, args: string) =>
    call<{ users: { totalCount: number; edges: { node: { login: string } }[] } }>(
      `{ users(${args}) { totalCount edges { node { login posts { role } } } pageInfo { hasNextPage endCursor } } }`,
    );
  expect(dataOf(await list(administrator, `search: "vu tam"`)).users.edges.map((edge) => edge.node.login)).toEqual(["tam.vu"]);
  const whole = dataOf(await list(administrator, "first: 200")).users;
  expect(whole.totalCount).toBe(whole.edges.length);
  expect(codeOf(await list(world.as("WARD_STAFF", "otherWard"), `unitId: "${units.ward.id}"`))).toBe("NOT_FOUND");
  const below = dataOf(await list(world.as("WARD_STAFF", "otherWard"), "first: 200")).users.edges.map((edge) => edge.node.login);
  expect(below).toEqual(["ward.staff.otherward"]);
});

test("people stand by given name, then family and middle name, page after page", async () => {
  const names = [
    "Đỗ An",
    "Nguyễn An",
    "Nguyễn Am An",
    "Trần Thị Ánh",
    "Lê Anh",
    "Phạm Văn Ân",
    "Đào Dũng",
    "Bùi Đạt",
    "Vũ Văn Bảy",
    "Zung",
  ];
  for (const [place, fullName] of names.entries()) {
    const id = `50000000-0000-7000-8000-0000000000${String(place).padStart(2, "0")}`;
    await world.owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, $3, $4)", [
      id,
      `order${place}`,
      fullName,
      units.cousinBranch.id,
    ]);
  }
  interface Page {
    users: { edges: { node: { fullName: string; login: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { users }: Page = dataOf<Page>(
      await administrator(
        `query ($after: String) { users(unitId: "${units.cousinBranch.id}", first: 3, after: $after) { edges { node { fullName login } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      ),
    );
    seen.push(...users.edges.filter(({ node }) => node.login.startsWith("order")).map(({ node }) => node.fullName));
    [after, more] = [users.pageInfo.endCursor, users.pageInfo.hasNextPage];
  }
  expect(seen).toEqual([...names].sort(compareNames));
});
