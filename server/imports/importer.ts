import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SheetRefusal } from "../sheets/refusals.ts";
import { bookFile, type ImportMeans } from "./bookFile.ts";
import { measureFile } from "./filePass.ts";
import { Lease } from "./lease.ts";
import { Pace } from "./pace.ts";
import { readProposal } from "./readProposal.ts";
import { spool, sweepSpool } from "./spool.ts";

export interface ImporterLog {
  warn(details: object, message: string): void;
}

const idle = 500; // milliseconds between two looks for work
const tidyEvery = 60_000;
const undoneAtOnce = 50; // rows

/**
 * Reads, checks, applies and undoes imports one after the other, under the worker's log-in. Several may run, in as many processes: an import is in
 * one's hands at a time, and one that was killed is taken up by another where it stood, some seconds later.
 */
export class Importer {
  #stopped = false;
  #loop: Promise<void> | undefined;
  #tidied = 0;
  readonly #holder = randomUUID();

  constructor(
    private readonly url: string,
    private readonly means: ImportMeans,
    private readonly log: ImporterLog,
    /** Seconds until another goes on where one has fallen silent. */
    private readonly held = 15,
  ) {}

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#loop;
  }

  async #run(): Promise<void> {
    await sweepSpool().catch(() => {});
    while (!this.#stopped) {
      const client = new pg.Client({ connectionString: this.url, application_name: "chitieu-imports" });
      client.on("error", () => {});
      try {
        await client.connect();
        // However large the tables were when they were last counted, rows are looked up by their indexes.
        await client.query("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off");
        while (!this.#stopped) if (!(await this.#workOnce(client))) await sleep(idle);
      } catch (error) {
        // Never more of an error than its code: its text may hold what stood in a row.
        this.log.warn({ code: codeOf(error) }, "an import was interrupted; trying again");
        await sleep(1000);
      } finally {
        await client.end().catch(() => {});
      }
    }
  }

  /** Whether there was anything to do. */
  async #workOnce(client: pg.Client): Promise<boolean> {
    if (Date.now() - this.#tidied > tidyEvery) {
      this.#tidied = Date.now();
      await client.query("select chitieu.tidy_imports()");
    }
    const lease = await Lease.take(client, this.#holder, this.held);
    if (!lease) return false;
    try {
      await this.#work(lease);
    } catch (error) {
      if (!(error instanceof SheetRefusal)) {
        await lease.leaveBroken();
        throw error;
      }
      await lease.fail(error.code);
    }
    return true;
  }

  async #work(lease: Lease): Promise<void> {
    const pace = new Pace();
    const { state } = lease.job;
    if (state === "UNDOING") {
      while ((await lease.undo(undoneAtOnce)) > 0) {
        await pace.step();
        if (this.#stopped) return lease.leave();
      }
      return lease.finish();
    }
    const copy = await spool(lease, this.means.ids.files, pace);
    try {
      if (state === "UPLOADED") return await lease.propose(await readProposal(copy.path, lease.job.kind));
      while (!lease.job.cleared && (await lease.clear()) > 0) await pace.step();
      // Measured in a turn of its own: whoever takes the import next goes on with what was found.
      if (lease.job.total === null) {
        await measureFile(copy.path, lease, pace);
        return await lease.leave();
      }
      if (await bookFile(copy.path, lease, this.means, pace, () => this.#stopped)) await lease.finish();
      else await lease.leave();
    } finally {
      await copy.discard();
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";
