import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "../../startError.ts";
import { type Cluster, ensureCluster, type Secrets } from "./cluster.ts";
import { ensureWritable } from "./ensureWritable.ts";
import { reachableDataDir, runnableNative, serverIdentity } from "./identity.ts";
import { findNative, nativeMajor, restoreLinks } from "./native.ts";
import { answers, freePort, lastWords, processExists, readPidFile, spawnServer, stopServer } from "./serverProcess.ts";

export type EmbeddedOptions = {
  /** The data directory; made if absent. */
  dir: string;
  /** False gives up surviving a power cut for speed: tests only. */
  durable: boolean;
  /** Another PostgreSQL's folder instead of the one from npm. */
  native?: string | undefined;
};

export type EmbeddedServer = {
  host: string;
  port: number;
  secrets: Secrets;
  /** Where the data really lies: elsewhere than asked if root's server user cannot reach it. */
  dir: string;
  /** True if a server was found running, left by a killed process or started by a racing one. */
  adopted: boolean;
  stop(): Promise<void>;
};

const patience = { startup: 180_000, otherServer: 60_000 }; // milliseconds; recovery after a crash may take its time

/** Starts PostgreSQL on a free loopback port, or adopts the one that already serves the directory. */
export async function startEmbedded({ dir: asked, durable, native: forced }: EmbeddedOptions): Promise<EmbeddedServer> {
  const found = forced ?? findNative();
  restoreLinks(found);
  ensureWritable(path.dirname(path.resolve(asked)));
  const dir = reachableDataDir(path.resolve(asked));
  ensureWritable(path.dirname(dir));
  const identity = serverIdentity(dir);
  const cluster: Cluster = { dir, identity, native: runnableNative(found, identity) };
  const secrets = ensureCluster(cluster, nativeMajor(cluster.native));
  const { port, adopted, child } = await startOrAdopt(cluster, secrets.superuser, durable);
  const stop = () => (child ? stopChild(child) : Promise.resolve(stopServer(cluster)));
  return { host: "127.0.0.1", port, secrets, dir, adopted, stop };
}

type Started = { port: number; adopted: boolean; child?: ChildProcess | undefined };

async function startOrAdopt(cluster: Cluster, password: string, durable: boolean): Promise<Started> {
  const giveUpWaiting = Date.now() + patience.otherServer;
  for (;;) {
    const running = readPidFile(cluster.dir);
    if (running && (await answers(cluster.dir, running.port, password))) return { port: running.port, adopted: true };
    if (running && processExists(running.pid) && Date.now() < giveUpWaiting) {
      await sleep(100); // it is starting, recovering or stopping
      continue;
    }
    const port = await freePort();
    const child = spawnServer(cluster, port, durable);
    if (await waitUntilUp(cluster, port, password, child)) return { port, adopted: false, child };
    const winner = readPidFile(cluster.dir);
    const lostRace = winner !== undefined && winner.pid !== child?.pid && processExists(winner.pid);
    if (!lostRace || Date.now() > giveUpWaiting) {
      throw new StartError("EMBEDDED_START_FAILED", `PostgreSQL kèm sẵn không khởi động được: ${lastWords(cluster.dir)}`);
    }
  }
}

async function waitUntilUp(cluster: Cluster, port: number, password: string, child: ChildProcess | undefined): Promise<boolean> {
  const deadline = Date.now() + patience.startup;
  let ended = false;
  child?.once("exit", () => {
    ended = true;
  });
  child?.once("error", () => {
    ended = true;
  });
  for (let round = 0; !ended && Date.now() < deadline; round++) {
    if (await answers(cluster.dir, port, password)) return true;
    await sleep(round < 40 ? 15 : 100);
  }
  return false;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.ref();
  child.kill("SIGINT"); // PostgreSQL's "fast" shutdown
  await gone;
}
