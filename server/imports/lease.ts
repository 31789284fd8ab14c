import type pg from "pg";
import type { DateDoubt } from "../sheets/dates.ts";
import type { Field } from "../sheets/fields.ts";
import type { KeptMapping, Proposal } from "./mapping.ts";
import type { KeptFault } from "./rowFaults.ts";

/** An import as the database hands it to a worker. */
export interface TakenImport {
  readonly id: string;
  readonly kind: "MEMBERS" | "CANDIDATES";
  readonly state: "UPLOADED" | "CHECKING" | "APPLYING" | "UNDOING";
  readonly parts: number;
  readonly mapping: KeptMapping | null;
  readonly doubts: Partial<Record<Field, DateDoubt>> | null;
  /** Rows in all; null until the file was read once. */
  readonly total: number | null;
  /** Nothing is left of a check before. */
  readonly cleared: boolean;
  /** The last row that is booked. */
  readonly doneRow: number;
}

/** A row for the database: whom it means is looked up by `indexes`, else by `search`, `born` and the branch. */
export interface SoughtRow {
  readonly n: number;
  readonly unit: string;
  readonly search: string;
  readonly born: string;
  readonly yearOnly: boolean;
  readonly sex: string;
  readonly indexes?: readonly string[];
}
export interface MatchedRow {
  readonly n: number;
  readonly personId: string | null;
  readonly verdict: string | null;
  readonly fills: readonly string[] | null;
  readonly differs: readonly string[] | null;
}
export interface BookedRow {
  readonly n: number;
  readonly action: "ADD" | "CHANGE" | "SAME" | "CONFLICT" | "FAULT";
  readonly faults?: readonly KeptFault[];
  readonly cells?: string;
  readonly person?: string;
  readonly unit?: string;
  readonly indexes?: readonly string[];
  readonly filled?: object;
  readonly body?: object;
}

/** An import in one worker's hands: everything it may do with it. Fails once another worker has taken it (SQLSTATE CT051). */
export class Lease {
  private constructor(
    private readonly client: pg.Client,
    private readonly holder: string,
    private readonly held: number,
    readonly job: TakenImport,
  ) {}

  /** `held`: seconds for which it is held between two signs of life. */
  static async take(client: pg.Client, holder: string, held: number): Promise<Lease | null> {
    const { rows } = await client.query<TakenImport>(
      `select id, kind, state, parts, mapping, doubts, total, cleared, done_row as "doneRow" from chitieu.take_import($1, $2)`,
      [holder, held],
    );
    return rows[0] ? new Lease(client, holder, held, rows[0]) : null;
  }

  private async call<T>(what: string, values: unknown[] = []): Promise<T> {
    const named = values.map((_, place) => `, $${place + 3}`).join("");
    const { rows } = await this.client.query<{ told: T }>(`select chitieu.${what}($1, $2${named}) as told`, [
      this.job.id,
      this.holder,
      ...values,
    ]);
    return rows[0]!.told;
  }

  renew = () => this.call<void>("renew_import", [this.held]);
  leave = () => this.call<void>("leave_import");
  /** So that another try comes soon, and counts as one; nothing where the database is what broke. */
  leaveBroken = () => this.call<void>("drop_import").catch(() => {});
  part = (part: number) => this.call<Buffer>("import_bytes", [part]);
  fail = (code: string) => this.call<void>("fail_import", [code]);
  propose = (proposal: Proposal) => this.call<void>("propose_import", [JSON.stringify(proposal)]);
  clear = () => this.call<number>("clear_import");
  measured = (rows: number, doubts: Partial<Record<Field, DateDoubt>>) => this.call<void>("measure_import", [rows, JSON.stringify(doubts)]);
  undo = (most: number) => this.call<number>("undo_import", [most, this.held]);
  finish = () => this.call<void>("finish_import");

  async units(): Promise<{ id: string; code: string | null; name: string }[]> {
    const { rows } = await this.client.query("select id, code, name from chitieu.import_units($1, $2)", [this.job.id, this.holder]);
    return rows;
  }

  async match(rows: readonly SoughtRow[]): Promise<MatchedRow[]> {
    if (rows.length === 0) return [];
    const found = await this.client.query<MatchedRow>(
      `select n, person_id as "personId", verdict, fills, differs from chitieu.match_import($1, $2, $3)`,
      [this.job.id, this.holder, JSON.stringify(rows)],
    );
    return found.rows;
  }

  /** Rows after `since` up to `upto`, with the progress, in the transaction that is open. */
  book = (since: number, upto: number, rows: readonly BookedRow[]) =>
    this.call<void>("book_import", [since, upto, JSON.stringify(rows), this.held]);

  /** Whole or not at all. */
  async atOnce<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query("begin isolation level read committed");
    try {
      const answer = await work();
      await this.client.query("commit");
      return answer;
    } catch (error) {
      await this.client.query("rollback").catch(() => {});
      throw error;
    }
  }
}
