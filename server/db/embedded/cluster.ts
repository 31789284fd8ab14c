import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { systemVariables } from "../../config.ts";
import { StartError } from "../../startError.ts";
import type { Identity } from "./identity.ts";
import { onWindows, program } from "./native.ts";

/** Passwords made at the first start; they live in the data directory, readable to its owner alone. */
export type Secrets = { superuser: string; api: string; worker: string };

/** One data directory with the binaries and the user that serve it. */
export type Cluster = { dir: string; native: string; identity: Identity };

/** Server messages stay English and times UTC, whatever the machine's language. */
export const serverEnvironment = () => ({ ...systemVariables(), LC_MESSAGES: "C", TZ: "UTC" });

const secretsFile = (dir: string) => path.join(dir, "chitieu-secrets.json");

/** Makes the cluster unless it exists. Made aside and renamed, so that a kill half-way leaves nothing that looks whole. */
export function ensureCluster(cluster: Cluster, major: number): Secrets {
  if (!existsSync(path.join(cluster.dir, "PG_VERSION"))) createCluster(cluster);
  const found = readFileSync(path.join(cluster.dir, "PG_VERSION"), "utf8").trim();
  if (Number(found) !== major) {
    const message = `dữ liệu trong ${cluster.dir} thuộc PostgreSQL ${found}, chương trình mang PostgreSQL ${major}; hãy chuyển dữ liệu bằng pg_dump của bản ${found} hoặc đặt DATA_DIR khác.`;
    throw new StartError("DATA_OTHER_MAJOR", message, "DATA_DIR");
  }
  if (existsSync(secretsFile(cluster.dir))) return JSON.parse(readFileSync(secretsFile(cluster.dir), "utf8")) as Secrets;
  const message = `thiếu tệp ${secretsFile(cluster.dir)}; hãy khôi phục tệp này từ bản sao lưu hoặc đặt DATA_DIR khác.`;
  throw new StartError("DATA_DIR_BROKEN", message, "DATA_DIR");
}

function createCluster({ dir, native, identity }: Cluster): void {
  const aside = `${dir}.new-${process.pid}`;
  const passwordFile = `${aside}.password`;
  const secrets: Secrets = { superuser: password(), api: password(), worker: password() };
  try {
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
    give(identity, aside, passwordFile);
    const options = ["-D", aside, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, ...localeOptions(), "--no-sync"];
    const { status, stderr, error } = spawnSync(program(native, "initdb"), options, {
      ...identity,
      env: serverEnvironment(),
      encoding: "utf8",
      cwd: "/",
    });
    if (status !== 0) throw initFailure(dir, error?.message ?? stderr);
    writeFileSync(secretsFile(aside), JSON.stringify(secrets), { mode: 0o600 });
    give(identity, secretsFile(aside));
    renameUnlessMade(aside, dir);
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** Of two starts at once, the one that renames first has made the cluster for both. */
function renameUnlessMade(aside: string, dir: string): void {
  try {
    renameSync(aside, dir);
  } catch (error) {
    if (!existsSync(path.join(dir, "PG_VERSION"))) throw error;
  }
}

function initFailure(dir: string, output: string): StartError {
  const reason = output.split("\n").find((line) => /error|fatal|could not|no space/i.test(line)) ?? output.trim().split("\n").at(-1) ?? "";
  return new StartError(
    "EMBEDDED_INIT_FAILED",
    `không tạo được cơ sở dữ liệu trong ${dir}: ${reason.replace(/^.*(?=FATAL)/, "")}`,
    "DATA_DIR",
  );
}

/**
 * ICU sorts; but pg_trgm and full-text search ask LC_CTYPE what a letter is, and under plain "C" they lose every Vietnamese one:
 * show_trgm('Đặng') would be {ng}.
 */
function localeOptions(): string[] {
  return ["-E", "UTF8", "--locale-provider=icu", "--icu-locale=und", "--locale=C", `--lc-ctype=${unicodeLocale()}`];
}

function unicodeLocale(): string {
  if (onWindows) return "en-US"; // any Windows locale knows all of Unicode when the encoding is UTF-8
  const { stdout } = spawnSync("locale", ["-a"], { encoding: "utf8" });
  const available = (stdout ?? "").split("\n").map((name) => name.trim());
  const wanted = [/^C\.utf-?8$/i, /^en_US\.utf-?8$/i, /\.utf-?8$/i];
  return wanted.map((pattern) => available.find((name) => pattern.test(name))).find((name) => name !== undefined) ?? "C.UTF-8";
}

const password = () => randomBytes(24).toString("base64url");

function give({ uid, gid }: Identity, ...files: string[]): void {
  if (uid === undefined || gid === undefined) return;
  for (const file of files) chownSync(file, uid, gid);
}
