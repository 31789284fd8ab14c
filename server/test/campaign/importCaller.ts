import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { BenchPerson } from "../../bench/people.ts";

export interface ShownJob {
  id: string;
  state: string;
  revision: number;
  done: number;
  total: number | null;
  counts: Record<string, number>;
  refusal: { code: string } | null;
}
const fields =
  "id state revision done total columns { column } counts { added changed same conflicts faulty missing asked } refusal { code }";

/** Somebody who imports over the wire, and asks again where the server has just died. */
export class ImportCaller {
  constructor(
    private readonly port: number,
    private readonly who: BenchPerson,
  ) {}

  private get headers() {
    return { "x-post": this.who.postId, cookie: `session=${this.who.token}` };
  }

  async upload(file: string, id: string): Promise<string> {
    const named = { "x-import-id": id, "x-import-kind": "MEMBERS", "x-file-name": "members.xlsx" };
    const answer = await fetch(`http://127.0.0.1:${this.port}/files/imports`, {
      method: "POST",
      headers: { ...this.headers, ...named, "content-type": "application/octet-stream" },
      body: Readable.toWeb(createReadStream(file)) as ReadableStream,
      duplex: "half",
    } as RequestInit);
    if (answer.status !== 201) throw new Error(await answer.text());
    return id;
  }

  private async ask<T>(query: string, variables: object): Promise<T> {
    for (;;) {
      try {
        const answer = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
          method: "POST",
          headers: { ...this.headers, "content-type": "application/json" },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors } = (await answer.json()) as { data: T; errors?: object[] };
        if (errors) throw new Error(JSON.stringify(errors));
        return data;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        await sleep(200);
      }
    }
  }

  async shown(id: string): Promise<ShownJob & { columns: object[] | null }> {
    const query = `query ($id: ID!) { importJob(id: $id) { ${fields} } }`;
    return (await this.ask<{ importJob: ShownJob & { columns: object[] | null } }>(query, { id })).importJob;
  }

  /** As proposed, once the file was looked at. */
  async map(id: string): Promise<void> {
    let job = await this.shown(id);
    for (; job.columns === null; job = await this.shown(id)) {
      if (job.refusal) throw new Error(job.refusal.code);
      await sleep(300);
    }
    const input = { clientKey: randomUUID(), id, revision: job.revision, columns: [], convert: false };
    await this.ask("mutation ($input: ChooseMappingInput!) { chooseMapping(input: $input) { id } }", { input });
  }

  async step(id: string, step: "checkImport" | "applyImport"): Promise<void> {
    const { revision } = await this.shown(id);
    const input = { clientKey: randomUUID(), id, revision };
    await this.ask(`mutation ($input: ImportStepInput!) { ${step}(input: $input) { id } }`, { input });
  }

  async until(id: string, state: string, say: (line: string) => void): Promise<ShownJob> {
    for (let turn = 0; ; turn++) {
      const job = await this.shown(id);
      if (job.state === state) return job;
      if (job.state === "FAILED") throw new Error(`the import failed: ${job.refusal?.code}`);
      if (turn % 20 === 0) say(`${job.state}: ${job.done} of ${job.total ?? "?"}`);
      await sleep(1000);
    }
  }
}
