import pg from "pg";
import { door } from "../../db/door.ts";
import { hashToken } from "../../features/session/token.ts";
import type { World } from "../world.ts";
import type { Seat } from "./oracle.ts";

export interface Inside {
  /** Runs one statement; says what became of it without ending the transaction. */
  attempt(text: string, values?: unknown[]): Promise<{ refused: string } | { rows: pg.QueryResultRow[]; count: number }>;
  rows<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
}

/** Whoever got past every rule: raw SQL in a transaction that this seat's session opened. Nothing it does is kept. */
export async function behindTheDoor<T>(world: World, seat: Seat, work: (inside: Inside) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.database.apiUrl });
  await client.connect();
  try {
    const { token } = await world.person(seat.role, seat.home);
    await client.query("begin");
    await client.query(door.text, [hashToken(token)]);
    return await work({
      async attempt(text, values = []) {
        await client.query("savepoint attempt");
        try {
          const { rows, rowCount } = await client.query(text, values);
          return { rows, count: rowCount ?? 0 };
        } catch (error) {
          if (!(error instanceof pg.DatabaseError)) throw error;
          return { refused: `${error.code} ${error.message}` };
        } finally {
          await client.query("rollback to savepoint attempt");
        }
      },
      rows: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) => (await client.query<R>(text, values)).rows,
    });
  } finally {
    await client.end();
  }
}
