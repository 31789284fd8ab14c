import type { EntityManager } from "typeorm";
import { authorize } from "../../access/ability.ts";
import type { Action } from "../../access/actions.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { asId } from "../../db/units.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import type { Division } from "../../entities/division.ts";
import type { PlacePeopleInput, SettleDivisionInput } from "./divisions.inputs.ts";
import { divisionTold, findDivision, type LoadedDivision } from "./divisions.reads.ts";
import { asProblem } from "./problems.ts";

const mostPeople = 1000;

interface Change {
  action: Extract<Action, "placePeople" | "settleDivision">;
  work(db: EntityManager, row: LoadedDivision): Promise<unknown>;
  /** For the log: numbers and units, never names. */
  changes(row: LoadedDivision): Record<string, unknown>;
}

function changeDivision(caller: Caller, input: { clientKey: string; divisionId: string }, { action, work, changes }: Change) {
  return asActor(caller, async (db, actor): Promise<Division> => {
    const row = await findDivision(inside(db), input.divisionId);
    authorize(actor, row.state === "PLANNED" ? action : "readDivisionPeople", "Division", row);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      if (row.state !== "PLANNED") throw conflict("Thay đổi này không còn chờ đến ngày, không phân công thêm được.");
      await work(db, row).catch((error) => {
        throw asProblem(error);
      });
      await audit(db, actor, { action, subjectType: "Division", subjectId: row.id, unitId: row.unitId, changes: changes(row) });
    }
    return divisionTold(await findDivision(inside(db), row.id), actor);
  });
}

const nameOf = ({ named }: LoadedDivision, partId: string | null) => named.find(({ unit }) => unit === partId)?.name ?? null;

/** Says where people of a branch go when it is divided; taken back, who has no place again is asked for again. */
export function placePeople(caller: Caller, input: PlacePeopleInput): Promise<Division> {
  const partId = input.partId ? asId(input.partId, "partId") : null;
  const people = [...new Set(input.personIds.map((id) => asId(id, "personIds")))];
  if (people.length === 0 || people.length > mostPeople) throw badInput("personIds", `Chọn từ 1 đến ${mostPeople} người.`);
  return changeDivision(caller, input, {
    action: "placePeople",
    work: (db, row) => db.query("select place_people($1, $2, $3)", [row.id, partId, people]),
    changes: (row) => ({ to: nameOf(row, partId), people: people.length }),
  });
}

/** Says that the list is whole (BAD_INPUT on `parts` with how many are missing while it is not), and where who comes later goes. */
export function settleDivision(caller: Caller, input: SettleDivisionInput): Promise<Division> {
  const partId = asId(input.partId, "partId");
  return changeDivision(caller, input, {
    action: "settleDivision",
    work: (db, row) => db.query("select settle_division($1, $2)", [row.id, partId]),
    changes: (row) => ({ to: nameOf(row, partId) }),
  });
}
