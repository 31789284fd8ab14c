import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { asChild } from "./child.ts";
import { floorSql } from "./floor.sql.ts";

export interface FloorSettings {
  apiUrl: string;
  port: number;
}

async function bodyOf(request: IncomingMessage): Promise<unknown[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown[];
}

/**
 * THE FLOOR: node:http and pg, nothing else, behind the same row security: BEGIN, session look-up, role, query, COMMIT, each sent when
 * the one before it was answered. The path names the statement and the role, the body holds its parameters.
 */
await asChild<FloorSettings>(async ({ apiUrl, port }) => {
  pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
  const pool = new pg.Pool({ connectionString: apiUrl, max: 12, application_name: "chitieu-floor" });
  const server = createServer(async (request, response) => {
    const [, role, name] = request.url!.split("/") as [string, string, keyof typeof floorSql];
    const values = await bodyOf(request);
    const token = /session=([\w-]+)/.exec(request.headers.cookie ?? "")![1]!;
    const hash = createHash("sha256").update(token).digest("hex");
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query({ name: "who", text: "select * from chitieu.who_is($1)", values: [hash] });
      await client.query({
        name: "role",
        text: "select set_config('app.token', $1, true), set_config('role', $2, true)",
        values: [hash, role],
      });
      const { rows } = await client.query({ name: `${name}:${role}`, text: floorSql[name], values });
      await client.query("commit");
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(rows));
    } catch (error) {
      await client.query("rollback");
      response.statusCode = 500;
      response.end(JSON.stringify({ error: String(error) }));
    } finally {
      client.release();
    }
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
});
