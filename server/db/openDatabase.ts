import { existsSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.ts";
import { bootstrap } from "./bootstrap.ts";
import { checkServer } from "./checkServer.ts";
import { sqlState, withClient } from "./connect.ts";
import { startEmbedded } from "./embedded/startEmbedded.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { apiRole, workerRole } from "./roles.ts";
import { enterShippedRules } from "./shippedRules.ts";

/** A database ready for work: reachable, fit, bootstrapped, migrated. */
export type OpenDatabase = {
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  /** Where the data lies, without any password. */
  place: string;
  embedded: boolean;
  /** True for an embedded server that another start is running or left behind: a passing command leaves it running. */
  adopted: boolean;
  /** What an administrator should know, in English for the log. */
  notes: string[];
  /** Stops the embedded server; leaves a server of one's own alone. */
  close(): Promise<void>;
};

type Source = Omit<OpenDatabase, "notes" | "workerUrl"> & { workerUrl: string | undefined };

interface Opening {
  /** False leaves the database at the version it has. */
  toMigrate?: boolean;
  /** Told what takes its time. */
  tell?: (line: string) => void;
}

/** Finds the database the configuration asks for and brings it to the program's version. */
export async function openDatabase(config: Config, { toMigrate = true, tell = () => {} }: Opening = {}): Promise<OpenDatabase> {
  const source = await findDatabase(config, tell);
  try {
    const warnings = await checkServer(source.ownerUrl);
    const { workerUrl, notes } = await bootstrap(source.ownerUrl, source.apiUrl, source.workerUrl);
    if (toMigrate) await migrateUp(source.ownerUrl, tell);
    return { ...source, workerUrl, notes: [...warnings, ...notes] };
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function migrateUp(ownerUrl: string, tell: (line: string) => void): Promise<void> {
  const { length } = await pendingMigrations(ownerUrl);
  if (length > 0) tell(`Đang đưa cơ sở dữ liệu lên phiên bản của chương trình (${length} tệp)…`);
  await migrate(ownerUrl, { up: true });
  await enterShippedRules(ownerUrl);
}

async function findDatabase(config: Config, tell: (line: string) => void): Promise<Source> {
  if (config.databaseUrls) {
    const { owner, api, worker } = config.databaseUrls;
    const { host, pathname } = new URL(owner);
    return {
      ownerUrl: owner,
      apiUrl: api,
      workerUrl: worker,
      place: `${host}${pathname}`,
      embedded: false,
      adopted: false,
      close: async () => {},
    };
  }
  const { dataDir, embeddedNative: native } = config;
  const dir = path.join(dataDir, "postgres");
  tell(existsSync(dir) ? "Đang mở cơ sở dữ liệu…" : `Lần khởi động đầu tiên. Đang tạo cơ sở dữ liệu trong ${dir}…`);
  const server = await startEmbedded({ dir, durable: true, native });
  const address = (user: string, password: string) => `postgres://${user}:${password}@${server.host}:${server.port}/chitieu`;
  const ownerUrl = address("postgres", server.secrets.superuser);
  try {
    await createDatabase(ownerUrl.replace(/chitieu$/, "postgres"));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ownerUrl,
    apiUrl: address(apiRole, server.secrets.api),
    workerUrl: address(workerRole, server.secrets.worker),
    place: server.dir,
    embedded: true,
    adopted: server.adopted,
    close: () => server.stop(),
  };
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = 'chitieu'");
    if (rowCount) return;
    await client.query("create database chitieu").catch((error) => {
      if (!["42P04", "23505"].includes(sqlState(error))) throw error; // a racing start made it
    });
  });
}
