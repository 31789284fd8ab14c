import pg from "pg";
import { DataSource } from "typeorm";
import { pipelined } from "./oneWrite.ts";

/** Calendar dates stay text and counts stay numbers: a `date` turned into a moment shifts with its zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
/** Moments stay text too, as the API shows them: making a Date of each and a text of that again is most of the work on a page of facts. */
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => {
  if (!value.endsWith("+00")) return new Date(value).toISOString();
  const milliseconds = value.slice(20, -3).slice(0, 3).padEnd(3, "0");
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${milliseconds}Z`;
});
/** Arrays of counts hold no nulls; the library's own reader walks them letter by letter, which shows on a city's dashboard. */
const integerArray = 1007 as typeof pg.types.builtins.INT8; // the catalogue number of int4[], which the library does not name
pg.types.setTypeParser(integerArray, (value) => JSON.parse(`[${value.slice(1, -1)}]`) as number[]);

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
    extra: pipelined,
  });
  return source.initialize();
}
