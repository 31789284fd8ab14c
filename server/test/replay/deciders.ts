import { randomUUID } from "node:crypto";
import pg from "pg";
import { door } from "../../db/door.ts";
import type { Random } from "../../demo/random.ts";
import { addDays } from "../../domain/calendar.ts";
import { levelOfNumber, levelRow } from "../../domain/levels.ts";
import type { Known, KnownUnit } from "../../domain/reorganisation.ts";
import { stepProblems } from "../../domain/reorganisationChecks.ts";
import { type Step, stepOf } from "../../domain/reorganisationSteps.ts";
import { hashOfEverything } from "../matrix/hash.ts";
import { stock } from "./compare.ts";
import { randomStep, type Standing } from "./decisions.ts";

interface Tally {
  decided: Record<string, number>;
  refused: number;
  deaths: { died: number; kept: number; gone: number };
  differences: string[];
}
type TreeRow = Standing & Omit<KnownUnit, "level" | "kind">;
interface Decision {
  id: string;
  day: string;
  kind: string;
  step: Step;
}
const paper = JSON.stringify({ number: "QĐ", signedOn: "2021-01-05", issuer: "Thành ủy", title: "Sắp xếp" });
const decideText = "select decide_reorganisation($1, $2, 'Sắp xếp', $3, $4) as state";

const kindOf = (level: number) => levelRow(levelOfNumber(level)).kinds[0];

/** A city administrator who decides at random, through the door; and one whose connection dies over it. */
export class Deciders {
  private made = 0;
  /** Milliseconds the last decision took, the measure of when to cut the next one off. */
  private usual = 10;

  private constructor(
    private readonly urls: { ownerUrl: string; apiUrl: string },
    private readonly owner: pg.Pool,
    private readonly random: Random,
    private readonly hash: string,
    private readonly tally: Tally,
    private readonly client: pg.Client,
  ) {}

  static async open(urls: { ownerUrl: string; apiUrl: string }, owner: pg.Pool, random: Random, hash: string, tally: Tally) {
    const client = new pg.Client({ connectionString: urls.apiUrl });
    await client.connect();
    return new Deciders(urls, owner, random, hash, tally, client);
  }
  close(): Promise<void> {
    return this.client.end();
  }

  async decide(): Promise<void> {
    const decision = await this.next();
    const since = Date.now();
    if (decision && (await this.carry(this.client, decision))) {
      this.usual = Date.now() - since;
      this.tally.decided[decision.kind] = (this.tally.decided[decision.kind] ?? 0) + 1;
      if (this.random.next() < 0.05) await this.cancelOne();
    } else this.tally.refused++;
  }

  private async carry(client: pg.Client, { id, day, step }: Decision): Promise<boolean> {
    await client.query("begin");
    try {
      await client.query(door.text, [this.hash]);
      await client.query(decideText, [id, day, paper, JSON.stringify([step])]);
      await client.query("commit");
      return true;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code === "57P01") throw error;
      await client.query("rollback");
      if (/^(CT|23)/.test(error.code ?? "")) return false;
      throw error;
    }
  }

  /** A decision whose connection is cut somewhere in the middle: afterwards it stands as a whole, or nothing of it does. */
  async die(): Promise<void> {
    const decision = await this.next();
    if (!decision) return;
    const before = await hashOfEverything(this.owner);
    const client = new pg.Client({ connectionString: this.urls.apiUrl });
    client.on("error", () => {});
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const killer = new pg.Client({ connectionString: this.urls.ownerUrl });
    await killer.connect();
    const carried = this.carry(client, decision).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, this.random.between(0, 2 * this.usual)));
    await killer.query("select pg_terminate_backend($1, 5000)", [rows[0]!.pid]);
    await carried;
    await Promise.all([client.end().catch(() => undefined), killer.end()]);
    const kept = (await this.owner.query("select from reorganisation where id = $1", [decision.id])).rowCount === 1;
    this.tally.deaths.died++;
    this.tally.deaths[kept ? "kept" : "gone"]++;
    const after = await hashOfEverything(this.owner);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    if (!kept && changed.length > 0) this.tally.differences.push(`a decision that was cut off left something in ${changed.join(", ")}`);
    if (kept) this.tally.decided[decision.kind] = (this.tally.decided[decision.kind] ?? 0) + 1;
  }

  private async cancelOne(): Promise<void> {
    const { rows } = await this.owner.query<{ id: string }>(
      "select id from reorganisation where state = 'PLANNED' order by decided_at limit 1",
    );
    if (!rows[0]) return;
    await this.client.query("begin");
    await this.client.query(door.text, [this.hash]);
    await this.client.query("select cancel_reorganisation($1)", [rows[0].id]);
    await this.client.query("commit");
  }

  private async next(): Promise<Decision | undefined> {
    const { rows: clock } = await this.owner.query<{ today: string }>("select today::text from clock");
    const { today } = clock[0]!;
    const draw = this.random.weighted([50, 35, 15]);
    const day = addDays(today, draw === 0 ? 0 : draw === 1 ? -this.random.between(1, 300) : this.random.between(1, 90));
    const { rows: tree } = await this.owner.query<TreeRow>(
      `select id, level, kind, name, code, sector, parent_id as parent, parent_id as "parentId",
         ward_id as "wardId", ended_on::text as ended, ended_on::text as "endedOn", born_on::text as "bornOn",
         case when ended_on is null then held_on(id, $1::smallint, $2) else 0 end as members
       from unit where city_id is not null order by born_on, name, id`,
      [stock, day],
    );
    const asked = randomStep(this.random, tree, `Đơn vị mới ${++this.made}`);
    if (!asked) return undefined;
    const known: Known = new Map(tree.map((row) => [row.id, { ...row, level: levelOfNumber(row.level), kind: kindOf(row.level) }]));
    if (stepProblems(asked, known).length > 0) return undefined;
    const step = stepOf(asked, { known, newId: randomUUID, indicatorId: () => stock });
    return { id: randomUUID(), day, kind: asked.kind, step };
  }
}
