import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder for one test, open to every user of the machine and gone after the test. */
export function scratchDir(mode = 0o755): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), "chitieu-test-"));
  chmodSync(dir, mode);
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
