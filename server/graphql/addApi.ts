import type { IncomingMessage } from "node:http";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import cookie from "@fastify/cookie";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import type { Logger } from "pino";
import { Changes } from "../db/changes.ts";
import { passwordOf } from "../db/connect.ts";
import { pipelined } from "../db/oneWrite.ts";
import type { Reference } from "../db/reference.ts";
import { openSource } from "../db/source.ts";
import { keyedHash } from "../features/session/keyedHash.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import { apolloServer } from "./apollo.ts";
import { contexts } from "./contexts.ts";
import { addImportFiles } from "./importFiles.ts";
import { answerNotGraphql } from "./notGraphql.ts";
import { apiSchema } from "./schema.ts";
import { subscriptionServer } from "./subscriptions.ts";

export interface ApiOptions {
  /** Logs in as the unprivileged role. */
  apiUrl: string;
  reference: Reference;
  personalIds: PersonalIds;
  log: Logger;
  /** The https origin people open; null on loopback. */
  publicOrigin: string | null;
  introspection: boolean;
}

const readers = 12;
const writers = 8;

/** Adds the API to a server: POST, GET and WebSocket /graphql. Closing the server closes it too. */
export async function addApi(fastify: FastifyInstance, options: ApiOptions): Promise<void> {
  const { apiUrl, log, publicOrigin, reference, personalIds } = options;
  const pool = new pg.Pool({ connectionString: apiUrl, max: readers, application_name: "chitieu-reads", ...pipelined });
  // A connection that is lost while it is borrowed tells its borrower by failing; without a listener it would end the process.
  pool.on("connect", (client) => client.on("error", (error) => log.warn({ err: error }, "a database connection was lost")));
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection was lost"));
  const source = await openSource(apiUrl, writers);
  const changes = new Changes(apiUrl);
  await changes.open();
  const schema = await apiSchema();

  await fastify.register(cookie);
  fastify.removeContentTypeParser("text/plain");
  const parseCookies = (header: string) => fastify.parseCookie(header);
  const password = passwordOf(apiUrl);
  if (!password) log.warn("the address of the API's log-in names no password: wrong passwords are counted by each process alone");
  const keyed = keyedHash(password);
  const made = contexts({ pool, source, changes, reference, personalIds, secure: publicOrigin !== null, parseCookies, log, keyed });
  const subscriptions = subscriptionServer({
    schema,
    log,
    contextFor: made.ofSocket,
    mayConnect: (request) => sameOrigin(request, publicOrigin),
  });
  fastify.server.on("upgrade", subscriptions.upgrade);
  const apollo = apolloServer({ schema, log, introspection: options.introspection, plugins: [] });
  await apollo.start();
  fastify.route({
    url: "/graphql",
    method: ["GET", "POST", "OPTIONS"],
    errorHandler: answerNotGraphql,
    handler: fastifyApolloHandler(apollo, { context: made.ofRequest }),
  });

  await addImportFiles(fastify, made.ofRequest, log);

  fastify.addHook("preClose", () => subscriptions.close());
  // The server is drained by now. Apollo's own drain plugin would close it once more from in here and wait for itself for ever.
  fastify.addHook("onClose", async () => {
    await apollo.stop();
    await changes.close();
    await source.destroy();
    await pool.end();
  });
}

/** A page of another origin may not open a socket with our cookie; a program without an origin brings no cookie it was not given. */
function sameOrigin(request: IncomingMessage, publicOrigin: string | null): boolean {
  const { origin, host } = request.headers;
  if (!origin) return true;
  return publicOrigin ? origin === publicOrigin : URL.canParse(origin) && new URL(origin).host === host;
}
