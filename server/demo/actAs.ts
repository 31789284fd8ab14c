import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import type { DemoPost } from "./demoPlan.ts";

/** In the name of whoever holds a post, as the door would have it, and out again. */
export async function actAs(db: ClientBase, post: DemoPost, sql: string, values: unknown[]): Promise<void> {
  const token = createHash("sha256").update(`demo ${post.id}`).digest("hex");
  await db.query(
    `insert into session (token_hash, account_id, post_id, role, level, unit_id, city_id, expires_at)
     select $1, $2, $3, $4, (array['CITY', 'WARD', 'BASE', 'BRANCH'])[u.level], u.id, u.city_id, now() + interval '1 minute' from unit u where u.id = $5`,
    [token, post.accountId, post.id, post.role, post.unitId],
  );
  await db.query("select set_config('app.token', $1, true)", [token]);
  await db.query(sql, values);
  await db.query("select set_config('app.token', '', true)");
  await db.query("delete from session where token_hash = $1", [token]);
}
