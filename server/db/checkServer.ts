import type pg from "pg";
import { StartError } from "../startError.ts";
import { placeOf, sqlState, withClient } from "./connect.ts";

/** `version` as server_version_num: 150018 is 15.18. */
type Facts = { version: number; encoding: string; vietnamese: boolean; replica: boolean; ctype: string };

const factsQuery = `
  select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
         exists (select from pg_collation where collname = 'vi-x-icu') as vietnamese, pg_is_in_recovery() as replica, datctype as ctype
    from pg_database where datname = current_database()`;

/** Refuses, before anything is touched, a server on which the program would be wrong. Answers with warnings to log. */
export async function checkServer(ownerUrl: string): Promise<string[]> {
  const place = placeOf(ownerUrl);
  const facts = await readFacts(ownerUrl, place);
  const refusal = unfitness(facts);
  if (refusal) throw new StartError(refusal.code, `${place} ${refusal.reason}`, "DATABASE_URL");
  return ["C", "POSIX"].includes(facts.ctype)
    ? [`${place} has LC_CTYPE ${facts.ctype}: indexes for accented search will not help; C.UTF-8 or any UTF-8 locale is better`]
    : [];
}

/** The first reason not to work on a server with these facts. */
export function unfitness({ version, encoding, vietnamese, replica }: Facts): { code: string; reason: string } | undefined {
  const major = Math.floor(version / 10_000);
  if (major < 15 || major > 18) return { code: "DATABASE_VERSION", reason: `là PostgreSQL ${major}; cần bản từ 15 đến 18.` };
  if (encoding !== "UTF8") return { code: "DATABASE_ENCODING", reason: `dùng mã ${encoding}; hãy tạo cơ sở dữ liệu với ENCODING 'UTF8'.` };
  if (!vietnamese) return { code: "DATABASE_NO_ICU", reason: "thiếu bảng thứ tự vi-x-icu; cần PostgreSQL có ICU." };
  if (replica) return { code: "DATABASE_READ_ONLY", reason: "là bản sao chỉ đọc; hãy trỏ DATABASE_URL tới máy chính." };
  return undefined;
}

async function readFacts(ownerUrl: string, place: string): Promise<Facts> {
  try {
    return await withClient(ownerUrl, async (client: pg.Client) => {
      const { rows } = await client.query<Facts>(factsQuery);
      return rows[0]!;
    });
  } catch (error) {
    throw connectFailure(error, place, "DATABASE_URL");
  }
}

/** What a failed connection means for the person who set the address. */
export function connectFailure(error: unknown, place: string, variable: string): StartError {
  const state = sqlState(error);
  if (["28P01", "28000"].includes(state))
    return new StartError("DATABASE_LOGIN", `${place} không nhận tài khoản trong ${variable}.`, variable);
  if (state === "3D000") return new StartError("DATABASE_MISSING", `không có cơ sở dữ liệu ${place}; hãy tạo nó trước.`, variable);
  if (state === "42501") return new StartError("DATABASE_LOGIN", `tài khoản trong ${variable} không được vào ${place}.`, variable);
  const reason = state || (error instanceof Error ? error.message : String(error));
  return new StartError("DATABASE_UNREACHABLE", `không kết nối được ${place} (${reason}); hãy kiểm tra ${variable} và máy chủ.`, variable);
}
