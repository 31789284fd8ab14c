import { number, twoDigits } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Notice } from "../../ui/Notice.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { beside, came, type Month, unused, went, whole } from "./months.ts";

/** Form 1: every month from its opening to its closing, and the whole year as the last line. */
export function MonthsTable({ year, months }: { year: number; months: Month[] }) {
  const t = useText();
  const { level } = useOwnUnit();
  const all = whole(months);
  const rows = all ? [...months, all] : months;
  const byHand = all?.byHand ?? 0;
  return (
    <section className="stack" aria-label={t("headcount.form1", { year: String(year) })}>
      <h2>{t("headcount.form1", { year: String(year) })}</h2>
      <p className="soft">{t("headcount.identity")}</p>
      {months.some((month) => month.byHand !== 0) ? (
        <Notice>
          <p>{t(level === "BRANCH" ? "headcount.ownByHand" : "headcount.byHandText", { change: signed(byHand) })}</p>
        </Notice>
      ) : null}
      <Table
        label={t("headcount.form1", { year: String(year) })}
        rows={rows}
        rowKey={({ month }) => String(month)}
        columns={columnsOf(t, months)}
      />
    </section>
  );
}

/** What came with a plus, what went with a minus: the line can be added up as it stands. */
const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));

function columnsOf(t: Text, months: Month[]): Column<Month>[] {
  const without = unused(months);
  const figure = (id: "opening" | "closing"): Column<Month> => ({
    id,
    header: t(`headcount.${id}`),
    align: "right",
    cell: (month) => <span className="strong">{number(month[id])}</span>,
  });
  const moved = (names: readonly ((typeof came)[number] | (typeof went)[number] | (typeof beside)[number])[], sign: 1 | -1) =>
    names
      .filter((name) => !without.some((one) => one === name))
      .map(
        (name): Column<Month> => ({
          id: name,
          header: t(`headcount.${name}`),
          align: "right",
          cell: (month) => signed(month[name] === 0 ? 0 : sign * month[name]),
        }),
      );
  return [
    {
      id: "month",
      header: t("headcount.month"),
      lead: true,
      width: "7rem",
      cell: ({ month }) => (month === 0 ? t("headcount.wholeYear") : t("headcount.monthOf", { month: twoDigits(month) })),
    },
    figure("opening"),
    ...moved(came, 1),
    ...moved(went, -1),
    ...moved(beside, 1),
    figure("closing"),
  ];
}
