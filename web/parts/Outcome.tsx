import { useText } from "../lib/text.ts";
import { Status } from "../ui/Status.tsx";

/** Work in the background whose entry is written when it breaks: the writing was done, the work was not. */
const failures: ReadonlySet<string> = new Set(["importFailed"]);

interface OutcomeProps {
  entry: { action: string; outcome: string };
  /** Tells only what went wrong. */
  wrongOnly?: boolean;
}

/** What came of an act in the log: done, refused, or failed. */
export function Outcome({ entry: { action, outcome }, wrongOnly = false }: OutcomeProps) {
  const t = useText();
  if (outcome !== "DONE") return <Status tone="bad" word={t("audit.refused")} />;
  if (failures.has(action)) return <Status tone="bad" word={t("audit.failed")} />;
  return wrongOnly ? null : <Status tone="good" word={t("audit.done")} />;
}
