import type { AddressInfo } from "node:net";
import { type FastifyBaseLogger, fastify, LogController } from "fastify";
import type { Logger } from "pino";
import { withClient } from "../db/connect.ts";
import { Folder } from "../db/folder.ts";
import { hourly, purging } from "../db/purge.ts";
import { loadReference } from "../db/reference.ts";
import { releasing } from "../db/releases.ts";
import { deidentifying } from "../db/retention.ts";
import { addApi } from "../graphql/addApi.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import { addClient, addProtection } from "./client.ts";
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
  personalIds: PersonalIds;
  production: boolean;
  /** Folder of the built client. */
  webRoot: string;
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
  const { host, port, apiUrl, log, personalIds } = options;
  const publicOrigin = options.publicOrigin ?? null;
  const reference = await withClient(options.ownerUrl, loadReference);
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }), // its lines hold addresses and whole URLs
    genReqId: requestId,
    forceCloseConnections: "idle",
    bodyLimit: 256 * 1024,
    trustProxy: publicOrigin === null ? false : (_address, hop) => hop < 1, // then one proxy of ours stands before us; what came before it anybody may forge
  });
  logRequests(app);
  addHealth(app, apiUrl, options.instance);
  const folder = new Folder(options.workerUrl, log);
  app.addHook("onClose", hourly(options.workerUrl, log, [purging, releasing, deidentifying]));
  try {
    await addProtection(app, publicOrigin !== null);
    await addApi(app, { apiUrl, reference, personalIds, log, publicOrigin, introspection: !options.production });
    await addClient(app, options.webRoot);
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw listenFailure(error as NodeJS.ErrnoException, host, port);
  }
  folder.start();
  const bound = app.server.address() as AddressInfo;
  const shown = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return {
    address: `http://${shown.includes(":") ? `[${shown}]` : shown}:${bound.port}`,
    close: async () => {
      const cut = setTimeout(() => app.server.closeAllConnections(), drainAtMost);
      await app.close();
      await folder.stop();
      clearTimeout(cut);
    },
  };
}
