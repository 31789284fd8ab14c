import { authorize } from "../../access/ability.ts";
import { asActorOn } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { namesOn } from "../../db/unitNames.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { fileName } from "../../domain/partyPapers.ts";
import type { DecisionFile } from "../../entities/Decision.ts";
import type { FileFormat } from "../../entities/enums.ts";
import { paperFile } from "../../papers/file.ts";
import { extractOf, type Held } from "./extractPaper.ts";
import { loadRequest } from "./requests.reads.ts";

/** Everything held of the person who asks to see it, as a paper of the committee that answers; logged as a look, and in the log of acts. */
export function subjectExtract(caller: Caller, requestId: string, format: FileFormat): Promise<DecisionFile> {
  const asked = (read: Reader) => loadRequest(read, requestId);
  return asActorOn(caller, asked, async (db, actor, row) => {
    const read = inside(db);
    authorize(actor, "readSubjectExtract", "SubjectRequest", row);
    const [told] = await read.rows<{ held: Held }>("heldOf", "select held_of($1) as held", [row.id]);
    const held = await readable(caller, read, row.personId, told!.held);
    const fact = { subjectType: "SubjectRequest", subjectId: row.id, unitId: row.unitId };
    await audit(db, actor, { action: "readSubjectExtract", ...fact, changes: {} });
    const on = todayInVietnam();
    const organisations = await namesOn(read, actor.unitId!, on);
    const paper = extractOf({ fullName: row.fullName, receivedOn: row.receivedOn, organisations, level: actor.level!, on }, held);
    return paperFile(fileName("ban trich du lieu ca nhan"), format, paper);
  });
}

/** The number opened and the source group by its name: what is sealed or a reference tells the person nothing. */
async function readable(caller: Caller, read: Reader, personId: string, held: Held): Promise<Held> {
  const sealedNumber =
    "select national_id_sealed as sealed, (select g.name_vi from source_group g where g.id = p.source_group_id) as source from person p where p.id = $1";
  const [kept] = await read.rows<{ sealed: Buffer | null; source: string | null }>("extractPerson", sealedNumber, [personId]);
  const number = kept?.sealed ? caller.personalIds.open(personId, kept.sealed).reveal() : null;
  const person = held.person!.map((row) => ({ ...row, national_id_sealed: number, source_group_id: kept?.source ?? null }));
  return { ...held, person };
}
