import { createContext } from "react";
import { type TextId, useText } from "../lib/text.ts";

/** Prefix of the ids of a form's fields. */
export const FormId = createContext("");

/** The words of a field's mistake: the server's own, or a text id given by the form's rules. */
export function useErrorText() {
  const t = useText();
  return (error: { type?: unknown; message?: unknown } | undefined): string | undefined => {
    if (typeof error?.message !== "string" || error.message === "") return undefined;
    return error.type === "server" ? error.message : t(error.message as TextId);
  };
}
