import pg from "pg";
import { DataSource } from "typeorm";

/** Calendar dates stay text and counts stay numbers: a `date` turned into a moment shifts with its zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Where changes are made: TypeORM over the unprivileged log-in role. */
export async function openSource(url: string, poolSize: number): Promise<DataSource> {
  const source = new DataSource({
    type: "postgres",
    url,
    poolSize,
    schema: "chitieu",
    applicationName: "chitieu-changes",
    installExtensions: false,
    uuidExtension: "pgcrypto",
    entities: [],
  });
  return source.initialize();
}
