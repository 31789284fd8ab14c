import { Link } from "@tanstack/react-router";
import type { MemberCardPartsFragment } from "../../gql/members.ts";
import { date, today, unbroken } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";

type Card = MemberCardPartsFragment;

/** Who is on the lists and how they stand; cards on a phone. `withUnit`: members of several branches stand together. */
export function MembersTable({ cards, withUnit }: { cards: Card[]; withUnit: boolean }) {
  const t = useText();
  const columns = columnsOf(t).filter(({ id }) => withUnit || id !== "unit");
  return <Table label={t("members.title")} rows={cards} rowKey={({ id }) => id} columns={columns} />;
}

function columnsOf(t: Text): Column<Card>[] {
  return [
    {
      id: "name",
      header: t("people.name"),
      lead: true,
      width: "13rem",
      cell: ({ id, fullName }) => (
        <Link to="/members/$memberId" params={{ memberId: id }}>
          {fullName}
        </Link>
      ),
    },
    { id: "born", header: t("people.birthYear"), cell: ({ birthYear }) => String(birthYear), width: "6rem" },
    { id: "unit", header: t("people.branch"), cell: ({ unit }) => (unit ? unbroken(unit.name) : t("people.branchUnseen")) },
    { id: "standing", header: t("members.standing"), cell: (card) => <Standing card={card} />, wide: true },
    { id: "joined", header: t("members.joined"), cell: ({ joinedOn }) => date(joinedOn), from: 820 },
    { id: "marks", header: t("members.marks"), cell: marks(t), wide: true },
  ];
}

function Standing({ card: { standing, flags } }: { card: Card }) {
  const t = useText();
  return (
    <div>
      <div>{t(`standing.${standing}`)}</div>
      {flags.length > 0 ? <div className="soft small">{flags.map((flag) => t(`memberFlag.${flag}`)).join(" · ")}</div> : null}
    </div>
  );
}

/** A badge that is due, an exemption that ends; nothing where neither is. */
const marks = (t: Text) =>
  function Marks({ badgeDue, exemptUntil, ended }: Card) {
    if (ended || (badgeDue === null && exemptUntil === null)) return null;
    return (
      <div className="stack tight">
        {badgeDue === null ? null : <Status tone="slow" word={t("members.badgeDue", { years: badgeDue })} />}
        {exemptUntil === null ? null : (
          <Status
            tone={exemptUntil < today() ? "bad" : "none"}
            word={t(exemptUntil < today() ? "members.exemptEnded" : "members.exemptUntil", { date: date(exemptUntil) })}
          />
        )}
      </div>
    );
  };
