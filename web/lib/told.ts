import { useCallback } from "react";
import { useIntl } from "react-intl";

/** The number of a form is never parted at its hyphen: "1-KNĐ". */
export const unparted = (text: string) => text.replace(/(\d\w?)-(?=KNĐ)/g, "$1\u2060-\u2060");

/** Chooses between what the server tells in Vietnamese and in English. */
export function useTold() {
  const { locale } = useIntl();
  return useCallback(<Value>(vi: Value, en: Value): Value => (locale === "en" ? en : vi), [locale]);
}
