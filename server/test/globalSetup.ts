import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { loadConfig } from "../config.ts";
import { bootstrap } from "../db/bootstrap.ts";
import { inDatabase, withClient } from "../db/connect.ts";
import { processExists, readPidFile } from "../db/embedded/serverProcess.ts";
import { startEmbedded } from "../db/embedded/startEmbedded.ts";
import { migrate } from "../db/migrate.ts";
import { enterShippedRules } from "../db/shippedRules.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the migrated template; freshDatabase() copies it. */
    templateUrls: { owner: string; api: string; worker: string };
  }
}

const templateName = "template_chitieu";
const folder = path.join(os.tmpdir(), "chitieu-vitest");

/** One server for the whole run, with one migrated database that every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  await dropAbandoned();
  const runDir = mkdtempSync(path.join(folder, `${process.pid}-`));
  chmodSync(runDir, 0o755); // as root, the server runs as another user
  const server = await startEmbedded({ dir: path.join(runDir, "postgres"), durable: false, native: loadConfig().embeddedNative });
  const address = (user: string, password: string) => `postgres://${user}:${password}@${server.host}:${server.port}/${templateName}`;
  const owner = address("postgres", server.secrets.superuser);
  const api = address("chitieu_app", server.secrets.api);
  await withClient(inDatabase(owner, "postgres"), (client) => client.query(`create database ${templateName}`));
  const { workerUrl: worker } = await bootstrap(owner, api);
  await migrate(owner, { up: true });
  await enterShippedRules(owner);
  project.provide("templateUrls", { owner, api, worker });
  return async () => {
    await server.stop();
    rmSync(runDir, { recursive: true, force: true });
  };
}

/** A run that was killed could not stop its server; the process id in its folder's name tells. */
async function dropAbandoned(): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (processExists(Number.parseInt(name, 10))) continue;
    const dir = path.join(folder, name, "postgres");
    const orphan = readPidFile(dir);
    if (orphan && processExists(orphan.pid)) await startEmbedded({ dir, durable: false }).then((adopted) => adopted.stop());
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
