import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { number } from "../../lib/fmt.ts";
import { fold } from "../../lib/fold.ts";
import { useText } from "../../lib/text.ts";
import { hasBegun } from "../../lib/thisYear.ts";
import { mainIndicator, overviewIndicators } from "../../parts/catalogue.ts";
import { type AttainmentStatus, figureOf, statuses, statusText } from "../../parts/figure.ts";
import { UnitsTable } from "../../parts/UnitsTable.tsx";
import type { Scoreboard, ScoreRow } from "../../parts/useScoreboard.ts";
import { Empty } from "../../ui/Empty.tsx";

const route = getRouteApi("/");

/** All units straight below, narrowed by what the address says; every narrowing is a link that can be passed on. */
export function UnitsOverview({ board, year }: { board: Scoreboard; year: number }) {
  const t = useText();
  const search = route.useSearch();
  const go = useNavigate();
  const narrow = (change: Partial<typeof search>) =>
    void go({ to: "/", search: { ...search, ...change }, replace: true, resetScroll: false });
  const wanted = fold(search.find ?? "");
  const shown = board.rows.filter(
    (row) =>
      (!search.status || statusOf(row) === search.status) &&
      (!search.kind || row.kind === search.kind) &&
      (wanted === "" || fold(row.name).includes(wanted) || row.code?.includes(wanted)),
  );
  // Nobody is late in a year that has not begun, nor is a year that has begun still to begin.
  const ahead: AttainmentStatus[] = ["NOT_BEGUN", "NOT_SET", "EXEMPT"];
  const offered = statuses.filter(
    (status) => status === search.status || (hasBegun(year) ? status !== "NOT_BEGUN" : ahead.includes(status)),
  );
  const kinds = [...new Set(board.rows.map((row) => row.kind))];
  return (
    <section className="stack" aria-label={t("home.units")}>
      <div className="row bottom">
        <h2 style={{ flex: "1 1 12rem" }}>{t("home.unitsCount", { shown: number(shown.length), all: number(board.rows.length) })}</h2>
        <TextInput
          label={t("home.filter.name")}
          value={search.find ?? ""}
          onChange={(event) => narrow({ find: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t("status")}
          value={search.status ?? ""}
          data={[{ value: "", label: t("home.filter.all") }, ...offered.map((status) => ({ value: status, label: t(statusText(status)) }))]}
          onChange={(event) => narrow({ status: (event.currentTarget.value || undefined) as AttainmentStatus | undefined })}
        />
        {kinds.length > 1 ? (
          <NativeSelect
            label={t("units.kind")}
            value={search.kind ?? ""}
            data={[{ value: "", label: t("home.filter.all") }, ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
            onChange={(event) => narrow({ kind: (event.currentTarget.value || undefined) as typeof search.kind })}
          />
        ) : null}
      </div>
      {shown.length === 0 ? (
        <Empty title={t(board.rows.length === 0 ? "home.noUnits" : "home.noneMatch")} />
      ) : (
        <UnitsTable label={t("home.units")} rows={shown} year={year} elapsed={board.elapsed} indicators={overviewIndicators} />
      )}
    </section>
  );
}

function statusOf(row: ScoreRow): AttainmentStatus {
  return figureOf(row.figures, mainIndicator)?.status ?? "NOT_SET";
}
