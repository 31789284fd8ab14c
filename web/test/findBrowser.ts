import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of an installed Chromium, Chrome or Edge; `CHROMIUM_PATH` goes before all others. Null when there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const onPath = names.flatMap((name) => (env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)));
  const asked = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : [];
  return [...asked, ...onPath, ...elsewhere].find(canRun) ?? null;
}

/** For a closed network, as root, without a display. */
export const launchFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
