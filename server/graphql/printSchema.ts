import { readFile, writeFile } from "node:fs/promises";
import { apiSchema, printedSchema } from "./schema.ts";

// `npm run schema` writes schema/schema.graphql; `npm run schema -- --check` fails when it is stale.
const file = "schema/schema.graphql";
const printed = printedSchema(await apiSchema());
if (!process.argv.includes("--check")) {
  await writeFile(file, printed);
  console.log(`${file} written`);
} else if ((await readFile(file, "utf8").catch(() => "")) !== printed) {
  console.error(`${file} is stale: run "npm run schema" and commit it`);
  process.exitCode = 1;
} else {
  console.log(`${file} is fresh`);
}
