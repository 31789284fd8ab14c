import { useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useState } from "react";
import { ScoreboardDocument, type ScoreboardQuery } from "../gql/parts-scoreboard.ts";
import { holdsNothing, withSecond } from "./board.ts";
import { overviewIndicators } from "./catalogue.ts";
import type { Figure } from "./figure.ts";
import { useLive } from "./useLive.ts";

type Read = ScoreboardQuery["scoreboard"];
export type ScoreRow = Omit<Read["rows"][number], "figures"> & { figures: Figure[] };
export type Scoreboard = Omit<Read, "own" | "rows" | "resolutions"> & { own: Figure[]; rows: ScoreRow[] };

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
  const data = useMemo(() => result.data && boardOf(result.data.scoreboard, year), [result.data, year]);
  return { result: { ...result, data }, readAt };
}

function boardOf({ resolutions, ...board }: Read, year: number): Scoreboard {
  const none = holdsNothing({ own: board.own, resolutions }, year);
  const own = withSecond(board.own, board.unit.id, resolutions, none);
  const rows = board.rows.map((row) => ({ ...row, figures: withSecond(row.figures, row.unitId, resolutions, none) }));
  return { ...board, own, rows };
}
