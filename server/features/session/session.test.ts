import { hash } from "@node-rs/argon2";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const password = "mật khẩu đủ dài";

/** A person with two posts and a known password. */
async function admit(login: string, mustChange = false): Promise<{ accountId: string; posts: string[] }> {
  const accountId = uuid();
  const posts = [uuid(), uuid()];
  await world.owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, 'Nguyễn Văn Thử', $3)", [
    accountId,
    login,
    units.branch.id,
  ]);
  await world.owner.query("insert into credential (account_id, password_hash, must_change) values ($1, $2, $3)", [
    accountId,
    await hash(password),
    mustChange,
  ]);
  await world.owner.query(
    "insert into post (id, account_id, unit_id, role, during) values ($1, $3, $4, 'BRANCH_SECRETARY', '[2024-01-01,)'), ($2, $3, $5, 'BASE_COMMITTEE', '[2024-02-01,)')",
    [posts[0], posts[1], accountId, units.branch.id, units.base.id],
  );
  return { accountId, posts };
}

interface Sent {
  answer: Answer<{
    signIn?: { post: { id: string } | null; mustChangePassword: boolean };
    actAs?: { post: { id: string } };
    changePassword?: { post: { id: string } };
  }>;
  cookie: string | undefined;
}

async function send(
  query: string,
  { cookie, post, ip = "10.0.0.1" }: { cookie?: string | undefined; post?: string; ip?: string } = {},
): Promise<Sent> {
  const answer = await world.app.inject({
    method: "POST",
    url: "/graphql",
    remoteAddress: ip,
    headers: { "content-type": "application/json", ...(post && { "x-post": post }), ...(cookie && { cookie }) },
    payload: JSON.stringify({ query }),
  });
  const set = answer.headers["set-cookie"];
  return { answer: answer.json(), cookie: (Array.isArray(set) ? set.at(-1) : set)?.split(";")[0] };
}

const signIn = (login: string, given = password, ip?: string) =>
  send(`mutation { signIn(input: { login: "${login}", password: "${given}" }) { post { id } mustChangePassword } }`, ip ? { ip } : {});
const own = (unit: string) => `{ orgUnit(id: "${unit}") { name } }`;

test("signing in gives a new token each time, kept from scripts and from other sites, and stored only as a hash", async () => {
  await admit("an.nguyen");
  const first = await world.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json" },
    payload: JSON.stringify({
      query: `mutation { signIn(input: { login: " AN.Nguyen ", password: "${password}" }) { mustChangePassword } }`,
    }),
  });
  expect(first.headers["set-cookie"]).toMatch(/^session=[\w-]{43}; .*HttpOnly; SameSite=Strict/);
  const [again, twice] = [await signIn("an.nguyen"), await signIn("an.nguyen")];
  expect(again.cookie).not.toBe(twice.cookie);
  const { rows } = await world.owner.query<{ n: number }>("select count(*)::int n from session where token_hash = $1", [
    again.cookie!.split("=")[1],
  ]);
  expect(rows[0]!.n).toBe(0);
});

const mistaken = "không đúng đâu";
const errorOf = ({ answer }: Sent) => answer.errors?.[0];

test("wrong passwords given to change the password count as well; a new one that will not do counts nothing", async () => {
  await admit("hanh");
  const { cookie } = await signIn("hanh", password, "10.0.6.1");
  const changing = async (current: string, next: string) =>
    errorOf(
      await send(`mutation { changePassword(input: { current: "${current}", next: "${next}" }) { post { id } } }`, {
        cookie,
        ip: "10.0.6.1",
      }),
    )!.extensions;
  for (let count = 0; count < 11; count++) expect(await changing(password, "ngắn")).toEqual({ code: "BAD_INPUT", field: "next" });
  for (let count = 0; count < 10; count++)
    expect(await changing(mistaken, "một câu khác hẳn")).toEqual({ code: "BAD_INPUT", field: "current" });
  expect(await changing(password, "một câu khác hẳn")).toEqual({ code: "RATE_LIMITED" });
});

test("attempts are counted one by one; a request that carries many gets no further than its first failure", async () => {
  await admit("chi.le");
  const many = Array.from(
    { length: 12 },
    (_, place) => `a${place}: signIn(input: { login: "chi.le", password: "sai ${place}" }) { mustChangePassword }`,
  );
  const once = (await send(`mutation { ${many.join(" ")} }`, { ip: "10.0.2.1" })).answer.errors!.map((error) => error.extensions.code);
  expect(once).toEqual(["SIGN_IN_FAILED"]);
  const codes = [];
  for (let count = 0; count < 11; count++)
    codes.push((await signIn("chi.le", "sai mật khẩu", "10.0.2.1")).answer.errors![0]!.extensions.code);
  expect(codes.filter((code) => code === "RATE_LIMITED").length).toBe(2);
});

test("acting in another post changes the token, and what still expects the old post is refused", async () => {
  const { posts } = await admit("dung");
  const first = await signIn("dung");
  expect(first.answer.data!.signIn!.post!.id).toBe(posts[0]);
  const second = await send(`mutation { actAs(postId: "${posts[1]}") { post { id } } }`, { cookie: first.cookie, post: posts[0]! });
  expect(second.answer.data!.actAs!.post.id).toBe(posts[1]);
  expect((await send(own(units.base.id), { cookie: second.cookie, post: posts[1]! })).answer.errors).toBeUndefined();
  expect((await send(own(units.branch.id), { cookie: second.cookie, post: posts[0]! })).answer.errors![0]!.extensions.code).toBe(
    "POST_CHANGED",
  );
  expect((await send(own(units.branch.id), { cookie: first.cookie, post: posts[0]! })).answer.errors![0]!.extensions.code).toBe(
    "UNAUTHENTICATED",
  );
  const foreign = await world.person("WARD_STAFF", "ward");
  expect(
    (await send(`mutation { actAs(postId: "${foreign.postId}") { post { id } } }`, { cookie: second.cookie })).answer.errors![0]!.extensions
      .code,
  ).toBe("NOT_FOUND");
});

test("a temporary password opens nothing but its own change, which ends every other session", async () => {
  const { posts } = await admit("em.tran", true);
  const [one, other] = [await signIn("em.tran"), await signIn("em.tran")];
  expect(one.answer.data!.signIn).toEqual({ post: null, mustChangePassword: true });
  expect((await send(own(units.branch.id), { cookie: one.cookie, post: posts[0]! })).answer.errors![0]!.extensions.code).toBe(
    "PASSWORD_CHANGE_REQUIRED",
  );
  const short = await send(`mutation { changePassword(input: { current: "${password}", next: "ngắn" }) { post { id } } }`, {
    cookie: one.cookie,
  });
  expect(short.answer.errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "next" });
  const changed = await send(`mutation { changePassword(input: { current: "${password}", next: "một câu khác hẳn" }) { post { id } } }`, {
    cookie: one.cookie,
  });
  expect(changed.answer.data!.changePassword!.post.id).toBe(posts[0]);
  expect((await send(own(units.branch.id), { cookie: changed.cookie, post: posts[0]! })).answer.errors).toBeUndefined();
  expect((await send(own(units.branch.id), { cookie: other.cookie, post: posts[0]! })).answer.errors![0]!.extensions.code).toBe(
    "UNAUTHENTICATED",
  );
});

test("signing out everywhere ends every session; a post that ends is gone at the next request", async () => {
  const { posts } = await admit("giang");
  const [one, other] = [await signIn("giang"), await signIn("giang")];
  await send("mutation { signOutEverywhere }", { cookie: one.cookie });
  expect((await send(own(units.branch.id), { cookie: other.cookie, post: posts[0]! })).answer.errors![0]!.extensions.code).toBe(
    "UNAUTHENTICATED",
  );
  const third = await signIn("giang");
  expect((await send(own(units.branch.id), { cookie: third.cookie, post: posts[0]! })).answer.errors).toBeUndefined();
  await world.as("CITY_ADMINISTRATOR", "city")(`mutation { endPost(input: { postId: "${posts[0]}" }) { until } }`);
  expect((await send(own(units.branch.id), { cookie: third.cookie, post: posts[0]! })).answer.errors![0]!.extensions.code).toBe(
    "UNAUTHENTICATED",
  );
});
