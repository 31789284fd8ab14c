import type { RuleSet } from "./ruleSet.ts";
import { ruleSet2025 } from "./ruleSet2025.ts";

/** 208-QĐ/TW by what is known of it: its differences from the set before, to be confirmed on the text (DOMAIN §0.2, §2, ▲). */
export const ruleSet2026: RuleSet = {
  ...ruleSet2025,
  code: "RS-2026-07",
  validFrom: "2026-07-26",
  confirmed: false,
  instruments: ["208-QĐ/TW, 26/07/2026", "01-HD/TW, 19/05/2026"],
  leastEducation: "LOWER_SECONDARY_PROGRAMME",
  bars: [...ruleSet2025.bars, "WASTE", "NEGATIVITY"],
  clocks: ruleSet2025.clocks.map((clock) => (clock.code === "CEREMONY" ? { ...clock, startedBy: ["DECIDE"] } : clock)),
  wardMayBeBase: true,
};
