import type { SheetFragment, VariantsQuery } from "../../gql/targets.ts";
import { asInput, type Rule } from "./planRules.ts";

/** What one draft gives one unit; `cause` FLOOR and CAP say what bound it. */
export interface SideNumber {
  value: number | null;
  exempt: boolean;
  cause: string | null;
}

/** One of two drafts that are compared. */
export interface Side {
  id: string;
  target: number | null;
  difference: number | null;
  rules: Rule[];
  numbers: ReadonlyMap<string, SideNumber>;
}

/** Stands for the draft that is being worked on. */
export const draftId = "draft";

export function draftSide(sheet: SheetFragment): Side {
  const numbers = sheet.rows.map(({ unit, draft, draftExempt, issued, issuedExempt, proposed, fixed, explanation }) => {
    const value = draft ?? issued;
    const cause = fixed ? "FIXED" : proposed === value ? (explanation?.cause ?? null) : null;
    return [unit.id, { value, exempt: draft === null ? issuedExempt : draftExempt, cause }] as const;
  });
  const { target, difference, rules } = sheet;
  return { id: draftId, target, difference, rules: rules.map(asInput), numbers: new Map(numbers) };
}

/** Kept drafts to choose from. What stood before the last division is one only when it held numbers. */
export const variantsOf = ({ variants }: SheetFragment) => variants.filter(({ name, sum }) => name !== null || sum > 0);

type Kept = SheetFragment["variants"][number];
type Detail = VariantsQuery["allocation"]["variants"][number];

export function variantSide({ id, target, difference }: Kept, { rules, numbers }: Detail): Side {
  const known = numbers.map(
    ({ unitId, value, exempt, fixed, cause }) => [unitId, { value, exempt, cause: fixed ? "FIXED" : cause }] as const,
  );
  return { id, target, difference, rules: rules.map(asInput), numbers: new Map(known) };
}

export interface Sums {
  sum: number;
  floors: number;
  caps: number;
  nobody: number;
  exempt: number;
}

export function sumsOf({ numbers }: Side): Sums {
  const all = [...numbers.values()];
  const count = (of: (number: SideNumber) => boolean) => all.filter(of).length;
  return {
    sum: all.reduce((sum, { value }) => sum + (value ?? 0), 0),
    floors: count(({ cause }) => cause === "FLOOR"),
    caps: count(({ cause }) => cause === "CAP"),
    nobody: count(({ value, exempt }) => !exempt && !value),
    exempt: count(({ exempt }) => exempt),
  };
}

/** A unit in both drafts; null in one that does not know it. */
export interface ComparedRow {
  unit: { id: string; name: string };
  code: string | null;
  a: SideNumber | null;
  b: SideNumber | null;
  /** b less a. */
  difference: number;
}

/** Units straight below today, and `gone` for what the drafts gave to units that have left since. */
export function comparedRows(a: Side, b: Side, rows: SheetFragment["rows"]): { rows: ComparedRow[]; gone: [number, number] } {
  const compared = rows.map(({ unit, code }) => {
    const [inA, inB] = [a.numbers.get(unit.id) ?? null, b.numbers.get(unit.id) ?? null];
    return { unit, code, a: inA, b: inB, difference: (inB?.value ?? 0) - (inA?.value ?? 0) };
  });
  const today = new Set(rows.map(({ unit }) => unit.id));
  const left = ({ numbers }: Side) => [...numbers].reduce((sum, [id, { value }]) => (today.has(id) ? sum : sum + (value ?? 0)), 0);
  return { rows: compared, gone: [left(a), left(b)] };
}

/** Whether the two give the unit something else. */
export const differs = ({ a, b }: ComparedRow) =>
  (a?.value ?? null) !== (b?.value ?? null) || (a?.exempt ?? false) !== (b?.exempt ?? false);
