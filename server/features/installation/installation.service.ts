import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { unitColumns } from "../../db/units.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { NewUser } from "../../entities/User.ts";
import { hashPassword, temporaryPassword } from "../password.ts";
import type { CreateCityInput } from "./installation.inputs.ts";

/** There is one installation, and it has no row. */
const installation = { one: true };

/** Every city of the installation, by name: its operator sees that they exist and nothing of what is in them. */
export async function cities(caller: Caller): Promise<OrgUnit[]> {
  authorize(await actingAs(caller), "read", "Installation", installation);
  return caller.reading.rows<OrgUnit>(
    "cities",
    `select ${unitColumns} from unit u where u.level = 1 order by u.name collate natural_vi, u.id`,
    [],
  );
}

/** Founds a city as of today, with a first administrator, who makes everybody else. */
export async function createCity(caller: Caller, input: CreateCityInput): Promise<NewUser> {
  const password = temporaryPassword();
  const kept = await hashPassword(password, "password");
  return asActor(caller, async (db, actor) => {
    authorize(actor, "createCity", "Installation", installation);
    const name = normalise(input.name);
    const fullName = normalise(input.administratorName);
    const login = input.administratorLogin.trim().toLowerCase();
    if (!name) throw badInput("name", "Nhập tên thành phố.");
    if (!fullName) throw badInput("administratorName", "Nhập họ và tên quản trị viên.");
    const [cityId, accountId, postId] = [uuid(), uuid(), uuid()];
    await db.query("select found_city($1, $2, $3, $4)", [cityId, normalise(input.code), name, dateInVietnam(new Date())]);
    await db.query("insert into account (id, login, full_name, unit_id) values ($1, $2, $3, $4)", [accountId, login, fullName, cityId]);
    await db.query("select give_password($1, $2)", [accountId, kept]);
    await db.query(
      "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, 'CITY_ADMINISTRATOR', daterange($4, null))",
      [postId, accountId, cityId, dateInVietnam(new Date())],
    );
    await audit(db, actor, { action: "createCity", subjectType: "OrgUnit", subjectId: cityId, unitId: cityId, changes: { name } });
    const unit = { id: cityId, level: "CITY" as const, name };
    const user = { id: accountId, login, fullName, unit, unitLevelNumber: 1, cityId, wardId: null, baseId: null, branchId: null };
    return { user, temporaryPassword: password };
  });
}
