import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ScreeningRoundsDocument } from "../../gql/screening.ts";
import { date, number } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { type RoundCard, useScreeningWords } from "./screeningWords.ts";

/** "Rà soát, sàng lọc": rounds of one's own unit, of those above and of those below. */
export function RoundsPage() {
  const t = useText();
  const words = useScreeningWords();
  const unit = useOwnUnit();
  const mayOpen = useViewer().can.includes("openScreeningRound");
  const answer = useQuery(ScreeningRoundsDocument, { variables: { unitId: unit.id } });
  return (
    <div className={unit.level === "BRANCH" ? "stack roomy" : "stack"}>
      <PageTitle title={t("screening.title")}>
        {mayOpen ? <Button renderRoot={(props) => <Link to="/screening/new" {...props} />}>{t("screening.open")}</Button> : null}
      </PageTitle>
      <Fetched result={answer} lines={6}>
        {({ screeningRounds }) =>
          screeningRounds.length === 0 ? (
            <Empty title={t(mayOpen ? "screening.none" : "screening.noneBelow")} />
          ) : (
            <Table label={t("screening.title")} rows={screeningRounds} rowKey={({ id }) => id} columns={columnsOf(t, words)} />
          )
        }
      </Fetched>
    </div>
  );
}

/** A branch is led to its own review, everybody else to the round. */
export function RoundLink({ round: { id, name, mine } }: { round: Pick<RoundCard, "id" | "name" | "mine"> }) {
  if (mine)
    return (
      <Link to="/screening/review/$screeningId" params={{ screeningId: mine }}>
        {name}
      </Link>
    );
  return (
    <Link to="/screening/$roundId" params={{ roundId: id }}>
      {name}
    </Link>
  );
}

function columnsOf(t: Text, words: ReturnType<typeof useScreeningWords>): Column<RoundCard>[] {
  return [
    { id: "name", header: t("screening.name"), lead: true, cell: (round) => <RoundLink round={round} /> },
    { id: "unit", header: t("screening.unit"), wide: true, cell: ({ unit }) => unit?.name ?? "" },
    {
      id: "days",
      header: t("screening.days"),
      cell: ({ openedOn, closesOn }) => t("screening.fromTo", { from: date(openedOn), to: date(closesOn) }),
      wide: true,
    },
    {
      id: "sent",
      header: t("screening.sentBranches"),
      align: "right",
      cell: ({ sent, branches }) => t("screening.of", { done: number(sent), all: number(branches) }),
    },
    {
      id: "reviewed",
      header: t("screening.reviewed"),
      align: "right",
      cell: ({ reviewed, members }) => t("screening.of", { done: number(reviewed), all: number(members) }),
    },
    { id: "state", header: t("screening.state"), cell: ({ state }) => <Status {...words.round(state)} /> },
  ];
}
