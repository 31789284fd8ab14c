import { useState } from "react";
import { v4 as newKey } from "uuid";
import { readFailure } from "../../lib/failure.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";

/** Sends one change, says when it is done, keeps what went wrong, and reads anew where somebody was quicker. */
export function useScreeningChange(onReread: () => Promise<void>) {
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // One key for one try: pressing again after a lost answer records once, a changed try is another one.
  const [key, setKey] = useState(() => newKey());
  const send = async (change: (clientKey: string) => Promise<unknown>, done: string) => {
    setBusy(true);
    setError(null);
    try {
      await change(key);
      setKey(newKey());
      announce(done);
    } catch (problem) {
      const { code } = readFailure(problem);
      setError(problem);
      if (code !== "NETWORK") setKey(newKey());
      if (code === "CONFLICT") await onReread().catch(() => undefined);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, send };
}
