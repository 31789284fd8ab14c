import { fold, hasAccents, normalise, spelled } from "../../domain/vietnamese.ts";
import type { TargetRowInput } from "./plans.inputs.ts";

interface Named {
  id: string;
  code: string | null;
  name: string;
}

/** Spreadsheets take the zeros off a code's front. */
const bare = (code: string) => code.replace(/^0+(?=\d)/, "");
const lower = (text: string) => normalise(text).toLowerCase();

function indexOf<U extends Named>(units: readonly U[], keyOf: (unit: U) => string | null): ReadonlyMap<string, U[]> {
  const index = new Map<string, U[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key) index.set(key, [...(index.get(key) ?? []), unit]);
  }
  return index;
}

/**
 * Those a row may mean, by id, else by code, else by name: exactly one is meant. A code is compared as it stands, then without the zeros on
 * its front; a name as it is spelled, then, where it is written without accents, without them. Spaces, case and where a tone stands in its
 * word do not count.
 */
export function rowUnits<U extends Named>(units: readonly U[]): (row: Pick<TargetRowInput, "unitId" | "code" | "name">) => readonly U[] {
  const byId = indexOf(units, ({ id }) => id);
  const codes = [lower, (code: string) => bare(lower(code))].map((read) => ({
    read,
    index: indexOf(units, ({ code }) => code && read(code)),
  }));
  const names = [spelled, fold].map((read) => ({ read, index: indexOf(units, ({ name }) => read(name)) }));
  return ({ unitId, code, name }) => {
    if (unitId) return byId.get(unitId.toLowerCase()) ?? [];
    const [ways, text] = code ? [codes, code] : [hasAccents(name ?? "") ? names.slice(0, 1) : names, name ?? ""];
    for (const { read, index } of ways) {
      const found = index.get(read(text));
      if (found) return found;
    }
    return [];
  };
}
