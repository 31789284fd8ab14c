import { DatabaseError, type Pool, type PoolClient, type QueryResultRow } from "pg";
import type { Actor } from "../access/actor.ts";
import { unauthenticated } from "../domain/errors.ts";
import { actorOf, type DoorRow, door, doorRefusal } from "./door.ts";
import { releaseAndCommit } from "./lateCommit.ts";
import { rememberRole, statementName } from "./roleHints.ts";

/** Reads rows as the acting post. Statements are named after what they read, so that the server keeps their plans. */
export interface Reader {
  rows<T extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<T[]>;
}

/**
 * One snapshot for all reads of one query: a read-only REPEATABLE READ transaction behind row security, opened by the first read.
 * Statements are pipelined; begin, door and the first statements leave together.
 */
export class ReadTransaction implements Reader {
  private client: Promise<PoolClient> | undefined;
  private opened: Promise<Actor> | undefined;
  /** What went wrong first: the statements after it fail only because of it. */
  private failure: unknown;
  /** An answer may leave while other fields are still being read: what they still ask then opens nothing. */
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly tokenHash: string | null,
    private readonly expectedPost: string | null,
  ) {}

  /** A fresh copy for each root field: each must ask its own rule. */
  async actor(): Promise<Actor> {
    await this.open();
    return { ...(await this.opened!) };
  }

  async rows<T extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<T[]> {
    const client = await this.open();
    if (this.closed) throw tooLate();
    const answer = client.query<T>({ name: statementName(this.tokenHash!, name), text, values });
    answer.catch(() => {});
    await this.opened;
    try {
      return (await answer).rows;
    } catch (error) {
      this.failure ??= error;
      throw isAftermath(error) ? this.failure : error;
    }
  }

  private open(): Promise<PoolClient> {
    if (!this.tokenHash) throw unauthenticated();
    if (this.closed) throw tooLate();
    this.client ??= this.begin(this.tokenHash);
    return this.client;
  }

  private async begin(tokenHash: string): Promise<PoolClient> {
    const client = await this.pool.connect();
    const begun = client.query(begin);
    const entered = client.query<DoorRow>({ ...door, values: [tokenHash] });
    this.opened = Promise.all([begun, entered]).then(
      ([, { rows }]) => {
        rememberRole(tokenHash, rows[0]!.level);
        return actorOf(rows[0]!, this.expectedPost);
      },
      (error) => {
        throw doorRefusal(error) ?? error;
      },
    );
    this.opened.catch(() => {});
    return client;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const client = await this.client?.catch(() => undefined);
    if (client) releaseAndCommit(this.pool, client);
  }
}

const tooLate = () => new Error("the answer has left already");
const isAftermath = (error: unknown) => error instanceof DatabaseError && error.code === "25P02";

const begin = { name: "begin read", text: "begin isolation level repeatable read read only" };
