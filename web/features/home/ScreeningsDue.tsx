import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { ScreeningsWaitingDocument, type ScreeningsWaitingQuery } from "../../gql/home.ts";
import { date, number, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useFresh } from "../../parts/useFresh.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Status } from "../../ui/Status.tsx";

/** Rounds that run, and how many members wait for their branch to say how a year of help ended. */
export function ScreeningsDue({ unitId }: { unitId: string }) {
  const t = useText();
  const { can } = useViewer();
  const skip = !can.includes("openScreeningRound") && !can.includes("recordScreening");
  const { data, refetch } = useQuery(ScreeningsWaitingDocument, { variables: { unitId }, skip });
  useFresh(async () => (skip ? undefined : refetch()));
  const open = data?.screeningRounds.filter(({ state }) => state === "OPEN") ?? [];
  const due = data?.screeningHelp.due ?? 0;
  if (open.length + due === 0) return null;
  return (
    <section className="stack" aria-label={t("screening.title")}>
      <h2>{t("screening.title")}</h2>
      <ul className="sheet plain stack">
        {open.map((round) => (
          <Running key={round.id} round={round} />
        ))}
        {due > 0 ? (
          <li>
            <Status long tone="bad" word={t("home.helpDue", { count: due })} />
          </li>
        ) : null}
      </ul>
      <Link to="/screening">{t("home.screeningAll")}</Link>
    </section>
  );
}

function Running({ round: { id, name, closesOn, sent, branches, mine } }: { round: ScreeningsWaitingQuery["screeningRounds"][number] }) {
  const t = useText();
  const done = mine ? sent > 0 : sent === branches;
  const word = mine
    ? t(done ? "home.screeningSent" : "home.screeningSend", { date: date(closesOn) })
    : t("home.screeningOf", { sent: number(sent), branches: number(branches), date: date(closesOn) });
  return (
    <li className="row spread" style={{ gap: "0.25rem 1rem" }}>
      <span style={{ flex: "1 1 16rem" }}>
        {mine ? (
          <Link to="/screening/review/$screeningId" params={{ screeningId: mine }}>
            {name}
          </Link>
        ) : (
          <Link to="/screening/$roundId" params={{ roundId: id }}>
            {name}
          </Link>
        )}
      </span>
      <Status long tone={done ? "good" : closesOn < today() ? "bad" : "slow"} word={word} />
    </li>
  );
}
