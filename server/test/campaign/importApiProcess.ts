import { asChild } from "../../bench/child.ts";
import { importing } from "../../boot/importing.ts";
import { makeLog } from "../../boot/log.ts";
import { serve } from "../../boot/serve.ts";
import { openPersonalIds } from "../../db/openPersonalIds.ts";

export interface ImportApiSettings {
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  port: number;
  /** Kept between two lives: what one has sealed the next must open. */
  keys: string;
}

/** The whole server as it is started in production, with the process that imports. */
await asChild<ImportApiSettings>(async ({ keys, ...settings }) => {
  const personalIds = await openPersonalIds(settings.ownerUrl, keys);
  const rest = { host: "127.0.0.1", publicOrigin: undefined, production: true, instance: "campaign", webRoot: "" };
  const log = makeLog("info");
  await serve({ ...settings, ...rest, personalIds, log });
  await importing(settings, keys, log);
});
