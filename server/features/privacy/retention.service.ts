import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import type { Retention } from "../../entities/retention.ts";
import type { SetRetentionInput } from "./retention.inputs.ts";
import { retention } from "./retention.reads.ts";

const [least, most] = [6, 120];

/** A city says how long after the close of a case its person is known by name, from a day on (DOMAIN §7 D8); what it said before stays written. */
export async function setRetention(caller: Caller, input: SetRetentionInput): Promise<Retention> {
  const { months, since } = input;
  const cityId = await asActor(caller, async (db, actor) => {
    const read = inside(db);
    const city = await findUnit(read, input.unitId);
    authorize(actor, "setRetention", "OrgUnit", city);
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return city.id;
    if (months < least || months > most) throw badInput("months", `Thời hạn từ ${least} đến ${most} tháng.`);
    if (since < dateInVietnam(new Date())) throw badInput("since", "Ngày áp dụng là hôm nay hoặc sau hôm nay.");
    const [before] = await read.rows<{ months: number }>("retentionBefore", "select retention_months($1, $2) as months", [city.id, since]);
    await db.query("insert into retention_period (id, unit_id, months, since) values ($1, $2, $3, $4)", [claim.id, city.id, months, since]);
    const changes = { months: [before!.months, months], since };
    await audit(db, actor, { action: "setRetention", subjectType: "OrgUnit", subjectId: city.id, unitId: city.id, changes });
    return city.id;
  });
  return retention(caller, cityId);
}
