import { useCallback } from "react";
import { useIntl } from "react-intl";
import type vi from "../i18n/vi.json";

/** The id of a text in `web/i18n/vi.json`; `en.json` holds the same ids. */
export type TextId = keyof typeof vi;
export type TextValues = Record<string, string | number | boolean | null | undefined>;
export type Text = (id: TextId, values?: TextValues) => string;

/** Texts of the page in the language chosen. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
