import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Action } from "../../access/actions.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { WhitePlace } from "../../entities/whitePlace.ts";
import type { CloseWhitePlaceInput, RecordWhitePlaceInput, UpdateWhitePlaceInput } from "./whitePlaces.inputs.ts";
import { findWhitePlace } from "./whitePlaces.reads.ts";

const mostSources = 100_000;

function checkSources(sources: number): number {
  if (sources < 0 || sources > mostSources) throw badInput("sources", `Số nguồn từ 0 đến ${mostSources}.`);
  return sources;
}

function checkNote(note: string | null | undefined): string | null {
  const clean = normalise(note ?? "");
  if (clean.length > 1000) throw badInput("note", "Ghi chú tối đa 1000 ký tự.");
  return clean || null;
}

/** The branch named to look after a place of a ward; what is not a branch there is refused by name. */
async function checkBranch(db: EntityManager, wardId: string, branchId: string | null | undefined): Promise<string | null> {
  if (!branchId) return null;
  const branch = await findUnit(inside(db), asId(branchId));
  if (branch.level === "BRANCH" && branch.wardId === wardId && branch.endedOn === null) return branch.id;
  throw badInput("branchId", "Chọn một chi bộ đang hoạt động trong phường, xã.");
}

/** A ward records a place without members or organisation (DOMAIN R29, R43). */
export async function recordWhitePlace(caller: Caller, input: RecordWhitePlaceInput): Promise<WhitePlace> {
  const id = await asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "recordWhitePlace", "OrgUnit", unit);
    const name = normalise(input.name);
    if (!name || name.length > 200) throw badInput("name", "Nhập tên địa bàn, tối đa 200 ký tự.");
    const { kind, lack } = input;
    const sources = checkSources(input.sources);
    const note = checkNote(input.note);
    const branchId = await checkBranch(db, unit.id, input.branchId);
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return claim.id;
    await db.query(
      "insert into white_place (id, unit_id, kind, name, lack, sources, near_branch_id, note) values ($1, $2, $3, $4, $5, $6, $7, $8)",
      [claim.id, unit.id, kind, name, lack, sources, branchId, note],
    );
    const changes = { name, kind, lack, sources, branch: branchId };
    await audit(db, actor, { action: "recordWhitePlace", subjectType: "WhitePlace", subjectId: claim.id, unitId: unit.id, changes });
    return claim.id;
  });
  return findWhitePlace(caller.reading, id);
}

/** Loads a place, asks the rule and changes it, if nobody was quicker. */
async function changePlace(
  caller: Caller,
  action: Extract<Action, "updateWhitePlace" | "closeWhitePlace">,
  input: { clientKey: string; placeId: string; revision: number },
  change: (db: EntityManager, place: WhitePlace) => Promise<Record<string, unknown>>,
): Promise<WhitePlace> {
  const id = await asActor(caller, async (db, actor) => {
    const place = await findWhitePlace(inside(db), input.placeId);
    authorize(actor, "read", "WhitePlace", place);
    const claim = await once(db, actor, input, place.id);
    if (!claim.fresh) return claim.id;
    if (place.closedOn) throw conflict("Địa bàn này đã đóng. Tải lại trang để xem.");
    authorize(actor, action, "WhitePlace", place);
    const changes = await change(db, place);
    await audit(db, actor, { action, subjectType: "WhitePlace", subjectId: place.id, unitId: place.wardId, changes });
    return place.id;
  });
  return findWhitePlace(caller.reading, id);
}

const quicker = () => conflict("Địa bàn này vừa được người khác cập nhật. Tải lại trang rồi làm lại.");

/** `sets` names the columns $3 and on are written to. */
async function write(db: EntityManager, { placeId, revision }: { placeId: string; revision: number }, sets: string, values: unknown[]) {
  const changed = `with changed as (update white_place set ${sets} where id = $1 and revision = $2 returning id) select id from changed`;
  const rows = (await db.query(changed, [placeId, revision, ...values])) as unknown[];
  if (rows.length === 0) throw quicker();
}

/** Says anew what the place lacks, how many may be won there, and which branch looks after it. */
export function updateWhitePlace(caller: Caller, input: UpdateWhitePlaceInput): Promise<WhitePlace> {
  return changePlace(caller, "updateWhitePlace", input, async (db, place) => {
    const { lack } = input;
    const sources = checkSources(input.sources);
    const branchId = await checkBranch(db, place.wardId, input.branchId);
    await write(db, input, "lack = $3, sources = $4, near_branch_id = $5, note = $6", [lack, sources, branchId, checkNote(input.note)]);
    return { name: place.name, lack: [place.lack, lack], sources: [place.sources, sources], branch: [place.branch?.id ?? null, branchId] };
  });
}

/** The place is white no more, or is no more; why is kept. */
export function closeWhitePlace(caller: Caller, input: CloseWhitePlaceInput): Promise<WhitePlace> {
  return changePlace(caller, "closeWhitePlace", input, async (db, { name }) => {
    const reason = normalise(input.reason);
    if (!reason || reason.length > 1000) throw badInput("reason", "Nhập lý do đóng, tối đa 1000 ký tự.");
    await write(db, input, "closed_on = (select today from clock), close_reason = $3", [reason]);
    return { name };
  });
}
