import { tell } from "../boot/progress.ts";
import { loadConfig } from "../config.ts";
import { openDatabase } from "../db/openDatabase.ts";
import { openPersonalIds } from "../db/openPersonalIds.ts";
import { errorLine } from "../startError.ts";
import { seedDemo, signInLines } from "./seed.ts";

// `npm run seed`: loads the demo city into an empty database without starting the server.
try {
  const config = loadConfig();
  const database = await openDatabase(config);
  try {
    const personalIds = await openPersonalIds(database.ownerUrl, config.personalIdKeys);
    console.log(
      signInLines(await seedDemo(database.ownerUrl, personalIds, tell)) || "Cơ sở dữ liệu đã có dữ liệu khác; không nạp dữ liệu mẫu.",
    );
  } finally {
    await database.close();
  }
  process.exit(0);
} catch (error) {
  console.error(errorLine(error));
  process.exit(1);
}
