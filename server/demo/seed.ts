import { hash } from "@node-rs/argon2";
import { withClient } from "../db/connect.ts";
import { dateInVietnam } from "../domain/calendar.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import { demoPassword } from "./accounts.ts";
import { demoCity } from "./generate.ts";
import { uploadDemoList } from "./lists.ts";
import { loadDemo } from "./load.ts";
import { keepDemoNumbers } from "./numbers.ts";

export interface SignIn {
  login: string;
  password: string;
  role: string;
  unitName: string | null;
}

/**
 * Loads the demo city into a database that holds nobody yet, all of it or nothing, and tells one sign-in a role. A database that holds
 * anything else is left alone: then there is nothing to tell.
 */
export async function seedDemo(ownerUrl: string, personalIds: PersonalIds, tell: (line: string) => void = () => {}): Promise<SignIn[]> {
  const plan = demoCity(dateInVietnam(new Date()));
  return withClient(ownerUrl, async (db) => {
    await db.query("begin isolation level read committed");
    await db.query("set local role chitieu_owner");
    await db.query("set local search_path = chitieu, public");
    // Two starts at once: the second waits here and then finds the demo loaded.
    await db.query("lock table account in share row exclusive mode");
    const { rows } = await db.query<{ people: boolean; demo: boolean }>(
      "select exists (select from account) as people, exists (select from account where id = $1) as demo",
      [plan.accounts[0]!.id],
    );
    if (!rows[0]!.people) {
      await loadDemo(db, plan, await hash(demoPassword), (percent) => tell(`Đang nạp dữ liệu mẫu: ${percent} %`));
      await keepDemoNumbers(db, plan, personalIds);
      await uploadDemoList(db, plan, personalIds);
    }
    await db.query("commit");
    if (!rows[0]!.people) await db.query("analyze");
    return rows[0]!.people && !rows[0]!.demo ? [] : plan.signIns.map((row) => ({ ...row, password: demoPassword }));
  });
}

/** The sign-ins as lines for a terminal. */
export function signInLines(signIns: SignIn[]): string {
  if (signIns.length === 0) return "";
  const lines = signIns.map(({ login, role, unitName }) => `  ${login.padEnd(24)} ${role.padEnd(20)} ${unitName ?? ""}`);
  return ["Dữ liệu mẫu, mọi người đều hư cấu. Đăng nhập bằng:", ...lines, `  Mật khẩu chung: ${signIns[0]!.password}`].join("\n");
}
