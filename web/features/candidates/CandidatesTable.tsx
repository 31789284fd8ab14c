import { Link } from "@tanstack/react-router";
import type { CandidatesQuery } from "../../gql/candidates.ts";
import { number, today, unbroken } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import { throughClass } from "../../parts/nextSteps.ts";
import { type Column, Table } from "../../ui/Table.tsx";
import { daysBetween } from "./stages.ts";
import { foremost, pressing, useCaseWords } from "./useCaseWords.ts";

export type Card = CandidatesQuery["candidates"]["edges"][number]["node"];
type Words = ReturnType<typeof useCaseWords>;

/** Who is followed: where each case stands, what comes next and by when; cards on a phone. `withUnit`: people of several branches stand together. */
export function CandidatesTable({ cards, withUnit }: { cards: Card[]; withUnit: boolean }) {
  const t = useText();
  const words = useCaseWords();
  const columns = columnsOf(t, words).filter(({ id }) => withUnit || id !== "unit");
  return <Table label={t("people.title")} rows={cards} rowKey={({ id }) => id} columns={columns} />;
}

function columnsOf(t: Text, words: Words): Column<Card>[] {
  return [
    {
      id: "name",
      header: t("people.name"),
      lead: true,
      width: "13rem",
      cell: ({ id, fullName }) => (
        <Link to="/people/$caseId" params={{ caseId: id }}>
          {fullName}
        </Link>
      ),
    },
    { id: "born", header: t("people.birthYear"), cell: ({ birthYear }) => String(birthYear), width: "6rem" },
    { id: "unit", header: t("people.branch"), cell: ({ unit }) => (unit ? unbroken(unit.name) : t("people.branchUnseen")) },
    { id: "stage", header: t("people.stage"), cell: (card) => <Stage card={card} words={words} />, wide: true },
    { id: "next", header: t("people.next"), cell: (card) => <Next card={card} words={words} />, wide: true },
    {
      id: "clock",
      header: t("people.clock"),
      wide: true,
      cell: ({ clocks }) => {
        const clock = pressing(clocks);
        return clock ? <ClockLine clock={clock} /> : null;
      },
    },
  ];
}

function Stage({ card, words }: { card: Card; words: Words }) {
  const t = useText();
  const days = card.since ? daysBetween(card.since, today()) : 0;
  return (
    <div>
      <div>{words.state(card)}</div>
      {card.ended || !card.since ? null : <div className="soft small">{t("people.daysThere", { days, text: number(days) })}</div>}
    </div>
  );
}

function Next({ card, words }: { card: Card; words: Words }) {
  const t = useText();
  const step = foremost(card.next);
  if (!step) return <span className="soft">{t("people.nothingFollows")}</span>;
  const held = throughClass(step) ? 0 : step.refusals.length;
  return (
    <div>
      <div>{words.name(step)}</div>
      {step.mine ? null : <div className="soft small">{words.waits(step)}</div>}
      {step.mine && held > 0 ? <div className="soft small">{t("people.heldBy", { count: held })}</div> : null}
    </div>
  );
}
