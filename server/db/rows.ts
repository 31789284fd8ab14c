import type { PoolClient, QueryResultRow } from "pg";
import type { EntityManager } from "typeorm";
import type { Reader } from "./reading.ts";

/** Where the door leaves, on the change's own query runner, under which name its connection keeps statements. */
export interface RunnerData {
  nameOf?: (name: string) => string | undefined;
}

/** Lets a look-up that is written once serve a change's transaction too. Statements are pipelined: what is asked at once leaves at once. */
export function inside(db: EntityManager): Reader {
  const runner = db.queryRunner!;
  const { nameOf } = runner.data as RunnerData;
  return {
    async rows<T extends QueryResultRow>(name: string, text: string, values: unknown[]) {
      const client = (await runner.connect()) as PoolClient;
      return (await client.query<T>({ name: nameOf?.(name), text, values })).rows;
    },
  };
}
