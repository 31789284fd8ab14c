import type pg from "pg";
import { openKeyFile } from "../secrets/keyFile.ts";
import { type PersonalIds, personalIdsUnder } from "../secrets/personalIds.ts";
import { SealError } from "../secrets/seal.ts";
import { StartError } from "../startError.ts";
import { withClient } from "./connect.ts";
import { ownerRole } from "./roles.ts";

const anySealed = "select id, national_id_sealed as sealed from person where national_id_index is not null limit 1";

/**
 * The keys of the national IDs in this database, made at a first start (docs/keys.md). Throws a StartError where the file is not given, gone,
 * open to all or broken, and where a number that stands in the database does not open under it: KEYS_WRONG.
 */
export async function openPersonalIds(ownerUrl: string, file: string | undefined): Promise<PersonalIds> {
  const kept = await withClient(ownerUrl, async (client: pg.Client) => {
    await client.query(`set role ${ownerRole}; set search_path = chitieu, public`);
    return (await client.query<{ id: string; sealed: Buffer }>(anySealed)).rows[0];
  });
  const ids = personalIdsUnder(openKeyFile(file, { mayCreate: kept === undefined }));
  try {
    if (kept) ids.open(kept.id, kept.sealed);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const message = `tệp khóa ${file} không mở được số định danh đang lưu (${error.message}); hãy khôi phục đúng tệp khóa của cơ sở dữ liệu này.`;
    throw new StartError("KEYS_WRONG", message, "PERSONAL_ID_KEYS");
  }
  return ids;
}
