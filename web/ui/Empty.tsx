import type { ReactNode } from "react";

/** Says why there is nothing, and offers the one next act. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="sheet stack" style={{ alignItems: "flex-start", borderStyle: "dashed" }}>
      <p className="soft">{title}</p>
      {children}
    </div>
  );
}
