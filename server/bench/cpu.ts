import { existsSync, readdirSync, readFileSync } from "node:fs";

const tick = 10; // milliseconds: USER_HZ is 100 on every Linux that Node runs on

interface Times {
  pid: number;
  parent: number;
  /** Milliseconds in user and system mode. */
  own: number;
  /** The same of children that have ended and were waited for. */
  ended: number;
}

function timesOf(pid: string): Times | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return { pid: Number(pid), parent: fields[1]!, own: (fields[11]! + fields[12]!) * tick, ended: (fields[13]! + fields[14]!) * tick };
  } catch {
    return undefined; // it ended meanwhile; its time went to its parent
  }
}

/** Processor time a process has used so far, in milliseconds, all its threads included. */
export function cpuOf(pid: number): number {
  return timesOf(String(pid))!.own;
}

/** The same of a PostgreSQL server: the postmaster, its living backends and helpers, and those that have ended. */
export function cpuOfServer(postmaster: number): number {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => timesOf(pid) ?? []);
  const own = all.find(({ pid }) => pid === postmaster)!;
  return all.reduce((sum, { parent, own }) => (parent === postmaster ? sum + own : sum), own.own + own.ended);
}

/** Processor time per process can be read only here. */
export function canMeasure(): boolean {
  return existsSync("/proc/self/stat");
}
