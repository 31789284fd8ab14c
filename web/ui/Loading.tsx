import { Skeleton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useText } from "../lib/text.ts";

/** Grey lines, but only after 300 ms: a quick answer should not flicker. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div style={{ minHeight: `${lines * 2.5}rem` }} />;
  return (
    <div className="stack" role="status" style={{ minHeight: `${lines * 2.5}rem` }}>
      <span className="unseen">{t("ui.loading")}</span>
      {Array.from({ length: lines }, (_, line) => `${line}`).map((line) => (
        <Skeleton key={line} height="1.5rem" animate={false} />
      ))}
    </div>
  );
}
