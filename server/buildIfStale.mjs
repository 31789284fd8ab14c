import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

// `npm start` builds what has changed since the last build and nothing else, so that a second start is quick.
const root = path.resolve(import.meta.dirname, "..");

/** The newest change below some paths, as a time; 0 where a path does not exist. */
function newest(...paths) {
  return Math.max(
    ...paths.map((one) => {
      const stat = statSync(one, { throwIfNoEntry: false });
      if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
      return Math.max(stat.mtimeMs, ...readdirSync(one).map((name) => newest(path.join(one, name))));
    }),
  );
}

function run(name, ...options) {
  const { status } = spawnSync("npx", ["--no-install", name, ...options], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

const inRoot = (...names) => names.map((name) => path.join(root, name));
const common = inRoot("package.json", "package-lock.json");
if (newest(...common, ...inRoot("server", "tsconfig.json")) > newest(...inRoot("dist/server/main.js"))) {
  console.error("Đang dựng máy chủ…");
  run("tsc", "-p", ".");
}
if (newest(...common, ...inRoot("web", "schema")) > newest(...inRoot("dist/web/index.html"))) {
  console.error("Đang dựng giao diện…");
  run("vite", "build", "--config", "web/vite.config.ts", "--logLevel", "warn");
}
