import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { mayHoldPostAt, type Role } from "../../domain/roles.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { NewUser, Post } from "../../entities/User.ts";
import { hashPassword, temporaryPassword } from "../password.ts";
import type { CreateUserInput, EndPostInput, GrantPostInput } from "./users.inputs.ts";
import { findPost, findUser } from "./users.reads.ts";

const longestName = 100;
const today = () => dateInVietnam(new Date());

interface PostInput {
  role: Role;
  from?: string | null | undefined;
  until?: string | null | undefined;
}

async function addPost(db: EntityManager, accountId: string, unit: OrgUnit, input: PostInput): Promise<string> {
  if (!mayHoldPostAt(input.role, unit.level)) throw badInput("role", "Vai trò này không có ở cấp của đơn vị đã chọn.");
  const from = input.from ?? today();
  if (input.until && input.until <= from) throw badInput("until", "Ngày thôi giữ chức vụ phải sau ngày bắt đầu.");
  const id = uuid();
  await db.query("insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, $4, daterange($5, $6))", [
    id,
    accountId,
    unit.id,
    input.role,
    from,
    input.until ?? null,
  ]);
  return id;
}

/** Creates a person with a first post at the unit that keeps the account. The password is shown once and must be changed. */
export async function createUser(caller: Caller, input: CreateUserInput): Promise<NewUser> {
  const password = temporaryPassword();
  const kept = await hashPassword(password, "password");
  const id = await asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "createUser", "OrgUnit", unit);
    const fullName = normalise(input.fullName);
    if (!fullName || fullName.length > longestName) throw badInput("fullName", `Nhập họ và tên, tối đa ${longestName} ký tự.`);
    const accountId = uuid();
    await db.query("insert into account (id, login, full_name, unit_id) values ($1, $2, $3, $4)", [
      accountId,
      input.login.trim().toLowerCase(),
      fullName,
      unit.id,
    ]);
    await db.query("select give_password($1, $2)", [accountId, kept]);
    await addPost(db, accountId, unit, input);
    await audit(db, actor, {
      action: "createUser",
      subjectType: "User",
      subjectId: accountId,
      unitId: unit.id,
      changes: { role: input.role },
    });
    return accountId;
  });
  return { user: await findUser(caller.reading, id), temporaryPassword: password };
}

/** A new temporary password; ends every session of the person. */
export async function resetPassword(caller: Caller, userId: string): Promise<NewUser> {
  const password = temporaryPassword();
  const kept = await hashPassword(password, "password");
  await asActor(caller, async (db, actor) => {
    const user = await findUser(inside(db), userId);
    authorize(actor, "resetPassword", "User", user);
    await db.query("select give_password($1, $2)", [user.id, kept]);
    await audit(db, actor, { action: "resetPassword", subjectType: "User", subjectId: user.id, unitId: user.unit?.id ?? null });
  });
  return { user: await findUser(caller.reading, userId), temporaryPassword: password };
}

/** A further post: both the person and the unit must be the granter's to give. */
export async function grantPost(caller: Caller, input: GrantPostInput): Promise<Post> {
  const id = await asActor(caller, async (db, actor) => {
    const user = await findUser(inside(db), input.userId);
    authorize(actor, "grantPost", "User", user);
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "grantPost", "OrgUnit", unit);
    const postId = await addPost(db, user.id, unit, input);
    await audit(db, actor, {
      action: "grantPost",
      subjectType: "Post",
      subjectId: postId,
      unitId: unit.id,
      changes: { user: user.id, role: input.role },
    });
    return postId;
  });
  return findPost(caller.reading, id);
}

/** Ends a post on a day; from that day on its sessions open nothing. A post that ends before it began is as if never given. */
export async function endPost(caller: Caller, input: EndPostInput): Promise<Post> {
  const on = input.on ?? today();
  return asActor(caller, async (db, actor) => {
    const post = await findPost(inside(db), input.postId);
    authorize(actor, "endPost", "Post", post);
    if (post.until && post.until <= on) throw conflict("Chức vụ này đã thôi giữ trước ngày đó.", "on");
    await db.query("update post set during = daterange(lower(during), greatest(lower(during), $2::date)) where id = $1", [post.id, on]);
    await audit(db, actor, { action: "endPost", subjectType: "Post", subjectId: post.id, unitId: post.unit?.id ?? null, changes: { on } });
    return { ...post, until: on > post.from ? on : post.from };
  });
}
