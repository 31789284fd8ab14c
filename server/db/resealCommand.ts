import { parseArgs } from "node:util";
import { loadConfig } from "../config.ts";
import { openKeyFile, replaceKeyFile } from "../secrets/keyFile.ts";
import { withNewKey } from "../secrets/keyRing.ts";
import { errorLine } from "../startError.ts";
import { withClient } from "./connect.ts";
import { openDatabase } from "./openDatabase.ts";
import { resealDatabase } from "./resealDatabase.ts";

const shown = 20;

/** npm run reseal [-- --new-key | --new-index-key]: adds a key to the file, or brings every number under the newest; docs/keys.md. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { "new-key": { type: "boolean" }, "new-index-key": { type: "boolean" } } });
  const config = loadConfig();
  const ring = openKeyFile(config.personalIdKeys, { mayCreate: false });
  const kinds = [...(values["new-key"] ? ["sealing" as const] : []), ...(values["new-index-key"] ? ["index" as const] : [])];
  if (config.personalIdKeys && kinds.length > 0) {
    replaceKeyFile(config.personalIdKeys, kinds.reduce(withNewKey, ring));
    console.log(`Đã thêm khóa mới vào ${config.personalIdKeys}. Sao lưu tệp này, khởi động lại chương trình, rồi chạy: npm run reseal`);
    return;
  }
  const database = await openDatabase(config, { toMigrate: false });
  try {
    const { seen, changed, failures } = await withClient(database.ownerUrl, (client) => resealDatabase(client, ring));
    console.log(`${seen} numbers seen, ${changed} brought under the newest keys, ${failures.length} do not open`);
    for (const line of failures.slice(0, shown)) console.log(line);
    if (failures.length > 0) process.exitCode = 1;
  } finally {
    if (!database.adopted) await database.close();
  }
}

run().catch((error) => {
  console.error(errorLine(error));
  process.exitCode = 1;
});
