import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import serveStatic from "@fastify/static";
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import pg from "pg";
import type { Logger } from "pino";
import { Changes } from "../db/changes.ts";
import type { Reference } from "../db/reference.ts";
import { openSource } from "../db/source.ts";
import { apolloServer } from "./apollo.ts";
import { contexts } from "./contexts.ts";
import { apiSchema } from "./schema.ts";
import { subscriptionServer } from "./subscriptions.ts";

export interface AppOptions {
  /** Logs in as the unprivileged role. */
  apiUrl: string;
  reference: Reference;
  log: Logger;
  /** Folder of the built client; none in tests. */
  webRoot?: string;
  /** The https origin people open; null on loopback. */
  publicOrigin: string | null;
  introspection: boolean;
  poolSize?: number;
}

export interface App {
  fastify: FastifyInstance;
  close(): Promise<void>;
}

const cannotChange = "public, max-age=31536000, immutable";

/** The API and the client on one port: POST and WebSocket /graphql, everything else the client. */
export async function createApp(options: AppOptions): Promise<App> {
  const { log, publicOrigin, webRoot } = options;
  const pool = new pg.Pool({
    connectionString: options.apiUrl,
    max: options.poolSize ?? 12,
    pipeline: true,
    application_name: "chitieu-api",
  });
  pool.on("error", (error) => log.warn({ error: error.message }, "an idle database connection was lost"));
  const source = await openSource(options.apiUrl, options.poolSize ?? 8);
  const changes = new Changes(options.apiUrl);
  await changes.open();
  const schema = await apiSchema();
  const fastify = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    trustProxy: publicOrigin !== null,
  });
  await fastify.register(cookie);
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: publicOrigin !== null,
  });
  await fastify.register(compress, { threshold: 2048 });
  fastify.addHook("onResponse", async (request, reply) => {
    request.log.info(
      { method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      "answered",
    );
  });

  const parseCookies = (header: string) => fastify.parseCookie(header);
  const made = contexts({ pool, source, changes, reference: options.reference, secure: publicOrigin !== null, parseCookies });
  const subscriptions = subscriptionServer({
    schema,
    log,
    contextFor: made.ofSocket,
    mayConnect: (request) => sameOrigin(request, publicOrigin),
  });
  fastify.server.on("upgrade", subscriptions.upgrade);
  const apollo = apolloServer({
    schema,
    log,
    introspection: options.introspection,
    plugins: [
      fastifyApolloDrainPlugin(fastify),
      { serverWillStart: async () => ({ drainServer: async () => void (await subscriptions.close()) }) },
    ],
  });
  await apollo.start();
  fastify.route({
    url: "/graphql",
    method: ["GET", "POST", "OPTIONS"],
    handler: fastifyApolloHandler(apollo, { context: made.ofRequest }),
  });
  fastify.get("/healthz", async () => ({ status: "ok" }));
  fastify.get("/readyz", async (_request, reply) => {
    const ready = await pool.query("select 1").then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "database away" });
  });
  if (webRoot && existsSync(webRoot)) {
    await fastify.register(serveStatic, {
      root: webRoot,
      setHeaders: (reply, path) => void reply.header("cache-control", path.includes("/assets/") ? cannotChange : "no-cache"),
    });
    // Every other address is a page of the client.
    fastify.setNotFoundHandler((request, reply) =>
      request.method === "GET" ? reply.sendFile("index.html") : reply.code(404).send({ error: "not found" }),
    );
  }

  return {
    fastify,
    async close() {
      await apollo.stop();
      await fastify.close();
      await changes.close();
      await source.destroy();
      await pool.end();
    },
  };
}

/** A page of another origin may not open a socket with our cookie; a program without an origin brings no cookie it was not given. */
function sameOrigin(request: IncomingMessage, publicOrigin: string | null): boolean {
  const { origin, host } = request.headers;
  if (!origin) return true;
  return publicOrigin ? origin === publicOrigin : URL.canParse(origin) && new URL(origin).host === host;
}
