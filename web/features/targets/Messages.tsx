import type { SheetFragment } from "../../gql/targets.ts";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";

/** The sum is said beside the sum; the rest is what the plan is told. */
const said = new Set(["SUM_BELOW_TARGET", "SUM_ABOVE_TARGET"]);

/** What cannot be divided as the rules say, then what is worth knowing. */
export function Messages({ messages }: { messages: SheetFragment["messages"] }) {
  const t = useText();
  const bad = messages.filter(({ impossible }) => impossible);
  const notes = messages.filter(({ impossible, code }) => !impossible && !said.has(code));
  return (
    <>
      {bad.length > 0 ? (
        <Notice tone="bad" title={t("plan.impossible")} role="status">
          {bad.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <details>
          <summary>{t("plan.notes", { count: notes.length })}</summary>
          <ul>
            {notes.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
