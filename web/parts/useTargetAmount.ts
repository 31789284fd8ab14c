import { basisPoints, number } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import { useCatalogue } from "./catalogue.ts";

/** What a target asks, in words: "90 đảng viên", "3%", or that the unit is exempt, which is never a zero. */
export function useTargetAmount(): (indicator: string, value: number, exempt?: boolean) => string {
  const t = useText();
  const { unit, find } = useCatalogue();
  return (indicator, value, exempt = false) => {
    if (exempt) return t("targets.exempt");
    return find(indicator)?.kind === "RATIO" ? basisPoints(value) : `${number(value)} ${unit(indicator)}`;
  };
}
