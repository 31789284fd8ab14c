import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import { loadReference } from "../db/reference.ts";
import type { Role } from "../domain/roles.ts";
import type { Importer, ImporterLog } from "../imports/importer.ts";
import { importerFor } from "../imports/importerFor.ts";
import { type Answer, dataOf, personalIds, type World } from "./world.ts";
import type { UnitKey } from "./worldTree.ts";

export interface ShownImport {
  id: string;
  state: string;
  revision: number;
  total: number | null;
  done: number;
  can: string[];
  absent: string[];
  columns: { column: number; heading: string; field: string | null; leftOut: string | null }[] | null;
  legacy: { conversion: string; needed: boolean; preview: { before: string; after: string }[] } | null;
  counts: Record<"added" | "changed" | "same" | "conflicts" | "faulty" | "missing" | "asked" | "undone" | "kept", number>;
  refusal: { code: string; textVi: string; textEn: string } | null;
}
export interface ShownRow {
  row: number;
  action: string;
  faults: { column: string; code: string; otherRow: number | null }[];
  asked: boolean;
  undo: string | null;
  fullName: string | null;
}

const fields = `id state revision total done can absent columns { column heading field leftOut } legacy { conversion needed preview { before after } }
  counts { added changed same conflicts faulty missing asked undone kept } refusal { code textVi textEn }`;

const patience = 55_000; // milliseconds

/** Imports of a world by one of its people, over the wire, with a worker of its own. */
export class ImportScene {
  private constructor(
    readonly world: World,
    private readonly worker: Importer,
    readonly warnings: object[],
    readonly role: Role,
    readonly home: UnitKey,
  ) {}

  /** `told`: where else the worker's warnings go. */
  static async open(world: World, role: Role = "WARD_STAFF", home: UnitKey = "ward", told?: ImporterLog): Promise<ImportScene> {
    const warnings: object[] = [];
    const log: ImporterLog = {
      warn(details, message) {
        warnings.push(details);
        told?.warn(details, message);
      },
    };
    const worker = importerFor(world.database.workerUrl, await loadReference(world.owner), personalIds, log, 2);
    worker.start();
    return new ImportScene(world, worker, warnings, role, home);
  }

  /** The same worker, asked by somebody else. */
  by(role: Role, home: UnitKey): ImportScene {
    return new ImportScene(this.world, this.worker, this.warnings, role, home);
  }

  close = () => this.worker.stop();

  get call() {
    return this.world.as(this.role, this.home);
  }

  async send(file: Buffer, kind = "CANDIDATES", more: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    const { token, postId } = await this.world.person(this.role, this.home);
    const named = { "x-import-id": randomUUID(), "x-import-kind": kind, "x-file-name": encodeURIComponent("danh sách.xlsx") };
    const headers = { "content-type": "application/octet-stream", "x-post": postId, cookie: `session=${token}`, ...named, ...more };
    return this.world.app.inject({ method: "POST", url: "/files/imports", headers, payload: file });
  }

  /** Uploaded and looked at. */
  async uploaded(file: Buffer, kind?: string): Promise<ShownImport> {
    const answer = await this.send(file, kind);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return this.until(answer.json<{ id: string }>().id, (one) => one.columns !== null || one.state === "FAILED");
  }

  async shown(id: string): Promise<ShownImport> {
    const query = `query ($id: ID!) { importJob(id: $id) { ${fields} } }`;
    return dataOf(await this.call<{ importJob: ShownImport }>(query, { id })).importJob;
  }

  async until(id: string, reached: (one: ShownImport) => boolean): Promise<ShownImport> {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const one = await this.shown(id);
      if (reached(one)) return one;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`the import did not get on: ${JSON.stringify([await this.shown(id), this.warnings])}`);
  }

  step(of: Pick<ShownImport, "id" | "revision">, step: string): Promise<Answer<Record<string, ShownImport>>> {
    const input = { clientKey: randomUUID(), id: of.id, revision: of.revision };
    return this.call(`mutation ($input: ImportStepInput!) { ${step}(input: $input) { ${fields} } }`, { input });
  }

  map(of: Pick<ShownImport, "id" | "revision">, columns: { column: number; field: string | null }[] = [], convert = false) {
    const input = { clientKey: randomUUID(), id: of.id, revision: of.revision, columns, convert };
    return this.call<{ chooseMapping: ShownImport }>(
      `mutation ($input: ChooseMappingInput!) { chooseMapping(input: $input) { ${fields} } }`,
      {
        input,
      },
    );
  }

  /** From the upload to the end of the check. */
  async checked(file: Buffer, kind?: string, convert = false): Promise<ShownImport> {
    const { chooseMapping } = dataOf(await this.map(await this.uploaded(file, kind), [], convert));
    return this.after(chooseMapping, "checkImport");
  }

  /** Takes a step and waits for the worker to end it. */
  async after(of: Pick<ShownImport, "id" | "revision">, step: string): Promise<ShownImport> {
    const started = dataOf(await this.step(of, step))[step]!;
    return this.until(of.id, ({ state }) => state !== started.state);
  }

  async rows(id: string, actions: string[] | null = null): Promise<ShownRow[]> {
    const query = `query ($id: ID!, $actions: [ImportAction!]) { importRows(id: $id, actions: $actions, first: 200) {
      edges { node { row action faults { column code otherRow } asked undo fullName } } } }`;
    const answer = await this.call<{ importRows: { edges: { node: ShownRow }[] } }>(query, { id, actions });
    return dataOf(answer).importRows.edges.map(({ node }) => node);
  }

  badRows = (id: string) => this.get(`${id}/bad-rows`);

  async get(path: string): Promise<LightMyRequestResponse> {
    const { token, postId } = await this.world.person(this.role, this.home);
    return this.world.app.inject({
      method: "GET",
      url: `/files/imports/${path}`,
      headers: { "x-post": postId, cookie: `session=${token}` },
    });
  }
}
