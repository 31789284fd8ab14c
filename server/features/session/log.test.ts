import { hash } from "@node-rs/argon2";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const password = "mật khẩu đủ dài";

/** A secretary who is also on the base committee, signed in as often as asked; cookies of the sessions. */
async function signedIn(login: string, times = 1) {
  const [accountId, branchPost, basePost] = [uuid(), uuid(), uuid()];
  await world.owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, 'Người Thử', $3)", [
    accountId,
    login,
    units.branch.id,
  ]);
  await world.owner.query("insert into credential (account_id, password_hash, must_change) values ($1, $2, false)", [
    accountId,
    await hash(password),
  ]);
  await world.owner.query(
    `insert into post (id, account_id, unit_id, role, during) values ($1, $3, $4, 'BRANCH_SECRETARY', '[2024-01-01,)'),
      ($2, $3, $5, 'BASE_COMMITTEE', '[2024-02-01,)')`,
    [branchPost, basePost, accountId, units.branch.id, units.base.id],
  );
  const cookies: string[] = [];
  for (let count = 0; count < times; count++)
    cookies.push((await send(`mutation { signIn(input: { login: "${login}", password: "${password}" }) { post { id } } }`)).cookie!);
  return { accountId, branchPost, basePost, cookies };
}

async function send(query: string, cookie?: string) {
  const answer = await world.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...(cookie && { cookie }) },
    payload: JSON.stringify({ query }),
  });
  const set = answer.headers["set-cookie"];
  const errors = answer.json<{ errors?: { extensions: { code: string } }[] }>().errors;
  return { code: errors?.[0]?.extensions.code, cookie: (Array.isArray(set) ? set.at(-1) : set)?.split(";")[0] };
}

/** What the log holds about one person, oldest first, but for signing in. */
async function entriesOf(accountId: string) {
  const { rows } = await world.owner.query(
    `select action, outcome, post_id, role, acting_unit_id, subject_id, changes, unit_id from audit_entry
      where account_id = $1 and action <> 'signIn' order by at, id`,
    [accountId],
  );
  return rows;
}

const entry = (accountId: string, postId: string, action: string, outcome = "DONE", changes: object = {}) => ({
  action,
  outcome,
  post_id: postId,
  role: "BRANCH_SECRETARY",
  acting_unit_id: units.branch.id,
  subject_id: accountId,
  changes,
  unit_id: units.branch.id,
});

test("going on in another post is written down, with the post before and after; a post of somebody else is written as refused", async () => {
  const { accountId, branchPost, basePost, cookies } = await signedIn("an.nguyen");
  const foreign = await world.person("WARD_STAFF", "ward");
  expect((await send(`mutation { actAs(postId: "${foreign.postId}") { post { id } } }`, cookies[0])).code).toBe("NOT_FOUND");
  expect((await send(`mutation { actAs(postId: "${basePost}") { post { id } } }`, cookies[0])).code).toBeUndefined();
  expect((await send(`mutation { actAs(postId: "${branchPost}") { post { id } } }`, cookies[0])).code).toBe("UNAUTHENTICATED");
  expect(await entriesOf(accountId)).toEqual([
    entry(accountId, branchPost, "actAs", "REFUSED"),
    entry(accountId, branchPost, "actAs", "DONE", { post: [branchPost, basePost] }),
  ]);
});

test("signing out is written down once, and not for a session that is no more", async () => {
  const { accountId, branchPost, cookies } = await signedIn("binh");
  for (let count = 0; count < 2; count++) expect((await send("mutation { signOut }", cookies[0])).code).toBeUndefined();
  expect(await entriesOf(accountId)).toEqual([entry(accountId, branchPost, "signOut")]);
});

test("signing in over an open session writes down that it ended", async () => {
  const { accountId, branchPost, cookies } = await signedIn("chi");
  await send(`mutation { signIn(input: { login: "chi", password: "${password}" }) { post { id } } }`, cookies[0]);
  expect(await entriesOf(accountId)).toEqual([entry(accountId, branchPost, "signOut")]);
});

test("signing out everywhere is written down with the number of sessions it ended", async () => {
  const { accountId, branchPost, cookies } = await signedIn("dung", 3);
  await send("mutation { signOutEverywhere }", cookies[1]);
  expect(await entriesOf(accountId)).toEqual([entry(accountId, branchPost, "signOutEverywhere", "DONE", { sessions: 3 })]);
});

test("a wrong current password is written down as a refused change, the right one as a change; neither password is in it", async () => {
  const { accountId, branchPost, cookies } = await signedIn("em.tran");
  const change = (current: string) =>
    send(`mutation { changePassword(input: { current: "${current}", next: "một câu khác hẳn" }) { post { id } } }`, cookies[0]);
  expect((await change("không đúng đâu")).code).toBe("BAD_INPUT");
  expect((await change(password)).code).toBeUndefined();
  expect(await entriesOf(accountId)).toEqual([
    entry(accountId, branchPost, "changePassword", "REFUSED"),
    entry(accountId, branchPost, "changePassword"),
  ]);
});

test("what cannot be written down does not happen", async () => {
  const { accountId, branchPost, basePost, cookies } = await signedIn("giang", 2);
  await world.owner.query(`alter table audit_entry add constraint full_disk check (account_id <> '${accountId}') not valid`);
  try {
    for (const act of [
      "signOut",
      "signOutEverywhere",
      `actAs(postId: "${basePost}") { post { id } }`,
      `changePassword(input: { current: "${password}", next: "một câu khác hẳn" }) { post { id } }`,
    ])
      expect([act, (await send(`mutation { ${act} }`, cookies[0])).code]).toEqual([act, "INTERNAL"]);
    const { rows } = await world.owner.query("select post_id from session where account_id = $1", [accountId]);
    expect(rows).toEqual([{ post_id: branchPost }, { post_id: branchPost }]);
    expect((await send("{ me { user { login } } }", cookies[0])).code).toBeUndefined();
  } finally {
    await world.owner.query("alter table audit_entry drop constraint full_disk");
  }
});
