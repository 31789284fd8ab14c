import type { QueryResultRow } from "pg";
import type { EntityManager } from "typeorm";
import type { Reader } from "./reading.ts";

/** Lets a look-up that is written once serve a change's transaction too. */
export function inside(db: EntityManager): Reader {
  return { rows: <T extends QueryResultRow>(_name: string, text: string, values: unknown[]) => db.query(text, values) as Promise<T[]> };
}
