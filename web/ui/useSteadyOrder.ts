import { useMemo, useState } from "react";

interface Steady<Row> {
  ordered: Row[];
  /** The order shown is no longer the order of the figures. */
  stale: boolean;
  /** Takes the order of the figures as they stand. */
  settle(): void;
}

/**
 * Keeps rows where the reader first saw them while their figures change; `reason` is what gives a new order at once (the sorting
 * chosen). While `sorted` stays the same list nothing is reckoned again: a page that scrolls is drawn at every step.
 */
export function useSteadyOrder<Row extends { id: string }>(sorted: Row[], reason: string): Steady<Row> {
  const wanted = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const [held, setHeld] = useState({ reason, keys: wanted });
  const fresh = held.reason !== reason || held.keys.length === 0;
  const keys = useMemo(() => (fresh ? wanted : keptOrder(held.keys, wanted)), [fresh, held.keys, wanted]);
  if (fresh && wanted.length > 0) setHeld({ reason, keys: wanted });
  else if (keys.length > held.keys.length) setHeld({ reason, keys });
  const shown = useMemo(() => {
    if (keys === wanted) return { ordered: sorted, stale: false };
    const byId = new Map(sorted.map((row) => [row.id, row]));
    return { ordered: keys.flatMap((id) => byId.get(id) ?? []), stale: keys.some((id, place) => id !== wanted[place]) };
  }, [sorted, wanted, keys]);
  return { ...shown, settle: () => setHeld({ reason, keys: wanted }) };
}

/** Those held that are still there, then those that are new. */
function keptOrder(held: string[], wanted: string[]): string[] {
  if (held === wanted) return wanted;
  const known = new Set(wanted);
  const kept = new Set(held);
  return [...held.filter((id) => known.has(id)), ...wanted.filter((id) => !kept.has(id))];
}
