import { offers } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { type Level, levelRow } from "../../domain/levels.ts";
import type { Role } from "../../domain/roles.ts";
import type { UnitRef } from "../../entities/OrgUnit.ts";
import type { Post, User, Viewer } from "../../entities/User.ts";

/** What viewer_of() tells about a signed-in person. */
export interface ViewerRow {
  id: string;
  login: string;
  fullName: string;
  postId: string | null;
  mustChange: boolean;
  posts: { id: string; role: Role; from: string; until: string | null; unit: { id: string; level: number; name: string } | null }[];
}

const levelNames: readonly Level[] = ["CITY", "WARD", "BASE", "BRANCH"];
const nowhere = { unitLevelNumber: null, cityId: null, wardId: null, baseId: null, branchId: null };

function postOf(row: ViewerRow["posts"][number], accountId: string): Post {
  const unit: UnitRef | null = row.unit && { ...row.unit, level: levelNames[row.unit.level - 1]! };
  return { ...nowhere, id: row.id, role: row.role, from: row.from, until: row.until, unit, accountId };
}

/** Enough of an actor to ask which pages to offer; what it may really do is asked behind the door. */
function actorOf(post: Post): Actor {
  const ids = { cityId: null, wardId: null, baseId: null, branchId: null };
  const here = post.unit ? { [levelRow(post.unit.level).property]: post.unit.id } : {};
  return {
    ...ids,
    ...here,
    accountId: post.accountId,
    postId: post.id,
    role: post.role,
    level: post.unit?.level ?? null,
    unitId: post.unit?.id ?? null,
    unitName: post.unit?.name ?? null,
  };
}

export function viewerOf(row: ViewerRow): Viewer {
  const posts = row.posts.map((post) => postOf(post, row.id));
  const post = row.mustChange ? null : (posts.find(({ id }) => id === row.postId) ?? null);
  const user: User = { ...nowhere, id: row.id, login: row.login, fullName: row.fullName, unit: post?.unit ?? null };
  return { user, post, posts, mustChangePassword: row.mustChange, can: post ? offers(actorOf(post)) : [] };
}
