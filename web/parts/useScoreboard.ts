import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { ScoreboardDocument, type ScoreboardQuery } from "../gql/parts-scoreboard.ts";
import { overviewIndicators } from "./catalogue.ts";
import { useLive } from "./useLive.ts";

export type Scoreboard = ScoreboardQuery["scoreboard"];
export type ScoreRow = Scoreboard["rows"][number];

/** A unit's figures of one year and those straight below, read again whenever one of them changes. */
export function useScoreboard(
  unitId: string,
  year: number,
  indicators: string[] = overviewIndicators,
  basis: "AS_WAS" | "AS_NOW" = "AS_WAS",
  asOf?: string,
) {
  const result = useQuery(ScoreboardDocument, { variables: { unitId, year, indicators, basis, asOf: asOf ?? null } });
  const [readAt, setReadAt] = useState<Date | null>(null);
  useLive(unitId, () => void result.refetch().catch(() => undefined));
  useEffect(() => {
    if (result.data && !result.loading) setReadAt(new Date());
  }, [result.data, result.loading]);
  return { result: { ...result, data: result.data?.scoreboard }, readAt };
}
