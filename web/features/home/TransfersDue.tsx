import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { dueWords } from "../../parts/letterDue.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";
import type { Letter, useLetters } from "./useLetters.ts";

const most = 5;
/** From here on a deadline is near, in working days; as on the page of transfers. */
const near = 10;

/** Members on the way whom we are to take in, whoever is on the way too long, and whoever is away or with us beyond the last day of a stay for a time. */
export function TransfersDue({ letters }: { letters: ReturnType<typeof useLetters> }) {
  if (letters.skip) return null;
  return (
    <Fetched result={letters} lines={2}>
      {({ transfers, away }) => (
        <>
          <Listed letters={transfers.edges.map(({ node }) => node)} />
          <Away letters={away.edges.map(({ node }) => node).filter(({ overdue }) => overdue)} />
        </>
      )}
    </Fetched>
  );
}

function Listed({ letters }: { letters: Letter[] }) {
  const t = useText();
  const pressing = letters.filter((letter) => letter.overdue || letter.can.includes("receiveMember"));
  if (pressing.length === 0) return null;
  const overdue = pressing.filter((letter) => letter.overdue).length;
  return (
    <section className="stack" aria-label={t("menu.transfers")}>
      <div className="row spread">
        <h2>{t("home.transfers", { count: pressing.length })}</h2>
        {overdue > 0 ? <Status tone="bad" word={t("home.transfersOverdue", { count: overdue })} /> : null}
      </div>
      <ul className="sheet plain stack">
        {[...pressing]
          .sort((a, b) => Number(b.overdue) - Number(a.overdue))
          .slice(0, most)
          .map((letter) => (
            <li key={letter.id} className="row spread" style={{ gap: "0.25rem 1rem" }}>
              <Line letter={letter} />
            </li>
          ))}
      </ul>
      <Link to="/transfers">{t("home.transfersAll")}</Link>
    </section>
  );
}

/** Both the home and the host may say that they are back. */
function Away({ letters }: { letters: Letter[] }) {
  const t = useText();
  if (letters.length === 0) return null;
  const title = t("home.away", { count: letters.length });
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="sheet plain stack">
        {letters.slice(0, most).map((letter) => (
          <li key={letter.id} className="row spread" style={{ gap: "0.25rem 1rem" }}>
            <Who letter={letter} />
            <Status long tone="bad" word={t("home.awayUntil", { date: date(letter.until) })} />
          </li>
        ))}
      </ul>
      <Link to="/transfers" search={{ view: "AWAY" }}>
        {t("home.awayAll")}
      </Link>
    </section>
  );
}

function Who({ letter: { memberId, fullName, fromName, toName } }: { letter: Letter }) {
  const t = useText();
  return (
    <span style={{ flex: "1 1 16rem" }}>
      {memberId ? (
        <Link to="/members/$memberId" params={{ memberId }}>
          {fullName}
        </Link>
      ) : (
        <span className="strong">{fullName}</span>
      )}
      <span className="soft"> · {t("transfers.way", { from: unbroken(fromName), to: unbroken(toName) })}</span>
    </span>
  );
}

function Line({ letter }: { letter: Letter }) {
  const t = useText();
  const { overdue, workingDaysLeft } = letter;
  return (
    <>
      <Who letter={letter} />
      <Status long tone={overdue ? "bad" : workingDaysLeft <= near ? "slow" : "good"} word={dueWords(t, letter)} />
    </>
  );
}
