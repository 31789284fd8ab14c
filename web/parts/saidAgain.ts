import { useRef } from "react";
import { v4 as newKey } from "uuid";
import { readFailure } from "../lib/failure.ts";

/**
 * Changes one thing of a record whose change says everything anew: where somebody else was quicker it is read again and said again as it
 * stands now, so that they lose nothing. A try after a lost answer goes under the same key.
 */
export function useSaidAgain<Row extends { revision: number }>(
  save: (row: Row, what: string, clientKey: string) => Promise<unknown>,
  reread: () => Promise<Row | undefined>,
) {
  const attempt = useRef({ of: "", key: "" });
  const once = (row: Row, what: string) => {
    const of = `${what} ${row.revision}`;
    if (attempt.current.of !== of) attempt.current = { of, key: newKey() };
    return save(row, what, attempt.current.key);
  };
  return async (row: Row, what: string): Promise<void> => {
    try {
      await once(row, what);
    } catch (error) {
      const { code, field } = readFailure(error);
      if (code !== "CONFLICT" || field !== "revision") throw error;
      const now = await reread();
      if (!now) throw error;
      await once(now, what);
    }
  };
}
