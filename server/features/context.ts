import type { Pool } from "pg";
import type { Caller } from "../db/caller.ts";
import type { Changes } from "../db/changes.ts";
import type { ReadTransaction } from "../db/reading.ts";

/** What a resolver is given for one operation. */
export interface Context {
  readonly caller: Caller;
  /** The log-in role, before the door: signing in and asking who is signed in. */
  readonly pool: Pool;
  readonly ip: string;
  /** What the database may keep of a text that it must not tell, such as an address. */
  readonly keyed: (text: string) => string;
  /** Sets or, with null, removes the session cookie. */
  readonly setSession: (token: string | null) => void;
  readonly changes: Changes;
  /** A snapshot of its own, for one event of a subscription; to be closed. */
  readonly newReading: () => ReadTransaction;
  /** Aborted when the socket or the request is gone. */
  readonly ended: AbortSignal;
}
