import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pino } from "pino";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { serve } from "../../boot/serve.ts";
import { loadConfig } from "../../config.ts";
import { openDatabase } from "../../db/openDatabase.ts";
import { type SignIn, seedDemo } from "../../demo/seed.ts";
import { projectRoot } from "../../projectRoot.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the demo city is served, and one sign-in a role. */
    served: { address: string; ownerUrl: string; signIns: SignIn[] };
  }
}

/** The built client and the API over a database of its own with the demo city: what `npm start` gives, once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "chitieu-browser-"));
  const webRoot = path.join(dataDir, "web");
  await build({
    configFile: path.join(projectRoot, "web", "vite.config.ts"),
    logLevel: "error",
    build: { outDir: webRoot, emptyOutDir: true },
  });
  const database = await openDatabase({ ...loadConfig({ DATA_DIR: dataDir }), dataDir });
  const signIns = await seedDemo(database.ownerUrl);
  const { ownerUrl, apiUrl, workerUrl } = database;
  const log = pino({ level: "error" });
  const serving = await serve({
    host: "127.0.0.1",
    port: 0,
    ownerUrl,
    apiUrl,
    workerUrl,
    publicOrigin: undefined,
    production: true,
    instance: "browser",
    log,
    webRoot,
  });
  project.provide("served", { address: serving.address, ownerUrl, signIns });
  return async () => {
    await serving.close();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
