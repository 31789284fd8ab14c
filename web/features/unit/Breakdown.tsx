import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { UnitFiguresDocument } from "../../gql/unit.ts";
import { number, percent, twoDigits } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { useReread } from "../../parts/useReread.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { MonthBars } from "../../ui/MonthBars.tsx";
import { NumberText } from "../../ui/NumberText.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { byGroup, byMonth } from "./breakdown.ts";

const route = getRouteApi("/unit/$unitId/");

interface BreakdownProps {
  unitId: string;
  indicator: string;
  year: number;
  basis: "AS_WAS" | "AS_NOW";
  /** The last day that counts; undefined: now. */
  asOf: string | undefined;
  /** When the figures above were read; a later time means that these must be read again. */
  readAt: Date | null;
}

type GroupRow = ReturnType<typeof byGroup>[number];

/** One indicator by month and by source group; every number leads to the facts behind it. */
export function Breakdown({ unitId, indicator, year, basis, asOf, readAt }: BreakdownProps) {
  const t = useText();
  const { name, group, find } = useCatalogue();
  const { month } = route.useSearch();
  const go = useNavigate();
  const answer = useQuery(UnitFiguresDocument, { variables: { unitId, indicator, year, basis, asOf: asOf ?? null } });
  const { refetch } = answer;
  useReread(readAt, refetch);
  const receipt = (groupCode: string | undefined, text: string, monthWanted = month) => (
    <Link to="/unit/$unitId/results" params={{ unitId }} search={{ year, indicator, month: monthWanted, group: groupCode }}>
      <NumberText value={text} />
    </Link>
  );
  const columns = (sum: number): Column<GroupRow>[] => [
    { id: "group", header: t("sourceGroup"), lead: true, sortValue: (row) => group(row.code), cell: (row) => group(row.code) },
    {
      id: "actual",
      header: t("unit.amount"),
      align: "right",
      sortValue: (row) => row.actual,
      cell: (row) => receipt(row.code, number(row.actual)),
    },
    { id: "share", header: t("unit.share"), align: "right", cell: (row) => percent(row.actual, sum) },
  ];
  return (
    <Fetched result={answer}>
      {({ breakdown: { cells } }) => {
        const months = byMonth(cells);
        const groups = byGroup(cells, month ?? null);
        const sum = groups.reduce((all, row) => all + row.actual, 0);
        const when = month ? t("unit.inMonth", { month: twoDigits(month), year: String(year) }) : t("period.name", { year: String(year) });
        return (
          <div className="halves">
            <section className="sheet stack" aria-label={t("unit.byMonth")}>
              <h2>{t("unit.byMonthOf", { name: name(indicator) })}</h2>
              <MonthBars
                label={t("unit.byMonth")}
                amounts={months}
                chosen={month ?? null}
                onChoose={(chosen) => void go({ to: ".", search: (old) => ({ ...old, month: chosen ?? undefined }), resetScroll: false })}
              />
              <p>
                {t("unit.sum", { when })}{" "}
                {receipt(undefined, number(month ? (months[month - 1] ?? 0) : months.reduce((all, one) => all + one, 0)))}
              </p>
            </section>
            {find(indicator)?.bySourceGroup ? (
              <section className="stack" aria-label={t("unit.byGroup")}>
                <h2>{t("unit.byGroupOf", { when })}</h2>
                {groups.length === 0 ? (
                  <p className="sheet soft">{t("unit.noFacts", { when })}</p>
                ) : (
                  <Table
                    label={t("unit.byGroup")}
                    rows={groups}
                    rowKey={(row) => row.code}
                    columns={columns(sum)}
                    sort={{ id: "actual", desc: true }}
                  />
                )}
              </section>
            ) : null}
          </div>
        );
      }}
    </Fetched>
  );
}
