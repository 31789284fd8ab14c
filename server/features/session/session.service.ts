import { v7 as uuid } from "uuid";
import { doorRefusal } from "../../db/door.ts";
import { asAppError } from "../../db/errors.ts";
import { asId } from "../../db/units.ts";
import { AppError, badInput, signInFailed, unauthenticated } from "../../domain/errors.ts";
import type { Viewer } from "../../entities/User.ts";
import type { Context } from "../context.ts";
import { hashPassword, nobodysHash, passwordMatches } from "../password.ts";
import { countAttemptFrom, lockedOut, slowedDown } from "./limits.ts";
import { networkOf } from "./network.ts";
import type { ChangePasswordInput, SignInInput } from "./session.inputs.ts";
import { hashToken, newToken } from "./token.ts";
import { type ViewerRow, viewerOf } from "./viewer.ts";

/** What try_sign_in() tells: no account for a login that does not exist, no hash where none is to be tried. */
interface Attempt {
  account_id: string | null;
  password_hash: string | null;
  locked_for: number;
  slowed_for: number;
}

/** Whose password is tried and from where, as the database may keep it. */
const traces = ({ ip, keyed }: Context, login: string) => [keyed(`login\0${login}`), keyed(`network\0${login}\0${networkOf(ip)}`)] as const;

/**
 * Whose password it is; otherwise writes the refusal down through `refuse` and throws. Counts the attempt first and looks then. A login that
 * does not exist is counted, slowed, locked and verified in the same way, so that neither answer nor time tells which exist.
 */
async function verify(context: Context, login: string, password: string, refuse: (account: string | null) => Promise<AppError>) {
  await countAttemptFrom(networkOf(context.ip));
  const asked = await context.pool.query<Attempt>("select * from chitieu.try_sign_in($1, $2, $3)", [login, ...traces(context, login)]);
  const found = asked.rows[0]!;
  if (found.locked_for > 0) throw lockedOut(found.locked_for);
  const matches = await passwordMatches(found.password_hash ?? nobodysHash, password);
  if (matches && found.password_hash !== null) return found.account_id;
  const refusal = await refuse(found.account_id);
  throw found.slowed_for > 0 ? slowedDown(found.slowed_for) : refusal;
}

/** Gives the browser alone the token of the session it goes on in. */
async function goOn(context: Context, token: string): Promise<Viewer> {
  context.setSession(token);
  return (await me({ ...context, caller: { ...context.caller, tokenHash: hashToken(token) } }))!;
}

/** Opens a new session, never an old one again. A wrong login and a wrong password read alike. */
export async function signIn(context: Context, input: SignInInput): Promise<Viewer> {
  const login = input.login.replaceAll("\0", "").trim().toLowerCase();
  const accountId = await verify(context, login, input.password, async (account) => {
    await context.pool.query("select chitieu.refuse_sign_in($1, $2)", [account, uuid()]);
    return signInFailed();
  });
  await signOut(context);
  const token = newToken();
  await context.pool.query("select chitieu.sign_in($1, $2, $3, $4, $5)", [accountId, hashToken(token), uuid(), ...traces(context, login)]);
  return goOn(context, token);
}

export async function signOut({ caller, pool, setSession }: Context): Promise<boolean> {
  if (caller.tokenHash) await pool.query("select chitieu.close_session($1, $2)", [caller.tokenHash, uuid()]);
  setSession(null);
  return true;
}

/** Ends every session of the person, this one included. */
export async function signOutEverywhere({ caller, pool, setSession }: Context): Promise<boolean> {
  await pool.query("select chitieu.close_all_sessions($1, $2)", [caller.tokenHash, uuid()]);
  setSession(null);
  return true;
}

/** Ends every session of the person; the one that asked goes on with a new token. */
export async function changePassword(context: Context, input: ChangePasswordInput): Promise<Viewer> {
  const viewer = await viewerRow(context);
  if (!viewer) throw unauthenticated();
  // Before the attempt is counted: a new password that will not do is not a wrong one.
  if (input.next === input.current) throw badInput("next", "Mật khẩu mới phải khác mật khẩu đang dùng.");
  const kept = await hashPassword(input.next, "next");
  await verify(context, viewer.login, input.current, async () => {
    await noteRefusal(context, "changePassword");
    return badInput("current", "Mật khẩu đang dùng không đúng. Nhập lại.");
  });
  const token = newToken();
  await change(context, "select chitieu.change_password($1, $2, $3, $4)", [hashToken(token), kept, uuid()]);
  return goOn(context, token);
}

/** Acts in another of one's own posts, under a new token, so that what other tabs still send is refused. */
export async function actAs(context: Context, postId: string): Promise<Viewer> {
  const token = newToken();
  try {
    await change(context, "select chitieu.act_as($1, $2, $3, $4)", [hashToken(token), asId(postId), uuid()]);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") await noteRefusal(context, "actAs");
    throw error;
  }
  return goOn(context, token);
}

/** One statement about the caller's own session, which it names first. */
async function change({ pool, caller }: Context, text: string, values: unknown[]): Promise<void> {
  try {
    await pool.query(text, [caller.tokenHash, ...values]);
  } catch (error) {
    throw doorRefusal(error) ?? asAppError(error);
  }
}

async function noteRefusal({ pool, caller }: Context, action: string): Promise<void> {
  await pool.query("select chitieu.note_refusal($1, $2, $3)", [caller.tokenHash, action, uuid()]);
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
