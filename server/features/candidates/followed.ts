import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { inside } from "../../db/rows.ts";
import { asId } from "../../db/units.ts";
import { type CandidateFacts, type Sex, unaskedFacts } from "../../domain/candidates.ts";
import { badInput, conflict, notFound } from "../../domain/errors.ts";
import type { EarlierMembership } from "../../domain/procedure/facts.ts";
import { fold } from "../../domain/vietnamese.ts";

interface Known {
  id: string;
  search: string;
  bornOn: string;
  bornYearOnly: boolean;
  /** Followed or a member now, or an end after which nobody is admitted again. */
  barred: boolean;
  facts: CandidateFacts | null;
  left: { on: string; standing: string } | null;
  /** How often they were a member before. */
  times: number;
}

/** How and when a person last left, and how often. */
const leaving = `(select json_build_object('on', e.on_day::text, 'standing', m.standing) from membership m join member_event e on e.membership_id = m.id
      where m.person_id = p.id and m.standing in ('EXPELLED', 'STRUCK_OFF', 'LEFT_ON_REQUEST') and e.undoes is null
        and not exists (select from member_event u where u.undoes = e.id)
      order by e.on_day desc, e.ordinal desc limit 1) as "left",
    (select count(*)::int from membership m where m.person_id = p.id and m.standing in ('EXPELLED', 'STRUCK_OFF', 'LEFT_ON_REQUEST')) as times`;

const known = `select p.id, p.search, p.born_on::text as "bornOn", p.born_year_only as "bornYearOnly",
    exists (select from candidate c where c.person_id = p.id and not c.ended)
      or exists (select from membership m where m.person_id = p.id and (not m.ended or m.standing in ('DECEASED', 'TRANSFERRED_OUT'))) as barred,
    (select c.facts from candidate c where c.person_id = p.id order by c.state_since desc limit 1) as facts,
    ${leaving} from person p
  where p.unit_id = $1 and p.id in (select c.person_id from candidate c where c.id = $2 union all select m.person_id from membership m where m.id = $2)`;

interface Said {
  fullName: string;
  bornOn: string;
  sex: Sex;
  group: number;
}
interface Followed {
  id: string;
  facts: CandidateFacts;
}

/** Somebody new on the branch's list. The same name and day of birth here once more is most often the same person: CONFLICT on `fullName` then. */
export async function followNew(
  db: EntityManager,
  unitId: string,
  { fullName, bornOn, sex, group }: Said,
  surely: boolean,
): Promise<Followed> {
  const alike =
    "select 1 from candidate c join person p on p.id = c.person_id where c.unit_id = $1 and not c.ended and p.search = $2 and p.born_on = $3";
  if (!surely && (await inside(db).rows("alike", alike, [unitId, fold(fullName), bornOn])).length > 0)
    throw conflict("Chi bộ đang theo dõi một người cùng họ tên và ngày sinh. Xác nhận đây là người khác để thêm.", "fullName");
  const id = uuid();
  await db.query("insert into person (id, unit_id, full_name, born_on, sex, source_group_id) values ($1, $2, $3, $4, $5, $6)", [
    ...[id, unitId, fullName, bornOn],
    ...[sex, group],
  ]);
  return { id, facts: unaskedFacts };
}

/**
 * Somebody whose case or membership at this branch has ended, to be followed again: one person, whose earlier membership the rules of
 * re-admission ask about (DOMAIN §2.5). NOT_FOUND where nobody of ours is meant; CONFLICT on `earlierId` for whoever is followed or a member now.
 */
export async function followAgain(db: EntityManager, unitId: string, earlierId: string, said: Said): Promise<Followed> {
  const earlier = asId(earlierId, "earlierId");
  // Who changes this person meanwhile is waited for; what stands then is judged.
  await db.query("select hold_known($1)", [earlier]);
  const [found] = await inside(db).rows<Known>("knownPerson", known, [unitId, earlier]);
  if (!found) throw notFound();
  if (found.barred) throw conflict("Người này đang được theo dõi, đang là đảng viên, đã chuyển đi hoặc đã từ trần.", "earlierId");
  if (found.search !== fold(said.fullName))
    throw badInput("fullName", "Họ tên khác với hồ sơ đã có. Sửa ở hồ sơ, hoặc thêm như một người mới.");
  const sameBirth = found.bornYearOnly ? found.bornOn.slice(0, 4) === said.bornOn.slice(0, 4) : found.bornOn === said.bornOn;
  if (!sameBirth) throw badInput("bornOn", "Ngày sinh khác với hồ sơ đã có. Sửa ở hồ sơ, hoặc thêm như một người mới.");
  const of = [found.id, said.bornOn, said.group];
  await db.query("update person set born_on = $2, born_year_only = false, source_group_id = $3 where id = $1", of);
  const facts = found.facts ?? unaskedFacts;
  return { id: found.id, facts: { ...facts, before: found.left ? earlierMembership(found, found.left) : facts.before } };
}

/**
 * The earlier membership that the lists tell of a person, completed by what the branch says of it (why, unless that is known; when a record was
 * cleared); what the branch says alone where the lists tell of none.
 */
export async function heldEarlier(db: EntityManager, personId: string, said: EarlierMembership | null): Promise<EarlierMembership | null> {
  type Left = Pick<Known, "left" | "times">;
  const [found] = await inside(db).rows<Left>("earlierMembership", `select ${leaving} from person p where p.id = $1`, [personId]);
  if (!found?.left) return said;
  const { leftOn, ground } = earlierMembership({ facts: null, times: found.times }, found.left);
  const { clearedOn = null, readmittedBefore = false } = said ?? {};
  return { leftOn, ground: ground ?? said?.ground ?? null, clearedOn, readmittedBefore: readmittedBefore || found.times > 1 };
}

/** Why somebody left is kept as far as it decides a return; anything else the branch says itself. */
function earlierMembership({ facts, times }: Pick<Known, "facts" | "times">, left: NonNullable<Known["left"]>): EarlierMembership {
  const ground = left.standing === "LEFT_ON_REQUEST" ? "OWN_REQUEST" : null;
  return { leftOn: left.on, ground, clearedOn: null, readmittedBefore: times > 1 || Boolean(facts?.before) };
}
