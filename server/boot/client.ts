import { existsSync } from "node:fs";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import serveStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const forever = "public, max-age=31536000, immutable";

/** The headers every answer carries. Styles may be inline, because the components place themselves with style attributes. */
export async function addProtection(fastify: FastifyInstance, https: boolean): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    hsts: https,
  });
}

/** The built client: its files, and index.html for every other address, since each of those is a page of it. */
export async function addClient(fastify: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(root)) return;
  await fastify.register(compress, { threshold: 2048 });
  await fastify.register(serveStatic, {
    root,
    setHeaders: (reply, path) => void reply.header("cache-control", path.includes("/assets/") ? forever : "no-cache"),
  });
  fastify.setNotFoundHandler((request, reply) =>
    request.method === "GET"
      ? reply.header("cache-control", "no-cache").sendFile("index.html")
      : reply.code(404).send({ error: "not found" }),
  );
}
