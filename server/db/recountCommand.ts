import { loadConfig } from "../config.ts";
import { errorLine } from "../startError.ts";
import { withClient } from "./connect.ts";
import { openDatabase } from "./openDatabase.ts";
import { recountDatabase } from "./recountDatabase.ts";

const shown = 20;

/** npm run recount: proves every total against the ledger. Exits with 0 only when nothing differs; safe beside a running server. */
async function run(): Promise<void> {
  const database = await openDatabase(loadConfig(), { toMigrate: false });
  try {
    const started = Date.now();
    const { facts, targets, compared, differences } = await withClient(database.ownerUrl, recountDatabase);
    console.log(`${facts} facts, ${targets} targets, ${compared} totals compared in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    for (const line of differences.slice(0, shown)) console.log(line);
    console.log(`differences: ${differences.length}`);
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    if (!database.adopted) await database.close();
  }
}

run().catch((error) => {
  console.error(errorLine(error));
  process.exitCode = 1;
});
