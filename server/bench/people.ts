import { randomBytes } from "node:crypto";
import type pg from "pg";
import { hashToken } from "../features/session/token.ts";
import { benchId } from "./cityPlan.ts";

/** Somebody with an open session. */
export interface BenchPerson {
  unitId: string;
  accountId: string;
  postId: string;
  token: string;
}

/** Gives a unit its one person of this role, the same at every run, and a fresh session. */
export async function admit(owner: pg.Client, role: string, unitId: string): Promise<BenchPerson> {
  const [accountId, postId, token] = [
    benchId(`account/${role}/${unitId}`),
    benchId(`post/${role}/${unitId}`),
    randomBytes(32).toString("base64url"),
  ];
  const login = `bench.${role.toLowerCase().replaceAll("_", "-")}.${unitId.slice(0, 18)}`;
  await owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, $2, $3) on conflict do nothing", [
    accountId,
    login,
    unitId,
  ]);
  await owner.query("insert into credential (account_id, password_hash, must_change) values ($1, 'none', false) on conflict do nothing", [
    accountId,
  ]);
  await owner.query(
    "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, $4, '[2020-01-01,)') on conflict do nothing",
    [postId, accountId, unitId, role],
  );
  await owner.query("select open_session($1, $2, $3)", [hashToken(token), accountId, postId]);
  return { unitId, accountId, postId, token };
}
