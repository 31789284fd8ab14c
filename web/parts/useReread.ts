import { useEffect, useRef } from "react";

/** Reads something again whenever what stands beside it was read again. `readAt`: when that was last; the first time counts as one's own. */
export function useReread(readAt: Date | null, refetch: () => Promise<unknown>): void {
  const known = useRef(readAt);
  useEffect(() => {
    if (known.current && readAt !== known.current) void refetch().catch(() => undefined);
    known.current = readAt;
  }, [readAt, refetch]);
}
