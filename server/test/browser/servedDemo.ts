import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pino } from "pino";
import { build } from "vite";
import { serve } from "../../boot/serve.ts";
import { loadConfig } from "../../config.ts";
import { withClient } from "../../db/connect.ts";
import { openDatabase } from "../../db/openDatabase.ts";
import { openPersonalIds } from "../../db/openPersonalIds.ts";
import { loadReference } from "../../db/reference.ts";
import { type SignIn, seedDemo } from "../../demo/seed.ts";
import { importerFor } from "../../imports/importerFor.ts";
import { projectRoot } from "../../projectRoot.ts";

export interface ServedDemo {
  address: string;
  ownerUrl: string;
  signIns: SignIn[];
  close(): Promise<void>;
}

/** The built client and the API over a database of its own with the demo city: what `npm start` gives, in a folder that goes again. */
export async function servedDemo(): Promise<ServedDemo> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "chitieu-browser-"));
  const webRoot = path.join(dataDir, "web");
  const configFile = path.join(projectRoot, "web", "vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: webRoot, emptyOutDir: true } });
  const database = await openDatabase({ ...loadConfig({ DATA_DIR: dataDir }), dataDir });
  const { ownerUrl, apiUrl, workerUrl } = database;
  const personalIds = await openPersonalIds(ownerUrl, path.join(dataDir, "keys.json"));
  const signIns = await seedDemo(ownerUrl, personalIds);
  const serving = await serve({
    host: "127.0.0.1",
    port: 0,
    ownerUrl,
    apiUrl,
    workerUrl,
    publicOrigin: undefined,
    personalIds,
    production: true,
    instance: "browser",
    log: pino({ level: "error" }),
    webRoot,
  });
  const importer = importerFor(workerUrl, await withClient(ownerUrl, loadReference), personalIds, pino({ level: "error" }));
  importer.start();
  return {
    address: serving.address,
    ownerUrl,
    signIns,
    async close() {
      await importer.stop();
      await serving.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
