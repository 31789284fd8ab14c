import type { AddressInfo } from "node:net";
import { type FastifyBaseLogger, fastify, LogController } from "fastify";
import type { Logger } from "pino";
import { addHealth } from "./health.ts";
import { listenFailure } from "./port.ts";
import { logRequests, requestId } from "./requests.ts";

export type ServeOptions = {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  publicOrigin: string | undefined;
  production: boolean;
  /** What /healthz answers with, so that a second start recognises this one. */
  instance: string;
  log: Logger;
};

export type Serving = {
  /** Where a browser on this machine finds it, e.g. http://127.0.0.1:4000. */
  address: string;
  /** Refuses new requests, lets running ones finish, cuts what takes longer than eight seconds. */
  close(): Promise<void>;
};

const drainAtMost = 8000; // milliseconds: below the ten that container platforms grant

/** Serves requests until closed. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { host, port } = options;
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }), // its lines hold addresses and whole URLs
    genReqId: requestId,
    forceCloseConnections: "idle",
  });
  logRequests(app);
  addHealth(app, options.apiUrl, options.instance);
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenFailure(error as NodeJS.ErrnoException, host, port);
  }
  const bound = app.server.address() as AddressInfo;
  const shown = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return {
    address: `http://${shown.includes(":") ? `[${shown}]` : shown}:${bound.port}`,
    close: async () => {
      const cut = setTimeout(() => app.server.closeAllConnections(), drainAtMost);
      await app.close();
      clearTimeout(cut);
    },
  };
}
