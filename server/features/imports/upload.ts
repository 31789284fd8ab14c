import { createHash } from "node:crypto";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { inside } from "../../db/rows.ts";
import { asClientKey, findUnit } from "../../db/units.ts";
import { AppError, badInput } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import { importKinds } from "../../entities/importJob.ts";
import type { ImportKind } from "../../imports/mapping.ts";
import { partPlace } from "../../imports/spool.ts";
import { standardLimits } from "../../sheets/limits.ts";
import { refusals } from "../../sheets/refusals.ts";
import { findImport } from "./imports.reads.ts";

export interface Upload {
  /** A UUID made by the client: the same file is not taken twice. */
  id: string;
  kind: string;
  fileName: string;
}

/** Each part is a transaction of its own, so that a slow upload holds nothing. */
const partBytes = 512 * 1024;

export const tooLarge = () => new AppError("FILE_TOO_LARGE", refusals.FILE_TOO_LARGE);

/** Takes a file in parts, sealed one by one; answers with its import. What breaks off is left UPLOADING and ends by itself within a day. */
export async function takeFile(caller: Caller, upload: Upload, bytes: AsyncIterable<Buffer>): Promise<{ id: string }> {
  const id = await begin(caller, upload);
  const hash = createHash("sha256");
  let [size, parts] = [0, 0];
  let waiting: Buffer[] = [];
  let held = 0;
  const flush = async () => {
    if (held === 0) return;
    await keepPart(caller, id, parts++, Buffer.concat(waiting));
    waiting = [];
    held = 0;
  };
  for await (const piece of bytes) {
    size += piece.length;
    if (size > standardLimits.fileBytes) throw tooLarge();
    hash.update(piece);
    waiting.push(piece);
    held += piece.length;
    if (held >= partBytes) await flush();
  }
  await flush();
  if (size === 0) throw badInput("file", refusals.EMPTY);
  await end(caller, id, { size, parts, sha256: hash.digest("hex") });
  return { id };
}

function begin(caller: Caller, upload: Upload): Promise<string> {
  const id = asClientKey(upload.id);
  const kind = importKinds.find((known) => known === upload.kind) satisfies ImportKind | undefined;
  if (!kind) throw badInput("kind", "Chọn loại danh sách.");
  const fileName = normalise(upload.fileName)
    .replace(/^.*[\\/]/, "")
    .slice(-200);
  if (!fileName) throw badInput("fileName", "Tệp phải có tên.");
  return asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), actor.unitId ?? "");
    authorize(actor, "uploadImport", "OrgUnit", unit);
    await db.query("insert into import_job (id, unit_id, account_id, post_id, role, kind, file_name) values ($1, $2, $3, $4, $5, $6, $7)", [
      ...[id, unit.id, actor.accountId, actor.postId],
      ...[actor.role, kind, fileName],
    ]);
    await audit(db, actor, { action: "uploadImport", subjectType: "Import", subjectId: id, unitId: unit.id, changes: { kind } });
    return id;
  });
}

function keepPart(caller: Caller, id: string, part: number, bytes: Buffer): Promise<void> {
  return asActor(caller, async (db, actor) => {
    authorize(actor, "sendPart", "Import", await findImport(inside(db), id));
    const sealed = caller.personalIds.files.seal(partPlace(id, part), bytes);
    await db.query("insert into import_part (job_id, part, sealed) values ($1, $2, $3)", [id, part, sealed]);
  });
}

function end(caller: Caller, id: string, whole: { size: number; parts: number; sha256: string }): Promise<void> {
  return asActor(caller, async (db, actor) => {
    const row = await findImport(inside(db), id);
    authorize(actor, "sendPart", "Import", row);
    const values = [id, whole.size, whole.parts, whole.sha256];
    await db.query("update import_job set size = $2, parts = $3, sha256 = $4, state = 'UPLOADED' where id = $1", values);
    const changes = { kind: row.kind, size: whole.size, sha256: whole.sha256 };
    await audit(db, actor, { action: "uploadedImport", subjectType: "Import", subjectId: id, unitId: row.unitId, changes });
  });
}
