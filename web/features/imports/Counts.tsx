import { number } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import type { Import } from "./useImportWords.ts";

const shown = ["added", "changed", "same", "conflicts", "faulty", "missing", "asked", "undone", "kept"] as const;
const always: readonly string[] = ["added", "changed", "same", "conflicts", "faulty"];
const labels = {
  added: "imports.count.added",
  changed: "imports.count.changed",
  same: "imports.count.same",
  conflicts: "imports.count.conflicts",
  faulty: "imports.count.faulty",
  missing: "imports.count.missing",
  asked: "imports.count.asked",
  undone: "imports.count.undone",
  kept: "imports.count.kept",
} as const satisfies Record<(typeof shown)[number], TextId>;

/** The file against what is held, in numbers. */
export function Counts({ job: { counts } }: { job: Import }) {
  const t = useText();
  return (
    <dl className="sheet counts" style={{ display: "grid", gridTemplateColumns: "1fr auto", gap: "0.25rem 1.5rem", maxWidth: "32rem" }}>
      {shown
        .filter((what) => always.includes(what) || counts[what] > 0)
        .map((what) => (
          <div key={what} style={{ display: "contents" }}>
            <dt>{t(labels[what])}</dt>
            <dd style={{ margin: 0, textAlign: "right" }}>
              <strong>{number(counts[what])}</strong>
            </dd>
          </div>
        ))}
    </dl>
  );
}
