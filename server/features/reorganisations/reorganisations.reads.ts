import { authorize, verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import type { Reference } from "../../db/reference.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow, type UnitKind } from "../../domain/levels.ts";
import type { Step } from "../../domain/reorganisationSteps.ts";
import type { Sector } from "../../domain/sectors.ts";
import type { Connection } from "../../entities/connection.ts";
import type { Reorganisation } from "../../entities/Reorganisation.ts";
import { countsOf, type RawCounts } from "./counts.ts";
import { failureText } from "./problems.ts";

type Row = Omit<Reorganisation, "steps" | "counts" | "failure"> & {
  steps: Step[];
  summary: RawCounts;
  failure: string | null;
  keyAt: string;
};

const columns = `r.id, r.effective_on as "effectiveOn", r.reason, r.state, r.failure, r.failed_step as "failedStep", r.steps, r.summary, r.decided_at as "decidedAt",
  r.decided_at::text as "keyAt", r.done_at as "doneAt", ${unitRef("d")} as "decidedBy",
  json_build_object('number', i.number, 'signedOn', i.signed_on, 'issuer', i.issuer, 'title', i.title) as instrument,
  coalesce(d.level, 1) as "deciderLevelNumber", r.city_id as "cityId", r.ward_id as "wardId", r.base_id as "baseId", r.branch_id as "branchId"
  from reorganisation r join instrument i on i.id = r.instrument_id left join unit d on d.id = r.decided_by_unit`;

function told({ steps, summary, failure, ...row }: Row, reference: Reference): Reorganisation {
  return {
    ...row,
    failure: failure && failureText(failure),
    counts: countsOf(summary, reference),
    steps: steps.map(({ kind, said, what }) => ({
      kind,
      units: said.units,
      into: said.under ?? said.into ?? null,
      parts: said.parts ?? (what?.name ? [what.name] : []),
      unitKind: (what?.kind ?? null) as UnitKind | null,
      sector: (what?.sector ?? null) as Sector | null,
    })),
  };
}

/** NOT_FOUND where it is absent or hidden. Asks no rule. */
export async function findReorganisation(reference: Reference, read: Reader, id: string): Promise<Reorganisation> {
  const [row] = await read.rows<Row>("reorganisation", `select ${columns} where r.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return told(row, reference);
}

interface Page {
  unitId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/** Decisions about what stands in a unit, and those that name it; newest first. */
export async function reorganisations(caller: Caller, page: Page): Promise<Connection<Reorganisation>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const actor = await actingAs(caller);
  const unitId = page.unitId ?? actor.unitId;
  if (!unitId) throw notFound();
  const unit = await findUnit(caller.reading, unitId);
  authorize(actor, "readReorganisations", "OrgUnit", unit);
  const level = levelRow(unit.level).column;
  const rows = await caller.reading.rows<Row>(
    `reorganisations ${level}`,
    `select ${columns} where (r.${level} = $1 or r.steps::text like '%' || $1::text || '%')
       and ($2::timestamptz is null or (r.decided_at, r.id) < ($2::timestamptz, $3::uuid))
     order by r.decided_at desc, r.id desc limit $4`,
    [unit.id, keys?.[0] ?? null, keys?.[1] ?? null, first + 1],
  );
  const raw = pageOf(rows, first, page.after, (row) => [row.keyAt, row.id]);
  return { ...raw, edges: raw.edges.map((edge) => ({ cursor: edge.cursor, node: told(edge.node, caller.reference) })) };
}

export async function canOf(caller: Caller, decision: Reorganisation): Promise<string[]> {
  return verdicts(await actingAs(caller), "Reorganisation", decision);
}
