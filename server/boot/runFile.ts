import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureWritable } from "../db/embedded/ensureWritable.ts";
import { processExists } from "../db/embedded/serverProcess.ts";
import { StartError } from "../startError.ts";

/** What running.json says; `address` is absent until requests are served. */
export type RunRecord = { pid: number; instance: string; startedAt: string; address?: string };

export type Run = { serving(address: string): void; release(): void };

const startingTakesAtMost = 300_000; // milliseconds; later, a process of that id is someone else

/** Takes the data directory for this process, or says where the one that has it serves. `instance` is what /healthz answers with. */
export async function claimDataDir(dataDir: string, instance: string): Promise<Run> {
  ensureWritable(dataDir);
  const file = path.join(dataDir, "running.json");
  const mine: RunRecord = { pid: process.pid, instance, startedAt: new Date().toISOString() };
  while (!createOnly(file, mine)) {
    const other = readRecord(file);
    if (other && (await isAlive(other))) throw alreadyRunning(other);
    rmSync(file, { force: true }); // left by a killed process
  }
  return {
    serving: (address) => writeFileSync(file, JSON.stringify({ ...mine, address })),
    release: () => {
      if (readRecord(file)?.instance === instance) rmSync(file, { force: true });
    },
  };
}

function createOnly(file: string, record: RunRecord): boolean {
  try {
    writeFileSync(file, JSON.stringify(record), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readRecord(file: string): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as RunRecord;
  } catch {
    return undefined; // gone meanwhile, or cut off by a full disk: either way nobody's
  }
}

function alreadyRunning({ address, pid }: RunRecord): StartError {
  const where = address ? `đang chạy tại ${address}` : "đang khởi động";
  return new StartError(
    "ALREADY_RUNNING",
    `Chỉ Tiêu ${where} trên cùng thư mục dữ liệu (tiến trình ${pid}); hãy dùng nó, tắt nó, hoặc đặt DATA_DIR khác.`,
  );
}

/** A process id alone proves nothing after a restart of the machine, so the program itself is asked. */
async function isAlive(record: RunRecord): Promise<boolean> {
  if (record.pid === process.pid || !processExists(record.pid)) return false;
  if (!record.address) return Date.now() - Date.parse(record.startedAt) < startingTakesAtMost;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (attempt) await sleep(500);
    if ((await instanceAt(record.address)) === record.instance) return true;
  }
  return false;
}

async function instanceAt(address: string): Promise<unknown> {
  try {
    const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2000) });
    return ((await response.json()) as { instance?: unknown }).instance;
  } catch {
    return undefined;
  }
}
