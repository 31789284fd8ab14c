import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { CatalogueDocument, type CatalogueQuery } from "../gql/parts-catalogue.ts";
import { useSession } from "./viewer.ts";

export type Indicator = CatalogueQuery["indicators"][number];

/** The first indicator is the one the platform is about; its figure leads every page. */
export const mainIndicator = "ADMISSIONS";
/** What the overview of a city, ward or base committee shows, in this order. */
export const overviewIndicators = [mainIndicator, "CLASS_CERTIFICATES", "NEW_SOURCES", "MEMBERS", "ADMISSION_SHARE"];

/** What a level may ask of the one below. */
export const targetIndicators = [mainIndicator, "CLASS_CERTIFICATES", "NEW_SOURCES", "RECOGNITIONS", "ADMISSION_SHARE"];

export interface Catalogue {
  /** Whether names are there; until then a page shows none rather than codes. */
  ready: boolean;
  indicators: Indicator[];
  /** What the viewer may look up figures of: nothing that is told to those alone who see the persons. */
  counted: Indicator[];
  find(code: string): Indicator | undefined;
  /** Name in the language chosen; the bare code until the catalogue has come. */
  name(code: string): string;
  /** What is counted, e.g. "đảng viên". */
  unit(code: string): string;
  group(code: string | null): string;
  groups: { value: string; label: string }[];
}

/** Indicators and source groups: reference data, read once. */
export function useCatalogue(): Catalogue {
  const { locale } = useIntl();
  const { viewer } = useSession();
  const sees = viewer?.can.includes("readSensitive") ?? false;
  const { data } = useQuery(CatalogueDocument, { fetchPolicy: "cache-first" });
  return useMemo(() => {
    const english = locale === "en";
    const indicators = data?.indicators ?? [];
    const find = (code: string) => indicators.find((one) => one.code === code);
    const groups = (data?.sourceGroups ?? []).map((one) => ({ value: one.code, label: english ? one.nameEn : one.nameVi }));
    return {
      ready: data !== undefined,
      indicators,
      counted: indicators.filter((one) => one.kind !== "RATIO" && (sees || !one.sensitive)),
      find,
      groups,
      name: (code) => (english ? find(code)?.nameEn : find(code)?.nameVi) ?? code,
      unit: (code) => (english ? find(code)?.unitEn : find(code)?.unitVi) ?? "",
      group: (code) => groups.find((one) => one.value === code)?.label ?? code ?? "",
    };
  }, [data, locale, sees]);
}
