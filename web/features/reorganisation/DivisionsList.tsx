import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { type DivisionPartsFragment, DivisionsDocument } from "../../gql/reorganisation.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import { PartTiles } from "./PartTiles.tsx";

/** Branches that are divided, and how far the choice of who goes where has come: numbers for whoever decides, the list for whoever chooses. */
export function DivisionsList({ unitId }: { unitId: string }) {
  const t = useText();
  const { data } = useQuery(DivisionsDocument, { variables: { unitId }, fetchPolicy: "cache-and-network" });
  const shown = (data?.divisions ?? []).filter(({ state, people }) => state === "PLANNED" || (state === "APPLIED" && people > 0));
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-label={t("division.title")}>
      <h2>{t("division.title")}</h2>
      <ul className="plain stack">
        {shown.map((division) => (
          <DivisionCard key={division.id} division={division} />
        ))}
      </ul>
    </section>
  );
}

function DivisionCard({ division }: { division: DivisionPartsFragment }) {
  const t = useText();
  const { id, unit, effectiveOn, settled, state, can } = division;
  return (
    <li className="sheet stack tight">
      <div className="row spread">
        <span className="strong">{t("division.of", { name: unit?.name ?? "", day: date(effectiveOn) })}</span>
        {state === "PLANNED" ? (
          <Status tone={settled ? "good" : "slow"} word={t(settled ? "division.settled" : "division.open")} />
        ) : (
          <Status tone="good" word={t("division.done")} />
        )}
      </div>
      <PartTiles division={division} />
      {can.includes("readDivisionPeople") ? (
        <Link to="/reorganisations/$divisionId" params={{ divisionId: id }}>
          {t(can.includes("placePeople") ? "division.choose" : "division.look")}
        </Link>
      ) : null}
    </li>
  );
}
