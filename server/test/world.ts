import { randomBytes, randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from "fastify";
import pg from "pg";
import { pino } from "pino";
import { loadReference } from "../db/reference.ts";
import { levelRow } from "../domain/levels.ts";
import type { Role } from "../domain/roles.ts";
import { hashToken } from "../features/session/token.ts";
import { addApi } from "../graphql/addApi.ts";
import { newKeyRing } from "../secrets/keyRing.ts";
import { personalIdsUnder } from "../secrets/personalIds.ts";
import { copyOf, type FreshDatabase, freshDatabase } from "./database.ts";
import { type UnitKey, units } from "./worldTree.ts";

export interface Answer<T> {
  data?: T | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; refusals?: { code: string; textVi: string }[] };
  }[];
}
export type Call = <T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>) => Promise<Answer<T>>;

export interface Person {
  call: Call;
  accountId: string;
  postId: string;
  token: string;
}

/** Of every world: two databases that are alike open under the same keys. */
export const personalIds = personalIdsUnder(newKeyRing());

/** One tiny city (and a second one beside it), served by the real application on a database of its own. */
export class World {
  private readonly people = new Map<string, Promise<Person>>();

  private constructor(
    readonly database: FreshDatabase,
    readonly app: FastifyInstance,
    /** The owner of the tables: sets the scene and looks behind the walls. */
    readonly owner: pg.Pool,
    /** What the server logged as an error, line by line. */
    readonly faults: string[],
  ) {}

  static async open(): Promise<World> {
    const world = await World.on(await freshDatabase());
    await plant(world.owner);
    return world;
  }

  /** Ends this world and opens it twice over: two databases alike to the last byte, with the same people signed in. */
  async twice(): Promise<[World, World]> {
    await this.app.close();
    await this.owner.end();
    const copy = await copyOf(this.database);
    const twins: [World, World] = [await World.on(this.database), await World.on(copy)];
    for (const [key, person] of this.people)
      for (const twin of twins)
        twin.people.set(
          key,
          person.then((one) => ({ ...one, call: twin.caller(one.token, one.postId) })),
        );
    return twins;
  }

  private static async on(database: FreshDatabase): Promise<World> {
    const owner = new pg.Pool({
      connectionString: database.ownerUrl,
      max: 2,
      options: "-c role=chitieu_owner -c search_path=chitieu,public",
    });
    owner.on("error", () => {});
    const app = Fastify();
    const faults: string[] = [];
    const write = (line: string) => {
      faults.push(line);
      process.stdout.write(line);
    };
    await addApi(app, {
      apiUrl: database.apiUrl,
      reference: await loadReference(owner),
      personalIds,
      log: pino({ level: "error" }, { write }),
      publicOrigin: null,
      introspection: true,
    });
    return new World(database, app, owner, faults);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
  }

  /** Somebody who holds this role at this unit; the same person each time. */
  person(role: Role, unit: UnitKey | null): Promise<Person> {
    const key = `${role}@${unit}`;
    const known = this.people.get(key) ?? this.admit(role, unit);
    this.people.set(key, known);
    return known;
  }

  /** Sends operations as somebody who holds this role at this unit. */
  as(role: Role, unit: UnitKey | null): Call {
    return async (query, variables) => (await this.person(role, unit)).call(query, variables);
  }

  private async admit(role: Role, unit: UnitKey | null): Promise<Person> {
    const [accountId, postId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString("base64url")];
    const unitId = unit && units[unit].id;
    const login = `${role.toLowerCase().replaceAll("_", ".")}.${(unit ?? "nowhere").toLowerCase()}`;
    await this.owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, $3, $4)", [
      accountId,
      login,
      `Người ${login}`,
      unitId,
    ]);
    await this.owner.query("insert into credential (account_id, password_hash, must_change) values ($1, 'none', false)", [accountId]);
    await this.owner.query(
      "insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, $4, daterange('2024-01-01', null))",
      [postId, accountId, unitId, role],
    );
    await this.owner.query("select open_session($1, $2, $3)", [hashToken(token), accountId, postId]);
    return { accountId, postId, token, call: this.caller(token, postId) };
  }

  /** Sends operations with this session, expecting this post. */
  caller(token: string | null, postId: string | null): Call {
    return async (query, variables = {}) => (await this.send(token, postId, query, variables)).json();
  }

  /** The answer as it goes over the wire. */
  send(token: string | null, postId: string | null, query: string, variables: Record<string, unknown>): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", ...(postId && { "x-post": postId }), ...(token && { cookie: `session=${token}` }) },
      payload: JSON.stringify({ query, variables }),
    });
  }

  /** Moves what was written so far into the totals, as the folder would. */
  async fold(): Promise<void> {
    await this.owner.query("select fold(1000000)");
  }
}

async function plant(owner: pg.Pool): Promise<void> {
  const edits = Object.values(units).map(({ id, level, kind, code, name, under }) => ({
    do: "create",
    unit: id,
    level: levelRow(level).number,
    kind,
    code,
    name,
    under: under && units[under].id,
    on: "2024-01-01",
  }));
  await owner.query("select reorganise($1)", [JSON.stringify(edits)]);
}

/** The data of an answer that had no errors; otherwise throws the errors. */
export function dataOf<T>(answer: Answer<T>): T {
  if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** Code of the first error, or undefined. */
export function codeOf(answer: Answer<unknown>): string | undefined {
  return answer.errors?.[0]?.extensions.code;
}
