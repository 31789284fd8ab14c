import type { UnitAuthorityQuery } from "../../gql/unit.ts";

type Authority = UnitAuthorityQuery["orgUnit"];
type Span = Authority["capabilitySpans"][number];

/** What a unit may on a day, what comes and what is over; what can still be given to it, and which spans can be ended. */
export function capabilityParts({ capabilitySpans, decidableCapabilities }: Authority, today: string) {
  const over = (span: Span) => span.until !== null && span.until <= today;
  const [past, standing] = [capabilitySpans.filter(over), capabilitySpans.filter((span) => !over(span))];
  return {
    now: standing.filter(({ from }) => from <= today),
    coming: standing.filter(({ from }) => from > today),
    past,
    // Without an end there is no day left to give it for.
    toGive: decidableCapabilities.filter((one) => !standing.some(({ capability, until }) => capability === one && until === null)),
    endable: (span: Span) => span.until === null && decidableCapabilities.includes(span.capability),
  };
}
