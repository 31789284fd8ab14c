import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type pg from "pg";
import { loadConfig } from "../config.ts";
import { withClient } from "../db/connect.ts";
import { freePort } from "../db/embedded/serverProcess.ts";
import { openDatabase } from "../db/openDatabase.ts";
import { projectRoot } from "../projectRoot.ts";
import type { ApiSettings } from "./apiProcess.ts";
import { type CascadeTimes, cascadeLine, cascadeTimes } from "./cascade.ts";
import { buildClient, cascadeOnScreen } from "./cascadeScreen.ts";
import { type Cast, cases } from "./cases.ts";
import { Child } from "./child.ts";
import { commitToScreen } from "./commitToScreen.ts";
import { canMeasure } from "./cpu.ts";
import { bareTable } from "./floor.sql.ts";
import type { FloorSettings } from "./floorProcess.ts";
import { loadCity } from "./load.ts";
import { type Measured, measure } from "./measure.ts";
import { admit } from "./people.ts";
import { jsonLines, screenLine, table, writeReport } from "./report.ts";
import { type WatchTimes, watchLine, watchTimes } from "./watching.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "9" },
    only: { type: "string" },
    profile: { type: "string" },
    report: { type: "boolean", default: false },
  },
});
const say = (line: string) => console.error(line);

interface Benched {
  measured: Measured[];
  cascade: CascadeTimes | null;
  watch: WatchTimes | null;
}

/**
 * npm run bench [-- --json | --report | --rounds N | --only NAME | --profile FOLDER]: what the API costs above node:http and pg, on a
 * city of full size that is kept in .data/bench.
 */
async function bench(): Promise<Benched> {
  if (!canMeasure()) throw new Error("the bench reads processor times from /proc: it runs on Linux only");
  const config = loadConfig({ DATA_DIR: path.join(projectRoot, ".data", "bench") });
  const database = await openDatabase(config);
  const { ownerUrl, apiUrl, workerUrl } = database;
  const [apiPort, floorPort] = [await freePort(), await freePort()];
  const asStarted = ["--enable-source-maps", "--max-semi-space-size=32"]; // as `npm start` starts it
  const profiling = options.profile ? ["--cpu-prof", `--cpu-prof-dir=${options.profile}`] : [];
  const flags = [...asStarted, ...profiling];
  const webRoot = path.join(projectRoot, ".data", "bench", "web");
  const api = new Child(beside("apiProcess.js"), { ownerUrl, apiUrl, workerUrl, port: apiPort, webRoot } satisfies ApiSettings, flags);
  const floor = new Child(beside("floorProcess.js"), { apiUrl, port: floorPort } satisfies FloorSettings);
  try {
    const cast = await withClient(asOwner(ownerUrl), async (owner) => {
      await loadCity(owner, say);
      await owner.query(bareTable);
      return gather(owner);
    });
    const wantsPreview = !options.only || options.only === "previewCascade";
    if (wantsPreview) await buildClient(webRoot, say);
    await Promise.all([api.start(), floor.start()]);
    const postmaster = Number(readFileSync(path.join(database.place, "postmaster.pid"), "utf8").split("\n")[0]);
    const wanted = cases(cast, apiPort, floorPort).filter(({ bench: name }) => !options.only || name === options.only);
    const pids = { api: api.pid, floor: floor.pid, postmaster };
    const measured = await measure(wanted, pids, Number(options.rounds), say);
    const preview = (owner: pg.Client) => cascadeTimes(owner, apiPort, cast.cityBoard, pids, cast.year, say);
    const cascade = wantsPreview ? await withClient(asOwner(ownerUrl), preview) : null;
    if (cascade) cascade.screen = await cascadeOnScreen(apiPort, cast.cityBoard, cascade.target, cast.year, say);
    const watch = !options.only || options.only === "unitsToWatch" ? await watchTimes(apiPort, cast.cityBoard, pids, cast.year) : null;
    return { measured, cascade, watch };
  } finally {
    await Promise.all([api.stop(), floor.stop()]);
    await database.close();
  }
}

/** A city board, the staff of the ward of middle size, and 64 branch secretaries. */
async function gather(owner: pg.Client): Promise<Cast> {
  const { rows } = await owner.query<{ city: string; ward: string; branches: string[]; day: string }>(
    `select (select id from unit where level = 1) as city,
       (select ward_id from unit where level > 2 group by 1 order by count(*), 1 offset 63 limit 1) as ward,
       (select array_agg(id) from (select id from unit where level = 4 order by id limit 64) b) as branches,
       (select max(occurred_on)::text from result_event) as day`,
  );
  const { city, ward, branches, day } = rows[0]!;
  const secretaries = [];
  for (const branch of branches) secretaries.push(await admit(owner, "BRANCH_SECRETARY", branch));
  const [cityBoard, wardStaff] = [await admit(owner, "CITY_BOARD", city), await admit(owner, "WARD_STAFF", ward)];
  return { cityBoard, wardStaff, secretaries, year: Number(day.slice(0, 4)), day };
}

const beside = (file: string) => path.join(import.meta.dirname, file);

function asOwner(url: string): string {
  const address = new URL(url);
  address.searchParams.set("options", "-c role=chitieu_owner -c search_path=chitieu,public");
  return address.href;
}

const onlyScreen = options.only === "commitToScreen";
const { measured, cascade, watch } = onlyScreen ? { measured: [], cascade: null, watch: null } : await bench();
const screen = options.only && !onlyScreen ? null : await commitToScreen(say);
const lines = [measured.length > 0 ? table(measured) : "", screenLine(screen), cascadeLine(cascade), watchLine(watch)];
console.log(options.json ? jsonLines(measured, screen, cascade) : lines.join("\n"));
const wholeCity = [cascade && cascadeLine(cascade), watch && watchLine(watch)].filter((line) => line !== null);
if (options.report) writeReport(measured, screen, wholeCity, path.join(projectRoot, "docs", "bench.md"));
