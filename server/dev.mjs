// npm run dev: compile on change, restart the API on change, serve the client with reloading (it passes /graphql on to the API).
import { spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
const bin = (pkg, file) => path.join(path.dirname(require.resolve(`${pkg}/package.json`)), file);
const tsc = bin("typescript", "bin/tsc");

spawnSync(process.execPath, [tsc, "-p", "."], { cwd: root, stdio: "inherit" }); // once in full, so that the API finds itself compiled

const commands = [
  [tsc, "-p", ".", "--watch", "--preserveWatchOutput"],
  ["--watch", "--watch-preserve-output", "--enable-source-maps", "dist/server/main.js"],
  [bin("vite", "bin/vite.js"), "--config", "web/vite.config.ts"],
];
const children = commands.map((args) => spawn(process.execPath, args, { cwd: root, stdio: "inherit" }));

let ending = false;
/** One ends, all end; the API takes the time it needs to stop its database. */
function end() {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill("SIGTERM");
}
for (const child of children) child.on("exit", end);
process.on("SIGINT", end);
process.on("SIGTERM", end);
