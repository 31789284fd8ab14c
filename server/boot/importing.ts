import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Logger } from "pino";
import { withClient } from "../db/connect.ts";
import { loadReference } from "../db/reference.ts";
import type { ImporterSettings } from "../imports/importerProcess.ts";
import { projectRoot } from "../projectRoot.ts";

const program = path.join(projectRoot, "dist", "server", "imports", "importerProcess.js");
/** Half a million rows need about half of it; what would need more has gone wrong, and shall not take people's memory. */
const mostHeap = 384; // MiB
const untilAgain = 2000; // milliseconds
const patience = 6000; // milliseconds: a chunk of rows is done by then

export interface Importing {
  /** Of the process that imports now. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/**
 * Imports lists in a process of its own, so that nobody who asks waits for it, and starts it again should it end. Killed with its parent, or by
 * itself, it loses nothing: see docs/import.md. `keys` is the path of the file of keys.
 */
export async function importing(reached: { ownerUrl: string; workerUrl: string }, keys: string, log: Logger): Promise<Importing> {
  const { sourceGroups } = await withClient(reached.ownerUrl, loadReference);
  const settings: ImporterSettings = { workerUrl: reached.workerUrl, keys, reference: { sourceGroups }, logLevel: log.level };
  let [child, stopped, again]: [ChildProcess | undefined, boolean, NodeJS.Timeout | undefined] = [undefined, false, undefined];
  const start = () => {
    child = fork(program, {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      execArgv: ["--enable-source-maps", `--max-old-space-size=${mostHeap}`],
    });
    child.on("error", () => {});
    child.once("exit", (code, signal) => {
      child = undefined;
      if (stopped) return;
      log.warn({ code, signal }, "the process that imports has ended; it is started again");
      again = setTimeout(start, untilAgain);
    });
    child.send(settings, () => {});
  };
  start();
  return {
    get pid() {
      return child?.pid;
    },
    async stop() {
      stopped = true;
      clearTimeout(again);
      if (!child) return;
      const cut = setTimeout(() => child?.kill("SIGKILL"), patience);
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      clearTimeout(cut);
    },
  };
}
