import { expect, test } from "vitest";
import { loadConfig } from "../config.ts";
import { scratchDir } from "../test/scratchDir.ts";
import { openDatabase } from "./openDatabase.ts";

test("a first start says that it makes and migrates a database, a later one that it opens it", async () => {
  const config = loadConfig({ DATA_DIR: scratchDir() });
  const open = async () => {
    const told: string[] = [];
    const database = await openDatabase(config, { tell: (line) => told.push(line) });
    await database.close();
    return told;
  };
  expect(await open()).toEqual([
    expect.stringContaining("Đang tạo cơ sở dữ liệu"),
    expect.stringMatching(/^Đang đưa cơ sở dữ liệu lên phiên bản của chương trình \(\d+ tệp\)…$/),
  ]);
  expect(await open()).toEqual(["Đang mở cơ sở dữ liệu…"]);
});
