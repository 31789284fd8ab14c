import { createHash } from "node:crypto";
import { type FileHandle, open, readdir, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { SealedFiles } from "../secrets/sealedFiles.ts";
import type { Lease } from "./lease.ts";
import type { Pace } from "./pace.ts";

const prefix = "chitieu-import-";
const day = 86_400_000; // milliseconds

export const partPlace = (jobId: string, part: number) => `${jobId}/part/${part}`;

/**
 * The file of an import on this machine while it is read, for nobody but this account: a workbook is read from its end, so it cannot come as a
 * stream. Removed with `discard`; what a killed worker left behind is removed by `sweepSpool`.
 */
export async function spool(lease: Lease, files: SealedFiles, pace: Pace): Promise<{ path: string; discard(): Promise<void> }> {
  const { id, parts } = lease.job;
  const name = path.join(os.tmpdir(), `${prefix}${createHash("sha256").update(id).digest("hex").slice(0, 16)}-${process.pid}`);
  const discard = () => rm(name, { force: true });
  let file: FileHandle | undefined;
  try {
    await discard();
    file = await open(name, "wx", 0o600);
    for (let part = 0; part < parts; part++) {
      await file.write(files.open(partPlace(id, part), await lease.part(part)));
      await pace.step();
    }
    return { path: name, discard };
  } catch (error) {
    await discard();
    throw error;
  } finally {
    await file?.close();
  }
}

/** Removes copies that are older than any import may be. */
export async function sweepSpool(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const file = path.join(os.tmpdir(), name);
    const found = await stat(file).catch(() => null);
    const orphan = !isAlive(Number(name.slice(name.lastIndexOf("-") + 1)));
    if (found && (orphan || Date.now() - found.mtimeMs > day)) await rm(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
