import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { withClient } from "../db/connect.ts";
import { type Canaries, textOf } from "./canaries.ts";
import { ImportScene } from "./importScene.ts";
import type { ServedWorld } from "./servedWorld.ts";
import { csv, encoded, xlsx } from "./sheetFiles.ts";
import { dataOf, type Person } from "./world.ts";
import { units } from "./worldTree.ts";

const headings = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi bộ", "Nhóm nguồn", "Số định danh cá nhân"];

/**
 * Lists under canary names and numbers: the first half of `listed` ends as people of the branch. Answers with what was left in the folder into
 * which files are copied while they are read.
 */
export async function livesOfLists(served: ServedWorld, { listed, listedNumbers }: Canaries): Promise<string> {
  const { world } = served;
  const staff = await world.person("WARD_STAFF", "ward");
  const row = (name: string, at: number, more: Record<number, string> = {}) =>
    Object.assign([name, "17/05/2000", "Nữ", units.branch.name, "Giáo viên", listedNumbers[at]!], more);
  const good = listed.slice(0, 10).map((name, at) => row(name, at));
  const bad = listed.slice(10).map((name, at) => row(name, 10 + at, { [at % 6]: at % 2 ? name : listedNumbers[10 + at]! }));
  const scene = await ImportScene.open(served.wired, "WARD_STAFF", "ward", served.log);
  try {
    const send = (file: Buffer, more: Record<string, string> = {}) => upload(served, staff, file, more);
    const looked = async (file: Buffer) =>
      scene.until((JSON.parse(await send(file)) as { id: string }).id, ({ state, columns }) => columns !== null || state === "FAILED");
    const first = await looked(xlsx([headings, ...good, ...bad]));
    for (const field of [listed[0]!, listedNumbers[0]!]) await scene.map(first, [{ column: 1, field }]);
    const { chooseMapping } = dataOf(await scene.map(first));
    dataOf(await scene.step(chooseMapping, "checkImport"));
    await cut(served);
    const checked = await scene.until(first.id, ({ state }) => state === "CHECKED");
    await scene.rows(first.id);
    await scene.badRows(first.id);
    dataOf(await scene.step(checked, "applyImport"));
    await cut(served);
    await scene.until(first.id, ({ state }) => state === "APPLIED");

    const again = await scene.checked(xlsx([headings, ...bad.map((one) => [...one.slice(0, 3), units.branch.name, one[4]!, null])]));
    await scene.after(await scene.after(again, "applyImport"), "undoImport");
    const text = csv([headings, ...good, ...bad]);
    for (const encoding of ["TCVN3", "VNI", "WINDOWS_1258"] as const) {
      const old = await looked(encoded(text, encoding));
      if (old.state !== "FAILED") dataOf(await scene.step(old, "cancelImport"));
    }
    const whole = xlsx([headings, ...good]);
    for (const broken of [
      Buffer.from(csv(good)),
      whole.subarray(0, whole.length - 40),
      Buffer.from(text).subarray(0, 99),
      Buffer.from(listed.join("\0")),
    ])
      await looked(broken);
    for (const at of listed.keys())
      await send(whole, { "x-import-kind": encodeURIComponent(listed[at]!), "x-import-id": listedNumbers[at]! });
    await served.get(staff, `/files/imports/${encodeURIComponent(listed[0]!)}/bad-rows`);
  } finally {
    await scene.close();
  }
  const spooled = readdirSync(os.tmpdir()).filter((name) => name.startsWith("chitieu-import-") && name.endsWith(`-${process.pid}`));
  return spooled.map((name) => textOf(path.join(os.tmpdir(), name))).join(" ");
}

async function upload({ serving }: ServedWorld, { token, postId }: Person, file: Buffer, more: Record<string, string>): Promise<string> {
  const named = { "x-import-id": randomUUID(), "x-import-kind": "CANDIDATES", "x-file-name": "list.csv" };
  const headers = { "content-type": "application/octet-stream", "x-post": postId, cookie: `session=${token}`, ...named, ...more };
  return (await fetch(`${serving.address}/files/imports`, { method: "POST", headers, body: new Uint8Array(file) })).text();
}

/** Whatever worker has a connection loses it, wherever it is. */
async function cut({ world }: ServedWorld): Promise<void> {
  await withClient(world.database.ownerUrl, (admin) =>
    admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'chitieu-imports'",
    ),
  );
}
