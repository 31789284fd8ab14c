import { v7 as uuid } from "uuid";
import { readPersonalId } from "../domain/personalId.ts";
import { fold } from "../domain/vietnamese.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import type { Field } from "../sheets/fields.ts";
import type { HeaderMap } from "../sheets/mapHeaders.ts";
import type { BookedRow, Lease, MatchedRow, SoughtRow } from "./lease.ts";
import type { ReadRow } from "./readRow.ts";
import type { KeptFault, RowFaultCode } from "./rowFaults.ts";

/** A row of a chunk: what was read of it, or what is wrong; `cells` is the bad row sealed. */
export type ChunkRow = { readonly row: ReadRow; cells(): string | undefined } | { readonly bad: BookedRow };

export interface Chunk {
  readonly since: number;
  readonly upto: number;
  readonly rows: readonly ChunkRow[];
}

/** Looks whom the rows mean, decides what becomes of each, and books the chunk with its progress: one transaction. */
export function bookChunk(lease: Lease, chunk: Chunk, ids: PersonalIds, map: HeaderMap): Promise<void> {
  const good = chunk.rows.flatMap((one) => ("row" in one ? [one] : []));
  return lease.atOnce(async () => {
    const sought = good.map(({ row }) => soughtOf(row, ids));
    const matched = new Map((await lease.match(sought)).map((found) => [found.n, found]));
    const booked = chunk.rows.map((one, at) => {
      if ("bad" in one) return one.bad;
      const found = matched.get(one.row.n);
      if (!found) throw new Error(`row ${chunk.rows[at] && one.row.n} was not matched`);
      const looked = sought.find(({ n }) => n === one.row.n)!.indexes;
      const decided = decide(one.row, found, lease.job.state === "APPLYING", ids, map);
      const cells = decided.action === "CONFLICT" ? one.cells() : undefined;
      return { ...decided, n: one.row.n, unit: one.row.unit, ...(looked && { indexes: looked }), ...(cells && { cells }) };
    });
    await lease.book(chunk.since, chunk.upto, booked);
  });
}

function soughtOf({ n, unit, fullName, born, yearOnly, sex, nationalId, minority, religious, more }: ReadRow, ids: PersonalIds): SoughtRow {
  const indexes = nationalId && ids.lookedUpBy(readPersonalId(nationalId)).map((index) => index.toString("hex"));
  const told = { ...cardOf(more, ids), minority, religious };
  return { n, unit, search: fold(fullName), born, yearOnly, sex, ...told, ...(indexes && { indexes }) };
}

type Decided = Pick<BookedRow, "action"> & Partial<BookedRow>;

function decide(row: ReadRow, found: MatchedRow, applying: boolean, ids: PersonalIds, map: HeaderMap): Decided {
  const fault = (field: Field, code: RowFaultCode): KeptFault => {
    const column = map.columns.find((use) => use.field === field) ?? map.columns.find((use) => use.field)!;
    return { column: column.letter, heading: column.heading, field, code };
  };
  if (found.verdict) return { action: "CONFLICT", faults: [fault(placeOf(found.verdict as RowFaultCode), found.verdict as RowFaultCode)] };
  const known = found.personId;
  if (known && found.differs?.length)
    return { action: "CONFLICT", person: known, faults: found.differs.map((field) => fault(field as Field, "DIFFERS")) };
  if (known && !found.fills?.length) return { action: "SAME", person: known };
  if (known) {
    const filled = filledOf(row, known, found.fills!, ids);
    return { action: "CHANGE", person: known, ...(applying && { filled: filled.kept, body: filled.body }) };
  }
  return applying ? { action: "ADD", ...added(row, ids) } : { action: "ADD" };
}

const ofNumber: readonly string[] = ["NUMBER_OF_ANOTHER", "IN_ANOTHER_BRANCH", "ALIKE_OTHER_NUMBER"] satisfies RowFaultCode[];
const placesOf: Partial<Record<RowFaultCode, Field>> = { UNIT_UNKNOWN: "branch", STILL_PROBATIONARY: "officialOn" };
const placeOf = (code: RowFaultCode): Field => placesOf[code] ?? (ofNumber.includes(code) ? "nationalId" : "fullName");

/** A person who is not held yet, with what is theirs alone made here: ids, and the number sealed for their row. */
function added(row: ReadRow, ids: PersonalIds): Pick<BookedRow, "person" | "body"> {
  const { fullName: name, born, yearOnly, sex, minority, religious, more } = row;
  const person = uuid();
  return {
    person,
    body: {
      name,
      born,
      yearOnly,
      sex,
      minority,
      religious,
      ...cardOf(more, ids),
      ...numberOf(row, person, ids),
      case: uuid(),
      event: uuid(),
    },
  };
}

/** Only what was empty is filled: what contradicts a record is a conflict, for people to decide. */
function filledOf(row: ReadRow, person: string, fills: readonly string[], ids: PersonalIds) {
  const number = fills.includes("nationalId") ? numberOf(row, person, ids) : {};
  const rest = Object.fromEntries(fills.flatMap((field) => (field === "minority" || field === "religious" ? [[field, row[field]]] : [])));
  const { card } = fills.includes("cardNumber") ? cardOf(row.more, ids) : {};
  if (card) Object.assign(rest, { card });
  return { body: { ...rest, ...number }, kept: { ...rest, ...("index" in number && { nationalId: number.index }) } };
}

/** What a card's number is found by stands in its place. */
function cardOf({ cardNumber, ...more }: ReadRow["more"], ids: PersonalIds): Record<string, unknown> {
  return typeof cardNumber === "string" ? { ...more, card: ids.cardIndex(cardNumber).toString("hex") } : more;
}

function numberOf({ nationalId }: ReadRow, person: string, ids: PersonalIds): { sealed: string; index: string } | object {
  if (!nationalId) return {};
  const { sealed, index } = ids.kept(person, readPersonalId(nationalId));
  return { sealed: sealed.toString("hex"), index: index.toString("hex") };
}
