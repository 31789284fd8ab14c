import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { type PlanMessage, planMessage } from "./planMessage.ts";

/** The sum is said beside the sum, a missing number beside the box for it; the rest is what the plan is told. */
const said = new Set(["SUM_BELOW_TARGET", "SUM_ABOVE_TARGET", "TARGET_MISSING"]);

/** What cannot be divided as the rules say, where numbers set by hand leave them, then what is worth knowing. */
export function Messages({ messages }: { messages: readonly PlanMessage[] }) {
  const t = useText();
  const told = messages.filter(({ code }) => !said.has(code));
  const bad = told.filter(({ impossible }) => impossible);
  const broken = told.filter(({ impossible, toConfirm }) => toConfirm && !impossible);
  const notes = told.filter(({ impossible, toConfirm }) => !impossible && !toConfirm);
  return (
    <>
      {bad.length > 0 ? (
        <Notice tone="bad" title={t("plan.impossible")} role="status">
          {bad.map((message) => (
            <p key={message.code}>{planMessage(t, message)}</p>
          ))}
        </Notice>
      ) : null}
      {broken.length > 0 ? (
        <Notice tone="slow" title={t("plan.broken")} role="status">
          {broken.map((message) => (
            <p key={message.code}>{planMessage(t, message)}</p>
          ))}
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <details>
          <summary>{t("plan.notes", { count: notes.length })}</summary>
          <ul>
            {notes.map((message) => (
              <li key={message.code}>{planMessage(t, message)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
