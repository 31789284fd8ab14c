import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { MonthReviewsDocument, type MonthReviewsQuery } from "../../gql/review.ts";
import { date, number, today, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { SentAt } from "./SentAt.tsx";

type Progressed = MonthReviewsQuery["monthReviews"];
type Branch = Progressed["branches"][number];

/** How many branches have sent, and for whoever works with people which have not, those first. */
export function Progress({ unitId, month }: { unitId: string; month: string }) {
  const t = useText();
  const { can } = useViewer();
  const answer = useQuery(MonthReviewsDocument, { variables: { unitId, month }, fetchPolicy: "cache-and-network" });
  return (
    <Fetched result={answer} lines={8} page>
      {({ monthReviews }) => (
        <>
          <Sum progress={monthReviews} />
          {monthReviews.expected === 0 ? <Empty title={t("review.noBranches")} /> : null}
          {monthReviews.branches.length > 0 ? (
            <Branches branches={monthReviews.branches} month={month} overdue={today() > monthReviews.dueOn} />
          ) : can.includes("readMonthReview") || monthReviews.expected === 0 ? null : (
            <p className="soft">{t("review.countsOnly")}</p>
          )}
        </>
      )}
    </Fetched>
  );
}

function Sum({ progress: { expected, sent, dueOn, lastOn, open, branches } }: { progress: Progressed }) {
  const t = useText();
  if (expected === 0) return null;
  const late = branches.filter((one) => one.late).length;
  const takesLate = open && sent < expected && today() > dueOn;
  return (
    <div className="sheet stack tight">
      <p className="big strong">{t("review.sentOf", { sent: number(sent), expected: number(expected) })}</p>
      {late > 0 ? <p>{t("review.late", { count: late, text: number(late) })}</p> : null}
      <p className="soft">{t(takesLate ? "review.dueLate" : "review.due", { date: date(dueOn), last: date(lastOn) })}</p>
    </div>
  );
}

const isSent = ({ state, version }: Branch) => state === "SENT" || version > 1;

function Branches({ branches, month, overdue }: { branches: readonly Branch[]; month: string; overdue: boolean }) {
  const t = useText();
  const columns: Column<Branch>[] = [
    {
      id: "name",
      header: t("review.branch"),
      lead: true,
      cell: (one) =>
        isSent(one) ? (
          <Link to="/review/$unitId" params={{ unitId: one.unit.id }} search={{ month }}>
            {unbroken(one.unit.name)}
          </Link>
        ) : (
          unbroken(one.unit.name)
        ),
      sortValue: ({ unit }) => unit.name,
    },
    {
      id: "state",
      header: t("review.state"),
      cell: (one) =>
        isSent(one) && one.sentAt ? (
          <SentAt at={one.sentAt} late={one.late} />
        ) : (
          <Status tone={overdue ? "bad" : "slow"} word={t(overdue ? "review.missed" : "review.waiting")} />
        ),
      sortValue: (one) => (isSent(one) ? 1 : 0),
    },
    count("people", t("review.people")),
    count("needHelp", t("review.needHelp")),
    count("absent", t("review.absent")),
    count("notMet", t("review.notMet")),
  ];
  return (
    <Table
      label={t("review.title")}
      rows={[...branches]}
      rowKey={({ unit }) => unit.id}
      columns={columns}
      sort={{ id: "state", desc: false }}
    />
  );
}

/** What is known of those sent alone is no figure of the others. */
function count(id: "people" | "needHelp" | "absent" | "notMet", header: string): Column<Branch> {
  const value = (one: Branch) => (id === "people" || isSent(one) ? one[id] : null);
  return { id, header, align: "right", cell: (one) => number(value(one)), sortValue: value };
}
