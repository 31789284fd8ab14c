import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActorOn } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { unaskedFacts } from "../../domain/candidates.ts";
import { badInput, conflict, notFound } from "../../domain/errors.ts";
import type { ProcedureEvent } from "../../domain/procedure/facts.ts";
import type { Candidate } from "../../entities/candidate.ts";
import type { FollowProbationInput } from "./candidates.inputs.ts";
import { showCandidate } from "./candidates.reads.ts";
import { record } from "./candidates.service.ts";
import { loadCase } from "./loadCase.ts";

interface Listed {
  id: string;
  personId: string;
  unitId: string;
  standing: string;
  joinedOn: string;
  cityId: string | null;
  wardId: string | null;
  baseId: string | null;
  branchId: string | null;
}

const listed = `select m.id, m.person_id as "personId", m.unit_id as "unitId", m.standing, m.joined_on as "joinedOn",
  m.city_id as "cityId", m.ward_id as "wardId", m.base_id as "baseId", m.branch_id as "branchId" from membership m where m.id = $1`;

/**
 * Begins the case of a probationer who was listed, at probation: from the ceremony on they go the way of anybody else (DOMAIN §2.2, T17 to T20).
 * CONFLICT on `memberId` where a case of theirs is open.
 */
export function followProbation(caller: Caller, input: FollowProbationInput, shown: readonly string[]): Promise<Candidate> {
  const event: ProcedureEvent = { event: "FOLLOW_PROBATION", on: input.on };
  return asActorOn(
    caller,
    (read) => loadListed(read, input.memberId),
    async (db, actor, row) => {
      const read = inside(db);
      authorize(actor, "read", "Member", row);
      const claim = await once(db, actor, input, uuid());
      if (claim.fresh) {
        authorize(actor, "followProbation", "Member", row);
        checkCeremony(event.on, row);
        await db.query("select hold_member($1)", [row.id]);
        await refuseFollowed(read, row.personId);
        const begun = [claim.id, row.personId, row.unitId, unaskedFacts];
        await db.query("insert into candidate (id, person_id, unit_id, facts) values ($1, $2, $3, $4)", begun);
        await record(caller, db, await loadCase(read, claim.id, event.on), event);
        const changes = { on: event.on };
        await audit(db, actor, { action: "followProbation", subjectType: "Candidate", subjectId: claim.id, unitId: row.unitId, changes });
      }
      return showCandidate(caller, read, actor, claim.id, shown);
    },
  );
}

function checkCeremony(on: string, { joinedOn }: Listed): void {
  if (on > todayInVietnam()) throw badInput("on", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó.");
  if (on < joinedOn) throw badInput("on", "Ngày tổ chức lễ kết nạp không thể trước ngày vào Đảng trong danh sách.");
}

async function loadListed(read: Reader, id: string): Promise<Listed> {
  const [row] = await read.rows<Listed>("listedMember", listed, [asId(id, "memberId")]);
  if (!row) throw notFound();
  return row;
}

async function refuseFollowed(read: Reader, personId: string): Promise<void> {
  const open = await read.rows("openCaseOf", "select 1 from candidate c where c.person_id = $1 and not c.ended", [personId]);
  if (open.length > 0) throw conflict("Người này đang có hồ sơ theo dõi. Mở hồ sơ đó để làm tiếp.", "memberId");
}
