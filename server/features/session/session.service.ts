import { v7 as uuid } from "uuid";
import { asAppError } from "../../db/errors.ts";
import { asId } from "../../db/units.ts";
import { AppError, badInput, notFound, rateLimited, signInFailed, unauthenticated } from "../../domain/errors.ts";
import type { Viewer } from "../../entities/User.ts";
import type { Context } from "../context.ts";
import { hashPassword, nobodysHash, passwordMatches } from "../password.ts";
import { countSignInAttempt } from "./limits.ts";
import type { ChangePasswordInput, SignInInput } from "./session.inputs.ts";
import { hashToken, newToken } from "./token.ts";
import { type ViewerRow, viewerOf } from "./viewer.ts";

interface Credential {
  account_id: string;
  password_hash: string;
  locked_until: Date | null;
}

async function credentialOf({ pool }: Context, login: string): Promise<Credential | undefined> {
  return (await pool.query<Credential>("select * from chitieu.credential_of($1)", [login])).rows[0];
}

/** Opens a new session, never an old one again, and gives its token to the browser alone. */
async function open(context: Context, accountId: string, postId: string | null): Promise<Viewer> {
  const token = newToken();
  await context.pool.query("select chitieu.open_session($1, $2, $3)", [hashToken(token), accountId, postId]);
  context.setSession(token);
  return (await me({ ...context, caller: { ...context.caller, tokenHash: hashToken(token) } }))!;
}

/** A wrong login and a wrong password read alike; ten wrong passwords lock the account for a quarter of an hour. */
export async function signIn(context: Context, input: SignInInput): Promise<Viewer> {
  const login = input.login.trim().toLowerCase();
  await countSignInAttempt(context.ip, login);
  const credential = await credentialOf(context, login);
  const passed = await passwordMatches(credential?.password_hash ?? nobodysHash, input.password);
  if (!credential) throw signInFailed();
  if (credential.locked_until && credential.locked_until > new Date()) {
    throw rateLimited((credential.locked_until.getTime() - Date.now()) / 1000);
  }
  await context.pool.query("select chitieu.note_sign_in($1, $2, $3)", [credential.account_id, uuid(), passed]);
  if (!passed) throw signInFailed();
  await signOut(context);
  return open(context, credential.account_id, null);
}

export async function signOut({ caller, pool, setSession }: Context): Promise<boolean> {
  if (caller.tokenHash) await pool.query("select chitieu.close_session($1)", [caller.tokenHash]);
  setSession(null);
  return true;
}

/** Ends every session of the person, this one included. */
export async function signOutEverywhere({ caller, pool, setSession }: Context): Promise<boolean> {
  await pool.query("select chitieu.close_all_sessions($1)", [caller.tokenHash]);
  setSession(null);
  return true;
}

/** Ends every other session; this one goes on with a new token and the person's first post. */
export async function changePassword(context: Context, input: ChangePasswordInput): Promise<Viewer> {
  const viewer = await viewerRow(context);
  if (!viewer) throw unauthenticated();
  await countSignInAttempt(context.ip, viewer.login);
  const credential = await credentialOf(context, viewer.login);
  if (!credential || !(await passwordMatches(credential.password_hash, input.current))) {
    throw badInput("current", "Mật khẩu đang dùng không đúng. Nhập lại.");
  }
  if (input.next === input.current) throw badInput("next", "Mật khẩu mới phải khác mật khẩu đang dùng.");
  const kept = await hashPassword(input.next, "next");
  await context.pool.query("select chitieu.change_password($1, $2, $3)", [context.caller.tokenHash, kept, uuid()]);
  await signOut(context);
  return open(context, viewer.id, viewer.postId);
}

/** Acts in another of one's own posts, under a new token, so that what other tabs still send is refused. */
export async function actAs(context: Context, postId: string): Promise<Viewer> {
  const viewer = await viewerRow(context);
  if (!viewer) throw unauthenticated();
  const post = viewer.posts.find((row) => row.id === asId(postId));
  if (!post) throw notFound();
  try {
    const acting = await open(context, viewer.id, post.id);
    await context.pool.query("select chitieu.close_session($1)", [context.caller.tokenHash]);
    return acting;
  } catch (error) {
    throw error instanceof AppError ? error : asAppError(error);
  }
}

async function viewerRow({ caller, pool }: Context): Promise<ViewerRow | null> {
  if (!caller.tokenHash) return null;
  const { rows } = await pool.query<{ viewer: ViewerRow | null }>("select chitieu.viewer_of($1) as viewer", [caller.tokenHash]);
  return rows[0]?.viewer ?? null;
}

/** Null without a session: asking who one is never fails. */
export async function me(context: Context): Promise<Viewer | null> {
  const row = await viewerRow(context);
  return row && viewerOf(row);
}
