import { randomUUID } from "node:crypto";
import path from "node:path";
import { importing } from "./boot/importing.ts";
import { makeLog } from "./boot/log.ts";
import { refuseTakenPort } from "./boot/port.ts";
import { tell } from "./boot/progress.ts";
import { claimDataDir } from "./boot/runFile.ts";
import { serve } from "./boot/serve.ts";
import { untilParentGone, untilStopped } from "./boot/untilStopped.ts";
import { loadConfig } from "./config.ts";
import { openDatabase } from "./db/openDatabase.ts";
import { openPersonalIds } from "./db/openPersonalIds.ts";
import { seedDemo, signInLines } from "./demo/seed.ts";
import { warmUpPapers } from "./features/decisions/warmUp.ts";
import { projectRoot } from "./projectRoot.ts";
import { errorLine } from "./startError.ts";

/** Milliseconds after the start: the first page goes before. */
const untilIdle = 2000;

/** Starts in the order in which a refusal does least harm; ends in the opposite order. */
async function main(): Promise<void> {
  const stopped = untilStopped();
  const instance = randomUUID();
  const closers: (() => void | Promise<void>)[] = [];
  try {
    const config = loadConfig();
    const ended = config.startedByNpm ? Promise.race([stopped, untilParentGone()]) : stopped;
    const { host, port, publicOrigin, production, dataDir } = config;
    const log = makeLog(config.logLevel);
    const run = config.databaseUrls ? undefined : await claimDataDir(dataDir, instance);
    if (run) closers.push(() => run.release());
    await refuseTakenPort(host, port);

    const database = await openDatabase(config, { tell });
    closers.push(() => database.close());
    for (const note of database.notes) log.warn(note);
    log.info({ place: database.place, embedded: database.embedded }, "database ready");

    const { ownerUrl, apiUrl, workerUrl } = database;
    const personalIds = await openPersonalIds(ownerUrl, config.personalIdKeys);
    const signIns = config.demo ? await seedDemo(ownerUrl, personalIds, tell) : [];
    const webRoot = path.join(projectRoot, "dist", "web");
    const reached = { host, port, ownerUrl, apiUrl, workerUrl, publicOrigin };
    const serving = await serve({ ...reached, personalIds, production, instance, log, webRoot });
    closers.push(() => serving.close());
    const imports = await importing(database, config.personalIdKeys!, log);
    closers.push(() => imports.stop());
    run?.serving(serving.address);
    console.log(`Chỉ Tiêu: ${publicOrigin ?? serving.address}`);
    if (signIns.length > 0) console.log(signInLines(signIns));

    const idle = setTimeout(
      () => void warmUpPapers().catch((error) => log.warn({ err: error }, "papers could not be prepared")),
      untilIdle,
    );
    closers.push(() => clearTimeout(idle));

    log.info({ reason: await ended }, "stopping");
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(errorLine(error));
    process.exit(1);
  },
);
