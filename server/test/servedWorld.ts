import { Writable } from "node:stream";
import { type Logger, pino } from "pino";
import { errorFields } from "../boot/log.ts";
import { type Serving, serve } from "../boot/serve.ts";
import type { Role } from "../domain/roles.ts";
import { type Answer, type Person, personalIds, World } from "./world.ts";
import type { UnitKey } from "./worldTree.ts";

/** A world asked over the wire, through the whole server with its log at the most talkative. */
export class ServedWorld {
  private constructor(
    readonly world: World,
    readonly serving: Serving,
    /** Everything that was logged. */
    readonly lines: string[],
    /** What writes them. */
    readonly log: Logger,
  ) {}

  static async open(): Promise<ServedWorld> {
    const world = await World.open();
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const log = pino({ level: "trace", serializers: { err: errorFields } }, stream);
    const { ownerUrl, apiUrl, workerUrl } = world.database;
    const where = { host: "127.0.0.1", port: 0, ownerUrl, apiUrl, workerUrl, publicOrigin: undefined, webRoot: "", instance: "canaries" };
    return new ServedWorld(world, await serve({ ...where, production: false, personalIds, log }), lines, log);
  }

  /** The same world, whose people ask over the wire. */
  get wired(): World {
    return Object.assign(Object.create(this.world) as World, { as: (role: Role, unit: UnitKey | null) => this.as(role, unit) });
  }

  as(role: Role, unit: UnitKey | null) {
    return async <T>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>> => {
      const text = await this.post(await this.world.person(role, unit), JSON.stringify({ query, variables }));
      return JSON.parse(text);
    };
  }

  /** Sends a body as it is; answers with what came back, or how the sending failed. */
  async post(person: Person | null, body: string, signal?: AbortSignal): Promise<string> {
    const headers = { "content-type": "application/json", ...(person && { "x-post": person.postId, cookie: `session=${person.token}` }) };
    const request = { method: "POST", headers, body, ...(signal && { signal }) };
    return fetch(`${this.serving.address}/graphql`, request).then((answer) => answer.text(), String);
  }

  async get(person: Person | null, path: string): Promise<string> {
    const headers = { ...(person && { "x-post": person.postId, cookie: `session=${person.token}` }) };
    return (await fetch(`${this.serving.address}${path}`, { headers })).text();
  }

  async close(): Promise<void> {
    await this.serving.close();
    await this.world.close();
  }
}
