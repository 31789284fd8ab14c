import pg from "pg";

export interface FolderLog {
  warn(details: object, message: string): void;
}

const pause = 200;

/**
 * Moves deltas into totals every 200 ms and turns the page when a day begins, under its own log-in. Several may run: the database lets
 * one fold at a time. While none runs, reads are slower and never wrong.
 */
export class Folder {
  private stopped = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly log: FolderLog,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const client = new pg.Client({ connectionString: this.url, application_name: "chitieu-folder" });
      client.on("error", () => {});
      try {
        await client.connect();
        await this.foldUntilStopped(client);
      } catch (error) {
        this.log.warn({ err: error }, "the folder lost its database; trying again");
        await wait(1000);
      } finally {
        await client.end().catch(() => {});
      }
    }
  }

  private async foldUntilStopped(client: pg.Client): Promise<void> {
    let day = "";
    while (!this.stopped) {
      const today = new Date().toISOString().slice(0, 13);
      if (today !== day) {
        await client.query("select chitieu.turn_to_today()");
        day = today;
      }
      const { rows } = await client.query<{ n: number }>("select chitieu.fold() as n");
      if (rows[0]!.n < 20_000) await wait(pause);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.loop;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
