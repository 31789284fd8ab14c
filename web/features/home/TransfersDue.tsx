import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";
import type { Letter, useLetters } from "./useLetters.ts";

const most = 5;

/** Members on the way whom we are to take in, and whoever is on the way too long; nothing where there is neither. */
export function TransfersDue({ letters }: { letters: ReturnType<typeof useLetters> }) {
  if (letters.skip) return null;
  return (
    <Fetched result={letters} lines={2}>
      {({ transfers }) => <Listed letters={transfers.edges.map(({ node }) => node)} />}
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

function Line({ letter: { fullName, fromName, toName, overdue, workingDaysLeft, dueOn } }: { letter: Letter }) {
  const t = useText();
  const word = overdue
    ? t("transfers.overdue", { count: -workingDaysLeft, date: date(dueOn) })
    : t("transfers.due", { left: t("clock.left", { count: workingDaysLeft }), date: date(dueOn) });
  return (
    <>
      <span style={{ flex: "1 1 16rem" }}>
        <span className="strong">{fullName}</span>
        <span className="soft"> · {t("transfers.way", { from: unbroken(fromName), to: unbroken(toName) })}</span>
      </span>
      <Status long tone={overdue ? "bad" : "slow"} word={word} />
    </>
  );
}
