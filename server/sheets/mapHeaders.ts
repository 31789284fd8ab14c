import { fold } from "../domain/vietnamese.ts";
import { columnLetter } from "./cells.ts";
import { type Field, fieldsOf, neededOf, type SheetKind } from "./fields.ts";
import { headingWords, neutralGroups, neverHeld, relatives } from "./headingWords.ts";

/** A heading of one or more lines, the upper first; `column` from 0. */
export interface Heading {
  readonly column: number;
  readonly lines: readonly string[];
}

/**
 * Why a column is not read: NEVER_HELD by law, REPEATED because a column before it already is that field, UNKNOWN because nobody knows
 * it. A person may give the last two a field; the first never.
 */
export type LeftOut = "NEVER_HELD" | "REPEATED" | "UNKNOWN";

export interface ColumnUse {
  readonly column: number;
  readonly letter: string;
  readonly heading: string;
  readonly field?: Field;
  readonly leftOut?: LeftOut;
}

export interface HeaderMap {
  readonly kind: SheetKind;
  readonly columns: readonly ColumnUse[];
  /** Fields that a list of this kind must have and nobody found. */
  readonly missing: readonly Field[];
}

/** Letters and digits only, without accents or case; what stands in brackets explains and does not name. */
function words(text: string): string {
  const plain = (part: string) =>
    fold(part)
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return plain(text.replace(/\([^)]*\)/g, " ")) || plain(text);
}

/** Proposes what each column is. A person looks at it before anything is read. */
export function mapHeaders(kind: SheetKind, headings: readonly Heading[]): HeaderMap {
  const given = new Set<Field>();
  const columns = headings.map((heading): ColumnUse => {
    const place = { column: heading.column, letter: columnLetter(heading.column), heading: heading.lines.join(" › ") };
    const named = heading.lines.map(words).filter((line) => line !== "" && !neutralGroups.includes(line));
    const all = named.join(" ");
    const field = fieldsOf[kind].find((known) => headingWords[known].includes(all));
    if (!field) return { ...place, leftOut: isNeverHeld(named) ? "NEVER_HELD" : "UNKNOWN" };
    if (given.has(field)) return { ...place, leftOut: "REPEATED" };
    given.add(field);
    return { ...place, field };
  });
  return { kind, columns, missing: missingOf(kind, given) };
}

/** The proposal with a person's choices in place of its own: a field, or null for a column that is not to be read. */
export function choose(map: HeaderMap, choices: ReadonlyMap<number, Field | null>): HeaderMap {
  const given = new Set<Field>();
  const columns = map.columns.map((use): ColumnUse => {
    const { column, letter, heading, leftOut } = use;
    const field = choices.has(column) ? choices.get(column) : use.field;
    if (leftOut === "NEVER_HELD") return use;
    if (!field || !fieldsOf[map.kind].includes(field)) return { column, letter, heading, leftOut: leftOut ?? "UNKNOWN" };
    if (given.has(field)) return { column, letter, heading, leftOut: "REPEATED" };
    given.add(field);
    return { column, letter, heading, field };
  });
  return { kind: map.kind, columns, missing: missingOf(map.kind, given) };
}

/** The columns that are read: what `SheetFile.rows` is to be given. */
export const columnsRead = (map: HeaderMap): Set<number> => new Set(map.columns.filter(({ field }) => field).map(({ column }) => column));

function isNeverHeld(lines: readonly string[]): boolean {
  const all = ` ${lines.join(" ")} `;
  const ofRelative = (line: string) => relatives.includes(line) || relatives.some((one) => line.endsWith(` ten ${one}`));
  return lines.some(ofRelative) || neverHeld.some((held) => all.includes(` ${held} `));
}

function missingOf(kind: SheetKind, given: ReadonlySet<Field>): Field[] {
  const nameInTwo = given.has("familyAndMiddleName") && given.has("givenName");
  return neededOf[kind].filter((field) => !given.has(field) && !(field === "fullName" && nameInTwo));
}
