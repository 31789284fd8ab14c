// npm run campaign:faults [-- words of a fault, its file or its list]: plants one fault at a time in a copy of the working tree, runs the tests that must notice,
// and writes into docs/planted-faults.md what it found. Ends with an error when a fault survives. Not part of npm test.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const here = import.meta.dirname;
// Every list beside this file, so that none is left out.
const lists = readdirSync(here).filter((name) => name.endsWith(".mjs") && name !== path.basename(import.meta.filename));
const faults = [];
for (const list of lists.sort())
  for (const [fault, file, from, to, test] of Object.values(await import(path.join(here, list))).flat())
    faults.push({ list, fault, file, from, to, test });
const root = path.resolve(here, "..", "..", "..");
const copy = mkdtempSync(path.join(os.tmpdir(), "chitieu-faults-"));
const report = path.join(copy, "report.json");
const wanted = process.argv.slice(2).join(" ");

const left = new Set(["node_modules", "dist", ".git", ".data"]);
for (const name of readdirSync(root)) if (!left.has(name)) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "dir");

/** Runs tests ("file" or "file#name") in the copy: names of those that failed, at most one, and whether anything went wrong at all. */
async function run(tests, triesLeft = 2) {
  rmSync(report, { force: true });
  const vitest = path.join(copy, "node_modules", "vitest", "vitest.mjs");
  const options = [
    "--config",
    "server/test/vitest.config.ts",
    "--project",
    "server",
    "--bail=1",
    "--reporter=json",
    `--outputFile=${report}`,
  ];
  const name = tests.length === 1 && tests[0].split("#")[1];
  if (name) options.push("-t", name);
  const files = new Set(tests.map((test) => test.split("#")[0]));
  const child = spawn(process.execPath, [vitest, "run", ...options, ...files], { cwd: copy, stdio: "ignore" });
  const code = await new Promise((done) => child.on("exit", done));
  if (!existsSync(report)) {
    if (triesLeft > 0) return run(tests, triesLeft - 1); // a busy machine may refuse a server once
    throw new Error(`the tests could not even start (${code}): that proves nothing`);
  }
  const { testResults, success } = JSON.parse(readFileSync(report, "utf8"));
  const failed = testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === "failed"));
  const broken = testResults.find((file) => file.status === "failed");
  const by = failed[0]?.fullName ?? broken?.message?.split("\n")[0];
  if (!success && !by) throw new Error("no test ran: that proves nothing");
  return { red: !success, by: by ?? "" };
}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);
const today = new Date().toISOString().slice(0, 10);
const page = path.join(root, "docs", "planted-faults.md");
/** The rows of the page by their faults: those of this run take the place of older ones, and faults that are planted no more go. */
const rows = new Map();
for (const line of readFileSync(page, "utf8").split("\n")) {
  const [, fault] = line.match(/^\| (.+?) \| \S+ \| .* \| [\d.]+ \| \d{4}-\d\d-\d\d \|$/) ?? [];
  if (fault && faults.some((one) => one.fault === fault)) rows.set(fault, line);
}
const nothing = "**nothing**";
let [planted, survived] = [0, 0];
try {
  const chosen = faults.filter(({ list, fault, file }) => [list, fault, file].some((words) => words.includes(wanted)));
  const clean = await run([...new Set(chosen.map(({ test }) => test))]);
  if (clean.red) throw new Error(`the tests are red without any fault: ${clean.by}`);
  for (const { fault, file, from, to, test } of chosen) {
    const target = path.join(copy, file);
    const sound = readFileSync(target, "utf8");
    if (sound.split(from).length !== 2)
      throw new Error(`"${fault}": the place to change stands ${sound.split(from).length - 1} times in ${file}`);
    writeFileSync(
      target,
      sound.replace(from, () => to),
    );
    const since = Date.now();
    const { red, by } = await run([test]);
    writeFileSync(target, sound);
    if (!red) survived++;
    rows.set(fault, `| ${fault} | ${file} | ${red ? by.replaceAll("|", "\\|") : nothing} | ${seconds(since)} | ${today} |`);
    planted++;
    console.log(`${red ? "red     " : "SURVIVED"} ${seconds(since).padStart(5)} s  ${fault}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

const told = faults.filter(({ fault }) => rows.has(fault));
const unnoticed = told.filter(({ fault }) => rows.get(fault).includes(nothing)).length;
const text = [
  "# Planted faults",
  "",
  "Each row is a fault put alone into a copy of the program, the first test that turned red, and when it was last tried. Rules, services,",
  "the door, row security and the tests' own lists are all in it; `server/test/faults` says word for word what was changed.",
  "",
  `\`npm run campaign:faults\` plants them all, with the name of a list its own only. Of ${faults.length} faults ${told.length - unnoticed} were found when last tried, ${unnoticed} survived, ${faults.length - told.length} were not tried yet.`,
  "",
  "| fault | where | found by | seconds | tried |",
  "| --- | --- | --- | --- | --- |",
  ...told.map(({ fault }) => rows.get(fault)),
];
writeFileSync(page, `${text.join("\n")}\n`);
console.log(`${planted} planted, ${planted - survived} found, ${survived} survived`);
process.exitCode = survived ? 1 : 0;
