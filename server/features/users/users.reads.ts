import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import { fold } from "../../domain/vietnamese.ts";
import type { Connection } from "../../entities/connection.ts";
import type { Post, User } from "../../entities/User.ts";

const places = (alias: string) =>
  `${alias}.city_id as "cityId", ${alias}.ward_id as "wardId", ${alias}.base_id as "baseId", ${alias}.branch_id as "branchId"`;
/** The highest level a person stands at, as far as the asker sees: whoever also has a post beside the asker is not below them. */
const highest = `least(u.level, (select min(h.level) from post p join unit h on h.id = p.unit_id
  where p.account_id = a.id and not isempty(p.during) and coalesce(upper(p.during) > (select today from clock), true)))`;
const userColumns = `a.id, a.login, a.full_name as "fullName", ${unitRef("u")} as unit, ${highest} as "unitLevelNumber", ${places("a")}
  from account a left join unit u on u.id = a.unit_id`;
const postColumns = `p.id, p.account_id as "accountId", p.role, ${unitRef("u")} as unit, u.level as "unitLevelNumber",
  lower(p.during) as "from", upper(p.during) as until, ${places("p")} from post p left join unit u on u.id = p.unit_id`;

export async function findUser(read: Reader, id: string): Promise<User> {
  const [user] = await read.rows<User>("user", `select ${userColumns} where a.id = $1`, [asId(id)]);
  if (!user) throw notFound();
  return user;
}

export async function findPost(read: Reader, id: string): Promise<Post> {
  const [post] = await read.rows<Post>("post", `select ${postColumns} where p.id = $1 and not isempty(p.during)`, [asId(id)]);
  if (!post) throw notFound();
  return post;
}

/** Posts of some people that the asker may see, for one list in one statement. */
export async function postsOf({ reading }: Caller, userIds: readonly string[]): Promise<Post[][]> {
  const text = `select ${postColumns} where p.account_id = any ($1::uuid[]) and not isempty(p.during) order by lower(p.during) desc, p.id`;
  const posts = await reading.rows<Post>("postsOf", text, [userIds]);
  return userIds.map((id) => posts.filter((post) => post.accountId === id));
}

interface UsersPage {
  unitId?: string | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  counted: boolean;
}

/** People stand by given name, then family and middle name (DOMAIN §8), as `compareNames` orders them. */
const byGivenName = (name: string) =>
  `split_part(${name}, ' ', -1) collate natural_vi, regexp_replace(${name}, '[^ ]*$', '') collate natural_vi`;

/** People whose account is kept in a unit (the viewer's own when left out) or below it, by given name. */
export async function users(caller: Caller, page: UsersPage): Promise<Connection<User>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const actor = await actingAs(caller);
  const unitId = page.unitId ?? actor.unitId;
  if (!unitId) throw notFound();
  const unit = await findUnit(caller.reading, unitId);
  authorize(actor, "readUsers", "OrgUnit", unit);
  const level = levelRow(unit.level).column;
  const wanted = `a.${level} = $1 and ($2 = '' or a.search like '%' || $2 || '%' or a.login like '%' || $2 || '%')`;
  const search = fold(page.search ?? "").replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const rows = await caller.reading.rows<User>(
    `users${level}`,
    `select ${userColumns} where ${wanted} and ($3::text is null or (${byGivenName("a.full_name")}, a.id) > (${byGivenName("$3::text")}, $4::uuid))
     order by ${byGivenName("a.full_name")}, a.id limit $5`,
    [unit.id, search, keys?.[0] ?? null, keys?.[1] ?? null, first + 1],
  );
  const count = `select count(*)::int as n from account a where ${wanted}`;
  const total = page.counted ? (await caller.reading.rows<{ n: number }>(`usersCount${level}`, count, [unit.id, search]))[0]!.n : undefined;
  return pageOf(rows, first, page.after, (row) => [row.fullName, row.id], total);
}
