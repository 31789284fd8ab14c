import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { loadConfig } from "../../config.ts";
import { withClient } from "../../db/connect.ts";
import { openDatabase } from "../../db/openDatabase.ts";
import { recountDatabase } from "../../db/recountDatabase.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { projectRoot } from "../../projectRoot.ts";
import { Replay, type ReplayResult } from "../replay/replay.ts";
import { type Deaths, killWhileDeciding } from "./replayDeaths.ts";

const options = {
  seed: "replay campaign",
  tree: [12, 40, 200] as [number, number, number],
  decisions: 1000,
  events: 20_000,
  compareEvery: 1,
  units: 200,
  looks: 150,
  deaths: 30,
};

/** npm run campaign:replay: the replay at full size, then an API and a PostgreSQL that die by SIGKILL while they decide. Writes docs/replay.md; exits with 0 only without a difference. */
async function campaign(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "chitieu-replay-"));
  chmodSync(folder, 0o755); // as root, the server runs as another user
  const open = () => openDatabase(loadConfig({ DATA_DIR: folder }));
  let database = await open();
  try {
    const started = Date.now();
    const seen = await Replay.open(database, options);
    const seconds = (Date.now() - started) / 1000;
    const deaths = await killWhileDeciding(database, async () => {
      database = await open();
      return database;
    });
    const { differences } = await withClient(database.ownerUrl, recountDatabase);
    const sound = seen.differences.length + differences.length + deaths.half.length === 0;
    const report = page(seen, seconds, deaths, differences.length, sound);
    writeFileSync(path.join(projectRoot, "docs", "replay.md"), report);
    console.log(report);
    for (const line of [...seen.differences, ...deaths.half, ...differences].slice(0, 20)) console.log(line);
    return sound;
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function page(seen: ReplayResult, seconds: number, deaths: Deaths, last: number, sound: boolean): string {
  const decided = Object.entries(seen.decided).sort(([a], [b]) => a.localeCompare(b));
  const rows: [string, string | number][] = [
    ["months played", 60],
    ["decisions carried out or planned", decided.reduce((sum, [, n]) => sum + n, 0)],
    ["of these", decided.map(([kind, n]) => `${kind} ${n}`).join(", ")],
    ["random decisions that the rules of the tree refused", seen.refused],
    ["facts, readings and reversals kept", seen.facts],
    ["decisions with facts written at the same moment", seen.together],
    [`figures compared (every month, ${options.units} random units, all months so far)`, seen.compared],
    ["looks at what a session may read, against parent pointers", seen.looks],
    ["totals of the last recount", seen.recounted],
    [
      "deciding connections cut off: decision stands, nothing of it stands",
      `${seen.deaths.died}: ${seen.deaths.kept}, ${seen.deaths.gone}`,
    ],
    [
      "API killed with SIGKILL while deciding: stands, nothing stands",
      `${deaths.api.stands + deaths.api.gone}: ${deaths.api.stands}, ${deaths.api.gone}`,
    ],
    [
      "PostgreSQL killed with SIGKILL while deciding: stands, nothing stands",
      `${deaths.database.stands + deaths.database.gone}: ${deaths.database.stands}, ${deaths.database.gone}`,
    ],
    ["half changes", deaths.half.length],
    ["differences", seen.differences.length + last],
    ["seconds", seconds.toFixed(0)],
  ];
  return `# Replay

\`npm run campaign:replay\` on ${dateInVietnam(new Date())}, Node ${process.versions.node}, ${os.cpus().length} cores, embedded PostgreSQL with fsync.

Sixty months of one city: random moves, mergers, divisions, growth, renames, ends and revivals, back-dated, of today or planned, among
random facts. Each month figures as they were and as of now, closing stocks and sums of targets are compared with a brute force over raw
rows and parent pointers (\`server/test/replay/rawRows.ts\`), which shares no code with the product; what sessions read likewise.
A small seeded run of the same (\`server/test/replay/replay.test.ts\`) belongs to \`npm test\`.

| | |
|---|---|
${rows.map(([what, value]) => `| ${what} | ${value} |`).join("\n")}

**${sound ? "Sound: no difference, no half change." : "NOT SOUND."}**
`;
}
campaign().then(
  (sound) => {
    process.exitCode = sound ? 0 : 1;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
