import { useSubscription } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { FiguresChangedDocument } from "../gql/parts-unit.ts";

/** At most two re-readings a second, however many branches record at once; the first one at once. */
const pause = 500;

/** A function to call at every change; it calls `onChange` at most twice a second. Beside it when that last was. */
export function useCalmly(onChange: () => void): { changed: () => void; changedAt: Date | null } {
  const [changedAt, setChangedAt] = useState<Date | null>(null);
  const last = useRef(0);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const run = useRef(onChange);
  useEffect(() => {
    run.current = onChange;
  });
  useEffect(() => () => clearTimeout(waiting.current), []);
  const changed = () => {
    const rest = last.current + pause - Date.now();
    clearTimeout(waiting.current);
    waiting.current = setTimeout(
      () => {
        last.current = Date.now();
        setChangedAt(new Date());
        run.current();
      },
      Math.max(rest, 0),
    );
  };
  return { changed, changedAt };
}

/**
 * Calls `onChange` when figures of the unit, or of one below it, have changed, after the connection came back, and when the server stops
 * telling. Returns when that last was.
 */
export function useLive(unitId: string, onChange: () => void): Date | null {
  const { changed, changedAt } = useCalmly(onChange);
  // The server ends a stream when the right to it has gone: reading again tells why, and who was signed out is shown the way in.
  useSubscription(FiguresChangedDocument, { variables: { unitId }, onData: changed, onComplete: changed });
  useEffect(() => {
    window.addEventListener(reconnected, changed);
    return () => window.removeEventListener(reconnected, changed);
  });
  return changedAt;
}

/** Fired on `window` when live messages flow again after an interruption: some may have been missed. */
export const reconnected = "chitieu:reconnected";
