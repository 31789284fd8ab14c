interface Given {
  indicator: string;
  baseline: string;
  value: number;
  exempt: boolean;
}

/** What the unit's own resolution asks of one result; null where it set nothing. */
export function ownResolution(targets: Given[] | undefined, indicator: string): number | null {
  return targets?.find((one) => one.indicator === indicator && one.baseline === "OWN_RESOLUTION" && !one.exempt)?.value ?? null;
}
