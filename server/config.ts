import path from "node:path";
import { projectRoot } from "./projectRoot.ts";
import { StartError } from "./startError.ts";

/** How to reach a database server of one's own: `owner` migrates, `api` serves requests, `worker` folds totals. */
export type DatabaseUrls = { owner: string; api: string; worker: string | undefined };

export type Config = {
  port: number;
  host: string;
  /** Absent: the embedded PostgreSQL is used. */
  databaseUrls: DatabaseUrls | undefined;
  /** Whether the demo city is loaded into an empty database. */
  demo: boolean;
  /** Absolute folder of the embedded database and of the run file. */
  dataDir: string;
  production: boolean;
  /** Absolute path of the key file of national IDs; absent only with a database of one's own, where it must be named before any is kept. */
  personalIdKeys: string | undefined;
  /** The https origin people type, without a path; decides cookie names and the origins accepted. */
  publicOrigin: string | undefined;
  logLevel: string;
  /** Whether npm started this process, through a shell that may die of a signal without passing it on. */
  startedByNpm: boolean;
  /** Folder with another PostgreSQL's bin/ to use instead of the one from npm. */
  embeddedNative: string | undefined;
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** Reads and checks the environment; throws a StartError whose variable is the one to correct. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const databaseUrls = readDatabaseUrls(env);
  const dataDir = path.resolve(projectRoot, env.DATA_DIR || ".data");
  return {
    port: readPort(env.PORT || "4000"),
    host: env.HOST || "127.0.0.1",
    databaseUrls,
    demo: env.DEMO ? readSwitch(env.DEMO, "DEMO") : databaseUrls === undefined,
    dataDir,
    personalIdKeys: readKeyPath(env.PERSONAL_ID_KEYS, dataDir, databaseUrls === undefined),
    production: env.NODE_ENV === "production",
    publicOrigin: env.PUBLIC_ORIGIN ? readOrigin(env.PUBLIC_ORIGIN) : undefined,
    logLevel: readLogLevel(env.LOG_LEVEL || "info"),
    startedByNpm: env.npm_lifecycle_event !== undefined,
    embeddedNative: env.EMBEDDED_PG_NATIVE ? path.resolve(projectRoot, env.EMBEDDED_PG_NATIVE) : undefined,
  };
}

/** What a child process needs of the environment to run at all; addresses and passwords stay here. */
export function systemVariables(env: Record<string, string | undefined> = process.env): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "SystemRoot", "SystemDrive", "TEMP", "TMP", "USERPROFILE", "APPDATA"];
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

function readDatabaseUrls(env: Record<string, string | undefined>): DatabaseUrls | undefined {
  if (!env.DATABASE_URL) {
    const orphan = ["API_DATABASE_URL", "WORKER_DATABASE_URL"].find((name) => env[name]);
    if (orphan)
      throw new StartError("CONFIG_DATABASE_URL", `${orphan} cần có DATABASE_URL đi cùng; hãy đặt cả hai hoặc bỏ cả hai.`, orphan);
    return undefined;
  }
  if (!env.API_DATABASE_URL) {
    const message = "có DATABASE_URL thì phải đặt API_DATABASE_URL (tài khoản không đặc quyền, ví dụ chitieu_app).";
    throw new StartError("CONFIG_API_DATABASE_URL", message, "API_DATABASE_URL");
  }
  const owner = readDatabaseUrl(env.DATABASE_URL, "DATABASE_URL");
  const api = readDatabaseUrl(env.API_DATABASE_URL, "API_DATABASE_URL");
  const worker = env.WORKER_DATABASE_URL ? readDatabaseUrl(env.WORKER_DATABASE_URL, "WORKER_DATABASE_URL") : undefined;
  const users = [owner, api, ...(worker ? [worker] : [])].map((url) => new URL(url).username);
  if (users.includes("") || new Set(users).size < users.length) {
    const message = "DATABASE_URL, API_DATABASE_URL và WORKER_DATABASE_URL phải nêu rõ những tài khoản khác nhau.";
    throw new StartError("CONFIG_SAME_LOGIN", message, "API_DATABASE_URL");
  }
  return { owner, api, worker };
}

function readDatabaseUrl(value: string, name: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1) return value;
  throw new StartError(`CONFIG_${name}`, `${name} phải có dạng postgres://tài-khoản:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu.`, name);
}

/** Beside the embedded database, never in it: a copy of the database alone must not open its numbers. */
function readKeyPath(value: string | undefined, dataDir: string, embedded: boolean): string | undefined {
  if (!value) return embedded ? path.join(dataDir, "personal-id-keys.json") : undefined;
  const file = path.resolve(projectRoot, value);
  if (!embedded || path.relative(path.join(dataDir, "postgres"), file).startsWith("..")) return file;
  const message = "tệp khóa không được nằm trong thư mục của cơ sở dữ liệu; hãy đặt PERSONAL_ID_KEYS ở nơi khác.";
  throw new StartError("CONFIG_PERSONAL_ID_KEYS", message, "PERSONAL_ID_KEYS");
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65535) return port;
  throw new StartError("CONFIG_PORT", `PORT phải là số từ 0 đến 65535, không phải "${value}".`, "PORT");
}

function readSwitch(value: string, name: string): boolean {
  if (["1", "true"].includes(value)) return true;
  if (["0", "false"].includes(value)) return false;
  throw new StartError(`CONFIG_${name}`, `${name} phải là 1 hoặc 0, không phải "${value}".`, name);
}

function readOrigin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === "https:" && url.origin === value.replace(/\/$/, "")) return url.origin;
  throw new StartError("CONFIG_PUBLIC_ORIGIN", "PUBLIC_ORIGIN phải có dạng https://tên-miền, không kèm đường dẫn.", "PUBLIC_ORIGIN");
}

function readLogLevel(value: string): string {
  if (logLevels.includes(value)) return value;
  throw new StartError("CONFIG_LOG_LEVEL", `LOG_LEVEL phải là một trong: ${logLevels.join(", ")}.`, "LOG_LEVEL");
}
