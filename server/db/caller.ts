import type { DataSource } from "typeorm";
import type { Actor } from "../access/actor.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import type { ReadTransaction } from "./reading.ts";
import type { Reference } from "./reference.ts";

/** Where faults of ours are written; pino fits. */
export interface FaultLog {
  error(details: object, message: string): void;
}

/** One request, before anything is known about who sends it but the hash of its session token. */
export interface Caller {
  readonly log: FaultLog;
  readonly source: DataSource;
  /** Hex SHA-256 of the session token; null without a cookie. */
  readonly tokenHash: string | null;
  /** The post this operation expects to act as; null when it names none. */
  readonly expectedPost: string | null;
  readonly requestId: string;
  readonly reference: Reference;
  readonly personalIds: PersonalIds;
  /** The one snapshot all reads of a query share; closed when the answer has left. */
  reading: ReadTransaction;
  /** The root field being answered, for the audit. */
  readonly field?: string;
  /** Set by the door for the root field being answered. */
  actor?: Actor;
}
