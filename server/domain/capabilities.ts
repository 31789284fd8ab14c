import type { Level } from "./levels.ts";

/** What a unit may by the procedure from a day to a day; authority comes from these and never from what a unit is called (DOMAIN §0.2). */
export const capabilities = [
  "canConsent",
  "canPropose",
  "canAppraise",
  "canDecideAdmission",
  "canDecideRemoval",
  "canHoldClasses",
  "hasSeal",
  "isBaseOrganisation",
] as const;
export type Capability = (typeof capabilities)[number];

export const capabilityVerbs = ["GIVE", "END"] as const;
export type CapabilityVerb = (typeof capabilityVerbs)[number];

/** What a decision of the level above may give to or end at a unit of a level: what some step asks there; decidable_capabilities() holds the same, a test compares. */
export const decidable: Record<Level, readonly Capability[]> = {
  CITY: [],
  WARD: ["canAppraise", "canDecideAdmission", "canDecideRemoval", "canHoldClasses", "hasSeal", "isBaseOrganisation"],
  BASE: ["canPropose"],
  BRANCH: ["canPropose"],
};

/** What every unit of a level has from its birth; standard_capabilities() holds the same, a test compares. */
export const standard: Record<Level, readonly Capability[]> = {
  CITY: ["canConsent", "hasSeal"],
  WARD: ["canAppraise", "canDecideAdmission", "canDecideRemoval", "canHoldClasses", "hasSeal"],
  BASE: ["canPropose", "hasSeal"],
  BRANCH: ["canPropose"],
};
