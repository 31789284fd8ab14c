import { authorize, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import type { Connection } from "../../entities/connection.ts";
import type { ImportAction, ImportColumn, ImportJob, ImportMissing, ImportRow } from "../../entities/importJob.ts";
import type { UnitRef } from "../../entities/OrgUnit.ts";
import { type ImportKind, importNeeds, type KeptMapping, type Proposal } from "../../imports/mapping.ts";
import { type KeptFault, told } from "../../imports/rowFaults.ts";
import type { Field } from "../../sheets/fields.ts";

/** An import as the rules and this feature know it. */
export interface LoadedImport {
  id: string;
  unitId: string;
  accountId: string;
  kind: ImportKind;
  fileName: string;
  size: number;
  parts: number;
  state: ImportJob["state"];
  revision: number;
  proposal: Proposal | null;
  mapping: KeptMapping | null;
  refusal: string | null;
  total: number | null;
  counts: ImportJob["counts"];
  uploadedAt: string;
  uploadedBy: string | null;
  undoUntil: string | null;
  undoable: boolean;
  /** The worker has looked at its columns. */
  readable: boolean;
  mapped: boolean;
  unit: UnitRef;
}

const columns = `j.id, j.unit_id as "unitId", j.account_id as "accountId", j.kind, j.file_name as "fileName", j.size, j.parts, j.state, j.revision, j.proposal, j.mapping, j.refusal, j.total,
  json_build_object('added', j.added, 'changed', j.changed, 'same', j.same, 'conflicts', j.conflicts, 'faulty', j.faulty, 'missing', j.missing, 'asked', j.asked,
    'undone', j.undone, 'kept', j.kept) as counts, j.uploaded_at as "uploadedAt", a.full_name as "uploadedBy", j.applied_at + interval '1 day' as "undoUntil",
  coalesce(j.applied_at > now() - interval '1 day', false) as undoable, j.proposal is not null as readable, j.mapping is not null as mapped, ${unitRef("u")} as unit`;
const tables = "import_job j left join account a on a.id = j.account_id left join unit u on u.id = j.unit_id";

export async function findImport(read: Reader, id: string): Promise<LoadedImport> {
  const [row] = await read.rows<LoadedImport>("import", `select ${columns} from ${tables} where j.id = $1`, [asId(id, "id")]);
  if (!row) throw notFound("id");
  return row;
}

export function shownImport(actor: Actor, row: LoadedImport): ImportJob {
  const { proposal, mapping, refusal, counts, undoUntil, undoable, ...rest } = row;
  const shown = (mapping ?? proposal)?.columns ?? null;
  const chosen = new Set<Field>((shown ?? []).flatMap(({ field }) => field ?? []));
  const inTwo = chosen.has("familyAndMiddleName") && chosen.has("givenName");
  const absent = shown ? importNeeds[row.kind].filter((field) => !chosen.has(field) && !(field === "fullName" && inTwo)) : [];
  const legacy = proposal?.legacy;
  return {
    ...rest,
    columns: shown?.map(asColumn) ?? null,
    absent,
    legacy: legacy ? { ...legacy, preview: [...(legacy.preview ?? [])] } : null,
    counts,
    done:
      row.state === "UNDOING"
        ? counts.undone + counts.kept
        : counts.added + counts.changed + counts.same + counts.conflicts + counts.faulty,
    refusal: refusal ? { code: refusal, ...told(refusal) } : null,
    undoUntil: undoable ? undoUntil : null,
    can: verdicts(actor, "Import", row),
  };
}

const asColumn = ({ column, letter, heading, field, leftOut }: Proposal["columns"][number]): ImportColumn => ({
  ...{ column, letter, heading },
  field: field ?? null,
  leftOut: leftOut ?? null,
});

const mostShown = 50;

/** One's own unit's imports, the latest first. */
export async function imports(caller: Caller, unitId: string): Promise<ImportJob[]> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readImports", "OrgUnit", unit);
  const rows = await caller.reading.rows<LoadedImport>(
    "imports",
    `select ${columns} from ${tables} where j.unit_id = $1 order by j.uploaded_at desc, j.id limit ${mostShown}`,
    [unit.id],
  );
  return rows.map((row) => shownImport(actor, row));
}

export async function importJob(caller: Caller, id: string): Promise<ImportJob> {
  const row = await findImport(caller.reading, id);
  const actor = await actingAs(caller);
  authorize(actor, "read", "Import", row);
  return shownImport(actor, row);
}

export interface ImportPage {
  id: string;
  first: number;
  after?: string | null | undefined;
}

/** Rows that are told of: before an import is applied those that would simply be added are not. */
export async function importRows(caller: Caller, page: ImportPage & { actions: ImportAction[] | null }): Promise<Connection<ImportRow>> {
  const first = checkFirst(page.first);
  const [after] = decodeCursor(page.after, 1) ?? [0];
  const job = await findImport(caller.reading, page.id);
  const actor = await actingAs(caller);
  authorize(actor, "read", "Import", job);
  // A city is told no person: it may not even read which row means whom.
  const whom =
    actor.level === "CITY" ? { name: "null", from: "" } : { name: "p.full_name", from: "left join person p on p.id = r.person_id" };
  const rows = await caller.reading.rows<Omit<ImportRow, "faults"> & { faults: KeptFault[] }>(
    `importRows${actor.level}`,
    `select r.row_no as "row", r.action, r.faults, r.asked, r.undo, ${whom.name} as "fullName" from import_row r ${whom.from}
      where r.job_id = $1 and r.row_no > $2 and ($3::text[] is null or r.action = any ($3)) order by r.row_no limit $4`,
    [job.id, after, page.actions?.length ? page.actions : null, first + 1],
  );
  const shown = rows.map(({ faults, ...row }) => ({ ...row, faults: faults.map(shownFault) }));
  return pageOf(shown, first, page.after, ({ row }) => [row]);
}

export const shownFault = ({ column, heading, code, other }: KeptFault) => ({
  ...{ column, heading, code },
  ...told(code),
  otherRow: other ?? null,
});

/** Who is held in the branches of a file and not in it. */
export async function importMissing(caller: Caller, page: ImportPage): Promise<Connection<ImportMissing>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const job = await findImport(caller.reading, page.id);
  authorize(await actingAs(caller), "readMissing", "Import", job);
  const rows = await caller.reading.rows<ImportMissing>(
    "importMissing",
    `select p.id as "personId", p.full_name as "fullName", date_part('year', p.born_on)::int as "birthYear", ${unitRef("u")} as unit
       from missing_in_import($1, $2) m join person p on p.id = m.person_id left join unit u on u.id = m.unit_id
      where $3::text is null or (p.name_order, p.id) > (name_order($3) collate natural_vi, $4::uuid) order by p.name_order, p.id limit $5`,
    [job.id, job.kind, keys?.[0] ?? null, keys?.[1] ?? null, first + 1],
  );
  return pageOf(rows, first, page.after, ({ fullName, personId }) => [fullName, personId]);
}
