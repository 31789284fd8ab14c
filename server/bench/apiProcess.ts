import { createWriteStream } from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { serve } from "../boot/serve.ts";
import { projectRoot } from "../projectRoot.ts";
import { asChild } from "./child.ts";

export interface ApiSettings {
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  port: number;
}

/** The whole server as it is started in production, its log included (thrown away), the folder inside. */
await asChild<ApiSettings>(async (settings) => {
  const log = pino({ level: "info" }, createWriteStream("/dev/null"));
  const webRoot = path.join(projectRoot, "dist", "web");
  await serve({ ...settings, host: "127.0.0.1", publicOrigin: undefined, production: true, webRoot, instance: "bench", log });
});
