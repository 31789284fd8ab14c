import type { Conversion } from "../sheets/encodings.ts";
import { type Field, neededOf, type SheetKind } from "../sheets/fields.ts";
import type { ColumnUse, HeaderMap } from "../sheets/mapHeaders.ts";

export type ImportKind = Exclude<SheetKind, "CLASSES">;

/** What a list must have to be imported, beside what any list of its kind has. */
export const importNeeds: Readonly<Record<ImportKind, readonly Field[]>> = {
  MEMBERS: [...neededOf.MEMBERS, "branch"],
  CANDIDATES: [...neededOf.CANDIDATES, "branch", "sourceGroup"],
};

/** Fields of a list that people's records have no place for yet: they are left out, and the mapping says so. */
const withoutPlace: Readonly<Record<ImportKind, readonly Field[]>> = { MEMBERS: ["education", "occupation"], CANDIDATES: ["occupation"] };
export const hasPlace = (kind: ImportKind, field: Field) => !withoutPlace[kind].includes(field);

/** Text of an old font or code page, shown as it would become; nothing is converted before somebody agrees. */
export interface LegacyFound {
  readonly conversion: Conversion;
  /** The file cannot be read without. */
  readonly needed: boolean;
  /** For whoever decides, never for a log; absent once they have. */
  readonly preview: readonly { readonly before: string; readonly after: string }[];
}

/** What a file seems to be: made by the worker, looked at by a person. */
export interface Proposal {
  readonly form: "XLSX" | "CSV";
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** By place in `sheets`. */
  readonly sheet: number;
  readonly firstRow: number;
  readonly columns: readonly ColumnUse[];
  readonly legacy?: LegacyFound;
}

/** What a person has confirmed. */
export interface KeptMapping {
  readonly sheet: number;
  readonly firstRow: number;
  readonly columns: readonly ColumnUse[];
  readonly agreed?: Conversion;
}

export const asHeaderMap = (kind: ImportKind, { columns }: KeptMapping): HeaderMap => ({ kind, columns, missing: [] });
