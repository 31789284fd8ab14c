import { useCallback } from "react";
import { useIntl } from "react-intl";

/** Chooses between what the server tells in Vietnamese and in English. */
export function useTold() {
  const { locale } = useIntl();
  return useCallback(<Value>(vi: Value, en: Value): Value => (locale === "en" ? en : vi), [locale]);
}
