import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Child } from "../../bench/child.ts";
import { loadConfig } from "../../config.ts";
import { withClient } from "../../db/connect.ts";
import { freePort } from "../../db/embedded/serverProcess.ts";
import { openDatabase } from "../../db/openDatabase.ts";
import { recountDatabase } from "../../db/recountDatabase.ts";
import { randomFor } from "../../demo/random.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { hashToken } from "../../features/session/token.ts";
import { projectRoot } from "../../projectRoot.ts";
import { hashOfEverything } from "../matrix/hash.ts";
import { Replay, type ReplayResult } from "../replay/replay.ts";
import type { ApiSettings } from "./apiProcess.ts";
import { plantKillScene } from "./killScene.ts";

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
const apiDeaths = 12;

interface Deaths {
  died: number;
  stands: number;
  gone: number;
  half: number;
}

/** npm run campaign:replay: the replay at full size, then an API that dies by SIGKILL while it decides. Writes docs/replay.md; exits with 0 only without a difference. */
async function campaign(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "chitieu-replay-"));
  chmodSync(folder, 0o755); // as root, the server runs as another user
  const database = await openDatabase(loadConfig({ DATA_DIR: folder }));
  try {
    const started = Date.now();
    const seen = await Replay.open(database, options);
    const seconds = (Date.now() - started) / 1000;
    const deaths = await killApi(database);
    const { differences } = await withClient(database.ownerUrl, recountDatabase);
    const sound = seen.differences.length + differences.length + deaths.half === 0;
    const report = page(seen, seconds, deaths, differences.length, sound);
    writeFileSync(path.join(projectRoot, "docs", "replay.md"), report);
    console.log(report);
    for (const line of [...seen.differences, ...differences].slice(0, 20)) console.log(line);
    return sound;
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Mergers of branches, decided through the API, which dies somewhere in the middle: the decision stands as a whole or not at all. */
async function killApi({ ownerUrl, apiUrl }: { ownerUrl: string; apiUrl: string }): Promise<Deaths> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, options: "-c role=chitieu_owner -c search_path=chitieu,public" });
  owner.on("error", () => {});
  const random = randomFor("API deaths");
  const port = await freePort();
  const api = new Child(path.join(import.meta.dirname, "apiProcess.js"), { ownerUrl, apiUrl, port } satisfies ApiSettings);
  const deaths: Deaths = { died: 0, stands: 0, gone: 0, half: 0 };
  try {
    const { branches, token, postId } = await cityOfItsOwn(ownerUrl);
    for (let death = 0; death < apiDeaths; death++) {
      await api.start();
      const before = await hashOfEverything(owner);
      const [heirId, other] = [branches[2 * death]!, branches[2 * death + 1]!];
      const input = {
        clientKey: randomUUID(),
        effectiveOn: "2026-01-01",
        reason: "Sáp nhập",
        instrument: { number: "QĐ", signedOn: "2026-01-01", issuer: "Thành ủy", title: "Sáp nhập" },
        steps: [{ kind: "MERGE", unitIds: [heirId, other], heirId }],
      };
      const body = JSON.stringify({
        query: "mutation ($input: ReorganiseInput!) { reorganise(input: $input) { id } }",
        variables: { input },
      });
      const headers = { "content-type": "application/json", "x-post": postId, cookie: `session=${token}` };
      const sent = fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body }).catch(() => undefined);
      await sleep(random.between(5, 120));
      await api.kill();
      await sent;
      deaths.died++;
      await quiet(owner);
      const ended = (await owner.query("select from unit where id = $1 and heir_id = $2", [other, heirId])).rowCount === 1;
      const told =
        (await owner.query("select from reorganisation where state = 'APPLIED' and steps::text like '%' || $1 || '%'", [other]))
          .rowCount === 1;
      const key = (await owner.query("select from request_key where key = $1", [input.clientKey])).rowCount === 1;
      const after = await hashOfEverything(owner);
      const changed = Object.keys(after).some((table) => after[table] !== before[table]);
      deaths[ended ? "stands" : "gone"]++;
      if (ended !== told || ended !== key || ended !== changed) deaths.half++;
    }
    return deaths;
  } finally {
    await api.stop();
    await owner.end();
  }
}

/** Until nothing that the dead process began is still running. */
async function quiet(owner: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await owner.query("select from pg_stat_activity where usename = 'chitieu_app' and datname = current_database()");
    if (rowCount === 0) return;
    await sleep(20);
  }
}

/** A second city, with pairs of branches to be merged and an administrator who is signed in. */
async function cityOfItsOwn(ownerUrl: string) {
  return withClient(ownerUrl, async (client) => {
    await client.query("set role chitieu_owner; set search_path = chitieu, public");
    const [secretary] = await plantKillScene(client);
    const { rows } = await client.query<{ base: string; city: string }>("select base_id as base, city_id as city from unit where id = $1", [
      secretary!.unitId,
    ]);
    const { base, city } = rows[0]!;
    const branches = Array.from({ length: 2 * apiDeaths }, () => randomUUID());
    const edits = branches.map((unit, at) => ({
      do: "create",
      unit,
      level: 4,
      kind: "BRANCH",
      name: `Cặp ${at}`,
      under: base,
      on: "2024-01-01",
    }));
    await client.query("select reorganise($1)", [JSON.stringify(edits)]);
    const { postId, accountId, token } = secretary!;
    // The secretary becomes the administrator: a post and a session at the city.
    await client.query("update post set during = '[2024-01-01,2024-01-02)' where id = $1", [postId]);
    const post = randomUUID();
    await client.query(
      "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, 'CITY_ADMINISTRATOR', '[2024-01-01,)')",
      [post, accountId, city],
    );
    await client.query("delete from session where account_id = $1", [accountId]);
    await client.query("select open_session($1, $2, $3)", [hashToken(token), accountId, post]);
    return { branches, token, postId: post };
  });
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
    ["API killed with SIGKILL while deciding: stands, nothing stands", `${deaths.died}: ${deaths.stands}, ${deaths.gone}`],
    ["half changes", deaths.half],
    ["differences", seen.differences.length + last],
    ["seconds", seconds.toFixed(0)],
  ];
  return `# Replay

\`npm run campaign:replay\` on ${dateInVietnam(new Date())}, Node ${process.versions.node}, ${os.cpus().length} cores, embedded PostgreSQL with fsync.

Sixty months of one city: random moves, mergers, divisions, growth, renames, ends and revivals, back-dated, of today or planned, among
random facts. Each month figures as they were and as of now, closing stocks and sums of targets are compared with a brute force over raw
rows and parent pointers (\`server/test/replay/rawRows.ts\`), which shares no code with the product; what sessions read likewise.

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
