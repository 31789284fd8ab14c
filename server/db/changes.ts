import pg from "pg";
import type { Queue } from "../domain/queues.ts";

type Listener = (key: string) => void;

/**
 * Hears from the folder whose figures and queues have changed, and of whose account a session has ended: the keys are a unit's id, a queue and a
 * unit's id (`queueKey`), and an account's id. One connection of its own, because LISTEN belongs to a session; when it is lost it comes back by
 * itself, and everybody is told once, since something may have been missed.
 */
export class Changes {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | undefined;
  private closed = false;

  constructor(private readonly url: string) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: "chitieu-changes" });
    client.on("notification", ({ payload }) => this.tell(payload?.split(" ") ?? []));
    client.on("error", () => void this.reopen(client));
    await client.connect();
    await client.query("listen figures_changed");
    this.client = client;
  }

  private async reopen(lost: pg.Client): Promise<void> {
    if (this.closed || (this.client !== lost && this.client !== undefined)) return;
    this.client = undefined;
    await lost.end().catch(() => {});
    for (let wait = 200; !this.closed; wait = Math.min(wait * 2, 5000)) {
      await new Promise((done) => setTimeout(done, wait));
      try {
        await this.open();
        this.tell([...this.listeners.keys()]);
        return;
      } catch {
        // the database is still away: wait longer and try again
      }
    }
  }

  private tell(keys: string[]): void {
    for (const key of keys) for (const listener of this.listeners.get(key) ?? []) listener(key);
  }

  /** Yields those of the keys that were told; what comes while the consumer is busy is one. Ends with `signal`. */
  async *of(keys: readonly string[], signal: AbortSignal): AsyncGenerator<ReadonlySet<string>> {
    let wake = () => {};
    let pending = new Set<string>();
    const listener: Listener = (key) => {
      pending.add(key);
      wake();
    };
    for (const key of keys) this.listeners.set(key, (this.listeners.get(key) ?? new Set()).add(listener));
    signal.addEventListener("abort", () => wake());
    try {
      while (!signal.aborted) {
        if (pending.size === 0) await new Promise<void>((done) => (wake = done));
        if (signal.aborted) return;
        const told = pending;
        pending = new Set();
        yield told;
      }
    } finally {
      for (const key of keys) {
        const left = this.listeners.get(key);
        left?.delete(listener);
        if (left?.size === 0) this.listeners.delete(key);
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => {});
  }
}

/** As the fold names a queue of a unit (fold() in the database). */
export const queueKey = (queue: Queue, unitId: string) => `${queue}:${unitId}`;
