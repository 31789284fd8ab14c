import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { expect } from "vitest";
import { hashToken } from "../../features/session/token.ts";
import { codeOf, type World } from "../world.ts";
import { units } from "../worldTree.ts";
import type { Stage } from "./cell.ts";
import { everyUnit, type Seat } from "./oracle.ts";

const password = "mật khẩu của tôi";
const kept = await hash(password);

/** Somebody in this seat who may be signed out again, with two posts and two sessions. */
async function somebody(world: World, { role, home }: Seat) {
  const [accountId, login] = [randomUUID(), `self.${randomUUID()}`];
  const unitId = home && units[home].id;
  await world.owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, 'Chính mình', $3)", [
    accountId,
    login,
    unitId,
  ]);
  await world.owner.query("insert into credential (account_id, password_hash, must_change) values ($1, $2, false)", [accountId, kept]);
  const posts = [randomUUID(), randomUUID()].sort();
  for (const postId of posts) {
    const values = [postId, accountId, unitId, role];
    await world.owner.query(
      "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, $4, daterange('2024-01-01', null))",
      values,
    );
  }
  const session = async () => {
    const token = randomBytes(32).toString("base64url");
    await world.owner.query("select open_session($1, $2, $3)", [hashToken(token), accountId, posts[0]]);
    return world.caller(token, posts[0]!);
  };
  const sessions = async () =>
    (await world.owner.query<{ n: number }>("select count(*)::int as n from session where account_id = $1", [accountId])).rows[0]!.n;
  return { login, posts, call: await session(), other: await session(), sessions };
}

const signedIn = "{ me { user { login } } }";

/** Mutations that concern nobody but the one who sends them. */
export const selfService: Record<string, (stage: Stage, seat: Seat) => Promise<void>> = {
  async signIn({ world }, seat) {
    const { login, call } = await somebody(world, seat);
    const document = "mutation ($input: SignInInput!) { signIn(input: $input) { user { login } } }";
    expect(await call(document, { input: { login, password } })).toEqual({ data: { signIn: { user: { login } } } });
    if (seat.home) return; // one address may try thirty times a minute
    expect(codeOf(await call(document, { input: { login, password: "không đúng đâu" } }))).toBe("SIGN_IN_FAILED");
  },
  async signOut({ world }, seat) {
    const { call, other, sessions } = await somebody(world, seat);
    expect(await call("mutation { signOut }")).toEqual({ data: { signOut: true } });
    expect(await sessions()).toBe(1);
    expect(await call(signedIn)).toEqual({ data: { me: null } });
    expect(codeOf(await other(signedIn))).toBeUndefined();
  },
  async signOutEverywhere({ world }, seat) {
    const { call, sessions } = await somebody(world, seat);
    const bystander = await somebody(world, { role: "BRANCH_SECRETARY", home: "branch" });
    expect(await call("mutation { signOutEverywhere }")).toEqual({ data: { signOutEverywhere: true } });
    expect([await sessions(), await bystander.sessions()]).toEqual([0, 2]);
  },
  async changePassword({ world }, seat) {
    const { call, sessions } = await somebody(world, seat);
    const document = "mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { mustChangePassword } }";
    expect(await call(document, { input: { current: password, next: "một mật khẩu mới" } })).toEqual({
      data: { changePassword: { mustChangePassword: false } },
    });
    expect(await sessions()).toBe(1);
    if (seat.home) return;
    const again = await somebody(world, seat);
    expect(codeOf(await again.call(document, { input: { current: "không đúng đâu", next: "một mật khẩu mới" } }))).toBe("BAD_INPUT");
  },
  async actAs({ world, scene }, seat) {
    const { call, posts } = await somebody(world, seat);
    const document = "mutation ($id: ID!) { actAs(postId: $id) { post { id } } }";
    for (const unit of everyUnit) expect(codeOf(await call(document, { id: scene[unit].postId }))).toBe("NOT_FOUND");
    expect(await call(document, { id: posts[1] })).toEqual({ data: { actAs: { post: { id: posts[1] } } } });
  },
};
