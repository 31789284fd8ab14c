import type { SetCapabilityMutationVariables, UnitAuthorityQuery } from "../gql/unit.ts";
import { shapes } from "./shapes.ts";
import { ownUnit } from "./units.ts";
import type { World } from "./world.ts";

export type WorldSpan = UnitAuthorityQuery["orgUnit"]["capabilitySpans"][number];

/** One from its birth, and one that was given and is over. */
export const newAuthority = (): WorldSpan[] => [
  { capability: "canHoldClasses", from: "2025-07-01", until: null, standard: true, givenBy: null, endedBy: null },
  {
    ...{ capability: "hasSeal", from: "2025-09-01", until: "2026-03-01", standard: false },
    givenBy: { number: "08-QĐ/TU", signedOn: "2025-08-20", issuer: "Thành ủy", title: "Về con dấu" },
    endedBy: { number: "11-QĐ/TU", signedOn: "2026-02-20", issuer: "Thành ủy", title: "Thu con dấu" },
  },
];

/** Root field about what a unit may. */
export function authorityAnswers(world: World) {
  return {
    setCapability: ({ input }: SetCapabilityMutationVariables) => {
      const { refuse, asUnit, find } = shapes(world);
      world.sent.push({ field: "setCapability", input });
      refuse("setCapability");
      const { capability, verb, from, instrument } = input;
      if (verb === "GIVE") world.authority.push({ capability, from, until: null, standard: false, givenBy: instrument, endedBy: null });
      else
        world.authority = world.authority.map((span) =>
          span.capability === capability && span.until === null ? { ...span, until: from, endedBy: instrument } : span,
        );
      return asUnit(find(input.unitId) ?? ownUnit(world.role));
    },
  };
}
