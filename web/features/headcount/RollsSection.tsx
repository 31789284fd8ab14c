import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { RollsDocument, type RollsQuery } from "../../gql/headcount.ts";
import { date, number, unbroken } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";

const OpenRollDialog = lazy(() => import("./OpenRollDialog.tsx").then((file) => ({ default: file.OpenRollDialog })));

export type Roll = RollsQuery["rolls"][number];

/** Each branch's list beside its headcount; where they agree the list can become the headcount. */
export function RollsSection({ unitId, onOpened }: { unitId: string; onOpened(): void }) {
  const t = useText();
  const answer = useQuery(RollsDocument, { variables: { unitId }, fetchPolicy: "cache-and-network" });
  const [opening, setOpening] = useState<Roll | null>(null);
  const opened = () => {
    setOpening(null);
    void answer.refetch().catch(() => undefined);
    onOpened();
  };
  return (
    <section className="stack" aria-label={t("rolls.title")}>
      <h2>{t("rolls.title")}</h2>
      <p className="soft">{t("rolls.text")}</p>
      <Fetched result={answer} lines={6}>
        {({ rolls }) =>
          rolls.length === 0 ? (
            <Empty title={t("rolls.none")} />
          ) : (
            <Table label={t("rolls.title")} rows={rolls} rowKey={({ unitId: id }) => id} columns={columnsOf(t, setOpening)} />
          )
        }
      </Fetched>
      <Suspense fallback={null}>
        {opening ? <OpenRollDialog roll={opening} onClose={() => setOpening(null)} onOpened={opened} /> : null}
      </Suspense>
    </section>
  );
}

function columnsOf(t: Text, onOpen: (roll: Roll) => void): Column<Roll>[] {
  return [
    { id: "unit", header: t("people.branch"), lead: true, cell: ({ unit }) => unbroken(unit.name), sortValue: ({ unit }) => unit.name },
    { id: "listed", header: t("rolls.listed"), align: "right", cell: ({ listed }) => number(listed), sortValue: ({ listed }) => listed },
    {
      id: "counted",
      header: t("rolls.counted"),
      align: "right",
      cell: ({ counted }) => number(counted),
      sortValue: ({ counted }) => counted,
    },
    {
      id: "since",
      header: t("rolls.state"),
      wide: true,
      cell: ({ since }) => (
        <Status tone={since ? "good" : "none"} word={since ? t("rolls.since", { date: date(since) }) : t("rolls.byHand")} />
      ),
      sortValue: ({ since }) => since,
    },
    {
      id: "open",
      header: t("rolls.do"),
      wide: true,
      cell: (roll) =>
        roll.can.includes("openRoll") && roll.listed > 0 ? (
          <Button variant="default" size="compact-md" aria-label={t("rolls.openOf", { name: roll.unit.name })} onClick={() => onOpen(roll)}>
            {t("rolls.open")}
          </Button>
        ) : null,
    },
  ];
}
