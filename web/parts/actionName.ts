import { useIntl } from "react-intl";
import { type TextId, useText } from "../lib/text.ts";

/** The name of an act in the log; an act that has no name yet is shown by its code, not hidden. */
export function useActionName(): (action: string) => string {
  const t = useText();
  const { messages } = useIntl();
  return (action) => {
    const id = `action.${action}`;
    return id in messages ? t(id as TextId) : action;
  };
}
