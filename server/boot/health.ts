import type { FastifyInstance } from "fastify";
import pg from "pg";

/** /healthz: this process lives. /readyz: it can do its work, that is, reach the database with the API's log-in; 503 otherwise. */
export function addHealth(app: FastifyInstance, apiUrl: string, instance: string): void {
  const patience = { connectionTimeoutMillis: 2000, query_timeout: 2000 };
  const pool = new pg.Pool({ connectionString: apiUrl, max: 1, application_name: "chitieu-ready", ...patience });
  pool.on("error", (error) => app.log.warn({ err: error }, "readiness connection lost"));
  app.addHook("onClose", () => pool.end());
  app.get("/healthz", async () => ({ status: "ok", instance }));
  app.get("/readyz", async (request, reply) => {
    try {
      await pool.query("select 1");
      return { status: "ready" };
    } catch (error) {
      request.log.warn({ err: error }, "not ready");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}
