import os from "node:os";
import { makeLog } from "../boot/log.ts";
import type { Reference } from "../db/reference.ts";
import { openKeyFile } from "../secrets/keyFile.ts";
import { personalIdsUnder } from "../secrets/personalIds.ts";
import type { Importer } from "./importer.ts";
import { importerFor } from "./importerFor.ts";

/** What the process is told over IPC when it starts: its own log-in and nobody else's. */
export interface ImporterSettings {
  readonly workerUrl: string;
  /** Path of the file of keys. */
  readonly keys: string;
  readonly reference: Pick<Reference, "sourceGroups">;
  readonly logLevel: string;
}

/** Below whatever answers people, on machines that know of priorities. */
const priority = 10;

let importer: Importer | undefined;
async function end(): Promise<never> {
  await importer?.stop();
  process.exit(0);
}

process.once("message", ({ workerUrl, keys, reference, logLevel }: ImporterSettings) => {
  const ids = personalIdsUnder(openKeyFile(keys, { mayCreate: false }));
  importer = importerFor(workerUrl, reference, ids, makeLog(logLevel));
  importer.start();
});
// Told to stop by who started it. Ctrl-C in a terminal reaches this process too, and is theirs to answer.
process.once("SIGTERM", () => void end());
process.on("SIGINT", () => {});
// Whoever started it is gone: what was booked is booked, and another goes on with the rest.
process.once("disconnect", () => process.exit(0));
try {
  os.setPriority(priority);
} catch {
  // As it is, then.
}
