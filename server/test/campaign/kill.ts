import { randomInt } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Child } from "../../bench/child.ts";
import { loadConfig } from "../../config.ts";
import { withClient } from "../../db/connect.ts";
import { freePort } from "../../db/embedded/serverProcess.ts";
import { openDatabase } from "../../db/openDatabase.ts";
import { recountDatabase } from "../../db/recountDatabase.ts";
import { randomFor } from "../../demo/random.ts";
import { projectRoot } from "../../projectRoot.ts";
import type { ApiSettings } from "./apiProcess.ts";
import type { FolderSettings } from "./folderProcess.ts";
import { killReport } from "./killReport.ts";
import { plantKillScene } from "./killScene.ts";
import { verify } from "./verify.ts";
import { type Log, write } from "./writer.ts";

const operations = 10_000;
const deaths = { api: 2, folder: 2 };

/**
 * npm run campaign:kill: writers, API and folder as processes of their own on a durable PostgreSQL; API and folder die at random moments.
 * Writes docs/kill-test.md; exits with 0 only when nothing was lost, doubled or miscounted.
 */
async function campaign(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "chitieu-kill-"));
  chmodSync(folder, 0o755); // as root, the server runs as another user
  const config = loadConfig({ DATA_DIR: folder });
  const database = await openDatabase(config);
  const { ownerUrl, apiUrl, workerUrl } = database;
  const port = await freePort();
  const api = new Child(path.join(import.meta.dirname, "apiProcess.js"), { ownerUrl, apiUrl, port } satisfies ApiSettings);
  const folding = new Child(path.join(import.meta.dirname, "folderProcess.js"), { workerUrl } satisfies FolderSettings);
  try {
    // Errors are not logged in service, for they can carry people's data; here a deadlock must leave a trace.
    await withClient(ownerUrl, (client) => client.query("alter database chitieu set log_min_messages = 'error'"));
    const secretaries = await withClient(asOwner(ownerUrl), plantKillScene);
    await Promise.all([api.start(), folding.start()]);

    const log: Log = { sent: new Map(), acknowledged: new Map(), unanswered: 0 };
    const started = Date.now();
    const moments: string[] = [];
    const writers = secretaries.map((who, number) =>
      write(`http://127.0.0.1:${port}`, who, operations / secretaries.length, randomFor(`writer ${number}`), log),
    );
    const reaper = reap(
      [
        ["API", api, deaths.api],
        ["folder", folding, deaths.folder],
      ],
      log,
      moments,
    );
    await Promise.all([...writers, reaper]);
    const seconds = (Date.now() - started) / 1000;

    const before = await withClient(ownerUrl, recountDatabase);
    await sleep(1000); // the folder moves what is left
    const after = await withClient(ownerUrl, recountDatabase);
    const verdict = await withClient(asOwner(ownerUrl), (client) => verify(client, log));
    const deadlockLines = readFileSync(path.join(database.place, "server.log"), "utf8").match(/deadlock/g)?.length ?? 0;
    const differences = [before.differences.length, after.differences.length];
    const sound =
      verdict.rows === operations &&
      differences.every((count) => count === 0) &&
      deadlockLines === 0 &&
      verdict.storedTwice + verdict.acknowledgedButNotStored + verdict.storedButNeverSent + verdict.deadlocks === 0;
    const report = killReport({
      log,
      writers: secretaries.length,
      operations,
      seconds,
      moments,
      verdict,
      differences,
      compared: after.compared,
      deadlockLines,
      sound,
    });
    writeFileSync(path.join(projectRoot, "docs", "kill-test.md"), report);
    console.log(report);
    return sound;
  } finally {
    await Promise.all([api.stop(), folding.stop()]);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills each as often as asked, each time after another random number of acknowledged operations, and starts it again a second later. */
async function reap(victims: [string, Child, number][], log: Log, moments: string[]): Promise<void> {
  const plan = victims
    .flatMap(([name, child, times]) =>
      Array.from({ length: times }, (_, time) => ({ name, child, at: randomInt(time * 4000 + 500, time * 4000 + 4500) })),
    )
    .sort((first, second) => first.at - second.at);
  for (const { name, child, at } of plan) {
    while (log.acknowledged.size < at) await sleep(2);
    await child.kill();
    moments.push(`${name} after ${log.acknowledged.size}`);
    await sleep(1000);
    await child.start();
  }
}

function asOwner(url: string): string {
  const address = new URL(url);
  address.searchParams.set("options", "-c role=chitieu_owner -c search_path=chitieu,public");
  return address.href;
}

const deadline = setTimeout(() => {
  console.error("the campaign took more than five minutes");
  process.exit(1);
}, 300_000);
process.exitCode = (await campaign()) ? 0 : 1;
clearTimeout(deadline);
