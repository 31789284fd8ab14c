import { useEffect, useRef } from "react";
import { reconnected } from "./useLive.ts";

const minute = 60_000;

/** Reads again every minute while the page is looked at, and as soon as somebody comes back to it: for what no live message tells. */
export function useFresh(refetch: () => Promise<unknown>): void {
  const again = useRef(refetch);
  useEffect(() => {
    again.current = refetch;
  });
  useEffect(() => {
    const read = () => {
      if (!document.hidden) void again.current().catch(() => undefined);
    };
    const timer = setInterval(read, minute);
    document.addEventListener("visibilitychange", read);
    window.addEventListener("focus", read);
    window.addEventListener(reconnected, read);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", read);
      window.removeEventListener("focus", read);
      window.removeEventListener(reconnected, read);
    };
  }, []);
}
