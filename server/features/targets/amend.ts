import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { conflict } from "../../domain/errors.ts";
import type { InstrumentInput } from "../instrument.ts";

/** What is to become of a target. */
export interface Amendment {
  id: string;
  unitId: string;
  /** The version that was looked at: a target that changed meanwhile is not amended blindly. */
  version: number;
  value: number;
  exempt: boolean;
}

/** Files the paper of a unit and answers with its id. */
export async function fileInstrument(db: EntityManager, unitId: string, paper: InstrumentInput): Promise<string> {
  const id = uuid();
  await db.query("insert into instrument (id, number, signed_on, issuer, title, unit_id) values ($1, $2, $3, $4, $5, $6)", [
    id,
    paper.number,
    paper.signedOn,
    paper.issuer,
    paper.title,
    unitId,
  ]);
  return id;
}

/** Writes the next version of a target in the hand of one unit, under a paper already filed; CONFLICT when somebody was quicker. */
export async function amend(
  db: EntityManager,
  giverId: string,
  target: Amendment,
  instrumentId: string,
  reason: string | null,
): Promise<number> {
  const { id, unitId, version, value, exempt } = target;
  const changed = (await db.query(
    `with changed as (update target set value = $1, exempt = $2, version = version + 1, assigned_by_id = $3 where id = $4 and version = $5 returning version)
     select version from changed`,
    [value, exempt, giverId, id, version],
  )) as { version: number }[];
  if (!changed[0]) throw conflict("Chỉ tiêu này vừa có phiên bản mới. Tải lại trang rồi làm lại.");
  await db.query(
    "insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, reason) values ($1, $2, $3, $4, $5, $6, $7)",
    [id, changed[0].version, value, exempt, instrumentId, unitId, reason],
  );
  return changed[0].version;
}
