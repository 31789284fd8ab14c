import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { members } from "./draft.ts";

/** What a stock is called where people are divided. */
export function useStockName(): (indicator: string) => string {
  const t = useText();
  const { name } = useCatalogue();
  return (indicator) => (indicator === members ? t("change.people") : name(indicator));
}
