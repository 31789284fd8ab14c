import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { withClient } from "../../db/connect.ts";
import { recountDatabase } from "../../db/recountDatabase.ts";
import { type Random, randomFor } from "../../demo/random.ts";
import { hashToken } from "../../features/session/token.ts";
import { compare } from "./compare.ts";
import { Deciders } from "./deciders.ts";
import { Events } from "./events.ts";
import { RawRows } from "./rawRows.ts";
import { type Reader, readable } from "./readable.ts";

export interface ReplayOptions {
  seed: string;
  /** Wards, base committees and branches of the first tree. */
  tree: [wards: number, bases: number, branches: number];
  decisions: number;
  events: number;
  /** After how many months each the totals are compared. */
  compareEvery: number;
  /** How many units each time. */
  units: number;
  /** How many changes are followed by a look at what may be read. */
  looks: number;
  /** How many deciding connections die while they decide. */
  deaths: number;
}
export interface ReplayResult {
  decided: Record<string, number>;
  refused: number;
  facts: number;
  compared: number;
  looks: number;
  together: number;
  deaths: { died: number; kept: number; gone: number };
  recounted: number;
  differences: string[];
}

const start = "2021-07-01";
export const monthsLong = 60;
const monthOf = (step: number) => new Date(Date.UTC(2021, 6 + step, 1)).toISOString().slice(0, 7);

/** Sixty months of a city that is changed and written to, on a migrated database of its own; see docs/replay.md. */
export class Replay {
  private readonly random: Random;
  private readonly result: ReplayResult;
  private readonly readers: Reader[] = [];

  constructor(
    private readonly urls: { ownerUrl: string; apiUrl: string },
    private readonly owner: pg.Pool,
    private readonly options: ReplayOptions,
  ) {
    this.random = randomFor(options.seed);
    const none = { died: 0, kept: 0, gone: 0 };
    this.result = { decided: {}, refused: 0, facts: 0, compared: 0, looks: 0, together: 0, deaths: none, recounted: 0, differences: [] };
  }

  static async open(urls: { ownerUrl: string; apiUrl: string }, options: ReplayOptions): Promise<ReplayResult> {
    const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 4, options: "-c role=chitieu_owner -c search_path=chitieu,public" });
    owner.on("error", () => {});
    try {
      return await new Replay(urls, owner, options).play();
    } finally {
      await owner.end();
    }
  }

  private async play(): Promise<ReplayResult> {
    const { decisions, events, compareEvery, looks, deaths } = this.options;
    const city = await this.plant();
    const deciders = await Deciders.open(this.urls, this.owner, this.random, await this.person(city, "CITY_ADMINISTRATOR"), this.result);
    const facts = new Events(this.owner, this.random, this.result);
    const done = () => Object.values(this.result.decided).reduce((sum, n) => sum + n, 0);
    try {
      for (let step = 0; step < monthsLong; step++) {
        if (step > 0) await this.owner.query("select turn_page($1)", [`${monthOf(step)}-01`]);
        const goal = Math.round((decisions * (step + 1)) / monthsLong);
        const quota = Math.round(events / monthsLong);
        await facts.assign(Number(monthOf(step).slice(0, 4)), 6);
        for (let written = 0; done() < goal || written < quota; ) {
          if (written < quota) written += await facts.write(Math.min(8, quota - written));
          if (done() >= goal) continue;
          if (this.random.next() < 0.15) {
            this.result.together++;
            await Promise.all([deciders.decide(), facts.write(2), facts.write(1)]);
          } else await deciders.decide();
          if (this.random.next() < (1.2 * looks) / decisions) await this.look();
          if (this.random.next() < (1.2 * deaths) / decisions) await deciders.die();
        }
        await this.owner.query("select fold(5000)");
        if ((step + 1) % compareEvery === 0) await this.check(Array.from({ length: step + 1 }, (_, at) => monthOf(at)));
      }
    } finally {
      await deciders.close();
    }
    const recounted = await withClient(this.urls.ownerUrl, recountDatabase);
    this.result.recounted = recounted.compared;
    this.result.differences.push(...recounted.differences);
    return this.result;
  }

  private async check(months: string[]): Promise<void> {
    const client = await this.owner.connect();
    try {
      const raw = await RawRows.read(client);
      const all = [...raw.units.keys()].sort();
      const wanted = new Set<string>();
      while (wanted.size < Math.min(this.options.units, all.length)) wanted.add(this.random.pick(all));
      const { compared, differences } = await compare(client, raw, [...wanted], months);
      this.result.compared += compared;
      this.result.differences.push(...differences);
    } finally {
      client.release();
    }
  }

  private async look(): Promise<void> {
    const client = await this.owner.connect();
    try {
      const raw = await RawRows.read(client);
      this.result.looks++;
      this.result.differences.push(...(await readable(this.urls.apiUrl, raw, this.random.pick(this.readers))));
    } finally {
      client.release();
    }
  }

  private async plant(): Promise<string> {
    const [wards, bases, branches] = this.options.tree;
    await this.owner.query("update clock set today = $1", [start]);
    const unit = (level: number, under: string | null, name: string) => ({ unit: randomUUID(), level, under, name });
    const city = unit(1, null, "Thành phố");
    const wardRows = Array.from({ length: wards }, (_, at) => unit(2, city.unit, `Phường ${at}`));
    const baseRows = Array.from({ length: bases }, (_, at) => unit(3, wardRows[at % wards]!.unit, `Đảng bộ ${at}`));
    const branchRows = Array.from({ length: branches }, (_, at) =>
      unit(4, at % 6 === 0 ? wardRows[at % wards]!.unit : baseRows[at % bases]!.unit, `Chi bộ ${at}`),
    );
    const edits = [city, ...wardRows, ...baseRows, ...branchRows].map((row) => ({ do: "create", ...row, kind: "X", on: "2021-01-01" }));
    await this.owner.query("select reorganise($1)", [JSON.stringify(edits)]);
    for (const [rows, role] of [
      [wardRows, "WARD_STAFF"],
      [baseRows, "BASE_COMMITTEE"],
      [branchRows, "BRANCH_SECRETARY"],
    ] as const)
      for (const row of rows.slice(0, 8)) this.readers.push({ unit: row.unit, hash: await this.person(row.unit, role) });
    return city.unit;
  }

  /** Somebody signed in; answers with the hash of the session's token. */
  private async person(unit: string, role: string): Promise<string> {
    const [account, post, hash] = [randomUUID(), randomUUID(), hashToken(randomBytes(32).toString("base64url"))];
    await this.owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, $2, $3)", [account, `p.${account}`, unit]);
    await this.owner.query("insert into credential (account_id, password_hash, must_change) values ($1, 'none', false)", [account]);
    const values = [post, account, unit, role];
    await this.owner.query("insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, $4, '[2021-01-01,)')", values);
    await this.owner.query("select open_session($1, $2, $3)", [hash, account, post]);
    return hash;
  }
}
