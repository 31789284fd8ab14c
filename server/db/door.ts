import { DatabaseError } from "pg";
import type { Actor } from "../access/actor.ts";
import { passwordChangeRequired, postChanged, postMalformed, postRequired, unauthenticated } from "../domain/errors.ts";
import type { Level } from "../domain/levels.ts";
import type { Role } from "../domain/roles.ts";
import { isUuid } from "../domain/uuid.ts";

/** The first statement of every transaction: looks the session up and takes its level's database role until the transaction ends. */
export const door = { name: "door", text: "select * from chitieu.begin_as($1)" };

/** A row of begin_as(). */
export interface DoorRow {
  account_id: string;
  post_id: string;
  role: Role;
  level: Level | "OPERATOR";
  unit_id: string | null;
  unit_name: string | null;
  city_id: string | null;
  ward_id: string | null;
  base_id: string | null;
  branch_id: string | null;
}

/** Throws POST_REQUIRED when the operation names no post or what cannot be one, POST_CHANGED when the session acts in another post than the operation expects, so that two tabs cannot mix. */
export function actorOf(row: DoorRow, expectedPost: string | null): Actor {
  if (!expectedPost) throw postRequired();
  if (!isUuid(expectedPost)) throw postMalformed();
  if (row.post_id !== expectedPost) throw postChanged();
  return {
    accountId: row.account_id,
    postId: row.post_id,
    role: row.role,
    level: row.level === "OPERATOR" ? null : row.level,
    unitId: row.unit_id,
    unitName: row.unit_name,
    cityId: row.city_id,
    wardId: row.ward_id,
    baseId: row.base_id,
    branchId: row.branch_id,
  };
}

/** 28000 no session, 28P01 a session without a post (the password must be changed first); anything else is a fault of ours. */
export function doorRefusal(error: unknown): Error | null {
  if (!(error instanceof DatabaseError)) return null;
  if (error.code === "28000") return unauthenticated();
  if (error.code === "28P01") return passwordChangeRequired();
  return null;
}
