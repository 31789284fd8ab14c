import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A process of our own that is told its settings over IPC, says "ready", can be killed without warning and started again. */
export class Child {
  private process: ChildProcess | undefined;
  kills = 0;

  /** `program`: the compiled file, in full. `settings` must be plain data. */
  constructor(
    private readonly program: string,
    private readonly settings: object,
    private readonly options: string[] = [],
  ) {}

  get pid(): number {
    return this.process!.pid!;
  }

  async start(): Promise<void> {
    const child = fork(this.program, { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: this.options });
    this.process = child;
    child.send(this.settings);
    const [message] = await Promise.race([once(child, "message"), once(child, "exit").then(() => ["gone"])]);
    if (message !== "ready") throw new Error(`${this.program} did not start`);
  }

  /** kill -9: no handler runs, sockets and transactions are cut where they are. */
  async kill(): Promise<void> {
    const child = this.process!;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    this.kills++;
  }

  async stop(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
}

/** In the child: does the work with the settings it was sent; dies with its parent. */
export async function asChild<Settings>(work: (settings: Settings) => Promise<void>): Promise<void> {
  process.once("disconnect", () => process.exit(0));
  process.once("SIGTERM", () => process.exit(0)); // an orderly exit writes a profile when one is asked for
  const [settings] = (await once(process, "message")) as [Settings];
  await work(settings);
  process.send?.("ready");
}
