import pg from "pg";

type Listener = () => void;

/**
 * Hears from the folder whose figures have changed, and of whose account a session has ended. One connection of its own, because LISTEN belongs to a session; when it is lost
 * it comes back by itself, and everybody is told once, since something may have been missed.
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
    for (const key of keys) for (const listener of this.listeners.get(key) ?? []) listener();
  }

  /**
   * Yields once for each change of the unit's figures, and when a session of the account has ended; what comes while the consumer is
   * busy is one. Ends with `signal`.
   */
  async *of(unitId: string, accountId: string, signal: AbortSignal): AsyncGenerator<void> {
    let wake: Listener = () => {};
    let pending = false;
    const listener = () => {
      pending = true;
      wake();
    };
    for (const key of [unitId, accountId]) this.listeners.set(key, (this.listeners.get(key) ?? new Set()).add(listener));
    signal.addEventListener("abort", () => wake());
    try {
      while (!signal.aborted) {
        if (!pending) await new Promise<void>((done) => (wake = done));
        if (signal.aborted) return;
        pending = false;
        yield;
      }
    } finally {
      for (const key of [unitId, accountId]) {
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
