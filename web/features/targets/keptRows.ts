import type { BadRow } from "./RepairList.tsx";

const prefix = "chitieu.repair.";
const longest = 30 * 24 * 60 * 60 * 1000;

/** Where lines that wait for repair are kept on this device: one account's, of one plan. */
export const rowsKey = (accountId: string, unitId: string, indicator: string, period: string) =>
  `${prefix}${[accountId, unitId, indicator, period].join(".")}`;

/** What was kept; nothing when that is older than thirty days or cannot be read. */
export function keptRows(key: string, now = Date.now()): BadRow[] {
  try {
    const { at, rows } = JSON.parse(localStorage.getItem(key) ?? "{}") as { at?: number; rows?: BadRow[] };
    return at && rows && now - at < longest ? rows : [];
  } catch {
    return [];
  }
}

/** Signing out leaves nothing of a plan on a device that others may use. */
export function forgetRows(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** Of each line only the unit's name and the number are kept, and what is wrong with them; no lines forget what was kept. */
export function keepRows(key: string, rows: readonly BadRow[], now = Date.now()): void {
  try {
    if (rows.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: now, rows: rows.slice(0, 500) }));
  } catch {
    // A device that keeps nothing loses the lines on reload, as it did before.
  }
}
