import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "../../startError.ts";

/** Finds out before anything is touched whether the disk takes bytes: an empty file would still be made on a full one. */
export function ensureWritable(folder: string): void {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(probe, Buffer.alloc(64 * 1024));
    } finally {
      rmSync(probe, { force: true });
    }
  } catch (error) {
    const message = `không ghi được vào ${folder} (${(error as NodeJS.ErrnoException).code}); hãy kiểm tra quyền và chỗ trống của đĩa.`;
    throw new StartError("DATA_DIR_NOT_WRITABLE", message, "DATA_DIR");
  }
}
