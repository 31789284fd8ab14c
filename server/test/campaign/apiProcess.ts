import fastify from "fastify";
import { pino } from "pino";
import { asChild } from "../../bench/child.ts";
import { withClient } from "../../db/connect.ts";
import { loadReference } from "../../db/reference.ts";
import { addApi } from "../../graphql/addApi.ts";
import { newKeyRing } from "../../secrets/keyRing.ts";
import { personalIdsUnder } from "../../secrets/personalIds.ts";

export interface ApiSettings {
  ownerUrl: string;
  apiUrl: string;
  port: number;
}

/** The API without its folder, which is a process of its own here so that each can die alone. */
await asChild<ApiSettings>(async ({ ownerUrl, apiUrl, port }) => {
  const app = fastify();
  const reference = await withClient(ownerUrl, loadReference);
  await addApi(app, {
    apiUrl,
    reference,
    personalIds: personalIdsUnder(newKeyRing()),
    log: pino({ level: "fatal" }),
    publicOrigin: null,
    introspection: false,
  });
  await app.listen({ host: "127.0.0.1", port });
});
