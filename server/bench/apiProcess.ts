import path from "node:path";
import { makeLog } from "../boot/log.ts";
import { serve } from "../boot/serve.ts";
import { projectRoot } from "../projectRoot.ts";
import { newKeyRing } from "../secrets/keyRing.ts";
import { personalIdsUnder } from "../secrets/personalIds.ts";
import { asChild } from "./child.ts";

export interface ApiSettings {
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  port: number;
  /** Folder of the built client; where `npm run build` puts it when absent. */
  webRoot?: string;
}

/** The whole server as it is started in production, its log included (the parent sends it to /dev/null), the folder inside. */
await asChild<ApiSettings>(async (settings) => {
  await serve({
    webRoot: path.join(projectRoot, "dist", "web"),
    ...settings,
    host: "127.0.0.1",
    publicOrigin: undefined,
    personalIds: personalIdsUnder(newKeyRing()),
    production: true,
    instance: "bench",
    log: makeLog("info"),
  });
});
