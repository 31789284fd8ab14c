import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, fchownSync, openSync, readFileSync, realpathSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { type Cluster, serverEnvironment } from "./cluster.ts";
import { onWindows, program } from "./native.ts";

/** What postmaster.pid says about the server of a data directory. */
export type Running = { pid: number; port: number };

/** The server that holds this data directory according to its pid file, dead or alive. */
export function readPidFile(dir: string): Running | undefined {
  const file = path.join(dir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** Whether a process of this id exists, whoever owns it. */
export function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether the server on this port answers, accepts our password and really serves this directory. */
export async function answers(dir: string, port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => {}); // a server that is stopping may cut the line between two awaits
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(dir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts a server process; undefined on Windows, where pg_ctl starts it because postgres.exe refuses administrators.
 * Detached, so that Ctrl-C reaches only this program, which then stops the server in order.
 */
export function spawnServer(cluster: Cluster, port: number, durable: boolean): ChildProcess | undefined {
  const { dir, native, identity } = cluster;
  const settings = Object.entries(serverSettings(durable)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const options = ["-p", String(port), ...settings];
  if (onWindows) {
    const quoted = options.map((option) => `"${option}"`).join(" ");
    spawnSync(program(native, "pg_ctl"), ["-D", dir, "-l", logFile(dir), "-o", quoted, "-w", "start"], {
      env: serverEnvironment(),
      stdio: "ignore",
    });
    return undefined;
  }
  const log = openSync(logFile(dir), "w", 0o600);
  try {
    if (identity.uid !== undefined && identity.gid !== undefined) fchownSync(log, identity.uid, identity.gid);
    const child = spawn(program(native, "postgres"), ["-D", dir, ...options], {
      ...identity,
      env: serverEnvironment(),
      cwd: "/",
      stdio: ["ignore", log, log],
      detached: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Stops whatever serves the directory: sessions are cut, transactions rolled back, everything committed is on disk. */
export function stopServer({ dir, native, identity }: Cluster): void {
  const options = ["-D", dir, "-m", "fast", "-w", "stop"];
  spawnSync(program(native, "pg_ctl"), options, {
    ...identity,
    env: serverEnvironment(),
    cwd: onWindows ? undefined : "/",
    stdio: "ignore",
  });
}

const logFile = (dir: string) => path.join(dir, "server.log");

/** The last line the server wrote about why it would not start. */
export function lastWords(dir: string): string {
  if (!existsSync(logFile(dir))) return "";
  const lines = readFileSync(logFile(dir), "utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "";
}

function serverSettings(durable: boolean): Record<string, string> {
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    // Failed statements and their details carry people's data; they are never written down.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}
