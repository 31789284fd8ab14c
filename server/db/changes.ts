import pg from "pg";

type Listener = () => void;

/**
 * Hears from the folder whose figures have changed. One connection of its own, because LISTEN belongs to a session; when it is lost
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

  private tell(unitIds: string[]): void {
    for (const unitId of unitIds) for (const listener of this.listeners.get(unitId) ?? []) listener();
  }

  /** Yields once for each change of the unit's figures; changes that come while the consumer is busy are one. Ends with `signal`. */
  async *of(unitId: string, signal: AbortSignal): AsyncGenerator<void> {
    let wake: Listener = () => {};
    let pending = false;
    const listener = () => {
      pending = true;
      wake();
    };
    const mine = this.listeners.get(unitId) ?? new Set();
    this.listeners.set(unitId, mine.add(listener));
    signal.addEventListener("abort", () => wake());
    try {
      while (!signal.aborted) {
        if (!pending) await new Promise<void>((done) => (wake = done));
        if (signal.aborted) return;
        pending = false;
        yield;
      }
    } finally {
      mine.delete(listener);
      if (mine.size === 0) this.listeners.delete(unitId);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => {});
  }
}
