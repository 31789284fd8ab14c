import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ClassesDocument, type ClassesQuery } from "../../gql/classes.ts";
import { date, number } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { useClassWords } from "./classWords.ts";

type Card = ClassesQuery["classes"]["edges"][number]["node"];
const pageSize = 50;

/** "Lớp bồi dưỡng": the classes of one's ward, the latest first, with how many places are taken. */
export function ClassesPage() {
  const t = useText();
  const words = useClassWords();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const answer = useQuery(ClassesDocument, { variables: { unitId: unit.id, states: null, first: pageSize } });
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { classes } }) => ({
        classes: { ...classes, edges: [...old.classes.edges, ...classes.edges] },
      }),
    });
  const mayOpen = can.includes("openClass");
  const open = <Button renderRoot={(props) => <Link to="/classes/new" {...props} />}>{t("classes.open")}</Button>;
  return (
    <div className={unit.level === "BRANCH" ? "stack roomy" : "stack"}>
      <PageTitle title={t("classes.title")}>{mayOpen ? open : null}</PageTitle>
      <Fetched result={answer} lines={6}>
        {({ classes: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={t(mayOpen ? "classes.none" : "classes.noneBelow")}>
              {mayOpen ? <Link to="/classes/new">{t("classes.open")}</Link> : null}
            </Empty>
          ) : (
            <>
              <Table
                label={t("classes.title")}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                columns={columnsOf(t, words)}
              />
              <More pageInfo={pageInfo} onMore={more} />
            </>
          )
        }
      </Fetched>
    </div>
  );
}

function columnsOf(t: Text, words: ReturnType<typeof useClassWords>): Column<Card>[] {
  return [
    {
      id: "title",
      header: t("classes.name"),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/classes/$classId" params={{ classId: id }}>
          {title}
        </Link>
      ),
    },
    { id: "kind", header: t("classes.kind"), cell: ({ kind }) => words.kind(kind), wide: true },
    {
      id: "days",
      header: t("classes.days"),
      wide: true,
      cell: ({ startsOn, endsOn, nominateBy, state }) => (
        <div>
          <div>{t("classes.fromTo", { from: date(startsOn), to: date(endsOn) })}</div>
          {state === "OPEN" ? <div className="soft small">{t("classes.nominateBy", { date: date(nominateBy) })}</div> : null}
        </div>
      ),
    },
    {
      id: "places",
      header: t("classes.places"),
      cell: ({ accepted, places, nominated }) => (
        <div>
          <div>{t("classes.taken", { accepted: number(accepted), places: number(places) })}</div>
          {nominated > 0 ? <div className="soft small">{t("classes.asking", { count: nominated })}</div> : null}
        </div>
      ),
    },
    { id: "mine", header: t("classes.mine"), cell: ({ mine }) => number(mine) },
    { id: "state", header: t("classes.state"), cell: ({ state }) => <Status {...words.state(state)} /> },
  ];
}
