import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { StartError } from "../../startError.ts";
import { onWindows, program } from "./native.ts";

/** Whom server processes run as: the caller (empty), or someone else when the caller is root, whom PostgreSQL refuses. */
export type Identity = { uid?: number; gid?: number };

const shelf = "/var/lib/chi-tieu"; // root's own copies; never /tmp, where others could lay programs ready for root to run

/** Data that exists keeps its owner, even if a user named postgres appears later. */
export function serverIdentity(dataDir: string): Identity {
  if (onWindows || process.getuid?.() !== 0) return {};
  if (existsSync(path.join(dataDir, "PG_VERSION"))) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = ["postgres", "nobody"].map((name) => users.find((fields) => fields[0] === name)).find((fields) => fields !== undefined);
  return { uid: Number(user?.[2] ?? 65534), gid: Number(user?.[3] ?? 65534) };
}

/** The folder itself, or the place that takes over when the server's user may not walk to it. Data that lies in either stays there. */
export function reachableDataDir(dir: string): string {
  const identity = serverIdentity(dir);
  if (identity.uid === undefined) return dir;
  const elsewhere = path.join(shelf, "data", fingerprint(dir));
  const [here, there] = [dir, elsewhere].map((place) => existsSync(path.join(place, "PG_VERSION")));
  if (there && !here) return elsewhere;
  if (canEnter(path.dirname(dir), identity)) return dir;
  if (!here) return elsewhere;
  const message = `người dùng ${identity.uid} không vào được thư mục chứa ${dir}; hãy chmod o+x các thư mục cha của nó.`;
  throw new StartError("DATA_DIR_UNREACHABLE", message, "DATA_DIR");
}

/** The binaries themselves, or a copy that the server's user can run when node_modules lies in a closed folder. */
export function runnableNative(native: string, identity: Identity): string {
  if (identity.uid === undefined || canRun(native, identity)) return native;
  const release = path.join(native, "..", "package.json");
  const copy = path.join(shelf, "bin", fingerprint(native, existsSync(release) ? readFileSync(release, "utf8") : ""));
  if (!existsSync(copy)) copyAside(native, copy);
  if (canRun(copy, identity)) return copy;
  const message = `người dùng ${identity.uid} không chạy được ${program(copy, "postgres")}; hãy đặt DATABASE_URL hoặc chạy không bằng root.`;
  throw new StartError("EMBEDDED_NOT_RUNNABLE", message);
}

function copyAside(native: string, copy: string): void {
  const aside = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
  chmodSync(aside, 0o755);
  try {
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // otherwise another start copied it first
  }
}

const fingerprint = (...parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
const canRun = (native: string, identity: Identity) =>
  spawnSync(program(native, "postgres"), ["-V"], { ...identity, cwd: "/" }).status === 0;
const canEnter = (folder: string, identity: Identity) =>
  spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity, cwd: "/" }).status === 0;
