import { useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useState } from "react";
import { ScoreboardDocument, type ScoreboardQuery } from "../gql/parts-scoreboard.ts";
import { noneOf, withSecond } from "./board.ts";
import { overviewIndicators, useCatalogue } from "./catalogue.ts";
import type { Figure } from "./figure.ts";
import { useLive } from "./useLive.ts";

type Read = ScoreboardQuery["scoreboard"];
export type ScoreRow = Omit<Read["rows"][number], "figures"> & { figures: Figure[] };
export type Scoreboard = Omit<Read, "own" | "rows" | "resolutions"> & { own: Figure[]; rows: ScoreRow[] };

/** A unit's figures of one year and those straight below, read again whenever one of them changes; not there before their names are. */
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
  const { ready } = useCatalogue();
  const data = useMemo(() => (ready && result.data ? boardOf(result.data.scoreboard, year) : undefined), [ready, result.data, year]);
  return { result: { ...result, data, loading: result.loading || !ready }, readAt };
}

function boardOf({ resolutions, ...board }: Read, year: number): Scoreboard {
  const isNone = noneOf({ own: board.own, resolutions }, year);
  const own = withSecond(board.own, board.unit.id, resolutions, isNone);
  const rows = board.rows.map((row) => ({ ...row, figures: withSecond(row.figures, row.unitId, resolutions, isNone) }));
  return { ...board, own, rows };
}
