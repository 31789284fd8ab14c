import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Child } from "../../bench/child.ts";
import { withClient } from "../../db/connect.ts";
import { freePort, readPidFile } from "../../db/embedded/serverProcess.ts";
import type { OpenDatabase } from "../../db/openDatabase.ts";
import { randomFor } from "../../demo/random.ts";
import { hashToken } from "../../features/session/token.ts";
import { hashOfEverything } from "../matrix/hash.ts";
import type { ApiSettings } from "./apiProcess.ts";
import { plantKillScene } from "./killScene.ts";

type Outcomes = { stands: number; gone: number };
export interface Deaths {
  api: Outcomes;
  database: Outcomes;
  /** A line for each decision of which only a part was found afterwards. */
  half: string[];
}
const rounds = 40;

/**
 * Mergers of branches, decided through the API, while by turns the API or PostgreSQL dies somewhere in the middle: afterwards the
 * decision stands as a whole or not at all. `reopen` starts the dead PostgreSQL again.
 */
export async function killWhileDeciding(opened: OpenDatabase, reopen: () => Promise<OpenDatabase>): Promise<Deaths> {
  const random = randomFor("deaths while deciding");
  const deaths: Deaths = { api: { stands: 0, gone: 0 }, database: { stands: 0, gone: 0 }, half: [] };
  const { branches, ...administrator } = await cityOfItsOwn(opened.ownerUrl);
  let database = opened;
  const warm = await Asked.open(database, administrator);
  const since = Date.now();
  await warm.merge(branches[0]!, branches[1]!, randomUUID());
  const usual = Date.now() - since;
  await warm.api.stop();
  for (let round = 1; round <= rounds; round++) {
    const [heir, other, key] = [branches[2 * round]!, branches[2 * round + 1]!, randomUUID()];
    const victim = round % 2 ? "api" : "database";
    const before = await withOwner(database, hashOfEverything);
    const asked = await Asked.open(database, administrator);
    const sent = asked.merge(heir, other, key).catch(() => undefined); // nobody answers for the dead
    await sleep(random.between(0, 2 * usual));
    if (victim === "database") await killDatabase(database);
    await asked.api.kill();
    await sent;
    if (victim === "database") database = await reopen();
    const { found, changed } = await withOwner(database, async (owner) => {
      await quiet(owner);
      const after = await hashOfEverything(owner);
      return { found: await traces(owner, other, heir, key), changed: Object.keys(after).some((table) => after[table] !== before[table]) };
    });
    const seen = [...found, changed];
    deaths[victim][changed ? "stands" : "gone"]++;
    if (new Set(seen).size > 1) deaths.half.push(`half a merger after ${victim} died: ended, told, key, changed = ${seen.join(", ")}`);
  }
  return deaths;
}

/** An API of one's own and its administrator. */
class Asked {
  private constructor(
    readonly api: Child,
    private readonly port: number,
    private readonly who: { token: string; postId: string },
  ) {}

  static async open({ ownerUrl, apiUrl }: OpenDatabase, who: { token: string; postId: string }): Promise<Asked> {
    const port = await freePort();
    const api = new Child(path.join(import.meta.dirname, "apiProcess.js"), { ownerUrl, apiUrl, port } satisfies ApiSettings);
    await api.start();
    const asked = new Asked(api, port, who);
    await asked.ask("{ me { __typename } }");
    return asked;
  }

  merge(heirId: string, otherId: string, clientKey: string): Promise<void> {
    const instrument = { number: "QĐ", signedOn: "2026-01-01", issuer: "Thành ủy", title: "Sáp nhập" };
    const steps = [{ kind: "MERGE", unitIds: [heirId, otherId], heirId }];
    const input = { clientKey, effectiveOn: "2026-01-01", reason: "Sáp nhập", instrument, steps };
    return this.ask("mutation ($input: ReorganiseInput!) { reorganise(input: $input) { id } }", { input });
  }

  private async ask(query: string, variables = {}): Promise<void> {
    const headers = { "content-type": "application/json", "x-post": this.who.postId, cookie: `session=${this.who.token}` };
    const answer = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await answer.json()) as { errors?: { message: string }[] };
    if (errors) throw new Error(errors[0]!.message);
  }
}

/** The postmaster first, so that nobody tidies up after its children. */
async function killDatabase({ ownerUrl, place }: OpenDatabase): Promise<void> {
  const { rows } = await withClient(ownerUrl, (client) => client.query<{ pid: number }>("select pid from pg_stat_activity"));
  for (const pid of [readPidFile(place)!.pid, ...rows.map((row) => row.pid)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {} // it was gone already
  }
}

/** Whether the other branch ended, the decision is on record, and its key is. */
async function traces(owner: pg.Pool, other: string, heir: string, key: string): Promise<boolean[]> {
  const told = "select from reorganisation where state = 'APPLIED' and steps::text like '%' || $1 || '%'";
  const found = [
    await owner.query("select from unit where id = $1 and heir_id = $2", [other, heir]),
    await owner.query(told, [other]),
    await owner.query("select from request_key where key = $1", [key]),
  ];
  return found.map(({ rowCount }) => rowCount === 1);
}

async function withOwner<T>({ ownerUrl }: OpenDatabase, work: (owner: pg.Pool) => Promise<T>): Promise<T> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, options: "-c role=chitieu_owner -c search_path=chitieu,public" });
  try {
    return await work(owner);
  } finally {
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
    const branches = Array.from({ length: 2 * (rounds + 1) }, () => randomUUID());
    const born = { do: "create", level: 4, kind: "BRANCH", under: base, on: "2024-01-01" };
    const edits = branches.map((unit, at) => ({ ...born, unit, name: `Cặp ${at}` }));
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
