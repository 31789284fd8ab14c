import { randomUUID } from "node:crypto";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type pg from "pg";
import { bulkLoad, bulkUnits } from "../../bench/bulk.sql.ts";
import { Child } from "../../bench/child.ts";
import { plannedCity } from "../../bench/cityPlan.ts";
import { admit } from "../../bench/people.ts";
import { loadConfig } from "../../config.ts";
import { withClient } from "../../db/connect.ts";
import { freePort } from "../../db/embedded/serverProcess.ts";
import { openDatabase } from "../../db/openDatabase.ts";
import { recountDatabase } from "../../db/recountDatabase.ts";
import { projectRoot } from "../../projectRoot.ts";
import { writeLargeXlsx } from "../sheetFiles.ts";
import type { ImportApiSettings } from "./importApiProcess.ts";
import { ImportCaller } from "./importCaller.ts";
import { atWork, cast, type Measured } from "./importPeople.ts";
import { importReport } from "./importReport.ts";
import { faultOf, headings, isSpoilt, letterOf, memberRow } from "./memberSheet.ts";

const { values: options } = parseArgs({
  options: { rows: { type: "string", default: "500000" }, report: { type: "boolean", default: false } },
});
const rows = Number(options.rows);
/** How many times as long people may wait at most (99 of 100 answers). */
const mostSlower = 3;
const idleFor = 30_000; // milliseconds, before and after
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

/**
 * npm run campaign:import [-- --rows N | --report]: a list of members of a whole city is imported while sixteen people work, and the server is
 * killed twice on the way. Exits with 0 only when every planted fault was named, nothing doubled, the recount agrees and people waited
 * no more than three times as long.
 */
async function campaign(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "chitieu-import-campaign-"));
  chmodSync(folder, 0o755); // as root, the server runs as another user
  const database = await openDatabase(loadConfig({ DATA_DIR: folder }));
  const { ownerUrl, apiUrl, workerUrl } = database;
  const port = await freePort();
  const settings = { ownerUrl, apiUrl, workerUrl, port, keys: path.join(folder, "keys.json") } satisfies ImportApiSettings;
  const api = new Child(path.join(import.meta.dirname, "importApiProcess.js"), settings);
  try {
    const { codes, people, administrator } = await withClient(asOwner(ownerUrl), async (owner) => {
      const found = await plantTree(owner);
      const { city, people: sixteen } = await cast(owner);
      return { codes: found, people: sixteen, administrator: await admit(owner, "CITY_ADMINISTRATOR", city) };
    });
    const file = path.join(folder, "members.xlsx");
    writeSheet(file, codes);
    say(`${rows} rows in ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`);
    await api.start();
    const caller = new ImportCaller(port, administrator);

    const idle = () => during(sleep(idleFor), port, people);
    await during(sleep(5000), port, people); // plans and caches are warm
    const before = await idle();
    say(`idle p99 ${before.p99.toFixed(0)} ms`);
    const started = Date.now();
    let memory = 0;
    const kills: string[] = [];
    const work = (async () => {
      const id = await caller.upload(file, randomUUID());
      await caller.map(id);
      await caller.step(id, "checkImport");
      kills.push(await killAt(api, caller, id, rows * 0.4, "checking", (peak) => (memory = Math.max(memory, peak))));
      const checked = await caller.until(id, "CHECKED", say);
      await caller.step(id, "applyImport");
      kills.push(await killAt(api, caller, id, rows * 0.5, "applying", (peak) => (memory = Math.max(memory, peak))));
      const applied = await caller.until(id, "APPLIED", say);
      for (const pid of processesOf(api)) memory = Math.max(memory, peakOf(pid));
      return { id, checked, applied };
    })();
    const busy = await during(work, port, people);
    const { id, checked, applied } = await work;
    const seconds = (Date.now() - started) / 1000;
    say(`busy p99 ${busy.p99.toFixed(0)} ms`);
    const after = await idle();
    await sleep(1000);
    const verdict = await withClient(asOwner(ownerUrl), (owner) => verify(owner, id));
    const recounted = await withClient(ownerUrl, recountDatabase);
    const idlest = { before, after };
    const differences = recounted.differences.length;
    const ratio = busy.p99 / Math.max(1, (before.p99 + after.p99) / 2);
    const sound = verdict.unnamed + verdict.invented + verdict.doubled + verdict.lost + differences === 0;
    const report = importReport({
      rows,
      size: statSync(file).size,
      seconds,
      kills,
      idlest,
      busy,
      ratio,
      memory,
      checked,
      applied,
      verdict,
      differences,
      sound,
    });
    if (options.report) writeFileSync(path.join(projectRoot, "docs", "import-campaign.md"), report);
    console.log(report);
    return sound && ratio <= mostSlower;
  } finally {
    await api.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function during(work: Promise<unknown>, port: number, people: Parameters<typeof atWork>[1]): Promise<Measured> {
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  const [measured] = await Promise.all([atWork(port, people, () => over), ended]);
  return measured;
}

/** Kills the server and the process that imports once so many rows are done, and starts them again two seconds later. */
async function killAt(
  api: Child,
  caller: ImportCaller,
  id: string,
  rowsDone: number,
  what: string,
  peak: (mebibytes: number) => void,
): Promise<string> {
  let { done } = await caller.shown(id);
  for (; done < rowsDone; { done } = await caller.shown(id)) await sleep(200);
  for (const pid of processesOf(api)) peak(peakOf(pid));
  for (const pid of childrenOf(api.pid)) process.kill(pid, "SIGKILL");
  await api.kill();
  await sleep(2000);
  await api.start();
  say(`killed while ${what}`);
  return `${what}, after ${done} rows`;
}

const childrenOf = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
/** The server, and the process that imports. */
const processesOf = ({ pid }: Child) => [pid, ...childrenOf(pid)];

/** The most memory a process has had, in MiB. */
function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}

/** A city of full size without figures; two of its branches have one name. Answers with the codes of all branches. */
async function plantTree(owner: pg.Client): Promise<string[]> {
  const plan = plannedCity("2024-01-01");
  const branches = plan.filter(({ level }) => level === 4);
  for (const one of branches.slice(0, 2)) one.name = "Chi bộ trùng tên";
  await owner.query("begin; set local role none; set local session_replication_role = replica");
  await owner.query(bulkUnits, [JSON.stringify(plan)]);
  for (const what of ["names of units", "placements", "lineage"]) await owner.query(bulkLoad[what]!);
  await owner.query("commit; set role none");
  await owner.query("analyze");
  await owner.query("set role chitieu_owner");
  return branches.map(({ code }) => code);
}

function writeSheet(file: string, codes: readonly string[]): void {
  const handle = openSync(file, "w");
  writeLargeXlsx(
    rows + 1,
    (number) => (number === 1 ? headings : memberRow(number - 1, codes)),
    (bytes) => void writeSync(handle, bytes),
  );
  closeSync(handle);
}

export interface Verdict {
  planted: number;
  unnamed: number;
  invented: number;
  people: number;
  doubled: number;
  lost: number;
}

/** Every planted fault against every fault named, and every person against every sound row. */
async function verify(owner: pg.Client, id: string): Promise<Verdict> {
  const { rows: named } = await owner.query<{ row: number; said: string }>(
    `select row_no as "row", (select string_agg(f ->> 'column' || ' ' || (f ->> 'code'), ', ') from jsonb_array_elements(faults) f) as said
       from import_row where job_id = $1 and action in ('FAULT', 'CONFLICT')`,
    [id],
  );
  const said = new Map(named.map((one) => [one.row, one.said]));
  let [planted, unnamed] = [0, 0];
  for (let row = 1; row <= rows; row++) {
    if (!isSpoilt(row)) continue;
    planted++;
    const { heading, code } = faultOf(row);
    if (said.get(row + 1) !== `${letterOf(heading)} ${code}`) unnamed++;
  }
  const { rows: kept } = await owner.query<{ people: number; numbers: number; members: number }>(
    `select count(*)::int as people, count(distinct national_id_index)::int as numbers,
       (select count(distinct person_id)::int from membership where not ended) as members from person`,
  );
  const { people, numbers, members } = kept[0]!;
  const sound = rows - planted;
  const doubled = people - numbers + Math.max(0, people - sound);
  return { planted, unnamed, invented: Math.max(0, named.length - planted), people, doubled, lost: Math.max(0, sound - members) };
}

function asOwner(url: string): string {
  const address = new URL(url);
  address.searchParams.set("options", "-c role=chitieu_owner -c search_path=chitieu,public");
  return address.href;
}

process.exitCode = (await campaign()) ? 0 : 1;
