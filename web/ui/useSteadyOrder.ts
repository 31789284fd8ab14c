import { useState } from "react";

interface Steady<Row> {
  ordered: Row[];
  /** The order shown is no longer the order of the figures. */
  stale: boolean;
  /** Takes the order of the figures as they stand. */
  settle(): void;
}

/** Keeps rows where the reader first saw them while their figures change; `reason` is what gives a new order at once (the sorting chosen). */
export function useSteadyOrder<Row>(sorted: Row[], key: (row: Row) => string, reason: string): Steady<Row> {
  const wanted = sorted.map(key);
  const [held, setHeld] = useState({ reason, keys: wanted });
  const fresh = held.reason !== reason || held.keys.length === 0;
  const known = new Set(wanted);
  const kept = new Set(held.keys);
  const keys = fresh ? wanted : [...held.keys.filter((one) => known.has(one)), ...wanted.filter((one) => !kept.has(one))];
  if (fresh && wanted.length > 0) setHeld({ reason, keys: wanted });
  else if (keys.length > held.keys.length) setHeld({ reason, keys });
  const byKey = new Map(sorted.map((row) => [key(row), row]));
  return {
    ordered: keys.flatMap((one) => byKey.get(one) ?? []),
    stale: keys.some((one, place) => one !== wanted[place]),
    settle: () => setHeld({ reason, keys: wanted }),
  };
}
